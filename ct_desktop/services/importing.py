"""Reading a list of people in: preview, decisions about doubles, one change or none."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.exchange.columns import PEOPLE_HEADINGS, PersonField, recognise
from ct_desktop.exchange.doubles import DoubleKind, Verdict, classify_rows
from ct_desktop.exchange.headings import Columns, heading_key
from ct_desktop.exchange.people_rows import PersonRow, read_people
from ct_desktop.exchange.problems import Problem, ProblemCode, Severity
from ct_desktop.exchange.tables import Table, read_table
from ct_desktop.language import ntr, tr
from ct_desktop.models import Person, Programme
from ct_desktop.rules.enrolment import AdmissionKind, CohortPlaces, decide
from ct_desktop.rules.names import PersonName, full_name
from ct_desktop.services.cohorts import stored_cohort
from ct_desktop.services.import_rows import (
    Decision,
    ImportColumn,
    ImportPreview,
    ImportRow,
    PossibleMatch,
    RowOutcome,
    RowProblem,
    SameAsRow,
)
from ct_desktop.services.import_values import (
    add_consents,
    apply_values,
    columns_of,
    compare,
    known_people,
    link_recruiters,
    person_texts,
    reason_text,
    texts_of,
)
from ct_desktop.services.joining import (
    age_refusal_text,
    check_takes_people,
    enrol_or_wait,
    places_of,
)
from ct_desktop.services.lookup import name_of
from ct_desktop.services.settings import set_value, value_of
from ct_desktop.storage.store import Store

REMEMBERED = "import.columns"
EXAMPLES = 3

Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class ImportRequest:
    """A file and how to take it: ``mapping`` heading → field, by hand.

    ``decisions``: row number → person id (it is that person), SameAsRow (an earlier row of the
    file is), or a Decision. Without a decision a possible double goes in as new.
    """

    path: Path
    cohort_id: int | None = None
    mapping: Mapping[str, str] | None = None
    decisions: Mapping[int, int | SameAsRow | Decision] | None = None
    skip_refused: bool = False


@dataclass(frozen=True)
class _Read:
    """A file understood: rows with refusals for age added, verdicts of those that remain."""

    table: Table
    columns: Columns[PersonField]
    rows: tuple[PersonRow, ...]
    verdicts: Mapping[int, Verdict]


class ImportService:
    """Previews and imports lists of people."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def preview(self, request: ImportRequest) -> ImportPreview:
        """What would happen with each row; raises UserError when the file cannot be read."""
        with self._store.read() as session:
            read = self._read(session, request)
            rows = tuple(_planned(session, row, read, request) for row in read.rows)
            return _preview(read, rows)

    def run(self, request: ImportRequest, progress: Progress | None = None) -> ImportPreview:
        """Import the list as one change and remember the columns.

        With a refused row and not ``skip_refused`` nothing is changed and the preview
        comes back with ``imported`` False. ``progress(done, total)`` is called per row; what
        it raises ends the import, and nothing is changed.
        """
        with self._store.read() as session:
            read = self._read(session, request)
            if any(row.refused for row in read.rows) and not request.skip_refused:
                rows = tuple(_planned(session, row, read, request) for row in read.rows)
                return _preview(read, rows)
        with self._store.write("people imported") as session:
            read = self._read(session, request)
            rows = self._take_in(session, read, request, progress)
            _remember(session, request.mapping or {})
            return replace(_preview(read, rows), imported=True)

    def fields(self) -> tuple[str, ...]:
        """The fields a column can be mapped to."""
        return tuple(field.value for field in PersonField)

    def _read(self, session: Session, request: ImportRequest) -> _Read:
        remembered = dict(value_of(session, REMEMBERED, {}))
        for heading, field in (request.mapping or {}).items():
            remembered[heading] = PEOPLE_HEADINGS.named(field).value
        table = read_table(request.path, PEOPLE_HEADINGS, remembered)
        _check_headings(table, request.mapping or {})
        columns = recognise(table.header, remembered)
        cohort = stored_cohort(session, request.cohort_id) if request.cohort_id else None
        rows = read_people(
            table, columns, self._clock.today(), requires_birth_date=cohort is not None
        )
        if not rows:
            raise UserError(
                tr("There are no people in {file}, only headings.").format(file=table.name),
                tr("Choose the file or sheet with the names."),
            )
        if cohort is not None:
            check_takes_people(cohort)
            heading = _heading_of(columns, PersonField.BIRTH_DATE)
            programme = session.get_one(Programme, cohort.programme_id)
            places = places_of(session, cohort, programme)
            rows = tuple(_with_age(row, places, programme, heading) for row in rows)
        return _Read(table, columns, rows, classify_rows(rows, known_people(session)))

    def _take_in(
        self, session: Session, read: _Read, request: ImportRequest, progress: Progress | None
    ) -> tuple[ImportRow, ...]:
        today = self._clock.today()
        cohort = stored_cohort(session, request.cohort_id) if request.cohort_id else None
        person_of_row: dict[int, int] = {}
        results = []
        for place, row in enumerate(read.rows):
            if progress is not None:
                progress(place, len(read.rows))
            planned = _planned(session, row, read, request)
            if planned.outcome in (RowOutcome.REFUSED, RowOutcome.SKIPPED):
                results.append(planned)
                continue
            target = _target(planned, read, request, person_of_row)
            person, planned = _stored(session, row, planned, target, today)
            person_of_row[row.number] = person.id
            add_consents(session, person, row.values, today)
            if cohort is not None:
                status = enrol_or_wait(session, cohort, person, self._clock)
                planned = replace(planned, enrolment=status)
            results.append(planned)
        link_recruiters(session, {n: read_row for n, read_row in _by_number(read, person_of_row)})
        return tuple(results)


def _stored(
    session: Session, row: PersonRow, planned: ImportRow, target: int | None, today: date
) -> tuple[Person, ImportRow]:
    """The person a row became: an existing one with empty fields filled, or a new one."""
    if target is not None:
        person = session.get_one(Person, target)
        comparison = compare(person, row.values)
        apply_values(person, comparison.fill)
        session.flush()
        return person, replace(
            planned,
            outcome=RowOutcome.UPDATED,
            person_id=person.id,
            differences=comparison.differences,
            filled=tuple(comparison.fill),
        )
    person = Person(added_on=today)
    apply_values(person, columns_of(row.values))
    session.add(person)
    session.flush()
    return person, replace(planned, person_id=person.id)


def _planned(session: Session, row: PersonRow, read: _Read, request: ImportRequest) -> ImportRow:
    values = row.values
    base = ImportRow(
        number=row.number,
        name=full_name(PersonName(values.given_name, values.infix, values.family_name)),
        birth_date=values.birth_date,
        outcome=RowOutcome.REFUSED,
        values=texts_of(values),
        problems=tuple(
            RowProblem(p.column, p.message, p.severity is Severity.REFUSED) for p in row.problems
        ),
    )
    if row.refused:
        return base
    verdict = read.verdicts[row.number]
    decision = (request.decisions or {}).get(row.number)
    matches = _matches(session, verdict, read)
    if decision is Decision.SKIP:
        return replace(base, outcome=RowOutcome.SKIPPED, matches=matches)
    if isinstance(decision, int):
        return replace(base, outcome=RowOutcome.UPDATED, person_id=decision, matches=matches)
    if isinstance(decision, SameAsRow):
        return replace(base, outcome=RowOutcome.UPDATED, matches=matches)
    if verdict.kind is DoubleKind.POSSIBLE_DOUBLE and decision is not Decision.NEW:
        return replace(base, outcome=RowOutcome.POSSIBLE_DOUBLE, matches=matches)
    if verdict.kind is DoubleKind.UPDATED and decision is not Decision.NEW:
        match = verdict.matches[0]
        person = session.get(Person, match.person_id) if match.person_id else None
        comparison = compare(person, values) if person else None
        return replace(
            base,
            outcome=RowOutcome.UPDATED,
            person_id=match.person_id,
            matches=matches,
            differences=comparison.differences if comparison else (),
            filled=tuple(comparison.fill) if comparison else (),
        )
    return replace(base, outcome=RowOutcome.NEW, matches=matches)


def _target(
    planned: ImportRow, read: _Read, request: ImportRequest, person_of_row: Mapping[int, int]
) -> int | None:
    """The stored person a row is added to; None makes a new one."""
    if planned.outcome is not RowOutcome.UPDATED:
        return None
    if planned.person_id is not None:
        return planned.person_id
    decision = (request.decisions or {}).get(planned.number)
    if isinstance(decision, SameAsRow):
        return person_of_row.get(decision.number)
    earlier = read.verdicts[planned.number].matches[0].row
    return person_of_row.get(earlier) if earlier is not None else None


def _matches(session: Session, verdict: Verdict, read: _Read) -> tuple[PossibleMatch, ...]:
    found = []
    for match in verdict.matches:
        if match.person_id is not None:
            person = session.get_one(Person, match.person_id)
            name, texts = full_name(name_of(person)), person_texts(person)
        else:
            other = next(row.values for row in read.rows if row.number == match.row)
            name = full_name(PersonName(other.given_name, other.infix, other.family_name))
            texts = texts_of(other)
        found.append(
            PossibleMatch(match.person_id, match.row, name, reason_text(match.reason), texts)
        )
    return tuple(found)


def _with_age(
    row: PersonRow, places: CohortPlaces, programme: Programme, heading: str
) -> PersonRow:
    """The row, refused when its age does not fit the programme on the start date."""
    if row.refused:
        return row
    admission = decide(places, row.values.birth_date)
    if admission.kind not in (
        AdmissionKind.TOO_YOUNG,
        AdmissionKind.TOO_OLD,
        AdmissionKind.NO_BIRTH_DATE,
    ):
        return row
    values = row.values
    name = full_name(PersonName(values.given_name, values.infix, values.family_name))
    message = age_refusal_text(admission, programme, name)
    problem = Problem(Severity.REFUSED, heading, ProblemCode.BIRTH_DATE_WRONG, message)
    return replace(row, problems=(*row.problems, problem))


def _preview(read: _Read, rows: tuple[ImportRow, ...]) -> ImportPreview:
    table, columns = read.table, read.columns
    doubles = dict(columns.duplicates)
    return ImportPreview(
        file_name=table.name,
        sheet=table.sheet,
        header_row=table.header_row,
        skipped_empty=table.skipped_empty,
        notes=table.notes,
        columns=tuple(
            ImportColumn(
                index,
                heading,
                columns.fields[index].value if index in columns.fields else "ignore",
                index not in columns.unknown,
                doubles[index].value if index in doubles else "",
                tuple(str(row.cells[index]) for row in table.rows if row.cells[index])[:EXAMPLES],
            )
            for index, heading in enumerate(table.header)
        ),
        rows=rows,
        counts=Counter(row.outcome for row in rows),
    )


def _by_number(read: _Read, person_of_row: Mapping[int, int]) -> list[tuple[int, PersonRow]]:
    return [(person_of_row[row.number], row) for row in read.rows if row.number in person_of_row]


def _heading_of(columns: Columns[PersonField], wanted: PersonField) -> str:
    for index, field in columns.fields.items():
        if field is wanted:
            return columns.header[index]
    return ""


def _check_headings(table: Table, mapping: Mapping[str, str]) -> None:
    """A mapping of a column that the file does not have is a mistake, not a wish."""
    present = {heading_key(heading) for heading in table.header}
    for heading in mapping:
        if heading_key(heading) not in present:
            raise UserError(
                tr("The file has no column “{column}”.").format(column=heading),
                tr("Its columns are: {columns}.").format(
                    columns=", ".join(heading for heading in table.header if heading)
                ),
            )


def _remember(session: Session, mapping: Mapping[str, str]) -> None:
    if not mapping:
        return
    remembered = dict(value_of(session, REMEMBERED, {}))
    for heading, field in mapping.items():
        remembered[heading] = PEOPLE_HEADINGS.named(field).value
    set_value(session, REMEMBERED, remembered)


def summary(preview: ImportPreview) -> str:
    """How many rows of each kind, in one line."""
    parts = []
    for outcome, count in sorted(preview.counts.items()):
        match outcome:
            case RowOutcome.NEW:
                parts.append(ntr("{n} new", "{n} new", count))
            case RowOutcome.UPDATED:
                parts.append(ntr("{n} updated", "{n} updated", count))
            case RowOutcome.POSSIBLE_DOUBLE:
                parts.append(ntr("{n} possible double", "{n} possible doubles", count))
            case RowOutcome.REFUSED:
                parts.append(ntr("{n} refused", "{n} refused", count))
            case RowOutcome.SKIPPED:
                parts.append(ntr("{n} skipped", "{n} skipped", count))
    return ", ".join(parts)
