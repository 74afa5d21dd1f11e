"""A design as a tile: a small picture, its name, and what it is used for."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.certificate_templates import TemplateRow
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens
from ct_desktop.ui.theme.type_sizes import points

WIDTH, PICTURE = 203, 136
"""Width of a tile and height of its picture, px at 100 %."""
_PAD = 12


class DesignTile(QAbstractButton):
    """One of a group is chosen; ``opened`` by Enter or a double click."""

    opened = Signal()

    def __init__(self, row: TemplateRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.image = QImage()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = ", ".join([row.name, whose_words(row), *used_words(row)])
        self.setAccessibleName(said)
        self.setToolTip(row.name)

    @property
    def picture_size(self) -> QSize:
        """The pixels of the screen that the picture of this sheet takes."""
        sheet = QSizeF(297, 210) if self.row.landscape else QSizeF(210, 297)
        room = QSizeF(px(WIDTH - 2 * _PAD), px(PICTURE))
        sheet.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        return (sheet * self.devicePixelRatioF()).toSize()

    def show_image(self, image: QImage) -> None:
        """Show the sheet."""
        self.image = image
        self.update()

    def sizeHint(self) -> QSize:
        small, bold = _fonts(self.font())
        words = QFontMetrics(bold).lineSpacing() + 2 * QFontMetrics(small).lineSpacing()
        return QSize(px(WIDTH), px(PICTURE + 3 * _PAD) + words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        marked = self.isChecked() or self.hasFocus()
        edge = tokens.primary_text if marked else tokens.line
        ground = tokens.primary_soft if self.isChecked() else tokens.surface
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 2 if marked else 1))
        painter.drawRoundedRect(frame, px(8), px(8))
        self._draw_sheet(painter, tokens)
        self._draw_words(painter, tokens)

    def _draw_sheet(self, painter: QPainter, tokens: Tokens) -> None:
        size = QSizeF(self.picture_size) / self.devicePixelRatioF()
        left = (self.width() - size.width()) / 2
        top = px(_PAD) + (px(PICTURE) - size.height()) / 2
        place = QRectF(QPointF(round(left), round(top)), size)
        painter.fillRect(place, QColor("#FFFFFF"))
        if not self.image.isNull():
            painter.drawImage(place, self.image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRect(place)

    def _draw_words(self, painter: QPainter, tokens: Tokens) -> None:
        small, bold = _fonts(self.font())
        x, room = px(_PAD), self.width() - 2 * px(_PAD)
        y = px(2 * _PAD + PICTURE)
        lines = [(self.row.name, bold, tokens.ink)]
        lines.append((whose_words(self.row), small, tokens.ink))
        lines += [(words, small, tokens.primary_text) for words in used_words(self.row)]
        for words, font, colour in lines:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            place = QRect(x, y, room, metrics.lineSpacing())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, shown)
            y += metrics.lineSpacing()


def whose_words(row: TemplateRow) -> str:
    """Whether a design is our own, in words."""
    return tr("Ships with the program") if row.shipped else tr("Own design")


def used_words(row: TemplateRow) -> list[str]:
    """The documents it is used for, as one line; none when it is not used."""
    certificate = DocumentKind.CERTIFICATE in row.used_for
    if certificate and DocumentKind.PROOF in row.used_for:
        return [tr("Certificates and proofs")]
    if row.used_for:
        return [tr("For certificates") if certificate else tr("For proofs")]
    return []


def _fonts(base: QFont) -> tuple[QFont, QFont]:
    bold = QFont(base)
    bold.setWeight(QFont.Weight.DemiBold)
    small = QFont(base)
    small.setPointSizeF(base.pointSizeF() * points("small") / points("body"))
    return small, bold
