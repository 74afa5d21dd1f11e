"""The lines of a card, broken and measured once for every width and type size."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTextLayout, QTextOption

from ct_desktop.services.board import PlacementCard
from ct_desktop.ui.practice.board.card_words import has_progress
from ct_desktop.ui.theme.current import px

PAD_LEFT, PAD_RIGHT, PAD_Y = 15, 11, 10  # px at 100 %, from the edge of the card to its words
_BAR = 5
_SMALLER, _SMALL = 0.95, 0.9  # of the body: what the card is about, and its details
_LEADING = 1.06
_MOST_LINES = {"name": 2, "about": 2, "detail": 3, "warning": 3, "good": 3}
_MOST_KEPT = 6000
_LINE_ENDS = " \u00a0·"
_NUMBER = re.compile(r"(\d) (?=\w)")


@dataclass(frozen=True)
class CardLine:
    """One line of text; ``place`` is its top left corner, from that of the card."""

    text: QStaticText
    place: QPointF
    part: str


@dataclass(frozen=True)
class CardLayout:
    """A card as it is painted; ``bar_top`` None without a progress bar. Pixels."""

    lines: tuple[CardLine, ...]
    bar_top: float | None
    height: int


class CardFonts:
    """The fonts of the parts of a card, made from that of the view."""

    def __init__(self, base: QFont) -> None:
        self.key = base.key()
        bold = QFont(base)
        bold.setWeight(QFont.Weight.DemiBold)
        small = QFont(base)
        small.setPointSizeF(base.pointSizeF() * _SMALLER)
        detail = QFont(base)
        detail.setPointSizeF(base.pointSizeF() * _SMALL)
        strong = QFont(detail)
        strong.setWeight(QFont.Weight.DemiBold)
        self._fonts = {
            "name": bold,
            "about": small,
            "detail": detail,
            "warning": strong,
            "good": strong,
        }

    def of(self, part: str) -> QFont:
        """The font of a part of a card."""
        return self._fonts[part]


class LayoutCache:
    """Keeps layouts by what decides them; ``made`` counts how many were really worked out."""

    def __init__(self) -> None:
        self.made = 0
        self.fonts = CardFonts(QFont())
        self._kept: dict[tuple[object, ...], CardLayout] = {}

    def layout(self, card: PlacementCard, width: int, base: QFont) -> CardLayout:
        """The layout of a card ``width`` pixels wide, in fonts made from ``base``."""
        if base.key() != self.fonts.key:
            self.fonts = CardFonts(base)
            self._kept.clear()
        bar = has_progress(card)
        key = (width, card.name, card.about, card.detail, card.warning, card.good, bar)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self.made += 1
            found = self._kept[key] = _laid_out(card, width, self.fonts, bar=bar)
        return found


def _laid_out(card: PlacementCard, width: int, fonts: CardFonts, *, bar: bool) -> CardLayout:
    room = max(px(40), width - px(PAD_LEFT) - px(PAD_RIGHT))
    y = float(px(PAD_Y))
    lines: list[CardLine] = []
    for part, text in _parts(card):
        if part not in ("name", "about") and lines:
            y += px(4)
        font = fonts.of(part)
        step = QFontMetricsF(font).lineSpacing() * _LEADING
        for shown in _broken(text, font, room, _MOST_LINES[part]):
            static = QStaticText(shown)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=font)
            lines.append(CardLine(static, QPointF(px(PAD_LEFT), y), part))
            y += step
    bar_top = None
    if bar:
        y += px(6)
        bar_top = y
        y += px(_BAR)
    return CardLayout(tuple(lines), bar_top, round(y + px(PAD_Y)))


def _parts(card: PlacementCard) -> Iterator[tuple[str, str]]:
    yield "name", card.name
    for part in ("about", "detail", "warning", "good"):
        text = getattr(card, part)
        if text:
            yield part, text


def _broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text in at most ``most`` lines; what is left over ends in an ellipsis."""
    text = _kept_together(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while True:
        line = layout.createLine()
        if not line.isValid() or len(starts) > most:
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts in UTF-16: names outside the basic plane would shift by one.
    units = text.encode("utf-16-le")
    cut = [units[2 * start :] for start in starts[:most]]
    pieces = [
        piece[: 2 * (after - start)].decode("utf-16-le", "ignore").rstrip(_LINE_ENDS)
        for piece, start, after in zip(cut, starts, starts[1:], strict=False)
    ][: most - 1]
    if cut:
        rest = cut[len(pieces)].decode("utf-16-le", "ignore").strip()
        pieces.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return pieces


def _kept_together(text: str) -> str:
    """Text that does not break between a number and what it counts, nor before a middle dot."""
    return _NUMBER.sub("\\1\u00a0", text.replace(" · ", "\u00a0· "))
