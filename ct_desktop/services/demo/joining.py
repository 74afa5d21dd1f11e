"""People apply for a cohort of the demonstration, with consents, and get a place."""

from dataclasses import dataclass
from datetime import date, timedelta

from ct_desktop.services.consents import ConsentService
from ct_desktop.services.demo.ages import birth_for
from ct_desktop.services.demo.answers import answers
from ct_desktop.services.demo.group import Group
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.joining import Overrides
from ct_desktop.services.participants import ParticipantService
from ct_desktop.services.persons import PersonFacts, PersonService

FIRST_APPLICATION = 55
LAST_APPLICATION = 14
RECRUITED = 0.35


@dataclass(frozen=True)
class Member:
    """Somebody in a cohort; ``applied`` on which day."""

    person_id: int
    enrolment_id: int
    applied: date


def application_days(stage: Stage, group: Group, people: int) -> tuple[date, ...]:
    """The days on which so many people applied, in order, none after today."""
    # People who apply for a cohort far ahead have done so in the weeks behind us.
    last = min(group.start - timedelta(days=LAST_APPLICATION), stage.today)
    first = last - timedelta(days=FIRST_APPLICATION - LAST_APPLICATION)
    span = (last - first).days
    return tuple(sorted(first + timedelta(days=stage.rng.randint(0, span)) for _ in range(people)))


def new_people(stage: Stage, group: Group, people: int) -> list[PersonFacts]:
    """Facts of people of an age that fits the cohort, some brought in by others."""
    return [new_person(stage, group) for _ in range(people)]


def new_person(stage: Stage, group: Group, birth: date | None = None) -> PersonFacts:
    """Facts of one such person, or of one born on a day that need not fit."""
    if birth is None:
        birth = birth_for(stage.rng, group.start, stage.today, group.youngest, group.oldest)
    recruited = stage.recruiters and stage.rng.random() < RECRUITED
    return stage.maker.person(birth, stage.rng.choice(stage.recruiters) if recruited else None)


def known_person(
    stage: Stage, facts: PersonFacts, day: date, *, permission: bool = True, photo: bool = True
) -> int:
    """Store a person with the answers to the consent form; the id."""
    person_id = PersonService(stage.store, stage.at(day)).save(facts)
    service = ConsentService(stage.store, stage.at(stage.today))
    given = answers(stage.rng, stage.today, facts, day, permission=permission, photo=photo)
    for answer in given:
        service.record(person_id, answer)
    return person_id


def apply(stage: Stage, group: Group, person_id: int, day: date) -> Member:
    """Let a person apply on a day."""
    service = ParticipantService(stage.store, stage.at(day))
    return Member(person_id, service.apply(group.id, person_id), day)


def enrol(stage: Stage, member: Member, overrides: Overrides | None = None) -> None:
    """Give somebody who applied a place, a few days later."""
    day = member.applied + timedelta(days=3)
    ParticipantService(stage.store, stage.at(day)).enrol(member.enrolment_id, overrides)


def join_all(stage: Stage, group: Group, people: list[PersonFacts]) -> list[Member]:
    """New people apply in this order and all get a place."""
    members = []
    for facts, day in zip(people, application_days(stage, group, len(people)), strict=True):
        member = apply(stage, group, known_person(stage, facts, day), day)
        enrol(stage, member)
        members.append(member)
    return members
