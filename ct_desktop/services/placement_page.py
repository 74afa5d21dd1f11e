"""Everything a placement's page shows."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.exchange.phones import format_phone
from ct_desktop.models import (
    Assessment,
    AssessmentScore,
    Person,
    Placement,
    PlacementMove,
    PlacementOverride,
    ReceivedForm,
)
from ct_desktop.rules.enumerations import (
    AssessmentMoment,
    Assessor,
    Field,
    FormStatus,
    PlacementBlock,
    PlacementStage,
)
from ct_desktop.services.board_cards import read_cards
from ct_desktop.services.consents import sharing_stands
from ct_desktop.services.handover_facts import HandoverFacts, handover_facts
from ct_desktop.services.placement_card import PlacementCard
from ct_desktop.services.practice_hours import EntryFacts, entries_of
from ct_desktop.services.practice_lookup import handover_of, stored_placement


@dataclass(frozen=True)
class Wishes:
    """What a person looks for; days 0 Monday … 6 Sunday, empty is not stated."""

    field: Field | None = None
    days: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class MoveFacts:
    """A step of the past."""

    from_stage: PlacementStage | None
    stage: PlacementStage
    moved_on: date
    reason: str


@dataclass(frozen=True)
class OverrideFacts:
    """A block that was overridden."""

    block: PlacementBlock
    stage: PlacementStage
    reason: str
    given_on: date


@dataclass(frozen=True)
class AssessmentFacts:
    """What the supervisor made of it: levels 1 … 4 by item of the profile."""

    id: int
    assessor_name: str
    given_on: date
    scores: Mapping[str, int]
    remarks: str
    moment: AssessmentMoment = AssessmentMoment.END


@dataclass(frozen=True)
class PlacementPage:
    """Everything a placement's page shows; ``others`` are placements of the same enrolment."""

    card: PlacementCard
    wishes: Wishes
    phone: str
    email: str
    sharing: bool
    """Whether consent to share contact data with the practice place stands."""
    handover: HandoverFacts | None
    entries: tuple[EntryFacts, ...]
    others: tuple[PlacementCard, ...]
    moves: tuple[MoveFacts, ...]
    overrides: tuple[OverrideFacts, ...]
    assessments: tuple[AssessmentFacts, ...]
    open_forms: tuple[int, ...]
    """Ids of received forms of this placement that wait in the check list."""


def placement_page(session: Session, placement_id: int, today: date) -> PlacementPage:
    """Everything about one placement; moves in the order they were made. NotFound when removed."""
    row = stored_placement(session, placement_id)
    cards = read_cards(session, Placement.enrolment_id == row.enrolment_id, today)
    card = next(one for one in cards if one.id == placement_id)
    person = session.get_one(Person, card.person_id)
    handover = handover_of(session, placement_id)
    moves = select(PlacementMove).where(PlacementMove.placement_id == placement_id)
    overrides = select(PlacementOverride).where(PlacementOverride.placement_id == placement_id)
    forms = select(ReceivedForm.id).where(
        ReceivedForm.placement_id == placement_id, ReceivedForm.status == FormStatus.OPEN
    )
    return PlacementPage(
        card=card,
        wishes=Wishes(row.wanted_field, tuple(row.wanted_days), row.wishes),
        phone=format_phone(person.phone),
        email=person.email,
        sharing=sharing_stands(session, person.id),
        handover=handover_facts(handover) if handover else None,
        entries=entries_of(session, placement_id),
        others=tuple(sorted((one for one in cards if one.id != placement_id), key=_newest)),
        moves=tuple(
            MoveFacts(one.from_stage, one.stage, one.moved_on, one.reason)
            for one in session.scalars(moves.order_by(PlacementMove.id))
        ),
        overrides=tuple(
            OverrideFacts(one.block, one.stage, one.reason, one.given_on)
            for one in session.scalars(overrides.order_by(PlacementOverride.id))
        ),
        assessments=_assessments(session, placement_id, row.enrolment_id),
        open_forms=tuple(session.scalars(forms.order_by(ReceivedForm.id))),
    )


def _newest(card: PlacementCard) -> int:
    return -card.id


def _assessments(
    session: Session, placement_id: int, enrolment_id: int
) -> tuple[AssessmentFacts, ...]:
    """The supervisor's assessments of this placement, and those that name no placement."""
    rows = [
        row
        for row in session.scalars(
            select(Assessment)
            .where(
                Assessment.enrolment_id == enrolment_id,
                Assessment.assessor == Assessor.SUPERVISOR,
            )
            .order_by(Assessment.given_on, Assessment.id)
        )
        if row.placement_id in (placement_id, None)
    ]
    scores: defaultdict[int, dict[str, int]] = defaultdict(dict)
    of_these = AssessmentScore.assessment_id.in_([row.id for row in rows])
    for score in session.scalars(select(AssessmentScore).where(of_these)):
        scores[score.assessment_id][score.item] = score.level
    return tuple(
        AssessmentFacts(
            row.id, row.assessor_name, row.given_on, scores[row.id], row.remarks, row.moment
        )
        for row in rows
    )
