"""Placements of the demonstration: one in every stage, and what asks for attention in them."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from ct_desktop.models import Assessment, AssessmentScore, Enrolment
from ct_desktop.rules.enumerations import (
    AssessmentMoment,
    Assessor,
    Field,
    PlacementBlock,
    PlacementStage,
)
from ct_desktop.rules.supervisor_form import ITEMS, PROFILE
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.practice_bank import SEEN_BY
from ct_desktop.services.demo.returned_forms import return_form
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.handovers import HandoverFacts, HandoverService
from ct_desktop.services.placements import PlacementService, Wishes
from ct_desktop.services.practice_hours import EntryFacts, PracticeHourService
from ct_desktop.services.practice_standing import advance
from ct_desktop.services.vogs import VogService

FULL_HOURS = ((0, 180), (5, 180), (7, 180), (12, 180), (14, 180))
"""A finished practice: days after the first one, and minutes."""
HANDOVER_AT = time(16, 0)


@dataclass(frozen=True)
class Scene:
    """What the placements of one filling share."""

    stage: Stage
    offers: dict[str, int]
    content: dict[str, Any]


def play(stage: Stage, offers: dict[str, int], key: str, enrolment_ids: list[int]) -> None:
    """Give the people of a cohort their practice, the first story to the first of them."""
    scene = Scene(stage, offers, demo_file("practice.json"))
    for enrolment_id, story in zip(enrolment_ids, scene.content["stories"][key], strict=False):
        _tell(scene, enrolment_id, _whole(story))


def _whole(story: dict[str, Any]) -> dict[str, Any]:
    """A finished practice is written as the day of its handover alone."""
    if "ago" not in story:
        return story
    start = story["ago"] - 3
    hours = [[start - after, minutes] for after, minutes in FULL_HOURS]
    return {
        "begun": story["ago"] + 9,
        "offer": story["offer"],
        "vog": story.get("vog", ""),
        "handover": story["ago"],
        "hours": hours,
        "assessed": hours[-1][0] - 4,
    }


def _tell(scene: Scene, enrolment_id: int, story: dict[str, Any]) -> None:
    stage = scene.stage
    begun = _ago(stage, story["begun"])
    days = tuple(story.get("days", ()))
    field = Field(story["field"]) if "field" in story else None
    wishes = Wishes(field, days)
    (placement_id,) = PlacementService(stage.store, stage.at(begun)).begin([enrolment_id], wishes)
    if "offer" not in story:
        return
    _vog(stage, enrolment_id, story, begun)
    reasons = {PlacementBlock.VOG: story["override"]} if "override" in story else {}
    PlacementService(stage.store, stage.at(begun + timedelta(days=2))).move(
        placement_id,
        PlacementStage.PROPOSED,
        offer_id=scene.offers[story["offer"]],
        reasons=reasons,
    )
    if "planned" in story:
        _plan(scene, placement_id, stage.today + timedelta(days=story["planned"]), begun)
    if "handover" in story:
        _held(scene, placement_id, _ago(stage, story["handover"]))
        _hours(scene, placement_id, story)
    if "form" in story:
        return_form(stage, placement_id, story["form"], scene.content["activities"])
    if "assessed" in story:
        _assess(scene, enrolment_id, placement_id, _ago(stage, story["assessed"]))
    if "stopped" in story:
        service = PlacementService(stage.store, stage.at(_ago(stage, story["stopped"])))
        service.stop(placement_id, story["reason"])


def _vog(stage: Stage, enrolment_id: int, story: dict[str, Any], begun: date) -> None:
    person_id = stage.session.get_one(Enrolment, enrolment_id).person_id
    state = story.get("vog", "")
    if state:
        VogService(stage.store, stage.at(begun)).request([person_id], begun)
    if state == "seen":
        seen = begun + timedelta(days=1)
        VogService(stage.store, stage.at(seen)).see(person_id, seen, SEEN_BY)


def _plan(scene: Scene, placement_id: int, day: date, asked: date) -> None:
    service = HandoverService(scene.stage.store, scene.stage.at(asked + timedelta(days=4)))
    service.plan(placement_id, _facts(scene, service, placement_id, day))


def _held(scene: Scene, placement_id: int, day: date) -> None:
    service = HandoverService(scene.stage.store, scene.stage.at(day))
    facts = _facts(scene, service, placement_id, day)
    service.plan(placement_id, facts)
    service.record(placement_id, _changed(facts, held_on=day, paper_location="map praktijk"))


def _facts(scene: Scene, service: HandoverService, placement_id: int, day: date) -> HandoverFacts:
    agreements = scene.stage.rng.choice(scene.content["agreements"])
    first = day + timedelta(days=1)
    known = service.proposal(placement_id)
    return _changed(known, day=day, start=HANDOVER_AT, agreements=agreements, first_day=first)


def _changed(facts: HandoverFacts, **values: object) -> HandoverFacts:
    return HandoverFacts(**{**vars(facts), **values})


def _hours(scene: Scene, placement_id: int, story: dict[str, Any]) -> None:
    by = HandoverService(scene.stage.store, scene.stage.at(scene.stage.today)).proposal(
        placement_id
    )
    for key, confirmed_by in (("hours", by.supervisor), ("open", "")):
        lines = [
            EntryFacts(
                None,
                _ago(scene.stage, days),
                minutes,
                scene.stage.rng.choice(scene.content["activities"]),
            )
            for days, minutes in story.get(key, ())
        ]
        if lines:
            service = PracticeHourService(scene.stage.store, scene.stage.at(lines[-1].day))
            service.add(placement_id, lines, confirmed_by=confirmed_by)


def _assess(scene: Scene, enrolment_id: int, placement_id: int, day: date) -> None:
    stage = scene.stage
    row = Assessment(
        enrolment_id=enrolment_id,
        placement_id=placement_id,
        profile=PROFILE,
        moment=AssessmentMoment.END,
        assessor=Assessor.SUPERVISOR,
        assessor_name=HandoverService(stage.store, stage.at(day)).proposal(placement_id).supervisor,
        given_on=day,
        remarks=stage.rng.choice(scene.content["remarks"]),
    )
    stage.session.add(row)
    stage.session.flush()
    for item in ITEMS:
        level = stage.rng.choice((2, 3, 3, 3, 4))
        stage.session.add(AssessmentScore(assessment_id=row.id, item=item, level=level))
    stage.session.flush()
    advance(stage.session, enrolment_id, day)


def _ago(stage: Stage, days: int) -> date:
    return stage.today - timedelta(days=days)
