"""A list of earlier certificates read from its file and set against register and people."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.exchange.certificate_columns import CERTIFICATE_HEADINGS, CertificateField
from ct_desktop.exchange.certificate_rows import CertificateRow, read_certificates
from ct_desktop.exchange.headings import Columns, match
from ct_desktop.exchange.tables import Table, read_table
from ct_desktop.language import tr
from ct_desktop.models import IssuedDocument
from ct_desktop.rules.names import fold, full_name
from ct_desktop.rules.numbering import LARGEST_SERIAL, DocumentNumber, parse_number
from ct_desktop.services.earlier_holders import Holder, HolderFinder
from ct_desktop.services.import_reading import check_headings
from ct_desktop.services.import_rows import ImportColumn
from ct_desktop.services.number_series import last_number
from ct_desktop.services.register_lines import ImportedLine, ImportedList, ImportOutcome
from ct_desktop.services.settings import value_of

REMEMBERED = "register.columns"
EXAMPLES = 3


def read_earlier(
    session: Session, file: Path, mapping: Mapping[str, str], today: date
) -> ImportedList:
    """The list with what would become of each row; nothing is stored.

    ``mapping``: heading → field by hand, before those that are remembered. Raises UserError when
    the file cannot be read or has no row of headings.
    """
    chosen = {name: CERTIFICATE_HEADINGS.named(field).value for name, field in mapping.items()}
    remembered = {**value_of(session, REMEMBERED, {}), **chosen}
    table = read_table(file, CERTIFICATE_HEADINGS, remembered)
    check_headings(table, chosen)
    columns = match(table.header, CERTIFICATE_HEADINGS, remembered)
    rows = read_certificates(table, columns, today)
    if not rows:
        raise UserError(
            tr("There are no certificates in {file}, only headings.").format(file=table.name),
            tr("Choose the file or sheet with the names."),
        )
    reader = _Lines(session, rows)
    lines = tuple(reader.line(row) for row in rows)
    return ImportedList(
        file,
        table.sheet,
        lines,
        (*table.notes, *_missing(columns), *_series(session, lines)),
        _columns(table, columns),
        tuple(chosen.items()),
    )


class _Lines:
    """Sets rows against the register and the people, one after another."""

    def __init__(self, session: Session, rows: Iterable[CertificateRow]) -> None:
        self._finder = HolderFinder(session)
        self._stored = documents_by_number(session, (row.serial for row in rows))
        self._unnumbered = _imported_without_number(session)
        self._seen: dict[str, ImportedLine] = {}

    def line(self, row: CertificateRow) -> ImportedLine:
        """What would become of the next row."""
        line = ImportedLine(
            row=row.number,
            name=full_name(row.name),
            number=row.serial,
            kind=row.kind,
            issued_on=row.issued_on,
            cohort=row.cohort,
            practice_hours=row.practice_hours,
            outcome=ImportOutcome.NEW,
            reasons=row.warnings,
            person_id=None,
            birth_date=row.birth_date,
            parts=row.name,
        )
        if row.refused:
            return replace(line, outcome=ImportOutcome.REFUSED, reasons=row.refused)
        line = self._with_holder(line, self._finder.find(row))
        line = self._against_register(line)
        if line.outcome is ImportOutcome.NEW:
            line = self._against_list(line)
        if line.outcome is ImportOutcome.NEW:
            line = replace(line, reasons=(*line.reasons, *_about_number(line)))
            self._finder.keep(row)
            if line.number:
                self._seen[line.number] = line
        return line

    def _with_holder(self, line: ImportedLine, holder: Holder) -> ImportedLine:
        return replace(
            line,
            person_id=holder.person_id,
            same_as=holder.same_as,
            possible=holder.possible,
            reasons=(*line.reasons, *holder.warnings),
        )

    def _against_register(self, line: ImportedLine) -> ImportedLine:
        """A number that is there already: the same document, or somebody else's."""
        if not line.number:
            key = (line.person_id, line.kind, line.issued_on)
            known = self._unnumbered.get(key) if line.person_id is not None else None
            return _known(line, known) if known else line
        stored = self._stored.get(line.number)
        if stored is None:
            return line
        same_person = stored.person_id is not None and stored.person_id == line.person_id
        same_name = fold(stored.holder_name) == fold(line.name)
        if (same_person or same_name) and stored.kind == line.kind:
            return _known(line, stored.number)
        return _refused(
            line,
            tr("Number {number} is in the register already, of {name}.").format(
                number=line.number, name=stored.holder_name or "…"
            ),
        )

    def _against_list(self, line: ImportedLine) -> ImportedLine:
        """A number that an earlier row of the list has."""
        other = self._seen.get(line.number) if line.number else None
        if other is None:
            return line
        text = tr("Row {row} has the same number.").format(row=other.row)
        same = (fold(other.name), other.kind, other.issued_on)
        if same == (fold(line.name), line.kind, line.issued_on):
            return replace(line, outcome=ImportOutcome.KNOWN, reasons=(text,))
        return _refused(line, text)


def documents_by_number(session: Session, numbers: Iterable[str]) -> dict[str, IssuedDocument]:
    """The documents of the register that have one of these numbers."""
    wanted = list(dict.fromkeys(number for number in numbers if number))
    found = {}
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        query = select(IssuedDocument).where(IssuedDocument.number.in_(part))
        found.update({row.number: row for row in session.scalars(query)})
    return found


def own_number(number: str) -> DocumentNumber | None:
    """A number of the form that is given out here; None for any other."""
    try:
        found = parse_number(number)
    except UserError:
        return None
    return found if found.serial <= LARGEST_SERIAL else None


def _imported_without_number(session: Session) -> dict[tuple[object, object, object], str]:
    query = select(IssuedDocument).where(
        IssuedDocument.imported.is_(True), IssuedDocument.person_id.is_not(None)
    )
    return {(row.person_id, row.kind, row.issued_on): row.number for row in session.scalars(query)}


def _known(line: ImportedLine, number: str) -> ImportedLine:
    text = tr("It is in the register already: {number}.").format(number=number)
    return replace(line, outcome=ImportOutcome.KNOWN, reasons=(text,))


def _refused(line: ImportedLine, reason: str) -> ImportedLine:
    return replace(line, outcome=ImportOutcome.REFUSED, reasons=(reason,), person_id=None)


def _about_number(line: ImportedLine) -> tuple[str, ...]:
    if not line.number:
        return (tr("It has no number; the register gives it a mark of its own."),)
    own = own_number(line.number)
    if own is not None and line.issued_on is not None and own.year != line.issued_on.year:
        return (tr("The number is of {year}, the date of issue is not.").format(year=own.year),)
    return ()


def _missing(columns: Columns[CertificateField]) -> tuple[str, ...]:
    """What to say of columns that the file does not have."""
    present = set(columns.fields.values())
    texts = {
        CertificateField.ISSUED_ON: tr("The file has no column with the date of issue."),
        CertificateField.BIRTH_DATE: tr(
            "The file has no column with the birth date: people who are known already cannot be"
            " recognised with certainty."
        ),
        CertificateField.KIND: tr("The file has no column “kind”: every row is a certificate."),
    }
    return tuple(text for field, text in texts.items() if field not in present)


def _series(session: Session, lines: Iterable[ImportedLine]) -> tuple[str, ...]:
    """Which own numbers will go on further than they do now."""
    highest: dict[int, int] = {}
    for line in lines:
        own = own_number(line.number) if line.outcome is ImportOutcome.NEW else None
        if own is not None:
            highest[own.year] = max(own.serial, highest.get(own.year, 0))
    return tuple(
        tr("The next number of {year} will be {number}.").format(
            year=year, number=DocumentNumber(year, serial + 1)
        )
        for year, serial in sorted(highest.items())
        if serial > last_number(session, year)
    )


def _columns(table: Table, columns: Columns[CertificateField]) -> tuple[ImportColumn, ...]:
    doubles = dict(columns.duplicates)
    return tuple(
        ImportColumn(
            index,
            heading,
            columns.fields[index].value
            if index in columns.fields
            else CertificateField.IGNORE.value,
            index not in columns.unknown,
            doubles[index].value if index in doubles else "",
            tuple(str(row.cells[index]) for row in table.rows if row.cells[index])[:EXAMPLES],
        )
        for index, heading in enumerate(table.header)
    )
