"""Cohorts of the demonstration that are over: last season, with proofs, and two cancelled."""

from datetime import date, time, timedelta

from ct_desktop.models import Enrolment
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind, EnrolmentStatus
from ct_desktop.services.demo.dates import open_day
from ct_desktop.services.demo.group import Group, Plan, make_group, set_status, start_choices
from ct_desktop.services.demo.joining import Member, join_all, new_people
from ct_desktop.services.demo.marking import mark_past, ordinary
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.ticking import tick
from ct_desktop.services.issuing import IssuingService
from ct_desktop.services.participants import ParticipantService

STOPPED = "P P X A"


def completed_sport(stage: Stage, people: int) -> Group:
    """Last season's sport cohort: one stopped, one proof was made out anew."""
    plan = Plan(
        "Ik train mijn stad · Noord",
        "Ik train mijn stad",
        1,
        time(19, 0),
        "Sporthal Zuid",
        "jeroen",
    )
    group, members = _over(stage, plan, people, weeks_ago=16)
    _issue(stage, group)
    _make_out_anew(stage, group, "Achternaam verkeerd gespeld")
    stage.recruiters += [member.person_id for member in members[1:]]
    return group


def completed_junior(stage: Stage, people: int) -> Group:
    """Last season's primary-school cohort."""
    plan = Plan(
        "Citytrainer junior · De Regenboog",
        "Citytrainer junior",
        2,
        time(14, 30),
        "De Regenboog",
        "samira",
    )
    group, _ = _over(stage, plan, people, weeks_ago=20)
    _issue(stage, group)
    return group


def completed_adults(stage: Stage, people: int) -> Group:
    """Last season's adults."""
    plan = Plan(
        "Citytrainer volwassenen · Lindepark",
        "Citytrainer volwassenen",
        3,
        time(9, 30),
        "Wijkcentrum Lindepark",
        "gracia",
    )
    group, members = _over(stage, plan, people, weeks_ago=11)
    _issue(stage, group)
    stage.recruiters += [member.person_id for member in members[1:]]
    return group


def cancelled(stage: Stage, applicants: list[Member]) -> None:
    """Two cohorts that did not go on; who had applied for the first joined another later."""
    plan = Plan(
        "Ik maak mijn stad · Havenkwartier",
        "Ik maak mijn stad",
        0,
        time(18, 30),
        "De Haven",
        "samira",
    )
    start = open_day(stage.today - timedelta(weeks=5), plan.weekday, stage.closed)
    group = make_group(stage, plan, start)
    for member in applicants:
        day = start - timedelta(days=30)
        enrolment = ParticipantService(stage.store, stage.at(day)).apply(group.id, member.person_id)
        later = ParticipantService(stage.store, stage.at(start - timedelta(days=8)))
        later.decline(
            enrolment, reason="Groep gaat niet door; heeft zich voor een andere aangemeld"
        )
    set_status(stage, group, CohortStatus.CANCELLED, "Te weinig aanmeldingen")
    plan = Plan(
        "Citytrainer junior · Watermeent",
        "Citytrainer junior",
        4,
        time(14, 0),
        "Kindcentrum Watermeent",
        "gracia",
    )
    start = open_day(stage.today + timedelta(weeks=3), plan.weekday, stage.closed)
    second = make_group(stage, plan, start)
    set_status(stage, second, CohortStatus.CANCELLED, "De school heeft dit jaar geen lokaal vrij")


def _over(stage: Stage, plan: Plan, people: int, weeks_ago: int) -> tuple[Group, list[Member]]:
    """A cohort whose last meeting lies about so many weeks back; the first member stopped."""
    latest = start_choices(stage, plan)[0]
    start = open_day(latest - timedelta(weeks=weeks_ago), plan.weekday, stage.closed)
    group = make_group(stage, plan, start, CohortStatus.RUNNING)
    members = join_all(stage, group, new_people(stage, group, people))
    patterns = ordinary(stage, group, members[1:])
    mark_past(stage, group, patterns)
    _stop(stage, group, members[0])
    tick(stage, group)
    set_status(stage, group, CohortStatus.COMPLETED)
    for member in members[1:]:
        enrolment = stage.session.get_one(Enrolment, member.enrolment_id)
        enrolment.status = EnrolmentStatus.COMPLETED
        enrolment.ended_on = _last_day(stage, group)
    return group, members


def _stop(stage: Stage, group: Group, member: Member) -> None:
    """Somebody came a few times and then left the cohort."""
    first = group.past(stage)[: len(STOPPED.split())]
    mark_past(
        stage,
        group,
        {member.enrolment_id: STOPPED},
        frozenset(meeting.id for meeting in group.past(stage)) - {m.id for m in first},
    )
    service = ParticipantService(stage.store, stage.at(first[-1].date + timedelta(days=4)))
    service.withdraw(member.enrolment_id, reason="Niet te combineren met werk of school")


def _last_day(stage: Stage, group: Group) -> date:
    return group.meetings(stage)[-1].date


def _issue(stage: Stage, group: Group) -> None:
    day = _last_day(stage, group)
    IssuingService(stage.store, stage.at(day), stage.keys).issue(
        group.id, DocumentKind.PROOF, day, language="nl"
    )


def _make_out_anew(stage: Stage, group: Group, reason: str) -> None:
    day = _last_day(stage, group) + timedelta(days=9)
    service = IssuingService(stage.store, stage.at(day), stage.keys)
    service.revoke(service.listed(cohort_id=group.id)[0].id, reason)
    service.issue(group.id, DocumentKind.PROOF, day, language="nl")
