"""Several lines in a place: as large as fits, never cut off, no word broken."""

from dataclasses import dataclass
from itertools import accumulate

from ct_desktop.documents.pdf_writing.faces import widths

ASCENT, DESCENT = 1.0, 0.25
"""What the first line takes above its baseline and the last one below, in times the size."""
_STEPS = 9
_SLACK = 0.999


@dataclass(frozen=True)
class Block:
    """Lines that fit, and the size in points at which all of them do."""

    lines: tuple[str, ...]
    size: float

    def height(self, leading: float) -> float:
        """Height in points; ``leading`` is the distance of baselines in times the size."""
        return height_of(len(self.lines), self.size, leading)


def height_of(lines: int, size: float, leading: float) -> float:
    """Height of so many lines in points."""
    return size * (ASCENT + DESCENT + leading * (lines - 1)) if lines else 0.0


def set_block(
    text: str,
    face: str,
    size: float,
    width: float,
    height: float,
    *,
    minimum: float = 6.5,
    spacing: float = 0.0,
    leading: float = 1.45,
    balanced: bool = False,
) -> Block:
    """Break ``text`` into lines in ``width`` × ``height`` points, at most at ``size``.

    Smaller down to ``minimum`` and, where even that is too large, as small as it must.
    ``balanced`` lines are about as long as each other, as centred text wants it. Line breaks in
    the text are kept.
    """
    paragraphs = [_Paragraph(line, face, spacing) for line in text.split("\n")]

    def lines_at(at: float) -> list[str] | None:
        if any(one.widest(at) > width for one in paragraphs):
            return None
        lines = [line for one in paragraphs for line in one.lines(at, width, balanced=balanced)]
        return lines if height_of(len(lines), at, leading) <= height else None

    found = lines_at(size)
    if found is not None:
        return Block(tuple(found), size)
    least = min(minimum, size)
    if lines_at(least) is None:
        size, least = least, 0.5
    best = lines_at(least) or [line for one in paragraphs for line in one.lines(least, width)]
    low, high = least, size
    for _ in range(_STEPS):
        middle = (low + high) / 2
        lines = lines_at(middle)
        if lines is None:
            high = middle
        else:
            low, best = middle, lines
    return Block(tuple(best), low)


class _Paragraph:
    """Words with their widths, so that they are measured once for every size."""

    def __init__(self, text: str, face: str, spacing: float) -> None:
        # Not split(): a no-break space keeps a date or an amount together.
        self._words = [word for word in text.replace("\t", " ").split(" ") if word]
        wide = widths(face)
        self._units = [sum(map(wide.__getitem__, map(ord, word))) for word in self._words]
        self._space = wide[32]
        self._spacing = spacing

    def widest(self, size: float) -> float:
        """The width of the longest word."""
        return max(self._widths(size), default=0.0)

    def lines(self, size: float, width: float, *, balanced: bool = False) -> list[str]:
        """The lines at this size; a word that is too long has one of its own."""
        wide = self._widths(size)
        space = self._space * size / 1000 + 2 * self._spacing
        lines = self._filled(wide, space, width)
        if balanced and len(lines) > 1:
            low, high = max(wide), width
            for _ in range(_STEPS):
                middle = (low + high) / 2
                closer = self._filled(wide, space, middle)
                if len(closer) > len(lines):
                    low = middle
                else:
                    high, lines = middle, closer
        return [" ".join(line) for line in lines] or [""]

    def _widths(self, size: float) -> list[float]:
        spacing = self._spacing
        return [
            (units * size / 1000 + spacing * (len(word) - 1)) / _SLACK
            for units, word in zip(self._units, self._words, strict=True)
        ]

    def _filled(self, wide: list[float], space: float, width: float) -> list[list[str]]:
        lines: list[list[str]] = []
        used = 0.0
        for word, own in zip(self._words, wide, strict=True):
            if lines and used + space + own <= width:
                lines[-1].append(word)
                used += space + own
            else:
                lines.append([word])
                used = own
        return lines


def set_anywhere(
    text: str,
    face: str,
    size: float,
    width: float,
    height: float,
    *,
    minimum: float,
    leading: float,
) -> Block:
    """Break ``text`` without looking for words, for a code; smaller where it does not fit."""
    wide = widths(face)
    ends = list(accumulate(wide[ord(char)] for char in text))
    while True:
        room = width * _SLACK * 1000 / size
        lines: list[str] = []
        start, begin = 0, 0.0
        for index, end in enumerate(ends):
            if end - begin > room and index > start:
                lines.append(text[start:index])
                start, begin = index, ends[index - 1]
        lines.append(text[start:])
        if height_of(len(lines), size, leading) <= height or size <= 1:
            return Block(tuple(lines), size)
        size -= 0.25 if size > minimum else 0.1
