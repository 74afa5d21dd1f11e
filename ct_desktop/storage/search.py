"""Search in SQL: a piece of text anywhere in a column, with nothing in it taken as a pattern."""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from ct_desktop.rules.names import fold

_ESCAPE = "\\"


def contains(
    column: ColumnElement[Any] | InstrumentedAttribute[Any], text: str
) -> ColumnElement[bool]:
    """Rows whose folded ``column`` holds the folded ``text``; ``%`` and ``_`` mean themselves.

    On a column that is not stored folded only a–z match regardless of capitals.
    """
    return column.like(f"%{_literal(fold(text))}%", escape=_ESCAPE)


def _literal(text: str) -> str:
    for special in (_ESCAPE, "%", "_"):
        text = text.replace(special, _ESCAPE + special)
    return text
