"""A short word on what was done, with a way back, that leaves by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, quiet
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label

SHOWN_MS = 7000


class Toast(QFrame):
    """Floats at the bottom of ``over``; stays as long as the mouse rests on it."""

    left = Signal()

    def __init__(self, over: QWidget, text: str, undo: Callable[[], object] | None) -> None:
        super().__init__(over)
        self.text = text
        self._over = over
        self._undo = undo
        self.setProperty("look", "toast")
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(8))
        row.addWidget(IconLabel("check", "good_text"))
        row.addWidget(label(text))
        if undo is not None:
            row.addWidget(quiet(tr("Undo"), self._take_back, "undo"))
        close = IconButton(tr("Dismiss"), "close")
        close.clicked.connect(self.leave)
        row.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        over.installEventFilter(self)

    @property
    def offers_undo(self) -> bool:
        """Whether a way back stands beside the words."""
        return self._undo is not None

    def appear(self) -> None:
        """Show the toast and start its time."""
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def leave(self) -> None:
        """Go away now."""
        self._timer.stop()
        self.hide()
        self.left.emit()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN_MS)
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - px(24))

    def _take_back(self) -> None:
        self.leave()
        if self._undo is not None:
            self._undo()
