"""Break a text into lines that fit a width; words too long for a line are broken too."""

import re
import unicodedata

from ct_desktop.documents.fonts import text_width

_FIXED_SPACE = "\N{NO-BREAK SPACE}"
_WORD = re.compile(rf"\S(?:\S|{_FIXED_SPACE})*")
_BREAK_AFTER = ".@-/_,"


def wrap(text: str, face: str, size: float, width: float) -> list[str]:
    """The lines of ``text`` at ``size``, none wider than ``width`` points.

    Line breaks in the text are kept; an empty text gives one empty line.
    """
    lines: list[str] = []
    for paragraph in unicodedata.normalize("NFC", text).splitlines() or [""]:
        lines.extend(_wrap_line(paragraph, face, size, width))
    return lines


def unbroken(text: str) -> str:
    """``text`` with spaces at which ``wrap`` does not break, for a date or an amount."""
    return text.replace(" ", _FIXED_SPACE)


def _wrap_line(text: str, face: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in _WORD.findall(text):
        longer = f"{current} {word}" if current else word
        if text_width(longer, face, size) <= width:
            current = longer
            continue
        if current:
            lines.append(current)
        *full, current = _pieces(word, face, size, width)
        lines.extend(full)
    return [*lines, current]


def _pieces(word: str, face: str, size: float, width: float) -> list[str]:
    """``word`` in pieces that fit, cut after a mark where it has one, as in an address.

    A piece holds at least one character with its accents.
    """
    pieces: list[str] = []
    current = ""
    for char in word:
        joins = unicodedata.category(char).startswith("M")
        if current and not joins and text_width(current + char, face, size) > width:
            cut = max(current.rfind(mark) for mark in _BREAK_AFTER) + 1
            if not cut or text_width(current[cut:] + char, face, size) > width:
                cut = len(current)
            pieces.append(current[:cut])
            current = current[cut:]
        current += char
    return [*pieces, current]
