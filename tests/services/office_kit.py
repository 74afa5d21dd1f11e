"""Groups and people for the tests of the services, and a look into the store itself."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time

from sqlalchemy import event, text

from ct_desktop.models import Base
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, Gender
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.storage.store import Store

START = date(2026, 9, 10)
SPORT = "Ik train mijn stad"
P, L, V, A, X, EXEMPT = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.LATE,
    AttendanceStatus.LEFT_EARLY,
    AttendanceStatus.EXCUSED,
    AttendanceStatus.ABSENT,
    AttendanceStatus.EXEMPT,
)
BOOKKEEPING = {"change_set", "change", "number_series"}


def store_of(office: Office) -> Store:
    """The store under the services: tests compare its rows and count its statements."""
    return office.history._store


def person(office: Office, name: str = "Noor de Vries", **facts: object) -> int:
    """A person by name, born in 2008 unless said otherwise."""
    given, _, rest = name.partition(" ")
    infix = ""
    for known in ("van der ", "van den ", "van ", "de ", "el "):
        if rest.startswith(known):
            infix, rest = known.strip(), rest.removeprefix(known)
            break
    values = {"birth_date": date(2008, 5, 5), **facts}
    return office.persons.save(
        PersonFacts(given_name=given, infix=infix, family_name=rest, **values)
    )


def cohort(office: Office, name: str = "Najaar", **asked: object) -> int:
    """A cohort of the sport programme from 10 September 2026."""
    programme = office.programmes.find(str(asked.pop("programme", SPORT)))
    values = {"start_date": START, "start_time": time(19, 0), "place": "De Schakel", **asked}
    return office.cohorts.create(NewCohort(name=name, programme_id=programme, **values)).id


def group(office: Office, people: int, name: str = "Najaar", **asked: object) -> list[int]:
    """A cohort with this many enrolled people; the ids of the enrolments, in order of names."""
    cohort_id = cohort(office, name, **asked)
    found = []
    for number in range(people):
        gender = (Gender.WOMAN, Gender.MAN)[number % 2]
        who = person(office, f"Kees{number:02} {name}{number:02}", gender=gender)
        found.append(office.participants.apply(cohort_id, who))
        office.participants.enrol(found[-1])
    return found


def meetings(office: Office, cohort_id: int) -> list[int]:
    """The ids of the meetings of a cohort in order of date."""
    return [one.id for one in office.schedule.of_cohort(cohort_id).meetings]


def mark(
    office: Office, enrolment: int, meeting_ids: Sequence[int], statuses: Sequence[object]
) -> None:
    """Marks of one person at the meetings in order; a number is minutes late, None no mark."""
    for meeting_id, status in zip(meeting_ids, statuses, strict=False):
        if isinstance(status, AttendanceStatus):
            office.attendance.set_mark(enrolment, meeting_id, Mark(status))
        elif isinstance(status, int):
            office.attendance.set_mark(enrolment, meeting_id, Mark(L, status))


def rows_of(office: Office, *, without: set[str] = BOOKKEEPING) -> dict[str, list[tuple]]:
    """Every row of every table, by table, in order of id."""
    with store_of(office).engine.connect() as connection:
        names = {table.name for table in Base.metadata.sorted_tables} - without
        return {
            name: [
                tuple(row) for row in connection.execute(text(f"SELECT * FROM {name} ORDER BY id"))
            ]
            for name in sorted(names)
        }


@contextmanager
def statements(office: Office) -> Iterator[list[str]]:
    """The SQL that runs inside the block."""
    engine, seen = store_of(office).engine, []

    def note(_connection, _cursor, statement, *_rest) -> None:
        if not statement.startswith("PRAGMA"):
            seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
