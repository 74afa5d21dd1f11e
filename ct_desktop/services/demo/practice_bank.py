"""The practice bank of the demonstration: supervisors of its partners and what they offer."""

from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import select

from ct_desktop.models import Organisation
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.offers import DayTime, OfferFacts, OfferService
from ct_desktop.services.supervisors import SupervisorFacts, SupervisorService
from ct_desktop.services.vogs import VogService

SEEN_BY = "Jeroen Vos"


def open_bank(stage: Stage) -> dict[str, int]:
    """Make supervisors and offers; the ids of the offers by their key."""
    content = demo_file("practice.json")
    rows = stage.session.execute(select(Organisation.name, Organisation.id))
    places = {name: organisation_id for name, organisation_id in rows}
    supervisors = {
        one["staff"]: _supervisor(stage, one, places[one["organisation"]])
        for one in content["supervisors"]
    }
    offers = {}
    for one in content["offers"]:
        made = OfferService(stage.store, stage.at(_day(stage, one["from"])))
        offers[one["key"]] = made.save(_offer(stage, one, places, supervisors))
    return offers


def close_offers(stage: Stage, offers: dict[str, int]) -> None:
    """Withdraw what is to be withdrawn, once people have been placed."""
    for one in demo_file("practice.json")["offers"]:
        if "withdrawn" in one:
            service = OfferService(stage.store, stage.at(_day(stage, -one["withdrawn"])))
            service.withdraw(offers[one["key"]], one["withdrawn_reason"])


def _supervisor(stage: Stage, one: dict[str, Any], organisation_id: int) -> int:
    person_id = stage.staff[one["staff"]]
    trained = None if one["trained"] is None else _day(stage, -one["trained"])
    since = _day(stage, -700)
    facts = SupervisorFacts(None, person_id, organisation_id, one["function"], trained, since)
    made = SupervisorService(stage.store, stage.at(stage.today)).save(facts)
    if one["vog"] is not None:
        seen = _day(stage, -one["vog"])
        VogService(stage.store, stage.at(seen)).see(person_id, seen, SEEN_BY)
    return made


def _offer(
    stage: Stage, one: dict[str, Any], places: dict[str, int], supervisors: dict[str, int]
) -> OfferFacts:
    return OfferFacts(
        None,
        places[one["organisation"]],
        one["title"],
        Field(one["field"]),
        supervisor_id=supervisors[one["supervisor"]],
        tasks=one["tasks"],
        target_group=TargetGroup(one["target_group"]),
        days=tuple(
            DayTime(weekday, _time(start), _time(end)) for weekday, start, end in one["days"]
        ),
        places=one["places"],
        minimum_age=one["minimum_age"],
        vog_needed=one["vog"],
        starts_on=_day(stage, one["from"]),
        ends_on=_day(stage, one["until"]),
        talents=one["talents"],
    )


def _day(stage: Stage, days: int) -> date:
    return stage.today + timedelta(days=days)


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
