"""Where each person of a cohort stands, from the stored marks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.language import ntr, tr
from ct_desktop.models import Attendance, Cohort, Enrolment, Meeting, Programme
from ct_desktop.rules.attendance import (
    AttendanceRule,
    Mark,
    MeetingFacts,
    OutOfReach,
    Standing,
    standing,
)
from ct_desktop.rules.enumerations import CohortStatus, MeetingKind


@dataclass(frozen=True)
class CohortMarks:
    """All marks of a cohort: meetings in order of date, marks by enrolment and meeting id."""

    meetings: tuple[Meeting, ...]
    marks: Mapping[int, Mapping[int, Attendance]]
    rule: AttendanceRule
    follow_ups_elsewhere: int


def rule_of(programme: Programme) -> AttendanceRule:
    """What the programme asks of attendance."""
    return AttendanceRule(
        programme.attendance_percent, programme.all_follow_ups, programme.excused_counts
    )


def read_marks(session: Session, cohort: Cohort, today: date) -> CohortMarks:
    """Everything a standing needs, in four queries for the whole cohort."""
    meetings = session.scalars(
        select(Meeting)
        .where(Meeting.cohort_id == cohort.id)
        .order_by(Meeting.date, Meeting.start_time, Meeting.id)
    ).all()
    rows = session.scalars(
        select(Attendance)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .where(Enrolment.cohort_id == cohort.id)
    )
    marks: dict[int, dict[int, Attendance]] = {}
    for row in rows:
        marks.setdefault(row.enrolment_id, {})[row.meeting_id] = row
    elsewhere = session.scalar(
        select(func.count(Meeting.id))
        .join(Cohort, Cohort.id == Meeting.cohort_id)
        .where(
            Cohort.id != cohort.id,
            Cohort.status != CohortStatus.CANCELLED,
            Meeting.kind == MeetingKind.FOLLOW_UP,
            Meeting.cancelled_on.is_(None),
            Meeting.date >= today,
        )
    )
    programme = session.get_one(Programme, cohort.programme_id)
    return CohortMarks(tuple(meetings), marks, rule_of(programme), elsewhere or 0)


def meeting_values(meetings: Iterable[Meeting], counts_from: date | None) -> list[MeetingFacts]:
    """Stored meetings as the rules see them for someone who counts from a date."""
    return [
        MeetingFacts(
            meeting.id,
            meeting.kind,
            meeting.date,
            meeting.minutes,
            meeting.cancelled_on is not None,
            counts_from is None or meeting.date >= counts_from,
        )
        for meeting in meetings
    ]


def mark_values(marks: Mapping[int, Attendance]) -> dict[int, Mark]:
    """Stored marks as the rules see them, by meeting id."""
    return {
        meeting_id: Mark(
            row.status, row.minutes_late, row.minutes_early, row.made_up_at_id is not None
        )
        for meeting_id, row in marks.items()
    }


def standing_of(cohort_marks: CohortMarks, enrolment: Enrolment, today: date) -> Standing:
    """Where one enrolled person stands today."""
    return standing(
        meeting_values(cohort_marks.meetings, enrolment.counts_from),
        mark_values(cohort_marks.marks.get(enrolment.id, {})),
        today,
        cohort_marks.rule,
        cohort_marks.follow_ups_elsewhere,
    )


def standing_text(value: Standing) -> str:
    """The standing in a few words: “5 of 6”, or that the minimum is out of reach."""
    if value.reason is OutOfReach.MINIMUM_OUT_OF_REACH:
        return tr("can no longer reach the minimum")
    if value.reason is OutOfReach.FOLLOW_UP_MISSED:
        return tr("follow-up day missed, none left")
    return tr("{attended} of {held}").format(attended=value.attended, held=value.held)


def alarm_text(value: Standing) -> str:
    """The absence alarm in words; empty when there is none."""
    if not value.absence_alarm:
        return ""
    return ntr(
        "absent {n} time without notice",
        "absent {n} times in a row without notice",
        value.absences_in_a_row,
    )
