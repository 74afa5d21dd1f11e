"""People apply for a cohort of the demonstration, with consents, and get a place."""

from dataclasses import dataclass
from datetime import date, timedelta

from ct_desktop.rules.ages import age_on
from ct_desktop.rules.consents import CONSENT_AGE, consent_again_on, giver_for
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose
from ct_desktop.services.consents import ConsentFacts, ConsentService
from ct_desktop.services.demo.ages import birth_for
from ct_desktop.services.demo.group import Group
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.participants import Overrides, ParticipantService
from ct_desktop.services.persons import PersonFacts, PersonService

FIRST_APPLICATION = 55
LAST_APPLICATION = 14
RECRUITED = 0.35
PER_PURPOSE = (ConsentPurpose.PHOTO, ConsentPurpose.CONTACT, ConsentPurpose.SHARING)


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
    return [_new_person(stage, group) for _ in range(people)]


def _new_person(stage: Stage, group: Group) -> PersonFacts:
    birth = birth_for(stage.rng, group.start, stage.today, group.youngest, group.oldest)
    recruited = stage.recruiters and stage.rng.random() < RECRUITED
    return stage.maker.person(birth, stage.rng.choice(stage.recruiters) if recruited else None)


def known_person(
    stage: Stage, facts: PersonFacts, day: date, *, permission: bool = True, photo: bool = True
) -> int:
    """Store a person with the answers to the consent form; the id."""
    person_id = PersonService(stage.store, stage.at(day)).save(facts)
    if facts.birth_date is not None:
        _answers(stage, person_id, facts, day, permission, photo)
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


def _answers(
    stage: Stage, person_id: int, facts: PersonFacts, day: date, permission: bool, photo: bool
) -> None:
    birth = facts.birth_date
    if birth is None:
        return
    service = ConsentService(stage.store, stage.at(stage.today))
    giver = giver_for(birth, day)
    by_parent = giver is ConsentGiver.PARENT
    if by_parent and permission:
        service.record(person_id, _answer(facts, ConsentPurpose.TAKING_PART, giver, day, True))
    for purpose in PER_PURPOSE:
        granted = photo if purpose is ConsentPurpose.PHOTO else stage.rng.random() < 0.9
        service.record(person_id, _answer(facts, purpose, giver, day, granted))
        birthday = consent_again_on(birth)
        if by_parent and age_on(birth, stage.today) >= CONSENT_AGE:
            again = min(birthday + timedelta(days=6), stage.today)
            answer = _answer(facts, purpose, ConsentGiver.SELF, again, granted)
            service.record(person_id, answer)


def _answer(
    facts: PersonFacts, purpose: ConsentPurpose, giver: ConsentGiver, day: date, granted: bool
) -> ConsentFacts:
    on_paper = giver is ConsentGiver.PARENT
    return ConsentFacts(
        None,
        purpose,
        granted,
        giver,
        day,
        ConsentMedium.PAPER if on_paper else ConsentMedium.DIGITAL,
        giver_name=facts.parent_name if on_paper else facts.full_name,
        giver_phone=facts.parent_phone if on_paper else "",
        paper_location="Map toestemmingen, kast 2" if on_paper else "",
    )
