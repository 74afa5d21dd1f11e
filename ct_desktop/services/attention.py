"""What asks for attention in a cohort: each line with what its button needs."""

from datetime import date, timedelta

from ct_desktop.exchange.phones import format_phone
from ct_desktop.language import ntr, tr
from ct_desktop.models import Cohort
from ct_desktop.rules.attendance import StandingLevel
from ct_desktop.rules.completion import proof_of_participation
from ct_desktop.rules.consents import birthday_prompt, consent_again_on, permission_missing
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus
from ct_desktop.rules.names import full_name
from ct_desktop.services.attention_line import Attention, AttentionKind, Urgency
from ct_desktop.services.live_cohorts import LiveCohort
from ct_desktop.services.lookup import name_of
from ct_desktop.services.standings import (
    alarm_text,
    completion_rule,
    standing_of,
    standing_text,
)
from ct_desktop.services.tasks import dated_tasks

BIRTHDAY_AHEAD = 14


def attention_of(live: LiveCohort, today: date) -> list[Attention]:
    """What asks for attention in one cohort."""
    return [
        *_standings(live, today),
        *_unmarked(live, today),
        *_consents(live, today),
        *_applicants(live),
        *_status(live.cohort, live.statuses[EnrolmentStatus.ENROLLED], today),
        *_tasks(live, today),
    ]


def _standings(live: LiveCohort, today: date) -> list[Attention]:
    cohort = live.cohort
    rule = completion_rule(live.programme)
    found = []
    ready = 0
    for enrolment, person in live.people:
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
        if enrolment.status is not EnrolmentStatus.ENROLLED or enrolment.id in live.proofs:
            continue
        standing = standing_of(live.marks, enrolment, today)
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


def _unmarked(live: LiveCohort, today: date) -> list[Attention]:
    """Meetings of the past weeks without any mark."""
    cohort = live.cohort
    if not live.statuses[EnrolmentStatus.ENROLLED]:
        return []
    meetings = [
        meeting
        for meeting in live.marks.meetings
        if meeting.date < today and meeting.cancelled_on is None and meeting.id not in live.marked
    ]
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


def _consents(live: LiveCohort, today: date) -> list[Attention]:
    cohort, programme = live.cohort, live.programme
    found = []
    for enrolment, person in live.people:
        birth = person.birth_date
        if birth is None or enrolment.status is not EnrolmentStatus.ENROLLED:
            continue
        given = live.answers[person.id]
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


def _applicants(live: LiveCohort) -> list[Attention]:
    cohort, found = live.cohort, []
    applied = live.statuses[EnrolmentStatus.APPLIED]
    if applied:
        text = ntr(
            "{n} applicant waits for a decision", "{n} applicants wait for a decision", applied
        )
        found.append(
            Attention(
                AttentionKind.APPLICANTS, Urgency.INFO, cohort.name, text, cohort_id=cohort.id
            )
        )
    waiting = live.statuses[EnrolmentStatus.WAITING]
    taken = live.statuses[EnrolmentStatus.ENROLLED]
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


def _status(cohort: Cohort, enrolled: int, today: date) -> list[Attention]:
    """A cohort that began but is still called planned."""
    if cohort.status is not CohortStatus.PLANNED or cohort.start_date > today:
        return []
    if not enrolled:
        return []
    text = tr("started on {date} and is still called planned").format(
        date=f"{cohort.start_date:%d-%m-%Y}"
    )
    return [Attention(AttentionKind.STATUS, Urgency.INFO, cohort.name, text, cohort_id=cohort.id)]


def _tasks(live: LiveCohort, today: date) -> list[Attention]:
    cohort = live.cohort
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
        for task in dated_tasks(cohort, live.tasks, live.marks.meetings, today)
        if task.overdue
    ]
