"""The two columns of a page: the wide one, and the narrow one beside or below it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px

_WIDE, _NARROW = 620, 340


class PageColumns(QWidget):
    """Beside each other where both have room, else the narrow one below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self.wide = QVBoxLayout()
        self.narrow = QVBoxLayout()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(16))
        for column, share in ((self.wide, 9), (self.narrow, 5)):
            column.setSpacing(px(16))
            holder = QWidget()
            holder.setProperty("ground", "none")
            holder.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            self._box.addWidget(holder, share)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column; the height follows from the width, as words wrap.

        Else the layout would keep the window as wide as both, and the page as high as the words
        are when they stand in the narrowest column.
        """
        height = 0 if self._box.hasHeightForWidth() else super().minimumSizeHint().height()
        return QSize(px(_NARROW), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = event.size().width() >= px(_WIDE) + px(_NARROW) + self._box.spacing()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()
