"""Everything that happened with a person, in order of time, and who changed what."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.language import current, tr
from ct_desktop.models import (
    Attendance,
    Cohort,
    Consent,
    Enrolment,
    IssuedDocument,
    Meeting,
    Programme,
)
from ct_desktop.rules.attendance import Mark, is_attended
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.rules.schedule import labels
from ct_desktop.services import words
from ct_desktop.services.change_words import change_text
from ct_desktop.services.field_words import column_text, column_value, table_text
from ct_desktop.services.growth_happenings import growth_happenings
from ct_desktop.services.happening import Happening as Happening
from ct_desktop.services.happening import HappeningKind as HappeningKind
from ct_desktop.services.persons import stored_person
from ct_desktop.services.practice_happenings import practice_happenings
from ct_desktop.services.profile_reading import KnownProfiles
from ct_desktop.storage import history
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class PersonChange:
    """Who changed what on a person, field by field: (name, before, after); local time."""

    at: datetime
    user: str
    text: str
    what: str
    fields: tuple[tuple[str, str, str], ...]
    undone: bool


@dataclass(frozen=True)
class PersonCohort:
    """A cohort a person applied for or took part in."""

    enrolment_id: int
    cohort_id: int
    cohort: str
    status: EnrolmentStatus
    start_date: date
    attended: int
    marked: int
    permission_under: int
    """Below this age its programme asks a parent's permission to take part."""


class TimelineService:
    """Reads what happened with a person."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_person(self, person_id: int) -> tuple[Happening, ...]:
        """What happened, the latest first."""
        with self._store.read() as session:
            return happenings(session, person_id)

    def changes(self, person_id: int) -> tuple[PersonChange, ...]:
        """Who changed what, the latest first."""
        with self._store.read() as session:
            names = KnownProfiles(session).item_names(current())
        return tuple(
            PersonChange(
                row.at.astimezone().replace(tzinfo=None),
                row.user,
                change_text(row.label),
                table_text(row.table),
                tuple(
                    (
                        column_text(one.name),
                        column_value(one.name, one.before, names),
                        column_value(one.name, one.after, names),
                    )
                    for one in row.fields
                    if column_text(one.name)
                ),
                row.undone,
            )
            for row in history.changes_of_person(self._store, person_id)
        )

    def cohorts(self, person_id: int) -> tuple[PersonCohort, ...]:
        """The cohorts of a person, the latest first."""
        with self._store.read() as session:
            return person_cohorts(session, person_id)


def happenings(session: Session, person_id: int) -> tuple[Happening, ...]:
    """What happened with a person, the latest first, read in the given session."""
    person = stored_person(session, person_id)
    found = [
        Happening(person.added_on, HappeningKind.RECORD, tr("Added to the register"), ""),
        *_enrolments(session, person_id),
        *_marks(session, person_id),
        *_consents(session, person_id),
        *_documents(session, person_id),
        *practice_happenings(session, person_id),
        *growth_happenings(session, person_id),
    ]
    return tuple(sorted(found, key=lambda one: one.on, reverse=True))


def person_cohorts(session: Session, person_id: int) -> tuple[PersonCohort, ...]:
    """The cohorts of a person, read in the given session."""
    query = (
        select(Enrolment, Cohort, Programme.permission_under)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Enrolment.person_id == person_id)
        .order_by(Cohort.start_date.desc())
    )
    found = []
    for enrolment, cohort, permission_under in session.execute(query):
        marks = session.execute(
            select(Attendance.status, Attendance.made_up_at_id).where(
                Attendance.enrolment_id == enrolment.id
            )
        ).all()
        there = sum(is_attended(Mark(status, made_up=at is not None)) for status, at in marks)
        found.append(
            PersonCohort(
                enrolment.id,
                cohort.id,
                cohort.name,
                enrolment.status,
                cohort.start_date,
                there,
                len(marks),
                permission_under,
            )
        )
    return tuple(found)


def _enrolments(session: Session, person_id: int) -> list[Happening]:
    query = (
        select(Enrolment, Cohort)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(Enrolment.person_id == person_id)
    )
    found = []
    for enrolment, cohort in session.execute(query):
        kind = HappeningKind.ENROLMENT
        applied = enrolment.applied_at.date()
        found.append(
            Happening(applied, kind, tr("Applied for {cohort}").format(cohort=cohort.name), "")
        )
        if enrolment.enrolled_on is not None:
            text = tr("Enrolled in {cohort}").format(cohort=cohort.name)
            reasons = (enrolment.age_reason, enrolment.over_maximum_reason)
            detail = "; ".join(reason for reason in reasons if reason)
            found.append(Happening(enrolment.enrolled_on, kind, text, detail, cohort.id))
        if enrolment.ended_on is not None:
            status = words.enrolment_status(enrolment.status)
            text = tr("{cohort}: {status}").format(cohort=cohort.name, status=status)
            found.append(Happening(enrolment.ended_on, kind, text, enrolment.end_reason, cohort.id))
    return found


def _marks(session: Session, person_id: int) -> list[Happening]:
    query = (
        select(Attendance, Meeting, Cohort)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .join(Cohort, Cohort.id == Meeting.cohort_id)
        .where(Enrolment.person_id == person_id)
    )
    names: dict[int, dict[int, str]] = {}
    found = []
    for mark, meeting, cohort in session.execute(query).all():
        if cohort.id not in names:
            rows = session.execute(
                select(Meeting.id, Meeting.kind)
                .where(Meeting.cohort_id == cohort.id)
                .order_by(Meeting.date, Meeting.start_time, Meeting.id)
            ).all()
            shown = labels(kind for _, kind in rows)
            names[cohort.id] = dict(zip((key for key, _ in rows), shown, strict=True))
        status = words.attendance_status(mark.status)
        label = words.meeting_label(names[cohort.id][meeting.id])
        text = f"{cohort.name} · {label}: {status}"
        found.append(
            Happening(meeting.date, HappeningKind.ATTENDANCE, text, meeting.title, cohort.id)
        )
    return found


def _consents(session: Session, person_id: int) -> list[Happening]:
    found = []
    for consent in session.scalars(select(Consent).where(Consent.person_id == person_id)):
        purpose = words.consent_purpose(consent.purpose)
        answer = tr("Consent given") if consent.granted else tr("Consent refused")
        found.append(
            Happening(
                consent.given_on,
                HappeningKind.CONSENT,
                f"{answer}: {purpose}",
                consent.giver_name or words.consent_giver(consent.given_by),
            )
        )
        if consent.withdrawn_on is not None:
            text = tr("Consent withdrawn: {purpose}").format(purpose=purpose)
            found.append(Happening(consent.withdrawn_on, HappeningKind.CONSENT, text, ""))
    return found


def _documents(session: Session, person_id: int) -> list[Happening]:
    found = []
    query = select(IssuedDocument).where(IssuedDocument.person_id == person_id)
    for document in session.scalars(query):
        kind = words.document_kind(document.kind)
        sentence = (
            tr("{kind} of earlier, number {number}")
            if document.imported
            else tr("{kind} issued, number {number}")
        )
        text = sentence.format(kind=kind, number=document.number)
        text = text[:1].upper() + text[1:]
        found.append(
            Happening(document.issued_on, HappeningKind.DOCUMENT, text, document.cohort_name)
        )
        if document.revoked_on is not None:
            text = tr("Document {number} revoked").format(number=document.number)
            found.append(
                Happening(document.revoked_on, HappeningKind.DOCUMENT, text, document.revoke_reason)
            )
    return found
