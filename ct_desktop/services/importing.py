"""Reading a list of people in: preview, decisions about doubles, one change or none."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.exchange.columns import PersonField
from ct_desktop.exchange.people_rows import PersonRow
from ct_desktop.models import Person
from ct_desktop.services.import_plan import planned_row, preview_of
from ct_desktop.services.import_reading import ReadList, read_list, remember_columns
from ct_desktop.services.import_rows import (
    ImportPreview,
    ImportRequest,
    ImportRow,
    RowOutcome,
    SameAsRow,
)
from ct_desktop.services.import_values import (
    add_consents,
    apply_values,
    columns_of,
    compare,
    link_recruiters,
)
from ct_desktop.services.joining import enrol_or_wait
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.storage.store import Store

Progress = Callable[[int, int], object]


class ImportService:
    """Previews and imports lists of people."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def preview(self, request: ImportRequest) -> ImportPreview:
        """What would happen with each row; raises UserError when the file cannot be read."""
        with self._store.read() as session:
            read = read_list(session, request, self._clock.today())
            rows = tuple(planned_row(session, row, read, request) for row in read.rows)
            return preview_of(read, rows)

    def run(self, request: ImportRequest, progress: Progress | None = None) -> ImportPreview:
        """Import the list as one change and remember the columns.

        With a refused row and not ``skip_refused`` nothing is changed and the preview
        comes back with ``imported`` False. ``progress(done, total)`` is called per row; what
        it raises ends the import, and nothing is changed.
        """
        with self._store.read() as session:
            read = read_list(session, request, self._clock.today())
            if any(row.refused for row in read.rows) and not request.skip_refused:
                rows = tuple(planned_row(session, row, read, request) for row in read.rows)
                return preview_of(read, rows)
        with self._store.write("people imported") as session:
            read = read_list(session, request, self._clock.today())
            rows = self._take_in(session, read, request, progress)
            remember_columns(session, request.mapping or {})
            return replace(preview_of(read, rows), imported=True)

    def fields(self) -> tuple[str, ...]:
        """The fields a column can be mapped to."""
        return tuple(field.value for field in PersonField)

    def _take_in(
        self, session: Session, read: ReadList, request: ImportRequest, progress: Progress | None
    ) -> tuple[ImportRow, ...]:
        today = self._clock.today()
        cohort = stored_cohort(session, request.cohort_id) if request.cohort_id else None
        person_of_row: dict[int, int] = {}
        results = []
        for place, row in enumerate(read.rows):
            if progress is not None:
                progress(place, len(read.rows))
            planned = planned_row(session, row, read, request)
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


def _target(
    planned: ImportRow, read: ReadList, request: ImportRequest, person_of_row: Mapping[int, int]
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


def _by_number(read: ReadList, person_of_row: Mapping[int, int]) -> list[tuple[int, PersonRow]]:
    return [(person_of_row[row.number], row) for row in read.rows if row.number in person_of_row]
