"""One table out of a spreadsheet file: its sheet, its header row and the rows below it.

Read are csv (UTF-8 with or without mark, Windows-1252, UTF-16; comma, semicolon or tab), xlsx,
xls and ods; what a file is follows from its content, not from its name. Title rows above the
header are passed over, empty rows below it counted and skipped, and of several sheets the first
that has the wanted list is read and named.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell, is_empty, text_of
from ct_desktop.exchange.columns import PEOPLE_HEADINGS
from ct_desktop.exchange.csv_text import (
    SEPARATORS,
    Record,
    decode,
    ends_inside_quotes,
    records,
)
from ct_desktop.exchange.headings import Headings, match
from ct_desktop.exchange.workbook_signs import OLE_START, ZIP_START
from ct_desktop.language import ntr, tr

if TYPE_CHECKING:
    from ct_desktop.exchange.workbooks import Workbook

MOST_ROWS = 200_000
_HEADER_WITHIN = 50
_MOST_FILE_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the header. ``number`` is the row as a spreadsheet program counts it, ``line``
    the line of a text file (equal for workbooks); both from 1."""

    number: int
    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table as read. ``header_row`` from 1; ``header`` has one text per column, possibly empty;
    every row has at least as many cells. ``sheet``, ``encoding`` and ``separator`` are empty where
    the format has none."""

    name: str
    format: str
    sheet: str
    sheets: tuple[str, ...]
    header_row: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    separator: str
    skipped_empty: int
    notes: tuple[str, ...]


def read_table(
    path: Path,
    headings: Headings[Any] = PEOPLE_HEADINGS,
    remembered: Mapping[str, str] | None = None,
) -> Table:
    """Read the list that has ``headings`` from a file.

    ``remembered``: headings mapped before (heading → field), they count as known too.
    Raises UserError when the file is missing, empty, no spreadsheet, damaged, protected, too
    large, or has no header row.
    """
    data = _bytes_of(path)
    known = remembered or {}
    if data.startswith((ZIP_START, OLE_START)):
        # The reader of workbooks is loaded only when there is one to read.
        from ct_desktop.exchange.workbooks import Workbook

        return _from_workbook(Workbook(data, path.name), headings, known)
    return _from_text(*decode(data, path.name), path.name, headings, known)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_FILE_BYTES:
            raise UserError(
                tr("“{name}” is too large.").format(name=path.name),
                tr("Divide the list over several files."),
            )
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            tr("“{name}” cannot be opened.").format(name=path.name),
            tr("Check that the file is there and not in use by another program."),
        ) from error
    if not data.strip(b" \t\r\n\xef\xbb\xbf\xff\xfe\x00"):
        raise UserError(
            tr("“{name}” is empty.").format(name=path.name),
            tr("Choose a file that holds a list with a row of headings."),
        )
    return data


def _from_workbook(
    book: "Workbook", headings: Headings[Any], remembered: Mapping[str, str]
) -> Table:
    best: tuple[float, str, int, list[Record | Row]] | None = None
    for sheet in book.sheets:
        rows: list[Record | Row] = [
            Row(number, number, cells) for number, cells in enumerate(book.rows(sheet), start=1)
        ]
        at, _, complete = _find_header(rows, headings, remembered)
        if at is None:
            continue
        filled = any(not is_empty(cell) for row in rows[at + 1 :] for cell in row.cells)
        rank = 2.0 * complete + filled
        if best is None or rank > best[0]:
            best = (rank, sheet, at, rows)
        if complete and filled:
            break
    if best is None:
        raise _no_header(book.name, headings)
    _, sheet, at, found = best
    notes = []
    others = len(book.sheets) - 1
    if others:
        notes.append(
            tr("Only the sheet “{sheet}” was read.").format(sheet=sheet)
            + " "
            + ntr("{n} other sheet was left alone.", "{n} other sheets were left alone.", others)
        )
    return _table(book.name, book.format, sheet, book.sheets, found, at, "", "", notes)


def _from_text(
    text: str, encoding: str, name: str, headings: Headings[Any], remembered: Mapping[str, str]
) -> Table:
    best: tuple[float, int, str] | None = None
    for separator in SEPARATORS:
        at, score, _ = _find_header(_first(records(text, separator)), headings, remembered)
        if at is not None and (best is None or score > best[0]):
            best = (score, at, separator)
    if best is None:
        raise _no_header(name, headings)
    _, at, separator = best
    notes = []
    if encoding == "cp1252":
        notes.append(tr("The text was read as Windows-1252, as it is not UTF-8."))
    if ends_inside_quotes(text, separator):
        notes.append(
            tr("A quotation mark is not closed: the last row may hold what belongs to several.")
        )
    return _table(name, "csv", "", (), records(text, separator), at, encoding, separator, notes)


def _first(rows: Iterable[Record]) -> list[Record | Row]:
    found: list[Record | Row] = []
    for row in rows:
        found.append(row)
        if len(found) == _HEADER_WITHIN:
            break
    return found


def _find_header(
    rows: Sequence[Record | Row], headings: Headings[Any], remembered: Mapping[str, str]
) -> tuple[int | None, float, bool]:
    """Index of the header row, its score and whether it has a field that must be there.

    The row with the most known headings; one heading is enough where it stands alone.
    """
    best: tuple[float, int, bool] | None = None
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        texts = [cell if isinstance(cell, str) else "" for cell in row.cells]
        filled = sum(not is_empty(cell) for cell in row.cells)
        columns = match(texts, headings, remembered)
        fields: set[StrEnum] = set(columns.fields.values())
        complete = bool(fields & headings.must)
        score = len(fields) + complete
        if len(fields) < 2 and not (complete and filled == 1):
            continue
        if best is None or score > best[0]:
            best = (score, index, complete)
    return (None, 0, False) if best is None else (best[1], best[0], best[2])


def _table(
    name: str,
    kind: str,
    sheet: str,
    sheets: tuple[str, ...],
    all_rows: Iterable[Record | Row],
    at: int,
    encoding: str,
    separator: str,
    notes: Sequence[str],
) -> Table:
    header: tuple[str, ...] = ()
    number = 0
    rows: list[Row] = []
    skipped = 0
    for index, row in enumerate(all_rows):
        if index < at:
            continue
        if index == at:
            header = _trimmed(text_of(cell) for cell in row.cells)
            number = row.number
        elif all(map(is_empty, row.cells)):
            skipped += 1
        elif len(rows) == MOST_ROWS:
            raise UserError(
                tr("“{name}” has more than {most} rows.").format(name=name, most=MOST_ROWS),
                tr("Divide the list over several files."),
            )
        else:
            missing = len(header) - len(row.cells)
            rows.append(Row(row.number, row.line, (*row.cells, *[None] * missing)))
    return Table(
        name=name,
        format=kind,
        sheet=sheet,
        sheets=sheets,
        header_row=number,
        header=header,
        rows=tuple(rows),
        encoding=encoding,
        separator=separator,
        skipped_empty=skipped,
        notes=(*notes, *_nameless(header, rows)),
    )


def _nameless(header: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    """What to say about filled columns that stand under an empty heading."""
    for index, heading in enumerate(header):
        if not heading and not all(is_empty(row.cells[index]) for row in rows):
            yield tr("Column {column} has no heading and was not read.").format(
                column=_letters(index)
            )


def _letters(index: int) -> str:
    """The name of a column in a spreadsheet program: A … Z, AA …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _trimmed(texts: Iterable[str]) -> tuple[str, ...]:
    header = list(texts)
    while header and not header[-1]:
        header.pop()
    return tuple(header)


def _no_header(name: str, headings: Headings[Any]) -> UserError:
    return UserError(
        tr("No row of headings was found in “{name}”.").format(name=name),
        tr("Write above the columns what they hold. Known headings: {headings}.").format(
            headings=", ".join(headings.examples)
        ),
    )
