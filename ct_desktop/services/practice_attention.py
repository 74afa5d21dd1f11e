"""What asks for attention in the practice: each line with what its button needs."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.language import ntr, tr
from ct_desktop.models import (
    Cohort,
    Enrolment,
    Person,
    Placement,
    PracticeEntry,
    ReceivedForm,
    Vog,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import FormStatus, PlacementBlock, PlacementStage, VogState
from ct_desktop.rules.names import full_name
from ct_desktop.rules.practice_alerts import Alert
from ct_desktop.rules.vog import warns
from ct_desktop.services.attention_line import Attention, AttentionKind, Urgency
from ct_desktop.services.board import on_the_board
from ct_desktop.services.card_words import alerts_of, warning_text
from ct_desktop.services.live_cohorts import LIVE
from ct_desktop.services.lookup import name_of
from ct_desktop.services.placement_records import PlacementRecord, read_records
from ct_desktop.services.practice_words import vog_text
from ct_desktop.services.vog_reading import asked_of, vogs_of
from ct_desktop.services.words import date_text, hours_text

LOOKING_DAYS = 14
OPEN_DAYS = timedelta(days=7)
_KINDS: dict[Alert | PlacementBlock, tuple[AttentionKind, Urgency]] = {
    Alert.LEFT_GROUP: (AttentionKind.PLACE_CLOSED, Urgency.WARNING),
    Alert.HANDOVER_PASSED: (AttentionKind.HANDOVER, Urgency.WARNING),
    Alert.NO_HOURS: (AttentionKind.NO_HOURS, Urgency.WARNING),
    Alert.NO_SUPERVISOR: (AttentionKind.PLACE_CLOSED, Urgency.WARNING),
    PlacementBlock.OFFER_CLOSED: (AttentionKind.PLACE_CLOSED, Urgency.WARNING),
    PlacementBlock.SUPERVISOR_LEFT: (AttentionKind.PLACE_CLOSED, Urgency.WARNING),
}


def practice_attention(session: Session, today: date) -> list[Attention]:
    """Every line about practice; as many statements for a thousand placements as for one."""
    records = read_records(session, on_the_board(), today)
    return [
        *_vogs(session, today),
        *(line for record in records for line in _placement(record, today)),
        *_forms(session),
        *_open_hours(session, today),
    ]


def _vogs(session: Session, today: date) -> Iterable[Attention]:
    """Whose VOG is asked and not seen, from eight weeks before the first day on."""
    by_hand = _practice_of_who_needs_one(session)
    asked = asked_of(session, today)
    vogs = vogs_of(session, {*asked, *by_hand}, today, asked)
    first_days = {
        one: vog.asked.first_day if vog.asked.by else by_hand.get(one) for one, vog in vogs.items()
    }
    wanted = {one for one, vog in vogs.items() if warns(vog.state, first_days[one], today)}
    query = select(Person).where(Person.id.in_(wanted)).order_by(Person.sort_key)
    for person in session.scalars(query):
        vog = vogs[person.id]
        first = first_days[person.id]
        when = tr("practice from {date}").format(date=date_text(first)) if first else ""
        state = tr("VOG {state}").format(state=vog_text(vog.state))
        parts = (state, ", ".join(vog.asked.by), when)
        yield Attention(
            AttentionKind.VOG,
            Urgency.WARNING if vog.state is not VogState.REQUESTED else Urgency.INFO,
            full_name(name_of(person)),
            " · ".join(part for part in parts if part),
            person.id,
        )


def _practice_of_who_needs_one(session: Session) -> dict[int, date | None]:
    """Whose VOG is needed as said by hand, with the practice start of their live group."""
    start = (
        select(Enrolment.person_id, func.min(Cohort.first_practice_on).label("day"))
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(Enrolment.status.in_(TAKES_A_PLACE), Cohort.status.in_(LIVE))
        .group_by(Enrolment.person_id)
        .subquery()
    )
    query = (
        select(Vog.person_id, start.c.day)
        .outerjoin(start, start.c.person_id == Vog.person_id)
        .where(Vog.needed.is_(True))
    )
    return {person_id: day for person_id, day in session.execute(query)}


def _placement(record: PlacementRecord, today: date) -> Iterable[Attention]:
    for alert in alerts_of(record, today):
        if alert in _KINDS:
            kind, urgency = _KINDS[alert]
            yield _line(record, kind, urgency, warning_text(alert, record, today))
            break
    row = record.placement
    waited = (today - row.stage_since).days
    if row.stage is PlacementStage.LOOKING and waited > LOOKING_DAYS:
        text = ntr("looking for a place for {n} day", "looking for a place for {n} days", waited)
        yield _line(record, AttentionKind.LOOKING, Urgency.WARNING, text)
    done = row.stage is PlacementStage.HOURS_DONE and record.takes_part
    if done and not record.assessments.covers(row.id):
        text = tr("all hours made; the supervisor's assessment is still to come")
        yield _line(record, AttentionKind.ASSESSMENT, Urgency.INFO, text)


def _line(record: PlacementRecord, kind: AttentionKind, urgency: Urgency, text: str) -> Attention:
    place = record.offer.organisation.name if record.offer else record.cohort.name
    return Attention(
        kind,
        urgency,
        full_name(name_of(record.person)),
        f"{place}: {text}",
        record.person.id,
        record.cohort.id,
        record.enrolment.id,
        placement_id=record.placement.id,
        offer_id=record.placement.offer_id,
    )


def _forms(session: Session) -> Iterable[Attention]:
    waiting = session.scalar(
        select(func.count(ReceivedForm.id)).where(ReceivedForm.status == FormStatus.OPEN)
    )
    if waiting:
        text = ntr(
            "{n} form of a supervisor was read in and not looked at",
            "{n} forms of supervisors were read in and not looked at",
            waiting,
        )
        yield Attention(AttentionKind.FORMS, Urgency.INFO, tr("Check list"), text)


def _open_hours(session: Session, today: date) -> Iterable[Attention]:
    """Hours that have waited a week: the supervisor forgot, or nobody asked."""
    minutes, people = session.execute(
        select(func.sum(PracticeEntry.minutes), func.count(func.distinct(Placement.enrolment_id)))
        .join(Placement, Placement.id == PracticeEntry.placement_id)
        .where(PracticeEntry.confirmed_on.is_(None), PracticeEntry.day <= today - OPEN_DAYS)
    ).one()
    if minutes:
        text = ntr(
            "{hours} hours of {n} person wait for confirmation",
            "{hours} hours of {n} people wait for confirmation",
            people,
        ).format(hours=hours_text(minutes / 60), n=people)
        yield Attention(AttentionKind.OPEN_HOURS, Urgency.INFO, tr("Practice hours"), text)
