"""Lists as text, JSON or csv on standard output."""

import csv
import io
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from ct_desktop.language import current


def write_list(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], form: str) -> None:
    """Print rows in one of the forms; ``columns`` fixes the order, also when there are none."""
    if form == "json":
        listed = [{key: row[key] for key in columns} for row in rows]
        print(json.dumps(listed, ensure_ascii=False, indent=2, default=_plain))
    elif form == "csv":
        separator = ";" if current() == "nl" else ","
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter=separator, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_safe(_cell(row[key])) for key in columns] for row in rows)
        sys.stdout.write(stream.getvalue())
    else:
        _as_table(rows, columns)


def warn(text: str) -> None:
    """A warning on standard error."""
    print(text, file=sys.stderr)


def _as_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    lines = [list(columns), *([_cell(row[key]) for key in columns] for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    for line in lines:
        print(
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        )


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ", ".join(str(one) for one in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_cell(one)}" for key, one in value.items() if one is not None)
    if isinstance(value, float):
        return f"{value:g}"
    return str(_plain(value))


def _plain(value: Any) -> Any:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return value


def _safe(text: str) -> str:
    """A cell that a spreadsheet program would run as a formula is marked as text."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
