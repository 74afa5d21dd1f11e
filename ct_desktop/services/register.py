"""The register of issued documents: search, look up by number, export, print, earlier ones in."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import extract, select

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import ntr, tr
from ct_desktop.models import IssuedDocument
from ct_desktop.rules.names import fold
from ct_desktop.rules.numbering import LARGEST_SERIAL, DocumentNumber, parse_number
from ct_desktop.services.document_register import IssuedRow, read_rows
from ct_desktop.services.earlier_certificates import read_earlier
from ct_desktop.services.earlier_taking import store_earlier
from ct_desktop.services.number_series import last_number, last_numbers, move_on
from ct_desktop.services.prints import Print
from ct_desktop.services.register_lines import ImportedLine as ImportedLine
from ct_desktop.services.register_lines import ImportedList as ImportedList
from ct_desktop.services.register_lines import ImportOutcome as ImportOutcome
from ct_desktop.services.register_lines import PossibleHolder as PossibleHolder
from ct_desktop.services.register_lines import RegisterFilter as RegisterFilter
from ct_desktop.services.register_lines import RegisterState as RegisterState
from ct_desktop.services.register_query import document_ids
from ct_desktop.services.register_sheet import print_register, write_register
from ct_desktop.storage.store import Store

MOST_AHEAD = LARGEST_SERIAL
_TYPED = re.compile(r"([0-9]{4})[\s./_-]*([0-9]{1,9})")
_BLOCK = 500


class RegisterService:
    """Reads the register, and takes earlier documents in."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def ids(
        self, wanted: RegisterFilter, order: str = "number", *, descending: bool = True
    ) -> list[int]:
        """Document ids, filtered and sorted in the store.

        ``order``: number, kind, person, cohort, issued_on, state.
        """
        with self._store.read() as session:
            return document_ids(session, wanted, order, descending=descending)

    def rows(self, ids: Sequence[int]) -> list[IssuedRow]:
        """The lines of these ids, in their order; one query per five hundred."""
        found: dict[int, IssuedRow] = {}
        with self._store.read() as session:
            for start in range(0, len(ids), _BLOCK):
                block = IssuedDocument.id.in_(ids[start : start + _BLOCK])
                found.update({row.id: row for row in read_rows(session, block)})
        return [found[one] for one in ids if one in found]

    def years(self) -> tuple[int, ...]:
        """The years in which something was issued, the newest first."""
        year = extract("year", IssuedDocument.issued_on)
        with self._store.read() as session:
            return tuple(session.scalars(select(year).distinct().order_by(year.desc())))

    def find(self, number: str) -> IssuedRow:
        """The document with this number, typed by hand; raises UserError and NotFound.

        Capitals, blanks and the sign between year and serial do not matter, nor do zeros in
        front of the serial.
        """
        typed = number.strip()
        with self._store.read() as session:
            for wanted in dict.fromkeys((typed, typed.upper(), _own_form(typed))):
                rows = read_rows(session, IssuedDocument.number == wanted)
                if rows:
                    return rows[0]
            known = fold(typed)
            for other in session.scalars(
                select(IssuedDocument.number).where(IssuedDocument.imported.is_(True))
            ):
                if fold(other) == known:
                    return read_rows(session, IssuedDocument.number == other)[0]
        wanted = str(parse_number(_own_form(typed)))
        raise NotFound(
            tr("Number {number} is not in the register.").format(number=wanted),
            tr("Check the number. What others issued stands in their own register."),
        )

    def export(self, wanted: RegisterFilter, file: Path, language: str) -> int:
        """Write the register as xlsx or csv (by the ending); how many lines."""
        rows = self.rows(self.ids(wanted, descending=False))
        write_register(rows, file, language)
        return len(rows)

    def printed(self, wanted: RegisterFilter, language: str) -> Print:
        """The register on paper."""
        rows = self.rows(self.ids(wanted, descending=False))
        with self._store.read() as session:
            return print_register(session, rows, wanted, language, self._clock.today())

    def last_numbers(self) -> Mapping[int, int]:
        """The last number given out per year, the newest first."""
        with self._store.read() as session:
            return last_numbers(session)

    def continue_after(self, year: int, last: int) -> None:
        """Go on after a number that was given out on paper; never backwards.

        Label "number series moved on". Raises UserError for a lower one than was given out.
        """
        latest_year = self._clock.today().year + 1
        if not 1990 <= year <= latest_year or not 0 < last <= MOST_AHEAD:
            raise UserError(
                tr("Such a number cannot be given out."),
                tr("Choose a year up to {year} and a number up to {most}.").format(
                    year=latest_year, most=MOST_AHEAD
                ),
            )
        with self._store.write("number series moved on") as session:
            known = last_number(session, year)
            if last < known:
                raise UserError(
                    tr("Numbers never go back: {number} was given out already.").format(
                        number=DocumentNumber(year, known)
                    ),
                    tr("Choose {number} or a later one.").format(
                        number=DocumentNumber(year, known)
                    ),
                )
            move_on(session, year, last)

    def read_list(self, file: Path, columns: Mapping[str, str] | None = None) -> ImportedList:
        """Read a list of earlier certificates (formats.md §3): naam, geboortedatum, soort, datum,
        nummer, groep, praktijkuren. ``columns``: heading → field by hand. Raises UserError when
        no such table is found."""
        with self._store.read() as session:
            return read_earlier(session, file, columns or {}, self._clock.today())

    def take_in(
        self, read: ImportedList, *, skip_refused: bool = False
    ) -> tuple[ImportedLine, ...]:
        """Store it in one change: documents, and people who are not known yet.

        Label "earlier certificates imported". All or nothing unless ``skip_refused``. A number of
        the own form moves its series on. Raises UserError.
        """
        refused = read.count(ImportOutcome.REFUSED)
        if refused and not skip_refused:
            raise UserError(
                ntr(
                    "{n} row was refused, so nothing was imported.",
                    "{n} rows were refused, so nothing was imported.",
                    refused,
                ),
                tr("Correct the file, or leave those rows out."),
            )
        if not read.count(ImportOutcome.NEW):
            return read.lines
        with self._store.write("earlier certificates imported") as session:
            return store_earlier(session, read, self._clock.today())


def _own_form(typed: str) -> str:
    """*2026 147*, *2026/0147* or *2026–147* as *2026-0147*; anything else as it is."""
    found = _TYPED.fullmatch(fold(typed))
    return str(DocumentNumber(int(found[1]), int(found[2]))) if found else typed
