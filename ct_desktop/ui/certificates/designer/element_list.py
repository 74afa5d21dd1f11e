"""The list of elements: choose, add, remove, double and put behind or before one another."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QKeyCombination, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import ElementKind
from ct_desktop.ui.certificates.designer import edits, sheet_keys
from ct_desktop.ui.certificates.designer.element_model import ElementModel
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import kind_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, IconButton

_CTRL = Qt.KeyboardModifier.ControlModifier
_STEPS = {
    QKeyCombination(_CTRL, Qt.Key.Key_Up): -1,
    QKeyCombination(_CTRL, Qt.Key.Key_Down): 1,
}


class ElementView(QListView):
    """Enter goes to the settings of the element; letters find it by its name."""

    edit_wanted = Signal()

    def __init__(self, state: DesignerState, model: ElementModel) -> None:
        super().__init__()
        self._state = state
        self._model = model
        self.setModel(model)
        self.setProperty("look", "inCard")
        self.setAccessibleName(tr("Elements"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(px(90))
        self.selectionModel().currentChanged.connect(self._picked)
        self.doubleClicked.connect(lambda _: self.edit_wanted.emit())
        state.chosen_changed.connect(self._follow)
        model.modelReset.connect(self._follow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.keyCombination())
        if step is not None:
            sheet_keys.raise_by(self._state, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_wanted.emit()
        elif not sheet_keys.press_deed(self._state, event):
            super().keyPressEvent(event)

    def _picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._state.choose(self._model.key_at(index.row()))

    def _follow(self) -> None:
        row = self._model.row_of(self._state.chosen)
        if row < 0:
            self.selectionModel().clear()
        elif row != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(row))


class ElementList(QWidget):
    """The list under its buttons."""

    def __init__(
        self,
        state: DesignerState,
        add_picture: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._model = ElementModel(state, self)
        self.view = ElementView(state, self._model)
        self.add_button = Button(tr("Add"), "secondary", "plus")
        self._add_menu(add_picture)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, px(4))
        bar.setSpacing(px(2))
        bar.addWidget(self.add_button)
        bar.addStretch(1)
        self.behind = self._tool(bar, tr("Behind (Ctrl+Up)"), "chevron-up", self._lower)
        self.before = self._tool(bar, tr("In front (Ctrl+Down)"), "chevron-down", self._raise)
        self.double = self._tool(
            bar, tr("Double (Ctrl+D)"), "copy", lambda: sheet_keys.double(state)
        )
        self.remove = self._tool(
            bar, tr("Remove (Delete)"), "trash", lambda: sheet_keys.remove(state)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        for signal in (state.changed, state.chosen_changed, state.seen_changed):
            signal.connect(self._follow)
        self._follow()

    def add(self, kind: ElementKind) -> None:
        """Add an element in the middle of the side on show, and choose it."""
        design, key = edits.added(self._state.design, kind, self._state.seen.side)
        self._state.change(design)
        self._state.choose(key)
        self.view.edit_wanted.emit()

    def _add_menu(self, add_picture: Callable[[], object]) -> None:
        menu = QMenu(self.add_button)
        self.add_actions = {}
        for kind in ElementKind:
            if kind is ElementKind.PICTURE:
                action = menu.addAction(tr("Picture from a file…"), add_picture)
            else:
                action = menu.addAction(kind_words(kind), partial(self.add, kind))
            self.add_actions[kind] = action
        self.add_button.setMenu(menu)

    @staticmethod
    def _tool(bar: QHBoxLayout, name: str, icon: str, act: Callable[[], object]) -> IconButton:
        button = IconButton(name, icon, "ink")
        button.clicked.connect(lambda: act())
        bar.addWidget(button)
        return button

    def _lower(self) -> None:
        sheet_keys.raise_by(self._state, -1)

    def _raise(self) -> None:
        sheet_keys.raise_by(self._state, 1)

    def _follow(self) -> None:
        state = self._state
        keys = [one.key for one in state.on_show]
        chosen = state.own and state.chosen in keys
        at = keys.index(state.chosen) if chosen else 0
        element = state.element
        self.add_button.setEnabled(state.own)
        self.behind.setEnabled(chosen and at > 0)
        self.before.setEnabled(chosen and at < len(keys) - 1)
        self.remove.setEnabled(chosen)
        self.double.setEnabled(
            chosen and element is not None and edits.may_add(state.design, element.kind)
        )
        for kind, action in self.add_actions.items():
            action.setEnabled(edits.may_add(state.design, kind))
