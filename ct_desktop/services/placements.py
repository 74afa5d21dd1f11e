"""Placements: begun, matched, moved over the board, stopped and taken up again."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import (
    Assessment,
    Person,
    Placement,
    PlacementMove,
    PracticeEntry,
)
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.names import normalise
from ct_desktop.rules.placements import PlacementState, Verdict, verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.board_cards import read_cards
from ct_desktop.services.placement_blocks import entry_blocks_of
from ct_desktop.services.placement_candidates import Candidate as Candidate
from ct_desktop.services.placement_candidates import check_may_begin, read_candidates
from ct_desktop.services.placement_moves import Blocked as Blocked
from ct_desktop.services.placement_moves import (
    move_placement,
    record_of,
)
from ct_desktop.services.placement_page import AssessmentFacts as AssessmentFacts
from ct_desktop.services.placement_page import MoveFacts as MoveFacts
from ct_desktop.services.placement_page import OverrideFacts as OverrideFacts
from ct_desktop.services.placement_page import PlacementPage as PlacementPage
from ct_desktop.services.placement_page import Wishes as Wishes
from ct_desktop.services.placement_page import placement_page
from ct_desktop.services.practice_lookup import (
    handover_of,
    stopped_in,
    stored_offer,
    stored_placement,
    supervisor_at,
)
from ct_desktop.services.practice_standing import advance, step
from ct_desktop.storage.store import Store


class PlacementService:
    """Changes placements; every refusal changes nothing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def candidates(self, cohort_id: int | None = None) -> tuple[Candidate, ...]:
        """People with a place in a running cohort or one in practice, those without first."""
        with self._store.read() as session:
            return read_candidates(session, cohort_id)

    def begin(self, enrolment_ids: Sequence[int], wishes: Wishes | None = None) -> tuple[int, ...]:
        """Begin a placement for each, in *looking*; their ids. One change.

        Raises UserError for who holds no place in the cohort, and for a cohort that has not
        begun or is cancelled.
        """
        today = self._clock.today()
        with self._store.write("placement begun") as session:
            rows = [_begun(session, one, today, wishes or Wishes()) for one in enrolment_ids]
            return tuple(row.id for row in rows)

    def begin_matched(self, enrolment_id: int, offer_id: int) -> int:
        """Begin a placement of somebody who has none, with an offer remembered; one change.

        Raises as ``begin``.
        """
        with self._store.write("offer matched") as session:
            row = _begun(session, enrolment_id, self._clock.today(), Wishes())
            row.matched_offer_id = stored_offer(session, offer_id).id
            return row.id

    def begin_proposed(
        self,
        enrolment_id: int,
        offer_id: int,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> int:
        """Begin a placement of somebody who has none, proposed for an offer; one change.

        Raises as ``begin``, and Blocked as ``move``.
        """
        today = self._clock.today()
        with self._store.write("placement moved") as session:
            row = _begun(session, enrolment_id, today, Wishes())
            move_placement(session, row.id, PlacementStage.PROPOSED, reasons, today, offer_id)
            return row.id

    def page(self, placement_id: int) -> PlacementPage:
        """Everything about one placement; NotFound when removed."""
        with self._store.read() as session:
            return placement_page(session, placement_id, self._clock.today())

    def of_person(self, person_id: int) -> tuple[PlacementCard, ...]:
        """All placements of a person, the newest first, also stopped ones."""
        with self._store.read() as session:
            cards = read_cards(session, Person.id == person_id, self._clock.today())
            return tuple(sorted(cards, key=lambda card: -card.id))

    def set_wishes(self, placement_id: int, wishes: Wishes) -> None:
        """What the person looks for."""
        with self._store.write("wishes changed") as session:
            _put_wishes(stored_placement(session, placement_id), wishes)

    def match(self, placement_id: int, offer_id: int | None) -> None:
        """Remember the offer found for a person who is looking (None: none)."""
        with self._store.write("offer matched") as session:
            row = stored_placement(session, placement_id)
            if row.stage is not PlacementStage.LOOKING:
                raise UserError(
                    tr("This person is no longer looking for a place."),
                    tr("Move the placement back to looking first."),
                )
            row.matched_offer_id = None if offer_id is None else stored_offer(session, offer_id).id

    def verdict(
        self, placement_id: int, target: PlacementStage, offer_id: int | None = None
    ) -> Verdict:
        """What a move asks for, as it is now; ``offer_id`` in the place of the matched one."""
        with self._store.read() as session:
            record = record_of(session, placement_id, self._clock.today())
            return verdict(record.state(offer_id), target)

    def proposal(self, enrolment_id: int, offer_id: int) -> Verdict:
        """What proposing somebody who has no placement for an offer asks for, as it is now."""
        with self._store.read() as session:
            blocks = entry_blocks_of(session, enrolment_id, offer_id, self._clock.today())
        state = PlacementState(PlacementStage.LOOKING, has_match=True, entry_blocks=blocks)
        return verdict(state, PlacementStage.PROPOSED)

    def move(
        self,
        placement_id: int,
        target: PlacementStage,
        *,
        offer_id: int | None = None,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> None:
        """Move a placement. Raises Blocked with what wants a reason that was not given.

        From *looking* it takes ``offer_id`` or the matched offer (UserError without either), and
        the offer's supervisor. Back to *looking* lets go of the offer. To *in practice* without a
        recorded handover counts as the block NO_HANDOVER. Reasons are kept as overrides, the one
        for going back with the step itself.
        """
        with self._store.write("placement moved") as session:
            move_placement(session, placement_id, target, reasons, self._clock.today(), offer_id)

    def stop(self, placement_id: int, reason: str) -> None:
        """Stop with a reason; hours and handover stay on record."""
        if not normalise(reason):
            raise UserError(tr("A reason is needed."), tr("Say in a few words why."))
        with self._store.write("placement stopped") as session:
            row = stored_placement(session, placement_id)
            if row.stage is PlacementStage.STOPPED:
                raise UserError(
                    tr("This placement has been stopped already."), tr("Reload the board.")
                )
            step(session, row, PlacementStage.STOPPED, self._clock.today(), normalise(reason))

    def resume(self, placement_id: int) -> None:
        """Take up a stopped placement at the stage it was stopped in.

        Nothing is asked: whatever stands in the way by now, as a place that was given to
        somebody else, shows as a warning.
        """
        today = self._clock.today()
        with self._store.write("placement taken up again") as session:
            row = stored_placement(session, placement_id)
            if row.stage is not PlacementStage.STOPPED:
                raise UserError(tr("This placement was not stopped."), tr("Reload the board."))
            step(session, row, stopped_in(session, row.id), today)
            advance(session, row.enrolment_id, today)

    def set_supervisor(self, placement_id: int, supervisor_id: int | None) -> None:
        """Another supervisor of the same organisation; a handover still to be held goes along."""
        with self._store.write("supervisor of a placement changed") as session:
            row = stored_placement(session, placement_id)
            if row.offer_id is None:
                raise UserError(
                    tr("No practice place has been chosen."), tr("Propose a practice place first.")
                )
            name = ""
            if supervisor_id is not None:
                chosen, name = supervisor_at(session, supervisor_id, row.offer_id)
                if chosen.left_on is not None:
                    raise UserError(
                        tr("{name} has left as supervisor.").format(name=name),
                        tr("Choose a supervisor who is there."),
                    )
            row.supervisor_id = supervisor_id
            handover = handover_of(session, row.id)
            if handover is not None and handover.held_on is None:
                handover.supervisor_id, handover.supervisor_name = supervisor_id, name

    def remove(self, placement_id: int) -> None:
        """Delete a placement made by mistake; UserError when it holds hours or an assessment."""
        with self._store.write("placement removed") as session:
            row = stored_placement(session, placement_id)
            lines = select(func.count(PracticeEntry.id)).where(PracticeEntry.placement_id == row.id)
            if session.scalar(lines):
                raise UserError(
                    tr("Hours have been entered at this placement."),
                    tr("Stop the placement instead: then the hours stay."),
                )
            given = select(func.count(Assessment.id)).where(Assessment.placement_id == row.id)
            if session.scalar(given):
                raise UserError(
                    tr("An assessment was given at this placement."),
                    tr("Stop the placement instead: then the assessment stays."),
                )
            session.delete(row)


def _begun(session: Session, enrolment_id: int, today: date, wishes: Wishes) -> Placement:
    """A placement in *looking*; raises for who may not begin."""
    check_may_begin(session, enrolment_id)
    row = Placement(enrolment_id=enrolment_id, stage=PlacementStage.LOOKING, stage_since=today)
    _put_wishes(row, wishes)
    session.add(row)
    session.flush()
    session.add(PlacementMove(placement_id=row.id, stage=PlacementStage.LOOKING, moved_on=today))
    return row


def _put_wishes(row: Placement, wishes: Wishes) -> None:
    if any(not 0 <= day <= 6 for day in wishes.days):
        raise ValueError("weekdays are 0 to 6")
    row.wanted_field = wishes.field
    row.wanted_days = sorted(set(wishes.days))
    row.wishes = wishes.text.strip()
