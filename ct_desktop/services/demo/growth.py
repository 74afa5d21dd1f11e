"""How the people of the demonstration grow: intake, plan, assessments, and how they finish."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from ct_desktop.models import Cohort, Enrolment, Meeting, Person
from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, DocumentKind, MeetingKind
from ct_desktop.rules.names import full_name
from ct_desktop.services.assessments import AssessmentFacts, AssessmentService
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.group import Group
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.final_works import FinalFacts, FinalWorkService
from ct_desktop.services.intakes import IntakeFacts, IntakeService, PlanStepFacts
from ct_desktop.services.issuing import IssuingService
from ct_desktop.services.lookup import name_of
from ct_desktop.services.profiles import ProfileService

LACKS_SOMETHING = 2
"""So many people of a finished group still miss something for the certificate."""

HANDED_OUT_AGO = 3
"""Days since the certificates of the finished groups were issued."""


@dataclass(frozen=True)
class Grown:
    """What is told of one group; ``days`` are those of its meetings, in order."""

    stage: Stage
    group: Group
    content: dict[str, Any]
    profile: Profile
    leader: str
    days: tuple[date, ...]


def grow(stage: Stage, group: Group, *, finished: bool = False) -> None:
    """Give everyone with a place an intake and assessments up to today, and an end if finished."""
    grown = _grown(stage, group)
    people = list(
        stage.session.scalars(
            select(Enrolment.id)
            .where(Enrolment.cohort_id == group.id, Enrolment.status.in_(TAKES_A_PLACE))
            .order_by(Enrolment.id)
        )
    )
    for number, enrolment_id in enumerate(people):
        if number % 5 != 4:
            _intake(grown, enrolment_id)
    _assess(grown, people, finished=finished)
    if finished:
        _finish(grown, people)


def hand_out(stage: Stage, group: Group, *, absent: int = 0) -> None:
    """Certificates for who has everything, a few days ago; so many could not be there."""
    day = stage.today - timedelta(days=HANDED_OUT_AGO)
    service = IssuingService(stage.store, stage.at(day), stage.keys)
    rows = service.readiness(group.id, DocumentKind.CERTIFICATE)
    ready = [row.enrolment_id for row in rows if row.ready]
    there = tuple(ready[: len(ready) - absent])
    service.issue(group.id, DocumentKind.CERTIFICATE, day, there, language="nl")


def _grown(stage: Stage, group: Group) -> Grown:
    cohort = stage.session.get_one(Cohort, group.id)
    leader = stage.session.get(Person, cohort.leader_id) if cohort.leader_id else None
    days = stage.session.scalars(
        select(Meeting.date)
        .where(
            Meeting.cohort_id == group.id,
            Meeting.cancelled_on.is_(None),
            Meeting.kind.in_((MeetingKind.MEETING, MeetingKind.FOLLOW_UP)),
        )
        .order_by(Meeting.date)
    ).all()
    return Grown(
        stage,
        group,
        demo_file("growth.json"),
        ProfileService(stage.store).of_cohort(group.id),
        full_name(name_of(leader)) if leader else "",
        tuple(days),
    )


def _intake(grown: Grown, enrolment_id: int) -> None:
    stage, rng, first = grown.stage, grown.stage.rng, grown.days[0]
    chosen = rng.sample(grown.content["steps"], 3)
    steps = []
    for number, text in enumerate(chosen):
        due = first + timedelta(weeks=3 * (number + 1))
        done = due - timedelta(days=2) if due <= stage.today and rng.random() < 0.7 else None
        steps.append(PlanStepFacts(None, text, due, done))
    held = first - timedelta(days=rng.randint(3, 20))
    IntakeService(stage.store, stage.at(stage.today)).save(
        IntakeFacts(
            enrolment_id,
            held_on=held,
            held_by=grown.leader,
            **{key: rng.choice(grown.content[key]) for key in _WORDS},
            steps=tuple(steps),
        )
    )


_WORDS = ("talents", "story", "challenge", "goal")


def _assess(grown: Grown, people: list[int], *, finished: bool) -> None:
    """Start by self and leader, midway by self, the end by both; only days that have been."""
    stage = grown.stage
    moments = [
        (grown.days[0], AssessmentMoment.START, Assessor.SELF),
        (grown.days[min(1, len(grown.days) - 1)], AssessmentMoment.START, Assessor.LEADER),
        (grown.days[len(grown.days) // 2], AssessmentMoment.MIDWAY, Assessor.SELF),
    ]
    if finished:
        last = grown.days[-1]
        moments += [
            (last, AssessmentMoment.END, Assessor.SELF),
            (last, AssessmentMoment.END, Assessor.LEADER),
        ]
    talent = {one: stage.rng.choice((0, 0, 1)) for one in people}
    for day, moment, assessor in moments:
        if day > stage.today:
            continue
        asked = people[:-1] if finished and assessor is Assessor.LEADER else people
        AssessmentService(stage.store, stage.at(day)).save(
            [_given(grown, one, day, moment, assessor, talent[one]) for one in asked]
        )


def _given(
    grown: Grown,
    enrolment_id: int,
    day: date,
    moment: AssessmentMoment,
    assessor: Assessor,
    talent: int,
) -> AssessmentFacts:
    rng = grown.stage.rng
    base = {AssessmentMoment.START: 1, AssessmentMoment.MIDWAY: 2, AssessmentMoment.END: 3}[moment]
    levels = {
        item.key: max(1, min(4, base + talent + rng.choice((-1, 0, 0, 0, 1))))
        for item in grown.profile.asked
    }
    end_word = moment is AssessmentMoment.END and assessor is Assessor.LEADER
    return AssessmentFacts(
        None,
        enrolment_id,
        moment,
        assessor,
        day,
        levels,
        grown.leader if assessor is Assessor.LEADER else "",
        rng.choice(grown.content["remarks"]) if end_word else "",
    )


def _finish(grown: Grown, people: list[int]) -> None:
    stage, rng, last = grown.stage, grown.stage.rng, grown.days[-1]
    facts = []
    for number, enrolment_id in enumerate(people):
        lacks = number >= len(people) - LACKS_SOMETHING
        facts.append(
            FinalFacts(
                enrolment_id,
                report_on=None if lacks else last,
                presentation_on=last,
                topic=rng.choice(grown.content["topics"]),
                guests=rng.choice((0, 1, 2, 2, 3, 4)),
            )
        )
    FinalWorkService(stage.store, stage.at(stage.today)).save(facts)
