"""What lies over a column while a card is dragged: whether it may land, and why not."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ct_desktop.ui.practice.moving.verdict_words import VerdictWords
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import CARD_RADIUS

_WASH = 0.84
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class DropHint(QWidget):
    """Lets every mouse event through to the column under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words: VerdictWords | None = None
        self.hovered = False
        self.hide()

    def say(self, words: VerdictWords) -> None:
        """Show what a move to this column would come to."""
        self.words = words
        self.hovered = False
        self.setAccessibleName(words.spoken)
        self.raise_()
        self.show()
        self.update()

    def set_hovered(self, hovered: bool) -> None:
        """Whether the card hangs over this column."""
        if hovered != self.hovered:
            self.hovered = hovered
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.words is None:
            return
        tokens = tokens_of(self)
        tone = self.words.tone
        ink, soft = QColor(tokens.colour(f"{tone}_text")), QColor(tokens.colour(f"{tone}_soft"))
        wash = QColor(soft)
        wash.setAlphaF(_WASH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = self.hovered and tone != "neutral"
        style = Qt.PenStyle.SolidLine if held else Qt.PenStyle.DashLine
        radius = px(CARD_RADIUS)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(wash)
        painter.setPen(QPen(ink, 2 if held else 1, style))
        painter.drawRoundedRect(frame, radius, radius)
        # Words stand on the plain tint: cards that shine through would spoil them.
        words = self._words()
        painter.setBrush(soft)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(
            frame.left() + 2, frame.top() + 2, frame.width() - 4, words[-1][1].bottom() + px(6)
        )
        painter.drawRoundedRect(ground, radius - 2, radius - 2)
        painter.setPen(ink)
        for text, place, font in words:
            painter.setFont(font)
            painter.drawText(place, _WRAP, text)
        painter.end()

    def _words(self) -> list[tuple[str, QRect, QFont]]:
        """What is said, each under the other, with its place and font."""
        if self.words is None:
            return []
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        room = self.rect().adjusted(px(10), px(14), -px(10), 0)
        said: list[tuple[str, QRect, QFont]] = []
        for text in (self.words.title, *self.words.lines):
            font = self.font() if said else strong
            height = QFontMetrics(font).boundingRect(room, _WRAP, text).height()
            said.append((text, QRect(room.left(), room.top(), room.width(), height), font))
            room.setTop(room.top() + height + px(6))
        return said
