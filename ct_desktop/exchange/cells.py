"""What a cell of a spreadsheet can hold, and how it reads as text."""

from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from ct_desktop.rules.names import normalise

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None

_FORMULA_SIGNS = ("=", "+", "-", "@")


def is_empty(cell: Cell) -> bool:
    """Nothing, or only white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def text_of(cell: Cell) -> str:
    """The cell as one line of text in NFC, trimmed; a whole number has no decimals."""
    text = _plain(cell)
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return normalise(text)


def lines_of(cell: Cell) -> tuple[str, ...]:
    """The lines of a cell, each as ``text_of`` gives them, without the empty ones."""
    return tuple(line for line in map(normalise, _plain(cell).splitlines()) if line)


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def starts_as_formula(text: str) -> bool:
    """Whether a spreadsheet program would take the text for a formula (=, +, - or @ in front)."""
    return text.startswith(_FORMULA_SIGNS)
