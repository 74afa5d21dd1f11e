"""What asks for attention in a cohort: each line with what its button needs."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.exchange.phones import format_phone
from ct_desktop.language import ntr, tr
from ct_desktop.models import Attendance, Cohort, Enrolment, IssuedDocument, Meeting, Programme
from ct_desktop.rules.attendance import StandingLevel
from ct_desktop.rules.completion import proof_of_participation
from ct_desktop.rules.consents import birthday_prompt, consent_again_on, permission_missing
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind, EnrolmentStatus
from ct_desktop.rules.names import full_name
from ct_desktop.services.attendance_grid import people_in_grid
from ct_desktop.services.consents import answers_of
from ct_desktop.services.lookup import name_of
from ct_desktop.services.programmes import completion_rule
from ct_desktop.services.standings import alarm_text, read_marks, standing_of, standing_text
from ct_desktop.services.tasks import cohort_tasks

BIRTHDAY_AHEAD = 14


class AttentionKind(StrEnum):
    """Why something stands on the list; decides which button deals with it."""

    ABSENCE = "absence"
    OUT_OF_REACH = "out_of_reach"
    PERMISSION = "permission"
    CONSENT_AGAIN = "consent_again"
    APPLICANTS = "applicants"
    WAITING_PLACE = "waiting_place"
    UNMARKED = "unmarked"
    WALK_IN = "walk_in"
    TASK = "task"
    PROOFS = "proofs"
    STATUS = "status"
    BACKUP = "backup"


class Urgency(StrEnum):
    """How much it presses: the sign and colour beside the line."""

    BAD = "bad"
    WARNING = "warning"
    INFO = "info"
    GOOD = "good"


@dataclass(frozen=True)
class Attention:
    """One line that asks for attention, with what its button needs."""

    kind: AttentionKind
    urgency: Urgency
    title: str
    text: str
    person_id: int | None = None
    cohort_id: int | None = None
    enrolment_id: int | None = None
    meeting_id: int | None = None
    task_id: int | None = None
    phone: str = ""


def attention_of(session: Session, cohort: Cohort, today: date) -> list[Attention]:
    """What asks for attention in one cohort, read in the given session."""
    programme = session.get_one(Programme, cohort.programme_id)
    return [
        *_standings(session, cohort, programme, today),
        *_unmarked(session, cohort, today),
        *_consents(session, cohort, programme, today),
        *_applicants(session, cohort),
        *_status(session, cohort, today),
        *_tasks(session, cohort, today),
    ]


def _standings(
    session: Session, cohort: Cohort, programme: Programme, today: date
) -> list[Attention]:
    marks = read_marks(session, cohort, today)
    rule = completion_rule(programme)
    proofs = set(
        session.scalars(
            select(IssuedDocument.enrolment_id).where(
                IssuedDocument.kind == DocumentKind.PROOF, IssuedDocument.revoked_on.is_(None)
            )
        )
    )
    found = []
    ready = 0
    for enrolment, person in people_in_grid(session, cohort.id):
        name = full_name(name_of(person))
        if person.walk_in:
            found.append(
                Attention(
                    AttentionKind.WALK_IN,
                    Urgency.INFO,
                    name,
                    tr("walked in at {cohort}; only the name is known").format(cohort=cohort.name),
                    person.id,
                    cohort.id,
                    enrolment.id,
                )
            )
        if enrolment.status is not EnrolmentStatus.ENROLLED or enrolment.id in proofs:
            continue
        standing = standing_of(marks, enrolment, today)
        ready += proof_of_participation(standing, rule).met
        alarm = alarm_text(standing)
        reach = "" if standing.can_still_reach else standing_text(standing)
        if not alarm and not reach:
            continue
        out = standing.level is StandingLevel.OUT_OF_REACH
        found.append(
            Attention(
                AttentionKind.OUT_OF_REACH if out else AttentionKind.ABSENCE,
                Urgency.BAD if out else Urgency.WARNING,
                name,
                f"{cohort.name}: {'; '.join(part for part in (alarm, reach) if part)}",
                person.id,
                cohort.id,
                enrolment.id,
                phone=format_phone(person.phone or person.parent_phone),
            )
        )
    if ready:
        text = ntr(
            "{n} proof of participation can be issued",
            "{n} proofs of participation can be issued",
            ready,
        )
        found.append(
            Attention(AttentionKind.PROOFS, Urgency.GOOD, cohort.name, text, cohort_id=cohort.id)
        )
    return found


def _unmarked(session: Session, cohort: Cohort, today: date) -> list[Attention]:
    """Meetings of the past weeks without any mark."""
    if not _count(session, cohort.id, EnrolmentStatus.ENROLLED):
        return []
    marked = select(Attendance.meeting_id).where(Attendance.meeting_id == Meeting.id).exists()
    meetings = session.scalars(
        select(Meeting)
        .where(
            Meeting.cohort_id == cohort.id,
            Meeting.date < today,
            Meeting.cancelled_on.is_(None),
            ~marked,
        )
        .order_by(Meeting.date)
    ).all()
    if not meetings:
        return []
    days = ", ".join(f"{meeting.date:%d-%m}" for meeting in meetings[:4])
    if len(meetings) > 4:
        days += " …"
    return [
        Attention(
            AttentionKind.UNMARKED,
            Urgency.WARNING,
            cohort.name,
            tr("attendance not marked yet: {days}").format(days=days),
            cohort_id=cohort.id,
            meeting_id=meetings[0].id,
        )
    ]


def _consents(
    session: Session, cohort: Cohort, programme: Programme, today: date
) -> list[Attention]:
    found = []
    people = people_in_grid(session, cohort.id)
    answers = answers_of(session, (person.id for _, person in people))
    for enrolment, person in people:
        birth = person.birth_date
        if birth is None or enrolment.status is not EnrolmentStatus.ENROLLED:
            continue
        given = answers[person.id]
        name = full_name(name_of(person))
        birthday = consent_again_on(birth)
        if permission_missing(birth, today, given, programme.permission_under):
            found.append(
                Attention(
                    AttentionKind.PERMISSION,
                    Urgency.WARNING,
                    name,
                    tr("parent's permission to take part is missing"),
                    person.id,
                    cohort.id,
                    phone=format_phone(person.parent_phone),
                )
            )
        soon = today < birthday <= today + timedelta(days=BIRTHDAY_AHEAD)
        if birthday_prompt(birth, given, max(today, birthday) if soon else today):
            text = (
                tr("turns 16 on {date}: ask for consent again").format(date=f"{birthday:%d-%m}")
                if soon
                else tr("is 16 now: ask for consent again")
            )
            found.append(
                Attention(
                    AttentionKind.CONSENT_AGAIN, Urgency.INFO, name, text, person.id, cohort.id
                )
            )
    return found


def _applicants(session: Session, cohort: Cohort) -> list[Attention]:
    found = []
    applied = _count(session, cohort.id, EnrolmentStatus.APPLIED)
    if applied:
        text = ntr(
            "{n} applicant waits for a decision", "{n} applicants wait for a decision", applied
        )
        found.append(
            Attention(
                AttentionKind.APPLICANTS, Urgency.INFO, cohort.name, text, cohort_id=cohort.id
            )
        )
    waiting = _count(session, cohort.id, EnrolmentStatus.WAITING)
    taken = _count(session, cohort.id, EnrolmentStatus.ENROLLED)
    if waiting and taken < cohort.capacity:
        text = ntr(
            "a place is free and {n} person is on the waiting list",
            "a place is free and {n} people are on the waiting list",
            waiting,
        )
        found.append(
            Attention(
                AttentionKind.WAITING_PLACE, Urgency.INFO, cohort.name, text, cohort_id=cohort.id
            )
        )
    return found


def _status(session: Session, cohort: Cohort, today: date) -> list[Attention]:
    """A cohort that began but is still called planned."""
    if cohort.status is not CohortStatus.PLANNED or cohort.start_date > today:
        return []
    if not _count(session, cohort.id, EnrolmentStatus.ENROLLED):
        return []
    text = tr("started on {date} and is still called planned").format(
        date=f"{cohort.start_date:%d-%m-%Y}"
    )
    return [Attention(AttentionKind.STATUS, Urgency.INFO, cohort.name, text, cohort_id=cohort.id)]


def _tasks(session: Session, cohort: Cohort, today: date) -> list[Attention]:
    return [
        Attention(
            AttentionKind.TASK,
            Urgency.WARNING,
            task.title,
            tr("{cohort}: was to be done by {date}").format(
                cohort=cohort.name, date=f"{task.due:%d-%m-%Y}"
            ),
            cohort_id=cohort.id,
            task_id=task.id,
        )
        for task in cohort_tasks(session, cohort, today)
        if task.overdue
    ]


def _count(session: Session, cohort_id: int, status: EnrolmentStatus) -> int:
    query = select(func.count(Enrolment.id)).where(
        Enrolment.cohort_id == cohort_id, Enrolment.status == status
    )
    return session.scalar(query) or 0
