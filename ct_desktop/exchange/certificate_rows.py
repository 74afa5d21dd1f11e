"""The rows of a list of earlier certificates: whose they are, what they state, what is wrong.

Refused is a row without a name or with one that starts as a formula, with an impossible or, where
the file has that column, missing birth date, without a date of issue, with one that is impossible,
still to come or before the birth, with a number no document bears, of a kind that is none, and of
a document that was revoked. Hours that cannot be read are left out with a warning (docs: fixed
interfaces, section 3).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell, is_empty, starts_as_formula, text_of
from ct_desktop.exchange.certificate_columns import PERSON_FIELDS, CertificateField
from ct_desktop.exchange.columns import PersonField
from ct_desktop.exchange.dates import parse_date
from ct_desktop.exchange.headings import Columns, words_of
from ct_desktop.exchange.row_reader import RowReader
from ct_desktop.exchange.tables import Row, Table
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import PersonName, fold

MOST_HOURS = 5_000
LONGEST_NUMBER = 60
FIRST_YEAR = 1990
"""There were no Citytrainers before; nor do numbers of the own series begin earlier."""
_OWN_FORM = re.compile(r"[0-9]{4}-[0-9]{4,9}")
_KINDS = {
    **dict.fromkeys(("certificaat", "certificate", "cert", "c"), DocumentKind.CERTIFICATE),
    **dict.fromkeys(
        (
            "bewijs",
            "bewijsvandeelname",
            "deelnamebewijs",
            "proof",
            "proofofparticipation",
            "b",
            "p",
        ),
        DocumentKind.PROOF,
    ),
}
_HOURS = re.compile(r"([0-9]{1,5})(?:[.,]([0-9]{1,3}))?\s*(?:u|uur|uren|h|hours?)?", re.IGNORECASE)
_CLOCK = re.compile(r"([0-9]{1,4}):([0-5][0-9])(?::[0-9]{2})?")


@dataclass(frozen=True)
class CertificateRow:
    """One row: ``number`` as a spreadsheet program counts it, ``serial`` what is on the document.

    ``refused`` and ``warnings`` are sentences. ``kind`` is None only where the row is refused.
    """

    number: int
    name: PersonName
    birth_date: date | None
    kind: DocumentKind | None
    issued_on: date | None
    serial: str
    cohort: str
    practice_hours: float | None
    refused: tuple[str, ...]
    warnings: tuple[str, ...]


def read_certificates(
    table: Table, columns: Columns[CertificateField], today: date
) -> tuple[CertificateRow, ...]:
    """The rows of ``table`` in the order of the file."""
    places: dict[CertificateField, int] = {one: at for at, one in columns.fields.items()}
    return tuple(_Reader(row, table, places, today).row() for row in table.rows)


class _Reader:
    """Reads one row; what is wrong gathers on the way."""

    def __init__(
        self, row: Row, table: Table, places: Mapping[CertificateField, int], today: date
    ) -> None:
        self._row = row
        self._places = places
        self._today = today
        of_person: dict[PersonField, int] = {
            PERSON_FIELDS[one]: at for one, at in places.items() if one in PERSON_FIELDS
        }
        self._person = RowReader(row.cells, table.header, of_person)
        self._refused: list[str] = []
        self._warnings: list[str] = []

    def row(self) -> CertificateRow:
        """The row as it was understood."""
        name = self._person.name()
        has_births = CertificateField.BIRTH_DATE in self._places
        birth_date = self._person.birth_date(self._today, has_births)
        kind, issued_on = self._kind(), self._issued_on(birth_date)
        serial = self._serial()
        if not is_empty(self._cell(CertificateField.REVOKED_ON)):
            self._refused.append(tr("The list says that this document was revoked."))
        hours = self._hours()
        self._person.check_width()
        problems = self._person.problems
        return CertificateRow(
            self._row.number,
            name,
            birth_date,
            kind,
            issued_on,
            serial,
            text_of(self._cell(CertificateField.COHORT)),
            hours,
            (*(one.message for one in problems if one.severity == "refused"), *self._refused),
            (*(one.message for one in problems if one.severity != "refused"), *self._warnings),
        )

    def _serial(self) -> str:
        """The number; one of our own form in plain digits and hyphen, so it is known again."""
        serial = text_of(self._cell(CertificateField.NUMBER)).lstrip("'")
        if starts_as_formula(serial):
            self._refused.append(tr("The number “{text}” starts as a formula.").format(text=serial))
        if len(serial) > LONGEST_NUMBER:
            self._refused.append(
                tr("The number “{text}…” is too long.").format(text=serial[:LONGEST_NUMBER])
            )
        plain = fold(serial)
        return plain if _OWN_FORM.fullmatch(plain) else serial

    def _kind(self) -> DocumentKind | None:
        text = text_of(self._cell(CertificateField.KIND))
        if not text:
            if CertificateField.KIND in self._places:
                self._warnings.append(tr("No kind is given: it was taken as a certificate."))
            return DocumentKind.CERTIFICATE
        kind = _KINDS.get("".join(words_of(text)))
        if kind is None:
            self._refused.append(
                tr("“{text}” is no kind of document: write certificate or proof.").format(text=text)
            )
        return kind

    def _issued_on(self, birth_date: date | None) -> date | None:
        try:
            day, warning = parse_date(self._cell(CertificateField.ISSUED_ON), self._today)
        except UserError as error:
            self._refused.append(error.message)
            return None
        if warning:
            self._warnings.append(warning)
        if day is None:
            self._refused.append(tr("There is no date of issue."))
        elif day > self._today:
            self._refused.append(
                tr("The date of issue {date} lies in the future.").format(date=f"{day:%d-%m-%Y}")
            )
        elif day.year < FIRST_YEAR or (birth_date is not None and day <= birth_date):
            self._refused.append(
                tr("The date of issue {date} cannot be right.").format(date=f"{day:%d-%m-%Y}")
            )
        return day

    def _hours(self) -> float | None:
        cell = self._cell(CertificateField.PRACTICE_HOURS)
        if is_empty(cell):
            return None
        hours = _hours_in(cell)
        if hours is None or not 0 <= hours <= MOST_HOURS:
            self._warnings.append(
                tr("The practice hours “{text}” were not understood and were left out.").format(
                    text=text_of(cell)
                )
            )
            return None
        return hours

    def _cell(self, field: CertificateField) -> Cell:
        index = self._places.get(field)
        return None if index is None else self._row.cells[index]


def _hours_in(cell: Cell) -> float | None:
    if isinstance(cell, timedelta):
        return cell.total_seconds() / 3600
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    text = text_of(cell)
    if found := _HOURS.fullmatch(text):
        return float(f"{found[1]}.{found[2] or 0}")
    if found := _CLOCK.fullmatch(text):
        return int(found[1]) + int(found[2]) / 60
    return None
