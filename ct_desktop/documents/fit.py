"""Make a text fit its place: smaller first, then two lines; never cut off."""

import unicodedata
from dataclasses import dataclass

from ct_desktop.documents.fonts import text_width

LEADING = 1.2
"""Distance between baselines, in times the size."""

_BREAK_AFTER = " -/@"
_PLAY = 0.999


@dataclass(frozen=True)
class Fitted:
    """The lines (one or two) and the size in points at which all of them fit."""

    lines: tuple[str, ...]
    size: float


def clean(text: str) -> str:
    """``text`` in NFC on one line, without control characters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fit(
    text: str,
    face: str,
    size: float,
    width: float,
    *,
    minimum: float = 7.0,
    height: float | None = None,
) -> Fitted:
    """Fit ``text`` into ``width`` × ``height`` points, at most at ``size``.

    One line while that takes no size below ``minimum``; else two lines where those are larger.
    When even two lines do not fit at ``minimum`` they become as small as they must.
    """
    whole = clean(text)
    one = Fitted((whole,), _largest((whole,), face, size, width, height))
    if one.size >= min(minimum, size):
        return one
    halves = _halves(whole, face)
    if not halves:
        return one
    two = Fitted(halves, _largest(halves, face, size, width, height))
    return two if two.size > one.size else one


def _largest(
    lines: tuple[str, ...], face: str, size: float, width: float, height: float | None
) -> float:
    natural = max(text_width(line, face, size) for line in lines)
    scale = min(1.0, width * _PLAY / natural) if natural > 0 else 1.0
    if height is not None:
        scale = min(scale, height / (LEADING * len(lines) * size))
    return size * scale


def _halves(text: str, face: str) -> tuple[str, str] | None:
    places = [i + 1 for i, char in enumerate(text[:-1]) if char in _BREAK_AFTER]
    if not places:
        places = [
            i for i in range(1, len(text)) if not unicodedata.category(text[i]).startswith("M")
        ]
    pairs = [(text[:i].rstrip(), text[i:].lstrip()) for i in places]
    pairs = [pair for pair in pairs if all(pair)]
    if not pairs:
        return None
    return min(pairs, key=lambda pair: max(text_width(half, face, 10.0) for half in pair))
