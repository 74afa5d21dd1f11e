"""The tree of the package that is being edited, worked with mouse and keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import ResourceKind
from ct_desktop.services.lesson_editing import (
    Draft,
    DraftItem,
    copy_of,
    duplicate,
    indent,
    move_to,
    outdent,
    place_of,
    remove,
    step,
)
from ct_desktop.ui.lessons.editor.renaming import rename
from ct_desktop.ui.lessons.editor.state import EditorState
from ct_desktop.ui.theme.current import px

_KEY = Qt.ItemDataRole.UserRole


class DraftTree(QTreeWidget):
    """``chosen`` carries the key of the item to edit, "" for the package itself.

    F2 renames, Delete removes, Ctrl+D doubles, Alt and an arrow moves: up, down, out of its
    folder (left), into the folder above it (right).
    """

    chosen = Signal(str)
    removed = Signal(str)
    """Title of what was taken away."""

    def __init__(self, state: EditorState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._building = False
        self.setAccessibleName(tr("Contents of the package"))
        self.setHeaderHidden(True)
        self.setIndentation(px(18))
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentItemChanged.connect(lambda now, _: self._tell(now))
        self.itemChanged.connect(self._renamed)
        state.rebuilt.connect(self.show_draft)

    @property
    def key(self) -> str:
        """The key of the current item, "" for the package itself."""
        current = self.currentItem()
        return str(current.data(0, _KEY)) if current is not None else ""

    def show_draft(self, key: str) -> None:
        """Show the tree anew and go to an item; folders stay open or closed as they were."""
        closed = {str(item.data(0, _KEY)) for item in self._nodes() if not item.isExpanded()}
        known = {str(item.data(0, _KEY)) for item in self._nodes()}
        self._building = True
        self.clear()
        top = QTreeWidgetItem([self._state.draft.title or tr("Package")])
        top.setData(0, _KEY, "")
        top.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        top.setFont(0, font)
        self.addTopLevelItem(top)
        for item in self._state.draft.items:
            self.addTopLevelItem(self._node(item))
        for node in self._nodes():
            node_key = str(node.data(0, _KEY))
            node.setExpanded(node_key not in closed or node_key not in known)
        self._building = False
        self.choose(key)

    def choose(self, key: str) -> None:
        """Go to an item."""
        for node in self._nodes():
            if node.data(0, _KEY) == key:
                self.setCurrentItem(node)
                self.scrollToItem(node)
                self._tell(node)
                return

    def retitle(self, key: str) -> None:
        """Show the title of an item, or of the package, as it is now."""
        item = self._state.item(key)
        self._building = True
        for node in self._nodes():
            if node.data(0, _KEY) == key:
                node.setText(0, item.title if item else self._state.draft.title)
                if item:
                    _dress(node, item)
        self._building = False

    def shift(self, by: int) -> None:
        """One place up (-1) or down (1)."""
        self._try(tr("Move"), lambda draft, key: key if step(draft, key, by) else None)

    def indent(self) -> None:
        """Into the folder above it."""
        self._try(tr("Move"), lambda draft, key: key if indent(draft, key) else None)

    def outdent(self) -> None:
        """Out of its folder."""
        self._try(tr("Move"), lambda draft, key: key if outdent(draft, key) else None)

    def duplicate(self) -> None:
        """Make a copy right after it, and go there."""
        self._try(tr("Duplicate"), duplicate)

    def remove(self) -> None:
        """Take the item away; undo brings it back."""
        item = self._state.item(self.key)
        if item is not None:
            self._try(tr("Remove"), lambda draft, key: remove(draft, key) or "")
            self.removed.emit(item.title)

    def rename(self) -> None:
        """Type another title in the tree."""
        current = self.currentItem()
        if current is not None and self.key:
            self.editItem(current, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == (
            Qt.KeyboardModifier.AltModifier
        )
        arrows = {
            Qt.Key.Key_Up: lambda: self.shift(-1),
            Qt.Key.Key_Down: lambda: self.shift(1),
            Qt.Key.Key_Left: self.outdent,
            Qt.Key.Key_Right: self.indent,
        }
        act = arrows.get(Qt.Key(event.key())) if alt else None
        if act is not None:
            act()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove()
        elif event.key() == Qt.Key.Key_D and (
            event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.duplicate()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        key = self.key
        target = self.itemAt(event.position().toPoint())
        place = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the tree is built anew from the draft
        event.accept()
        if key:
            folder, index = self._target(target, place)
            self._try(
                tr("Move"), lambda draft, key: key if move_to(draft, key, folder, index) else None
            )

    def _target(
        self,
        node: QTreeWidgetItem | None,
        place: QAbstractItemView.DropIndicatorPosition,
    ) -> tuple[str | None, int]:
        """Folder and place that a drop means."""
        draft = self._state.draft
        position = QAbstractItemView.DropIndicatorPosition
        if node is None or place == position.OnViewport:
            return None, len(draft.items)
        key = str(node.data(0, _KEY))
        if not key:
            return None, 0
        siblings, index, folder = place_of(draft, key)
        if place == position.OnItem and siblings[index].kind is None:
            return key, len(siblings[index].children)
        return folder.key if folder else None, index + int(place != position.AboveItem)

    def _try(self, words: str, change: Callable[[Draft, str], str | None]) -> None:
        """Change the tree; ``change`` gives the key to go to, or None when nothing can be done."""
        key = self.key
        place = change(copy_of(self._state.draft), key) if key else None
        if place is not None:
            self._state.apply(words, lambda draft: change(draft, key), go_to=place, back_to=key)

    def _tell(self, node: QTreeWidgetItem | None) -> None:
        if node is not None and not self._building:
            self.chosen.emit(str(node.data(0, _KEY)))

    def _renamed(self, node: QTreeWidgetItem) -> None:
        item = self._state.item(str(node.data(0, _KEY)))
        title = node.text(0).strip()
        if self._building or item is None or title == item.title:
            return
        if not title:
            self.retitle(item.key)
            return
        key = item.key

        def retitle(draft: Draft) -> None:
            found = draft.item(key)
            if found is not None:
                rename(found, title)

        self._state.apply(tr("Rename"), retitle, merge=f"{key}/rename")
        self.chosen.emit(key)

    def _node(self, item: DraftItem) -> QTreeWidgetItem:
        node = QTreeWidgetItem([item.title])
        node.setData(0, _KEY, item.key)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        if item.kind is None:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        node.setFlags(flags)
        _dress(node, item)
        for child in item.children:
            node.addChild(self._node(child))
        return node

    def _nodes(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        while waiting:
            node = waiting.pop(0)
            if node is not None:
                found.append(node)
                waiting[:0] = [node.child(place) for place in range(node.childCount())]
        return found


def kind_words(kind: ResourceKind | None) -> str:
    """What an item is called."""
    return {
        None: tr("Folder"),
        ResourceKind.PAGE: tr("Page"),
        ResourceKind.QUIZ: tr("Quiz"),
        ResourceKind.DISCUSSION: tr("Discussion"),
        ResourceKind.WEB_LINK: tr("Web link"),
        ResourceKind.PDF: tr("PDF"),
        ResourceKind.IMAGE: tr("Picture"),
        ResourceKind.AUDIO: tr("Sound"),
        ResourceKind.VIDEO: tr("Film"),
    }.get(kind, tr("File"))


def _dress(node: QTreeWidgetItem, item: DraftItem) -> None:
    words = kind_words(item.kind)
    if item.tags.minutes:
        words = tr("{kind}, {n} min").format(kind=words, n=item.tags.minutes)
    node.setToolTip(0, words)
    node.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.title}. {words}")
    font = node.font(0)
    font.setBold(item.kind is None)
    node.setFont(0, font)
