"""Images of rows: what the driver stored, read past the types, as JSON and back."""

import base64
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

Stored: TypeAlias = int | float | str | bytes | None
Image: TypeAlias = dict[str, Stored]

_CHUNK = 500
_DIALECT = SQLiteDialect()


def quoted(name: str) -> str:
    """A table or column name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'


def fetch(connection: Connection, table: str, column: str, values: Iterable[int]) -> list[Image]:
    """The rows of ``table`` whose ``column`` is one of ``values``, as stored."""
    wanted = list(values)
    found: list[Image] = []
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        marks = ",".join("?" * len(part))
        rows = connection.exec_driver_sql(
            f"SELECT * FROM {quoted(table)} WHERE {quoted(column)} IN ({marks})", tuple(part)
        )
        found.extend(dict(row) for row in rows.mappings())
    return found


def to_json(image: Mapping[str, Stored]) -> dict[str, Any]:
    """An image with its bytes as ``{"bytes": base64}``."""
    return {
        name: {"bytes": base64.b64encode(value).decode("ascii")}
        if isinstance(value, bytes)
        else value
        for name, value in image.items()
    }


def from_json(content: Mapping[str, Any]) -> Image:
    """The reverse of ``to_json``."""
    return {
        name: base64.b64decode(value["bytes"]) if isinstance(value, dict) else value
        for name, value in content.items()
    }


def as_python(table: Table | None, name: str, value: Stored) -> Any:
    """A stored value as the model gives it: dates, times, enumerations, JSON.

    A column the models no longer have comes as it is stored.
    """
    if table is None or value is None or name not in table.columns:
        return value
    kind = table.columns[name].type
    process = kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return process(value) if process else value
