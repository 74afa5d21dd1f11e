"""Cohorts of the demonstration that are still to begin, with applicants and a waiting list."""

from datetime import time, timedelta

from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.rules.periods import closed_on
from ct_desktop.services.demo.ages import born_before
from ct_desktop.services.demo.dates import open_day
from ct_desktop.services.demo.group import Group, Plan, make_group
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
from ct_desktop.services.demo.marking import mark_past
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.ticking import tick
from ct_desktop.services.participants import ParticipantService

WAITING = 3
APPLIED = 4


def with_waiting_list(stage: Stage, people: int) -> Group:
    """Full, three waiting, and then somebody withdrew: a place is free."""
    plan = Plan(
        "Ik train mijn stad · West",
        "Ik train mijn stad",
        0,
        time(19, 0),
        "De Schakel",
        "marieke",
        room="zaal 1",
        capacity=people - WAITING,
    )
    start = open_day(stage.today + timedelta(weeks=5), plan.weekday, stage.closed)
    group = make_group(stage, plan, start)
    members = []
    days = application_days(stage, group, people)
    for place, (facts, day) in enumerate(zip(new_people(stage, group, people), days, strict=True)):
        member = apply(stage, group, known_person(stage, facts, day), day)
        if place < people - WAITING:
            enrol(stage, member)
        else:
            ParticipantService(stage.store, stage.at(day)).wait(member.enrolment_id)
        members.append(member)
    service = ParticipantService(stage.store, stage.at(stage.today - timedelta(days=1)))
    service.withdraw(members[0].enrolment_id, reason="Verhuist naar een andere stad")
    tick(stage, group, left=1)
    return group


def with_applicants(stage: Stage, people: int) -> Group:
    """Some enrolled, one declined, four waiting for a decision, of whom one is too young."""
    plan = Plan(
        "Ik maak mijn stad · Lindepark",
        "Ik maak mijn stad",
        3,
        time(18, 30),
        "Wijkcentrum Lindepark",
        "samira",
    )
    start = open_day(stage.today + timedelta(weeks=8), plan.weekday, stage.closed)
    group = make_group(stage, plan, start)
    young = new_person(stage, group, born_before(start + timedelta(days=75), 14))
    facts = [*new_people(stage, group, people - 1), young]
    members = []
    for place, (one, day) in enumerate(
        zip(facts, application_days(stage, group, people), strict=True)
    ):
        member = apply(stage, group, known_person(stage, one, day), day)
        if 0 < place < people - APPLIED:
            enrol(stage, member)
        members.append(member)
    service = ParticipantService(stage.store, stage.at(stage.today))
    service.decline(members[0].enrolment_id, reason="Zoekt een cursus op een andere dag")
    service.pin(members[-2].enrolment_id, True)
    tick(stage, group)
    return group


def just_started(stage: Stage, people: int) -> tuple[Group, list[Member]]:
    """Began in the past days and is still called planned."""
    day = stage.today - timedelta(days=1)
    while closed_on(day, stage.closed) or day.weekday() > 4:
        day -= timedelta(days=1)
    plan = Plan(
        "Ik train mijn stad · Molenwijk",
        "Ik train mijn stad",
        day.weekday(),
        time(16, 0),
        "Waterstad College",
        "jeroen",
    )
    group = make_group(stage, plan, day)
    members = join_all(stage, group, new_people(stage, group, people))
    mark_past(stage, group, {member.enrolment_id: "P" for member in members})
    tick(stage, group)
    return group, members


def far_ahead(stage: Stage) -> Group:
    """Planned for the next season; nobody has applied yet."""
    plan = Plan(
        "Citytrainer volwassenen · Vestingbuurt",
        "Citytrainer volwassenen",
        2,
        time(19, 30),
        "De Haven",
        "gracia",
    )
    start = open_day(stage.today + timedelta(weeks=14), plan.weekday, stage.closed)
    return make_group(stage, plan, start, CohortStatus.PLANNED)
