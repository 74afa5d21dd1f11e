"""The menu of the window: undo, redo, search, print, help; each with its key."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.undo import Undo


@dataclass(frozen=True)
class MenuCalls:
    """What the entries do; ``help`` is None when there is no help to open."""

    search: Callable[[], object]
    print_page: Callable[[], object]
    back: Callable[[], object]
    help: Callable[[], object] | None


class MainMenu(QMenu):
    """Also gives the window its keys, since its actions are added to it."""

    def __init__(self, undo: Undo, calls: MenuCalls, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Menu"))
        self._undo = undo
        keys = QKeySequence.StandardKey
        self.undo_action = self._add(window, tr("Undo"), undo.undo, QKeySequence(keys.Undo))
        self.redo_action = self._add(
            window, tr("Redo"), undo.redo, QKeySequence("Ctrl+Y"), QKeySequence(keys.Redo)
        )
        self.addSeparator()
        self._add(window, tr("Search everywhere…"), calls.search, QKeySequence("Ctrl+K"))
        self._add(window, tr("Print this page…"), calls.print_page, QKeySequence(keys.Print))
        self._add(window, tr("Back"), calls.back, QKeySequence("Alt+Left"))
        if calls.help is not None:
            self.addSeparator()
            self._add(window, tr("Help"), calls.help, QKeySequence("F1"))
        undo.changed.connect(self._show_labels)
        self._show_labels()

    def _add(
        self, window: QWidget, text: str, call: Callable[[], object], *keys: QKeySequence
    ) -> QAction:
        action = self.addAction(text)
        unique = {key.toString(): key for key in keys}
        action.setShortcuts(list(unique.values()))
        action.triggered.connect(lambda: call())
        window.addAction(action)
        return action

    def _show_labels(self) -> None:
        labels = self._undo.labels
        self.undo_action.setEnabled(labels.undo is not None)
        self.redo_action.setEnabled(labels.redo is not None)
        self.undo_action.setText(
            tr("Undo: {what}").format(what=labels.undo) if labels.undo else tr("Undo")
        )
        self.redo_action.setText(
            tr("Redo: {what}").format(what=labels.redo) if labels.redo else tr("Redo")
        )
