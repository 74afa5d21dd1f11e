"""What happened with a person in the practice, as participant and as supervisor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import tr
from ct_desktop.models import (
    Enrolment,
    Handover,
    Organisation,
    Placement,
    PlacementMove,
    PlacementOverride,
    PracticeEntry,
    ReceivedForm,
    Supervisor,
    Vog,
)
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.happening import Happening, HappeningKind
from ct_desktop.services.practice_bank import PracticeBank, read_bank
from ct_desktop.services.practice_words import block_text, stage_text
from ct_desktop.services.words import date_text, form_status, hours_text

KIND = HappeningKind.PRACTICE
Placed = tuple[Placement, int]
"""A placement and the cohort of its enrolment."""


def practice_happenings(session: Session, person_id: int) -> Iterable[Happening]:
    """Everything of the practice, in no order; a fixed number of statements."""
    query = (
        select(Placement, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .where(Enrolment.person_id == person_id)
    )
    bank = read_bank(session)
    placed = {one.id: (one, cohort_id) for one, cohort_id in session.execute(query)}
    yield from _moves(session, placed, bank)
    yield from _handovers(session, placed, bank)
    yield from _hours(session, placed, bank)
    yield from _forms(session, person_id)
    yield from _vog(session, person_id)
    yield from _coaching(session, person_id)


def _moves(session: Session, placed: dict[int, Placed], bank: PracticeBank) -> Iterator[Happening]:
    given = select(PlacementOverride).where(PlacementOverride.placement_id.in_(placed))
    reasons: defaultdict[tuple[int, PlacementStage, date], list[str]] = defaultdict(list)
    for one in session.scalars(given.order_by(PlacementOverride.id)):
        text = f"{block_text(one.block)}: {one.reason}"
        reasons[one.placement_id, one.stage, one.given_on].append(text)
    query = select(PlacementMove).where(PlacementMove.placement_id.in_(placed))
    for move in session.scalars(query.order_by(PlacementMove.id)):
        placement, cohort_id = placed[move.placement_id]
        where = _where(placement, bank)
        told = (
            tr("Practice begun: {stage}")
            if move.from_stage is None
            else tr("Practice at {place}: {stage}")
            if where and move.stage is not PlacementStage.LOOKING
            else tr("Practice: {stage}")
        )
        text = told.format(place=where, stage=stage_text(move.stage))
        why = (move.reason, *reasons.pop((placement.id, move.stage, move.moved_on), ()))
        yield Happening(move.moved_on, KIND, text, "; ".join(filter(None, why)), cohort_id)


def _handovers(
    session: Session, placed: dict[int, Placed], bank: PracticeBank
) -> Iterator[Happening]:
    for one in session.scalars(select(Handover).where(Handover.placement_id.in_(placed))):
        placement, cohort_id = placed[one.placement_id]
        day = one.held_on or one.day
        if day is None:
            continue
        told = tr("Warm handover at {place}") if one.held_on else tr("Handover planned at {place}")
        who = ", ".join(name for name in (one.leader_name, one.supervisor_name) if name)
        yield Happening(day, KIND, told.format(place=_where(placement, bank)), who, cohort_id)


def _hours(session: Session, placed: dict[int, Placed], bank: PracticeBank) -> Iterator[Happening]:
    """Hours as they were confirmed, together; those that wait as one line on their last day."""
    groups: defaultdict[tuple[int, date | None, str], list[PracticeEntry]] = defaultdict(list)
    query = select(PracticeEntry).where(PracticeEntry.placement_id.in_(placed))
    for one in session.scalars(query.order_by(PracticeEntry.day, PracticeEntry.id)):
        groups[one.placement_id, one.confirmed_on, one.confirmed_by].append(one)
    for (placement_id, confirmed_on, name), entries in groups.items():
        placement, cohort_id = placed[placement_id]
        told = (
            tr("{hours} practice hours at {place} confirmed by {name}")
            if confirmed_on
            else tr("{hours} practice hours at {place} wait for confirmation")
        )
        text = told.format(
            hours=hours_text(sum(one.minutes for one in entries) / 60),
            place=_where(placement, bank),
            name=name,
        )
        first, last = entries[0].day, entries[-1].day
        days = date_text(first) if first == last else f"{date_text(first)} – {date_text(last)}"
        yield Happening(confirmed_on or last, KIND, text, days, cohort_id)


def _forms(session: Session, person_id: int) -> Iterator[Happening]:
    for one in session.scalars(select(ReceivedForm).where(ReceivedForm.person_id == person_id)):
        parts = (one.supervisor_name, form_status(one.status), one.closed_reason)
        detail = "; ".join(part for part in parts if part)
        text = tr("Form of the practice supervisor read in")
        yield Happening(one.received_at.date(), KIND, text, detail)


def _vog(session: Session, person_id: int) -> Iterator[Happening]:
    row = session.scalar(select(Vog).where(Vog.person_id == person_id))
    if row is None:
        return
    if row.requested_on is not None:
        yield Happening(row.requested_on, KIND, tr("VOG requested"), "")
    if row.seen_on is not None:
        by = tr("by {name}").format(name=row.seen_by) if row.seen_by else ""
        yield Happening(row.seen_on, KIND, tr("Original VOG seen"), by)


def _coaching(session: Session, person_id: int) -> Iterator[Happening]:
    query = (
        select(Supervisor, Organisation.name)
        .join(Organisation, Organisation.id == Supervisor.organisation_id)
        .where(Supervisor.person_id == person_id)
    )
    for row, place in session.execute(query):
        if row.since is not None:
            text = tr("Practice supervisor at {place}").format(place=place)
            yield Happening(row.since, KIND, text, row.function)
        if row.trained_on is not None:
            text = tr("Trained as practice supervisor of {place}").format(place=place)
            yield Happening(row.trained_on, KIND, text, "")
        if row.left_on is not None:
            text = tr("Left as practice supervisor of {place}").format(place=place)
            yield Happening(row.left_on, KIND, text, row.left_reason)


def _where(placement: Placement, bank: PracticeBank) -> str:
    offer = bank.offers.get(placement.offer_id or 0)
    return offer.organisation.name if offer else ""
