"""This year in figures, for the Today page."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Attendance,
    Cohort,
    Enrolment,
    IssuedDocument,
    Meeting,
    Placement,
    PracticeEntry,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import (
    AttendanceStatus,
    CohortStatus,
    DocumentKind,
    PlacementStage,
)
from ct_desktop.services.moves import taken_along


@dataclass(frozen=True)
class YearFigures:
    """This year so far: people taking part, hours attended, proofs issued, hours of practice.

    ``practice_hours`` are those confirmed, of days of this year; those on an imported certificate
    are one entry on its date (domain.md §8). ``in_practice`` counts people who practise today.
    """

    year: int
    participants: int
    attended_hours: float
    proofs: int
    practice_hours: float
    in_practice: int


def year_figures(session: Session, today: date) -> YearFigures:
    """The figures from 1 January up to today."""
    first, last = date(today.year, 1, 1), today
    there = (AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.LEFT_EARLY)
    held = (
        select(Attendance, Meeting.minutes)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            Meeting.date.between(first, last),
            Meeting.cancelled_on.is_(None),
            Attendance.status.in_(there) | Attendance.made_up_at_id.is_not(None),
            Attendance.id.not_in(taken_along(session, first, last)),
        )
        .subquery()
    )
    trained = held.c.minutes - held.c.minutes_late - held.c.minutes_early
    minutes = session.scalar(
        select(
            func.sum(
                case(
                    (held.c.made_up_at_id.is_not(None), held.c.minutes),
                    (trained > 0, trained),
                    else_=0,
                )
            )
        )
    )
    people = session.scalar(
        select(func.count(func.distinct(Enrolment.person_id))).where(
            Enrolment.status.in_(TAKES_A_PLACE),
            Enrolment.cohort_id.in_(
                select(Meeting.cohort_id).where(Meeting.date.between(first, last))
            ),
        )
    )
    proofs = session.scalar(
        select(func.count(IssuedDocument.id)).where(
            IssuedDocument.kind == DocumentKind.PROOF,
            IssuedDocument.revoked_on.is_(None),
            IssuedDocument.issued_on.between(first, date(today.year, 12, 31)),
        )
    )
    practice = session.scalar(
        select(func.sum(PracticeEntry.minutes)).where(
            PracticeEntry.confirmed_on.is_not(None), PracticeEntry.day.between(first, last)
        )
    )
    earlier = session.scalar(
        select(func.sum(IssuedDocument.practice_hours)).where(
            IssuedDocument.imported.is_(True),
            IssuedDocument.kind == DocumentKind.CERTIFICATE,
            IssuedDocument.revoked_on.is_(None),
            IssuedDocument.issued_on.between(first, last),
        )
    )
    practising = session.scalar(
        select(func.count(func.distinct(Enrolment.person_id)))
        .join(Placement, Placement.enrolment_id == Enrolment.id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(
            Placement.stage == PlacementStage.IN_PRACTICE,
            Enrolment.status.in_(TAKES_A_PLACE),
            Cohort.status != CohortStatus.CANCELLED,
        )
    )
    return YearFigures(
        today.year,
        people or 0,
        (minutes or 0) / 60,
        proofs or 0,
        (practice or 0) / 60 + (earlier or 0),
        practising or 0,
    )
