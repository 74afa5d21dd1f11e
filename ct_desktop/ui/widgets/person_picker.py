"""Choose a person by typing part of a name; the search runs on the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.tasks import Task, Tasks
from ct_desktop.ui.theme.current import px


@dataclass(frozen=True)
class Choice:
    """Someone, or something, to choose; ``note`` tells people of one name apart."""

    id: int
    name: str
    note: str = ""


class PersonPicker(QLineEdit):
    """``chosen`` carries the Choice, or None when the field was emptied."""

    chosen = Signal(object)

    def __init__(
        self,
        search: Callable[[str], Sequence[Choice]],
        tasks: Tasks,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._tasks = tasks
        self._running: Task | None = None
        self._found: list[Choice] = []
        self._choice: Choice | None = None
        words = placeholder or tr("Type part of a name")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(px(200))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        completer.setWidget(self)
        self.popup = QListView()
        self.popup.setAccessibleName(tr("Found"))
        completer.setPopup(self.popup)
        # The stubs do not know that a signal with overloads is indexed by its type.
        activated = completer.activated[QModelIndex]  # type: ignore[index]
        activated.connect(lambda index: self._choose(index.row()))
        self._completer = completer
        self.textEdited.connect(self._ask)

    @property
    def choice(self) -> Choice | None:
        """Who was chosen."""
        return self._choice

    @property
    def found(self) -> list[Choice]:
        """What the last search gave."""
        return list(self._found)

    def set_choice(self, choice: Choice | None) -> None:
        """Choose someone from code."""
        self._choice = choice
        self.setText(choice.name if choice else "")

    def error(self) -> str:
        """For a form's ``check``: typed but not chosen is an error."""
        if self._choice is None:
            return tr("Choose someone from the list.")
        return ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self._choice is not None:
            self.setText(self._choice.name)

    def _ask(self, text: str) -> None:
        if self._running is not None:
            self._running.drop()
        if self._choice is not None:
            self._choice = None
            self.chosen.emit(None)
        words = text.strip()
        if words:
            self._running = self._tasks.read(lambda: self._search(words), self._offer)
        else:
            self.popup.hide()

    def _offer(self, found: Sequence[Choice]) -> None:
        self._found = list(found)
        self._names.setStringList([f"{c.name} · {c.note}" if c.note else c.name for c in found])
        if found and self.hasFocus():
            self._completer.complete()
        else:
            self.popup.hide()

    def _choose(self, row: int) -> None:
        self.set_choice(self._found[row])
        self.chosen.emit(self._choice)
