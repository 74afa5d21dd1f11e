"""Text files with separated values: their encoding, their separator and their records."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ct_desktop.errors import UserError
from ct_desktop.language import tr

SEPARATORS = (";", ",", "\t")

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NOT_TEXT = re.compile("[\u0000-\u0008\u000e-\u001f]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
_LONGEST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """One record: ``number`` counts records as spreadsheet rows, ``line`` lines of text; both
    from 1. They differ where a cell holds line ends."""

    number: int
    line: int
    cells: tuple[str, ...]


def not_a_spreadsheet(name: str) -> UserError:
    """The refusal of a file that holds no table."""
    return UserError(
        tr("“{name}” is not a spreadsheet.").format(name=name),
        tr("Save the list as xlsx, ods, xls or csv and choose that file."),
    )


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text and the name of its encoding: UTF-8, UTF-16 or Windows-1252, with or without mark.

    Windows-1252 is what remains when a text is no UTF-8. Raises UserError for what is no text.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NOT_TEXT.search(text):
            continue
        return text, "utf-8" if encoding == "utf-8-sig" else encoding
    raise not_a_spreadsheet(name)


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    # Of Latin text in UTF-16, every other byte is zero.
    start = data[:4096]
    if start and len(data) % 2 == 0:
        if start[1::2].count(0) > len(start) // 4:
            return ("utf-16-le",)
        if start[0::2].count(0) > len(start) // 4:
            return ("utf-16-be",)
    return ("utf-8", "cp1252")


def records(text: str, separator: str) -> Iterator[Record]:
    """The records of a text, empty ones included.

    A cell that was written with an apostrophe before = + - @ so as not to be taken for a formula
    (see ``sheets_out.write_csv``) is given without it. Raises UserError when quotation marks
    never close.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    # Outlives the call, but one and the same for all: a cell longer than this is no cell.
    csv.field_size_limit(_LONGEST_CELL)
    line = 1
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UserError(
                tr("The file cannot be read from line {line} on.").format(line=line),
                tr("Look there for a quotation mark that is not closed."),
            ) from error
        number += 1
        yield Record(number, line, tuple(map(_without_escape, cells)))
        line = reader.line_num + 1


def ends_inside_quotes(text: str, separator: str) -> bool:
    """Whether the last quotation mark is never closed, so that the last cell swallows lines."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _without_escape(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _ESCAPED.match(cell) else cell
