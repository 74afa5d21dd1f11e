"""Cohorts of the demonstration whose meetings are done and whose practice has begun."""

from datetime import time, timedelta

from ct_desktop.models import Meeting
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind, MeetingKind
from ct_desktop.services.attendance import AttendanceService
from ct_desktop.services.demo.group import (
    Group,
    Plan,
    make_group,
    practice_from,
    set_status,
    start_choices,
)
from ct_desktop.services.demo.joining import Member, join_all, new_people
from ct_desktop.services.demo.marking import mark_past, ordinary
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.ticking import tick
from ct_desktop.services.issuing import IssuingService

ALL_BUT_THE_PRESENTATION = 9
MISSED_SECOND_FOLLOW_UP = "P P P P P P L10 P A"
STOPPED_AFTER = "P P P - - - - - -"


def practice_sport(stage: Stage, people: int) -> tuple[Group, Member]:
    """All proofs are out but one; comes back with who still has a follow-up day to make up."""
    plan = Plan(
        "Ik train mijn stad · Zuid",
        "Ik train mijn stad",
        0,
        time(18, 30),
        "Sporthal Zuid",
        "jeroen",
    )
    group, members = _in_practice(stage, plan, people, place=-1)
    patterns = ordinary(stage, group, members)
    patterns[members[0].enrolment_id] = MISSED_SECOND_FOLLOW_UP
    mark_past(stage, group, patterns)
    tick(stage, group)
    stage.recruiters += [member.person_id for member in members[1:]]
    return group, members[0]


def practice_culture(stage: Stage, people: int) -> tuple[Group, Member]:
    """The proofs can be issued; comes back with who will move to another cohort."""
    plan = Plan(
        "Ik maak mijn stad · Centrum",
        "Ik maak mijn stad",
        1,
        time(19, 0),
        "Muziekhuis Zuid",
        "samira",
        room="Studio 1",
    )
    group, members = _in_practice(stage, plan, people, place=0)
    patterns = ordinary(stage, group, members)
    patterns[members[0].enrolment_id] = STOPPED_AFTER
    mark_past(stage, group, patterns)
    tick(stage, group, left=1)
    return group, members[0]


def make_up(stage: Stage, group: Group, member: Member, other: Group) -> None:
    """The follow-up day that was missed is made up at the one of another cohort."""
    missed = _follow_ups(stage, group)[-1]
    elsewhere = _follow_ups(stage, other)[-1]
    AttendanceService(stage.store, stage.at(elsewhere.date)).make_up(
        member.enrolment_id, missed.id, elsewhere.id
    )


def issue_proofs(stage: Stage, group: Group) -> None:
    """Hand out the proofs after the last follow-up day."""
    day = min(_follow_ups(stage, group)[-1].date + timedelta(days=2), stage.today)
    IssuingService(stage.store, stage.at(day), stage.keys).issue(
        group.id, DocumentKind.PROOF, day, language="nl"
    )


def _in_practice(stage: Stage, plan: Plan, people: int, place: int) -> tuple[Group, list[Member]]:
    start = start_choices(stage, plan, ALL_BUT_THE_PRESENTATION)[place]
    group = make_group(stage, plan, start, CohortStatus.RUNNING)
    members = join_all(stage, group, new_people(stage, group, people))
    last = [m for m in group.meetings(stage) if m.kind is MeetingKind.MEETING][-1]
    practice_from(stage, group, last.date + timedelta(days=10))
    set_status(stage, group, CohortStatus.IN_PRACTICE)
    return group, members


def _follow_ups(stage: Stage, group: Group) -> list[Meeting]:
    return [m for m in group.meetings(stage) if m.kind is MeetingKind.FOLLOW_UP]
