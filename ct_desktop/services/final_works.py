"""The end of the training: final report received, final presentation held, guests that come."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Enrolment, FinalWork
from ct_desktop.rules.names import normalise
from ct_desktop.storage.store import Store

MOST_GUESTS = 99


@dataclass(frozen=True)
class FinalFacts:
    """The end of one enrolment; None and empty where nothing is known."""

    enrolment_id: int
    report_on: date | None = None
    presentation_on: date | None = None
    topic: str = ""
    guests: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is known yet."""
        return self == FinalFacts(self.enrolment_id)


class FinalWorkService:
    """Reads and keeps how people finish."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def get(self, enrolment_id: int) -> FinalFacts:
        """Of one enrolment, empty when nothing was noted; raises NotFound."""
        with self._store.read() as session:
            return _facts(enrolment_id, _stored(session, [enrolment_id])[enrolment_id])

    def save(self, facts: Sequence[FinalFacts]) -> None:
        """Store in one change; label "final work noted".

        Raises UserError for a day in the future and for fewer than 0 or more than 99 guests.
        """
        for one in facts:
            self._check(one)
        with self._store.write("final work noted") as session:
            stored = _stored(session, [one.enrolment_id for one in facts])
            for one in facts:
                _put(session, one, stored[one.enrolment_id])

    def report_received(self, enrolment_ids: Collection[int], day: date | None) -> None:
        """The final report of these came in on ``day``; None takes it back. Label as ``save``."""
        self._check(FinalFacts(0, report_on=day))
        with self._store.write("final work noted") as session:
            for enrolment_id, row in _stored(session, enrolment_ids).items():
                _put(session, replace(_facts(enrolment_id, row), report_on=day), row)

    def presentation_held(self, enrolment_ids: Collection[int], day: date | None) -> None:
        """These held their final presentation on ``day``; None takes it back."""
        self._check(FinalFacts(0, presentation_on=day))
        with self._store.write("final work noted") as session:
            for enrolment_id, row in _stored(session, enrolment_ids).items():
                _put(session, replace(_facts(enrolment_id, row), presentation_on=day), row)

    def _check(self, facts: FinalFacts) -> None:
        today = self._clock.today()
        if facts.report_on is not None and facts.report_on > today:
            raise UserError(
                tr("A final report cannot have come in in the future."),
                tr("Choose today or earlier."),
            )
        if facts.presentation_on is not None and facts.presentation_on > today:
            raise UserError(
                tr("A final presentation cannot have been held in the future."),
                tr("Note it on the day itself or afterwards."),
            )
        if facts.guests is not None and not 0 <= facts.guests <= MOST_GUESTS:
            raise UserError(
                tr("{guests} guests are not possible.").format(guests=facts.guests),
                tr("Fill in a number from 0 to {most}.").format(most=MOST_GUESTS),
            )


def _stored(session: Session, enrolment_ids: Collection[int]) -> dict[int, FinalWork | None]:
    """What is stored of each enrolment, by id; NotFound when one was removed. One query."""
    query = (
        select(Enrolment.id, FinalWork)
        .outerjoin(FinalWork, FinalWork.enrolment_id == Enrolment.id)
        .where(Enrolment.id.in_(enrolment_ids))
    )
    found: dict[int, FinalWork | None] = {
        enrolment_id: row for enrolment_id, row in session.execute(query)
    }
    if not set(enrolment_ids) <= found.keys():
        raise NotFound(tr("This person is no longer in the group."))
    return found


def _facts(enrolment_id: int, row: FinalWork | None) -> FinalFacts:
    if row is None:
        return FinalFacts(enrolment_id)
    return FinalFacts(enrolment_id, row.report_on, row.presentation_on, row.topic, row.guests)


def _put(session: Session, facts: FinalFacts, row: FinalWork | None) -> None:
    facts = replace(facts, topic=normalise(facts.topic))
    if facts.empty:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = FinalWork(enrolment_id=facts.enrolment_id)
        session.add(row)
    row.report_on, row.presentation_on = facts.report_on, facts.presentation_on
    row.topic, row.guests = facts.topic, facts.guests
