"""The draft that is being edited, and every step that can be taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ct_desktop.services.lesson_editing import Draft, DraftItem, copy_of


class EditorState(QObject):
    """``changed`` after every change; ``rebuilt`` when the tree is another or a step was undone.

    ``rebuilt`` carries the key of the item to go to, "" for the package itself.
    """

    changed = Signal()
    rebuilt = Signal(str)

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(200)

    def item(self, key: str) -> DraftItem | None:
        """The item with this key."""
        return self.draft.item(key)

    def apply(
        self,
        words: str,
        change: Callable[[Draft], object],
        *,
        merge: str = "",
        go_to: str | None = None,
        back_to: str | None = None,
    ) -> None:
        """Change the draft, as a step named ``words``.

        Steps after each other with the same ``merge`` are taken back together. ``go_to`` tells
        that the tree changed, and where to go in it; ``back_to`` where undo goes.
        """
        before = copy_of(self.draft)
        change(self.draft)
        place = go_to if go_to is not None else merge.partition("/")[0]
        places = (place if back_to is None else back_to, place)
        self.stack.push(_Step(self, words, before, copy_of(self.draft), merge, places))
        self.changed.emit()
        if go_to is not None:
            self.rebuilt.emit(go_to)

    def restore(self, draft: Draft, place: str) -> None:
        """Put an earlier or later draft in the place of this one."""
        self.draft = copy_of(draft)
        self.changed.emit()
        known = place if self.draft.item(place) is not None else ""
        self.rebuilt.emit(known)


class _Step(QUndoCommand):
    """A change as the draft before and after it; texts are shared, so it takes little room."""

    def __init__(
        self,
        state: EditorState,
        words: str,
        before: Draft,
        after: Draft,
        merge: str,
        places: tuple[str, str],
    ) -> None:
        super().__init__(words)
        self._state = state
        self._before = before
        self._after = after
        self._merge = merge
        self._places = places
        self._first = True

    def id(self) -> int:
        return (hash(self._merge) & 0x3FFFFFFF) if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._merge != self._merge:
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        if self._first:
            self._first = False
        else:
            self._state.restore(self._after, self._places[1])

    def undo(self) -> None:
        self._state.restore(self._before, self._places[0])
