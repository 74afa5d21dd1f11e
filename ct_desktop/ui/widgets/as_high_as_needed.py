"""A widget that asks for the height of its wrapped words at the width it really has."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class AsHighAsNeeded(QWidget):
    """Qt's own least height is that of a narrow column, which is far too much in a wide one."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = super().minimumSizeHint()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), layout.totalMinimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
