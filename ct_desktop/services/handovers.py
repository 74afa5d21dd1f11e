"""Warm handovers: planned with three people, recorded when held."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Handover, Person, Placement
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.names import full_name, normalise
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.services.contacts import FileOut
from ct_desktop.services.handover_calendar import handover_calendar
from ct_desktop.services.handover_facts import HandoverFacts as HandoverFacts
from ct_desktop.services.handover_facts import handover_facts
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import stored_person
from ct_desktop.services.placement_moves import move_placement, record_of
from ct_desktop.services.placement_records import PlacementRecord
from ct_desktop.services.practice_lookup import handover_of, stored_placement, supervisor_at
from ct_desktop.services.practice_standing import step
from ct_desktop.storage.store import Store

LONGEST_MINUTES = 24 * 60


class HandoverService:
    """Plans and records handovers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def proposal(self, placement_id: int) -> HandoverFacts:
        """The stored handover, or one to begin with: leader, supervisor and place filled in.

        Of a stored one that is still to be held, who is missing is filled in too.
        """
        with self._store.read() as session:
            record = record_of(session, placement_id, self._clock.today())
            usual = _usual(session, record)
            if record.handover is None:
                return usual
            stored = handover_facts(record.handover)
            if stored.held_on is not None:
                return stored
            if stored.leader_id is None:
                stored = replace(stored, leader_id=usual.leader_id, leader=usual.leader)
            if stored.supervisor_id is None:
                stored = replace(
                    stored, supervisor_id=usual.supervisor_id, supervisor=usual.supervisor
                )
            return stored

    def plan(
        self,
        placement_id: int,
        facts: HandoverFacts,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> None:
        """Store the plan and move the placement to *handover planned* when it stands before it.

        A placement that is looking takes the matched offer. Raises Blocked as
        ``PlacementService.move`` does; UserError without a day, without leader or supervisor, and
        for a handover that was held already.
        """
        if facts.day is None:
            raise UserError(
                tr("The handover has no day."), tr("Fill in the day on which you meet.")
            )
        today = self._clock.today()
        with self._store.write("handover planned") as session:
            row = _with_offer(session, placement_id, reasons, today)
            handover = handover_of(session, row.id)
            if handover is not None and handover.held_on is not None:
                raise UserError(
                    tr("The handover has been held already."),
                    tr("Take the record of it back first, or correct it there."),
                )
            handover = _put(session, row, handover, facts)
            _check_names(handover)
            handover.held_on = None
            session.flush()
            if _stands_before(row, PlacementStage.HANDOVER_PLANNED):
                move_placement(session, row.id, PlacementStage.HANDOVER_PLANNED, reasons, today)

    def record(
        self,
        placement_id: int,
        facts: HandoverFacts,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> None:
        """It was held on ``facts.held_on``: move to *in practice*; the 21-day clock starts.

        A placement further on stays where it is. Raises Blocked; UserError for a day in the
        future or no day, and without leader or supervisor.
        """
        today = self._clock.today()
        if facts.held_on is None:
            raise UserError(
                tr("The handover has no day."), tr("Fill in the day on which it was held.")
            )
        if facts.held_on > today:
            raise UserError(
                tr("The handover is dated in the future."),
                tr("Correct the day, or plan the handover instead."),
            )
        with self._store.write("handover held") as session:
            row = _with_offer(session, placement_id, reasons, today)
            planned = facts if facts.day is not None else replace(facts, day=facts.held_on)
            handover = _put(session, row, handover_of(session, row.id), planned)
            _check_names(handover)
            handover.held_on = facts.held_on
            session.flush()
            if _stands_before(row, PlacementStage.IN_PRACTICE):
                move_placement(session, row.id, PlacementStage.IN_PRACTICE, reasons, today)

    def unrecord(self, placement_id: int, reason: str) -> None:
        """It was not held after all: back to *handover planned*.

        A placement further on than *in practice* stays where it is and is without a handover.
        Raises UserError without a reason, when no handover was recorded, and while stopped: it
        would be taken up again in practice without one.
        """
        if not normalise(reason):
            raise UserError(tr("A reason is needed."), tr("Say in a few words why."))
        with self._store.write("handover taken back") as session:
            row = stored_placement(session, placement_id)
            _check_not_stopped(row)
            handover = handover_of(session, row.id)
            if handover is None or handover.held_on is None:
                raise UserError(
                    tr("No handover has been recorded."), tr("Reload the page and try again.")
                )
            handover.held_on = None
            handover.paper_location = ""
            if row.stage is PlacementStage.IN_PRACTICE:
                target = PlacementStage.HANDOVER_PLANNED
                step(session, row, target, self._clock.today(), normalise(reason))

    def calendar(self, placement_id: int) -> FileOut:
        """The planned handover as iCalendar; the file name names nobody.

        Raises UserError when no day is planned.
        """
        with self._store.read() as session:
            record = record_of(session, placement_id, self._clock.today())
            return handover_calendar(session, record, self._clock.utc_now())


def _usual(session: Session, record: PlacementRecord) -> HandoverFacts:
    """The cohort's leader, the placement's or offer's supervisor, and the offer's address."""
    offer = record.offer or record.match
    leader = session.get(Person, record.cohort.leader_id) if record.cohort.leader_id else None
    coach = record.supervisor
    if offer is not None and coach is None:
        coach = record.blocks.bank.coach(offer.offer.id, None)
    if coach is not None and coach.left:
        coach = None
    return HandoverFacts(
        place=offer.meeting_place if offer else "",
        leader_id=leader.id if leader else None,
        leader=full_name(name_of(leader)) if leader else "",
        supervisor_id=coach.row.id if coach else None,
        supervisor=coach.name if coach else "",
    )


def _with_offer(
    session: Session,
    placement_id: int,
    reasons: Mapping[PlacementBlock, str] | None,
    today: date,
) -> Placement:
    """The placement; one that is looking is proposed at its matched offer first."""
    row = stored_placement(session, placement_id)
    _check_not_stopped(row)
    if row.stage is PlacementStage.LOOKING:
        move_placement(session, placement_id, PlacementStage.PROPOSED, reasons, today)
    return row


def _check_not_stopped(row: Placement) -> None:
    if row.stage is PlacementStage.STOPPED:
        raise UserError(tr("This placement has been stopped."), tr("Take it up again first."))


def _put(
    session: Session, row: Placement, handover: Handover | None, facts: HandoverFacts
) -> Handover:
    """Store everything but whether it was held; the supervisor coaches from now on."""
    if not 0 < facts.minutes <= LONGEST_MINUTES:
        raise UserError(
            tr("A handover cannot take {n} minutes.").format(n=facts.minutes),
            tr("Fill in how many minutes it takes."),
        )
    if handover is None:
        handover = Handover(placement_id=row.id)
        session.add(handover)
    handover.day, handover.start, handover.minutes = facts.day, facts.start, facts.minutes
    handover.place = normalise(facts.place)
    handover.leader_id = facts.leader_id
    handover.leader_name = normalise(facts.leader)
    if facts.leader_id is not None:
        handover.leader_name = full_name(name_of(stored_person(session, facts.leader_id)))
    handover.supervisor_id = facts.supervisor_id
    handover.supervisor_name = normalise(facts.supervisor)
    if facts.supervisor_id is not None and row.offer_id is not None:
        _, handover.supervisor_name = supervisor_at(session, facts.supervisor_id, row.offer_id)
        row.supervisor_id = facts.supervisor_id
    handover.agreements = facts.agreements.strip()
    handover.first_day = facts.first_day
    handover.paper_location = normalise(facts.paper_location)
    return handover


def _check_names(handover: Handover) -> None:
    """A leader and a supervisor take part: somebody we know, or at least a name."""
    if not handover.leader_name:
        raise UserError(
            tr("The handover has no course leader."), tr("Choose who of you comes along.")
        )
    if not handover.supervisor_name:
        raise UserError(
            tr("The handover has no supervisor."), tr("Choose who coaches at the practice place.")
        )


def _stands_before(row: Placement, stage: PlacementStage) -> bool:
    return row.stage in COLUMNS[: COLUMNS.index(stage)]
