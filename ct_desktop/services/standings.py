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
from ct_desktop.rules.completion import CompletionRule
from ct_desktop.rules.enumerations import CohortStatus, MeetingKind
from ct_desktop.services.meetings import stored_meetings


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


def completion_rule(programme: Programme) -> CompletionRule:
    """The completion rule of a stored programme, for the rules to evaluate."""
    return CompletionRule(
        attendance_percent=programme.attendance_percent,
        all_follow_ups=programme.all_follow_ups,
        excused_counts=programme.excused_counts,
        practice_hours=programme.practice_hours,
        needs_assessments=programme.needs_assessments,
        needs_final_report=programme.needs_final_report,
        needs_final_presentation=programme.needs_final_presentation,
    )


def read_marks(session: Session, cohort: Cohort, today: date) -> CohortMarks:
    """Everything a standing needs, in four queries for the whole cohort."""
    programme = session.get_one(Programme, cohort.programme_id)
    return marks_of_cohorts(session, {cohort.id: programme}, today)[cohort.id]


def marks_of_cohorts(
    session: Session, programmes: Mapping[int, Programme], today: date
) -> dict[int, CohortMarks]:
    """The marks of several cohorts by cohort id, in as many queries as for one.

    ``programmes``: cohort id to the programme that the cohort follows.
    """
    meetings = stored_meetings(session, programmes)
    marks: dict[int, dict[int, dict[int, Attendance]]] = {one: {} for one in programmes}
    query = (
        select(Enrolment.cohort_id, Attendance)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .where(Enrolment.cohort_id.in_(marks))
    )
    for cohort_id, row in session.execute(query):
        marks[cohort_id].setdefault(row.enrolment_id, {})[row.meeting_id] = row
    to_come = _follow_ups_to_come(session, today)
    everywhere = sum(to_come.values())
    return {
        cohort_id: CohortMarks(
            tuple(meetings[cohort_id]),
            marks[cohort_id],
            rule_of(programme),
            everywhere - to_come.get(cohort_id, 0),
        )
        for cohort_id, programme in programmes.items()
    }


def _follow_ups_to_come(session: Session, today: date) -> dict[int, int]:
    """How many follow-up days each cohort that is not cancelled still holds, by cohort id."""
    query = (
        select(Meeting.cohort_id, func.count(Meeting.id))
        .join(Cohort, Cohort.id == Meeting.cohort_id)
        .where(
            Cohort.status != CohortStatus.CANCELLED,
            Meeting.kind == MeetingKind.FOLLOW_UP,
            Meeting.cancelled_on.is_(None),
            Meeting.date >= today,
        )
        .group_by(Meeting.cohort_id)
    )
    return {cohort_id: count for cohort_id, count in session.execute(query)}


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
