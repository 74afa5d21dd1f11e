"""Ctrl+K: search everywhere, and go there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.shell.hit_list import Hit, HitList
from ct_desktop.ui.tasks import Task, Tasks
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label

Search = Callable[[str], list[Hit]]


class SearchPalette(QDialog):
    """``search`` runs on the worker; ``chosen`` carries the Target of the hit."""

    chosen = Signal(object)

    def __init__(self, search: Search, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._search = search
        self._tasks = tasks
        self._running: Task | None = None
        self.setAccessibleName(tr("Search everywhere"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        card = QFrame()
        card.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(4))
        self.field = QLineEdit()
        self.field.setProperty("look", "bare")
        self.field.setPlaceholderText(
            tr("Search people, groups, practice places, organisations, lessons…")
        )
        self.field.setAccessibleName(tr("Search everywhere"))
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self.hits = HitList()
        self.hits.setAccessibleName(tr("Found"))
        self.hits.itemClicked.connect(lambda _: self._choose())
        self.note = label("", "muted")
        self.note.setContentsMargins(px(16), px(8), px(16), px(8))
        column.addWidget(self.field)
        column.addWidget(self.note)
        column.addWidget(self.hits, 1)

    def appear(self) -> None:
        """Show the palette over the upper part of its window, with the last words selected."""
        over = self.parentWidget()
        width = min(px(640), over.width() - px(64)) if over else px(640)
        height = min(px(440), over.height() - px(96)) if over else px(440)
        self.resize(width, height)
        if over:
            corner = over.mapToGlobal(over.rect().topLeft())
            self.move(corner.x() + (over.width() - width) // 2, corner.y() + px(72))
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._ask(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6}
            steps[Qt.Key.Key_PageUp] = -6
            key = Qt.Key(event.key())
            if key in steps:
                self.hits.step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _ask(self, text: str) -> None:
        if self._running is not None:
            self._running.drop()
        words = text.strip()
        if not words:
            self._show([], tr("Type a name, a place, a telephone number or a word."))
            return
        self._running = self._tasks.read(lambda: self._search(words), self._found)

    def _found(self, hits: list[Hit]) -> None:
        self._show(hits, "" if hits else tr("Nothing found. Try fewer or other words."))

    def _show(self, hits: list[Hit], note: str) -> None:
        self.hits.set_hits(hits)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _choose(self) -> None:
        hit = self.hits.current_hit()
        if hit is not None:
            self.hide()
            self.chosen.emit(hit.target)
