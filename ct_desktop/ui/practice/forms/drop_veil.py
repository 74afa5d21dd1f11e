"""What lies over a page while forms are dragged above it: where they may be let go."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.icon import pixmap


class DropVeil(QWidget):
    """Covers its parent; the mouse goes through it, so that the drag is still the page's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = tr("Let go here to read in the forms")
        self.setAccessibleName(self.words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        """Lie over everything of the parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.background)
        ground.setAlpha(215)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(px(16), px(16), -px(16), -px(16))
        painter.setPen(QPen(QColor(tokens.primary_text), px(2), Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.primary_soft))
        painter.drawRoundedRect(frame, px(12), px(12))
        size = px(32)
        sign = pixmap("import", tokens.primary_text, size, self.devicePixelRatioF())
        middle = frame.center().toPoint()
        painter.drawPixmap(middle.x() - size // 2, middle.y() - size - px(6), sign)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        below = frame.adjusted(px(12), frame.height() / 2 + px(6), -px(12), 0)
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self.words,
        )
