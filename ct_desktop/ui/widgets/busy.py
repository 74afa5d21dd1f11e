"""Long work: what it is, how far it is, and a way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.progress import LongWork
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.elided_label import ElidedLabel


class BusyBar(QFrame):
    """Shows one LongWork until it ends."""

    ended = Signal(object)

    def __init__(self, work: LongWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = work.title
        self.setProperty("look", "toast")
        self.setAccessibleName(work.title)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(12), px(12))
        row.setSpacing(px(16))
        column = QVBoxLayout()
        self.words = ElidedLabel(work.title, "strong")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setProperty("tone", "primary")
        self.bar.setAccessibleName(work.title)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        self.stop = Button(tr("Stop"), "secondary")
        self.stop.clicked.connect(work.cancel)
        self.stop.clicked.connect(self._stopping)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        work.advanced.connect(self._advance)
        work.ended.connect(self._end)

    def _advance(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, 1000 if total else 0)
        if total:
            self.bar.setValue(min(1000, done * 1000 // total))
        self.words.set_full_text(f"{self._title} · {text}" if text else self._title)

    def _stopping(self) -> None:
        self.stop.setEnabled(False)
        self.words.set_full_text(tr("Stopping…"))

    def _end(self) -> None:
        self.hide()
        self.ended.emit(self)
        self.deleteLater()


class BusyArea(QWidget):
    """The long works under way, below the page; takes no room when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(28), 0, px(28), px(16))
        self.bars: list[BusyBar] = []
        self.hide()

    def add(self, work: LongWork) -> None:
        """Show another long work."""
        bar = BusyBar(work)
        bar.ended.connect(self._remove)
        self.bars.append(bar)
        self._column.addWidget(bar)
        self.show()

    def _remove(self, bar: BusyBar) -> None:
        self.bars.remove(bar)
        self._column.removeWidget(bar)
        self.setVisible(bool(self.bars))
