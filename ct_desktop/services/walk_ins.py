"""Who walks in without having applied: added with a name, merged with a person later."""

from sqlalchemy import select

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Enrolment, Meeting, Person
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, EnrolmentStatus
from ct_desktop.rules.names import split_name
from ct_desktop.services.joining import apply_for, places_taken
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.services.mark_writing import write_mark
from ct_desktop.services.merging import merge_persons
from ct_desktop.services.persons import index_person, stored_person
from ct_desktop.storage.store import Store


class WalkInService:
    """Adds people at the door and joins them with their record afterwards."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(self, cohort_id: int, name: str, meeting_id: int | None = None) -> int:
        """Add someone by name only, present at ``meeting_id``; the id of the enrolment.

        With a place free the walk-in is enrolled and measured from that meeting on;
        in a full group it stays an application that shows in the grid.
        """
        parts = split_name(name)
        if not parts.given and not parts.family:
            raise UserError(tr("The walk-in has no name."), tr("Type at least a first name."))
        with self._store.write("walk-in added") as session:
            cohort = stored_cohort(session, cohort_id)
            person = Person(
                given_name=parts.given,
                infix=parts.infix,
                family_name=parts.family,
                walk_in=True,
                added_on=self._clock.today(),
                email="",
                phone="",
                town="",
                school="",
            )
            index_person(person)
            session.add(person)
            session.flush()
            enrolment = apply_for(session, cohort, person, self._clock)
            enrolment.walk_in = True
            if places_taken(session, cohort_id) < cohort.capacity:
                enrolment.status = EnrolmentStatus.ENROLLED
                enrolment.enrolled_on = self._clock.today()
            if meeting_id is not None:
                meeting = session.get(Meeting, meeting_id)
                if meeting is None:
                    raise NotFound(tr("This meeting no longer exists."))
                enrolment.counts_from = meeting.date
                write_mark(session, enrolment.id, meeting, Mark(AttendanceStatus.PRESENT))
            return enrolment.id

    def merge(self, enrolment_id: int, person_id: int) -> None:
        """The walk-in turns out to be this person: one record, no mark lost."""
        with self._store.write("walk-in merged") as session:
            enrolment = session.scalar(select(Enrolment).where(Enrolment.id == enrolment_id))
            if enrolment is None:
                raise NotFound(tr("This walk-in no longer exists."))
            walk_in = stored_person(session, enrolment.person_id)
            known = stored_person(session, person_id)
            merge_persons(session, walk_in, known, self._clock.today())
