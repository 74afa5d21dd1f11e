"""The cohort of the sample list, halfway through: *Ik train mijn stad · najaar*."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from ct_desktop.models import Person
from ct_desktop.rules.enumerations import CohortStatus, Gender
from ct_desktop.services.demo.ages import born_before, years_later
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.group import Group, Plan, make_group, start_choices
from ct_desktop.services.demo.joining import Member, application_days, apply, enrol, known_person
from ct_desktop.services.demo.marking import mark_past
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.ticking import tick
from ct_desktop.services.mix import MixService
from ct_desktop.services.persons import PersonFacts

HELD = 6
AUTUMN = range(8, 13)


@dataclass(frozen=True)
class Cast:
    """Somebody of the sample list, with how the attendance went."""

    facts: PersonFacts
    photo: bool
    recruiter: str
    marks: str


def showcase(stage: Stage, people: int) -> Group:
    """Make the cohort with its people (fourteen, or fewer), marks and tally of backgrounds."""
    plan = Plan("", "Ik train mijn stad", 3, time(19, 0), "De Schakel", "marieke", room="zaal 2")
    start = start_choices(stage, plan, HELD)[0]
    # The course follows the school year: it begins after the summer or in the new year.
    season = "najaar" if start.month in AUTUMN else "voorjaar"
    named = Plan(**{**vars(plan), "name": f"Ik train mijn stad · {season}"})
    group = make_group(stage, named, start, CohortStatus.RUNNING)
    content = demo_file("cast.json")["showcase"]
    cast = [_cast(one, start.year - content["year"], stage.today) for one in content["people"]]
    cast = cast[:people]
    members: dict[str, Member] = {}
    for one, day in zip(cast, application_days(stage, group, len(cast)), strict=True):
        stage.maker.names.reserve(one.facts.name)
        facts = stage.maker.complete(one.facts)
        person_id = known_person(stage, facts, day, photo=one.photo)
        member = apply(stage, group, person_id, day)
        enrol(stage, member)
        members[one.facts.given_name] = member
    for one in cast:
        if one.recruiter in members:
            person = stage.session.get_one(Person, members[one.facts.given_name].person_id)
            person.recruited_by_id = members[one.recruiter].person_id
    mark_past(stage, group, {members[one.facts.given_name].enrolment_id: one.marks for one in cast})
    tally = tuple((label, count) for label, count in content["backgrounds"])
    MixService(stage.store, stage.at(start)).save_backgrounds(group.id, tally)
    tick(stage, group)
    return group


def _cast(one: dict[str, Any], years: int, today: date) -> Cast:
    birth = years_later(date.fromisoformat(one["birth"]), years)
    if one.get("turns_16"):
        birth = born_before(today + timedelta(days=1), 16)
    facts = PersonFacts(
        given_name=one["given"],
        infix=one["infix"],
        family_name=one["family"],
        birth_date=birth,
        gender=Gender(one["gender"]),
        education=one["education"],
        email=one["email"],
        phone=one["phone"],
        postcode=one["postcode"],
        town=one["town"],
        talents=one["talents"],
        parent_name=one.get("parent", ""),
        parent_phone=one.get("parent_phone", ""),
    )
    return Cast(facts, one["photo"], one["recruiter"], one["marks"])
