"""Cohorts of the demonstration that are under way, with everything that can happen in one."""

from datetime import time, timedelta

from ct_desktop.models import Meeting
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.demo.ages import born_before
from ct_desktop.services.demo.group import Group, Plan, make_group, start_choices
from ct_desktop.services.demo.joining import (
    Member,
    application_days,
    apply,
    enrol,
    join_all,
    known_person,
    new_people,
    new_person,
)
from ct_desktop.services.demo.marking import mark_past, ordinary
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.ticking import tick
from ct_desktop.services.joining import Overrides
from ct_desktop.services.meeting_change import MeetingChange
from ct_desktop.services.mix import MixService
from ct_desktop.services.moves import MoveService
from ct_desktop.services.participants import ParticipantService
from ct_desktop.services.schedule import ScheduleService
from ct_desktop.services.walk_ins import WalkInService

TWICE_ABSENT = "P P P X X O O"
"""The follow-up day and the next meeting; exempt from more, so that the minimum stays in reach."""
JOINED_LATE = "- - P P P"
EXEMPT_ONCE = "P O V30 P P"
MOVED_HERE = "- - - P P"
WALK_IN = "Ravi"


def running_culture(stage: Stage, people: int, mover: Member) -> Group:
    """Two absences in a row, a late joiner, one over the maximum, one from another cohort."""
    plan = Plan(
        "Ik maak mijn stad · Oost",
        "Ik maak mijn stad",
        2,
        time(18, 30),
        "Kunstlab Oost",
        "samira",
        room="Atelier",
        capacity=people,
    )
    start = start_choices(stage, plan, 5)[0]
    group = make_group(stage, plan, start, CohortStatus.RUNNING)
    facts = new_people(stage, group, people)
    members = join_all(stage, group, facts[:-1])
    patterns = ordinary(stage, group, members)
    patterns[members[0].enrolment_id] = TWICE_ABSENT
    patterns[members[1].enrolment_id] = EXEMPT_ONCE
    patterns[_moved(stage, group, mover)] = MOVED_HERE
    late = _late_joiner(stage, group, known_person(stage, facts[-1], start))
    patterns[late] = JOINED_LATE
    mark_past(stage, group, patterns)
    MixService(stage.store, stage.at(start)).save_backgrounds(
        group.id, (("Nederland", people - 3), ("Turkije", 2), ("Eritrea", 1), ("anders", 1))
    )
    tick(stage, group, left=1)
    return group


def running_adults(stage: Stage, people: int) -> Group:
    """One meeting cancelled, one moved, one not marked yet, one under another leader."""
    plan = Plan(
        "Citytrainer volwassenen · De Brug",
        "Citytrainer volwassenen",
        1,
        time(9, 30),
        "Buurthuis De Brug",
        "gracia",
    )
    start = start_choices(stage, plan, 4)[0]
    group = make_group(stage, plan, start, CohortStatus.RUNNING)
    members = join_all(stage, group, new_people(stage, group, people))
    _, second, third, fourth, _, sixth, *_ = group.meetings(stage)
    ScheduleService(stage.store, stage.at(second.date - timedelta(days=1))).cancel(
        second.id, "Cursusleider ziek, geen vervanging gevonden"
    )
    ScheduleService(stage.store, stage.at(third.date - timedelta(days=6))).move(
        third.id, third.date + timedelta(days=1)
    )
    _other_leader(stage, sixth)
    there = {member.enrolment_id: "P" for member in members}
    mark_past(stage, group, there, frozenset((fourth.id,)))
    tick(stage, group)
    return group


def running_junior(stage: Stage, people: int) -> Group:
    """Children: one permission missing, one let in young with a reason, one who walked in."""
    plan = Plan(
        "Citytrainer junior · De Springplank",
        "Citytrainer junior",
        4,
        time(14, 0),
        "Basisschool De Springplank",
        "marieke",
    )
    start = start_choices(stage, plan, 3)[0]
    group = make_group(stage, plan, start, CohortStatus.RUNNING)
    young = new_person(stage, group, born_before(start + timedelta(days=40), 10))
    facts = [young, *new_people(stage, group, people - 1)]
    members = []
    for place, day in enumerate(application_days(stage, group, people)):
        person_id = known_person(stage, facts[place], day, permission=place != 1)
        member = apply(stage, group, person_id, day)
        reason = Overrides(age="Zit al in groep 7; in overleg met school en ouders")
        enrol(stage, member, reason if place == 0 else None)
        members.append(member)
    mark_past(stage, group, ordinary(stage, group, members))
    last = group.past(stage)[-1]
    WalkInService(stage.store, stage.at(last.date)).add(group.id, WALK_IN, last.id)
    tick(stage, group)
    return group


def _moved(stage: Stage, group: Group, mover: Member) -> int:
    """Somebody goes on here where the other cohort was left; the enrolment."""
    third = group.meetings(stage)[2]
    service = MoveService(stage.store, stage.at(third.date))
    return service.move(
        mover.enrolment_id, group.id, reason="Lang ziek geweest; gaat verder bij de volgende groep"
    )


def _late_joiner(stage: Stage, group: Group, person_id: int) -> int:
    """The group was full; counts from the third meeting on; the enrolment."""
    third = group.meetings(stage)[2]
    late = apply(stage, group, person_id, third.date - timedelta(days=4))
    reason = "Zus van een deelnemer; de zaal is groot genoeg"
    enrol(stage, late, Overrides(over_maximum=reason))
    service = ParticipantService(stage.store, stage.at(third.date))
    service.set_counts_from(late.enrolment_id, third.date)
    return late.enrolment_id


def _other_leader(stage: Stage, meeting: Meeting) -> None:
    change = MeetingChange(
        meeting.kind,
        meeting.title,
        meeting.date,
        meeting.start_time,
        meeting.minutes,
        room="Grote zaal",
        leader_ids=(stage.staff["jeroen"],),
    )
    ScheduleService(stage.store, stage.at(stage.today)).change(meeting.id, change)
