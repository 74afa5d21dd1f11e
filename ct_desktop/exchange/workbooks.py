"""Workbooks (xlsx, xls, ods): opened with calamine, after a look whether that is safe."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time

import python_calamine as calamine

from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell
from ct_desktop.exchange.csv_text import not_a_spreadsheet
from ct_desktop.exchange.workbook_signs import OLE_START
from ct_desktop.language import tr

_MOST_BYTES = 1_000_000_000
_MOST_CELLS = 60_000_000
_REFERENCE = re.compile(rb'<(?:\w+:)?c\b[^>]*? r="([A-Z]{1,3})([0-9]{1,7})"')
_REPEATED = re.compile(rb'<table:table-cell[^>]*repeated="([0-9]{4,})"[^>]*value')
_DAMAGED = (
    calamine.CalamineError,
    calamine.XmlError,
    calamine.ZipError,
    zipfile.BadZipFile,
    OSError,
    ValueError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
)


class Workbook:
    """The sheets of one workbook, in their order; hidden ones last."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.format = _format(data, name)
        with _reporting(name):
            self._book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            sheets = [
                one
                for one in self._book.sheets_metadata
                if one.typ == calamine.SheetTypeEnum.WorkSheet
            ]
        visible = calamine.SheetVisibleEnum.Visible
        sheets.sort(key=lambda one: one.visible != visible)
        self.sheets = tuple(one.name for one in sheets)

    def rows(self, sheet: str) -> list[tuple[Cell, ...]]:
        """The rows of a sheet from its very first one, empty ones included."""
        with _reporting(self.name):
            rows = self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        return [tuple(map(_plain, row)) for row in rows]


def _plain(cell: Cell) -> Cell:
    """A moment at midnight is a date: spreadsheets know no other kind."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    return cell


@contextmanager
def _reporting(name: str) -> Iterator[None]:
    try:
        yield
    except calamine.PasswordError as error:
        raise _locked(name) from error
    except _DAMAGED as error:
        raise _damaged(name) from error
    except BaseException as error:
        # A defect inside the Rust reader surfaces as a class that cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(name) from error


def _format(data: bytes, name: str) -> str:
    """``xlsx``, ``ods`` or ``xls``; raises UserError for anything else, locked or oversized."""
    if data.startswith(OLE_START):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _locked(name)
        if not any(stream.encode("utf-16-le") in data for stream in ("Workbook", "Book")):
            raise not_a_spreadsheet(name)
        return "xls"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _zipped_format(archive, name)
    except _DAMAGED as error:
        raise _damaged(name) from error


def _zipped_format(archive: zipfile.ZipFile, name: str) -> str:
    names = set(archive.namelist())
    if sum(one.file_size for one in archive.infolist()) > _MOST_BYTES:
        raise _too_large(name)
    if any(one.startswith("xl/workbook") for one in names):
        for one in sorted(names):
            if one.startswith("xl/worksheets/") and one.endswith(".xml"):
                _check_extent(archive.read(one), name)
        return "xlsx"
    if "content.xml" in names:
        if "META-INF/manifest.xml" in names:
            manifest = archive.read("META-INF/manifest.xml")
            if b"encryption-data" in manifest:
                raise _locked(name)
        content = archive.read("content.xml")
        if b"<office:spreadsheet" not in content:
            raise not_a_spreadsheet(name)
        if _REPEATED.search(content):
            raise _too_large(name)
        return "ods"
    raise not_a_spreadsheet(name)


def _check_extent(sheet: bytes, name: str) -> None:
    """Refuse a sheet whose outermost cells span more than the reader can hold.

    The reader keeps the whole rectangle, so two stray cells in opposite corners would take all
    memory and end the program.
    """
    widest = 0
    last = 0
    for found in _REFERENCE.finditer(sheet):
        column = 0
        for letter in found[1]:
            column = column * 26 + letter - 64
        widest = max(widest, column)
        last = max(last, int(found[2]))
    if widest * last > _MOST_CELLS:
        raise _too_large(name)


def _locked(name: str) -> UserError:
    return UserError(
        tr("“{name}” is protected with a password.").format(name=name),
        tr("Open it in the spreadsheet program, remove the password and save it under a new name."),
    )


def _damaged(name: str) -> UserError:
    return UserError(
        tr("“{name}” is damaged and cannot be read.").format(name=name),
        tr("Open it in the spreadsheet program and save it again, as xlsx or csv."),
    )


def _too_large(name: str) -> UserError:
    return UserError(
        tr("“{name}” is too large.").format(name=name),
        tr("Copy only the rows and columns of the list to a new spreadsheet and choose that."),
    )
