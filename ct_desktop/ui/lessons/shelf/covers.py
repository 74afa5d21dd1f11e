"""Covers on the shelf: the picture of the package, or one drawn from its title."""

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPainterPath

from ct_desktop.rules.enumerations import Field
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.theme.tokens import Tokens

_LARGEST = 1200  # px of the longer side that is decoded


def read_cover(data: bytes | None) -> QImage | None:
    """The picture, decoded at a modest size; None when there is none that can be read."""
    if not data:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LARGEST:
        reader.setScaledSize(
            size.scaled(QSize(_LARGEST, _LARGEST), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    return None if image.isNull() else image


def draw_cover(
    painter: QPainter,
    rect: QRect,
    radius: float,
    entry: ShelfEntry,
    image: QImage | None,
    tokens: Tokens,
) -> None:
    """Fill ``rect``, its upper corners round, with the picture or with initials on a tint."""
    painter.save()
    painter.setClipPath(_round_above(rect, radius))
    if image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image, _middle(image, rect.size()))
    else:
        _draw_initials(painter, rect, entry, tokens)
    painter.restore()


def initials(title: str) -> str:
    """The first letters of the first three words that begin with one."""
    return "".join(word[0].upper() for word in title.split() if word[0].isalnum())[:3]


def _draw_initials(painter: QPainter, rect: QRect, entry: ShelfEntry, tokens: Tokens) -> None:
    tone = _tone(entry)
    painter.fillRect(rect, QColor(tokens.colour(f"{tone}_soft")))
    painter.setPen(Qt.PenStyle.NoPen)
    strong = QColor(tokens.colour(tone))
    strong.setAlphaF(0.16)
    painter.setBrush(strong)
    size = rect.height()
    painter.drawEllipse(rect.right() - size, rect.top() - size // 3, size * 3 // 2, size * 3 // 2)
    painter.drawEllipse(rect.right() - size * 2, rect.bottom() - size // 2, size, size)
    font = QFont(painter.font())
    font.setPixelSize(max(12, rect.height() * 2 // 5))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(tokens.colour(f"{tone}_text")))
    inner = rect.adjusted(rect.height() // 5, 0, 0, 0)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, initials(entry.title))


def _tone(entry: ShelfEntry) -> str:
    """The field when there is but one; else the colour of the program."""
    fields = [one for one in Field if one in entry.fields]
    return fields[0].value if len(fields) == 1 else "primary"


def _middle(image: QImage, shape: QSize) -> QRect:
    """The middle part of the picture that has this shape."""
    size = shape.scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = (image.width() - size.width()) // 2
    return QRect(left, (image.height() - size.height()) // 2, size.width(), size.height())


def _round_above(rect: QRect, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect.adjusted(0, 0, 0, round(radius))), radius, radius)
    below = QPainterPath()
    below.addRect(QRectF(rect))
    return path.intersected(below)
