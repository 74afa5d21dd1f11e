"""Lists as spreadsheets: xlsx, and csv for every other program.

A text that starts with = + - @ stays a text. In xlsx it is written as a string cell. A csv file
cannot say so, and there an apostrophe is put in front of it, as OWASP advises against "CSV
injection"; ``csv_text.records`` takes that apostrophe off again.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from ct_desktop.exchange.cells import Cell
from ct_desktop.exchange.output_files import save_bytes

_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_LONGEST = 32_767
_WIDEST = 60
_SHEET_SIGNS = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_WORDS = {"nl": ("ja", "nee"), "en": ("yes", "no")}


def xlsx_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]], sheet: str) -> bytes:
    """A workbook of one sheet: a header row that stays in sight, with filters, and the rows.

    ``sheet``: its name, shortened to the 31 signs that are allowed. Texts beyond 32,767 signs,
    the limit of the format, end in an ellipsis. Nothing is written to disk on the way.
    """
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    page = book.add_worksheet(_SHEET_SIGNS.sub(" ", sheet).strip(" '")[:31].strip(" '") or None)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    moment = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
    clock = book.add_format({"num_format": "hh:mm"})
    hours = book.add_format({"num_format": "[h]:mm"})
    widths = [len(column) for column in columns]
    last = 0
    for index, column in enumerate(columns):
        page.write_string(0, index, column, head)
    for last, row in enumerate(rows, start=1):
        for index, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            if isinstance(cell, bool):
                page.write_boolean(last, index, cell)
            elif isinstance(cell, int | float):
                page.write_number(last, index, cell)
            elif isinstance(cell, datetime):
                page.write_datetime(last, index, cell, moment)
            elif isinstance(cell, date):
                page.write_datetime(last, index, cell, day)
            elif isinstance(cell, time):
                page.write_datetime(last, index, cell, clock)
            elif isinstance(cell, timedelta):
                page.write_datetime(last, index, cell, hours)
            else:
                text = cell if len(cell) <= _LONGEST else cell[: _LONGEST - 1] + "…"
                page.write_string(last, index, text)
            if index < len(widths):
                widths[index] = max(widths[index], _width(cell))
    for index, width in enumerate(widths):
        page.set_column(index, index, min(width, _WIDEST) + 2)
    if columns:
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, last, len(columns) - 1)
    book.close()
    return target.getvalue()


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str) -> bytes:
    """UTF-8 with its mark. ``nl``: semicolons, decimal commas, dates dd-mm-yyyy, as a Dutch
    spreadsheet program expects; ``en``: commas, decimal points, ISO dates."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";" if language == "nl" else ",", lineterminator="\r\n")
    for row in chain([columns], rows):
        writer.writerow([_csv_text(cell, language) for cell in row])
    return target.getvalue().encode("utf-8-sig")


def write_csv(
    path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]], language: str
) -> None:
    """``csv_bytes`` in a file; raises UserError when the place cannot be written."""
    save_bytes(path, csv_bytes(columns, rows, language))


def _csv_text(cell: Cell, language: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _WORDS["nl" if language == "nl" else "en"][not cell]
    if isinstance(cell, int | float):
        return str(cell).replace(".", ",") if language == "nl" else str(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%d-%m-%Y %H:%M" if language == "nl" else "%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d-%m-%Y" if language == "nl" else "%Y-%m-%d")
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return f"'{cell}" if _RISKY.match(cell) else cell


def _width(cell: Cell) -> int:
    if isinstance(cell, str):
        return max(map(len, cell.splitlines()), default=0)
    return 16 if isinstance(cell, datetime) else 10
