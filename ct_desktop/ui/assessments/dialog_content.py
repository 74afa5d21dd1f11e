"""Everything the assessment dialog shows, read at once on the worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.rules.competences import PARTICIPANT, Competence, Strand
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, PlacementStage
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.services.assessments import AssessmentFacts, PersonGrowth
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.growth_reading import of_kind
from ct_desktop.services.office import Office


@dataclass(frozen=True)
class Asked:
    """Which assessment of an enrolment: an exact one when ``assessment_id`` is given.

    ``placement_id`` says where, when the supervisor assesses.
    """

    enrolment_id: int
    moment: AssessmentMoment
    assessor: Assessor
    assessment_id: int | None = None
    placement_id: int | None = None


@dataclass(frozen=True)
class DialogContent:
    """``facts`` is what is stored, or an empty assessment; ``place`` where the supervisor is.

    ``before`` are the earlier assessments by the same kind of assessor, the earliest first.
    ``others`` were scored beside what the profile of the programme asks.
    """

    growth: PersonGrowth
    facts: AssessmentFacts
    place: str
    before: tuple[AssessmentFacts, ...]
    others: tuple[Competence, ...]

    @property
    def strands(self) -> tuple[tuple[Strand, tuple[Competence, ...]], ...]:
        """Each strand with what is asked; retired items only where they were scored here."""
        profile = self.growth.profile
        found = []
        for strand in profile.strands:
            items = tuple(
                one
                for one in profile.items
                if one.strand == strand.key and (not one.retired or one.key in self.facts.levels)
            )
            if items:
                found.append((strand, items))
        return tuple(found)


def read_content(office: Office, asked: Asked, today: date) -> DialogContent:
    """Read an assessment, or what a new one begins with; raises NotFound."""
    growth = office.assessments.growth(asked.enrolment_id)
    known = [
        one
        for one in growth.assessments
        if one.moment is asked.moment and one.assessor is asked.assessor
    ]
    places = _places(office, asked) if asked.assessor is Assessor.SUPERVISOR else ()
    wanted = asked.placement_id or next((one.id for one in places), None)
    facts = (
        next((one for one in known if one.id == asked.assessment_id), None)
        or of_kind(known, asked.moment, asked.assessor, wanted)
        or _new(office, asked, growth, [one for one in places if one.id == wanted], today)
    )
    place = next((one.organisation for one in places if one.id == facts.placement_id), "")
    order = list(AssessmentMoment)
    earlier = tuple(
        one
        for one in growth.assessments
        if one.assessor is asked.assessor
        and order.index(one.moment) < order.index(asked.moment)
        and one.id != facts.id
    )
    return DialogContent(growth, facts, place, earlier, _others(office, growth, facts))


def _new(
    office: Office,
    asked: Asked,
    growth: PersonGrowth,
    places: Sequence[PlacementCard],
    today: date,
) -> AssessmentFacts:
    """Dated today, by who it is likely to be."""
    name, placement_id = "", None
    if asked.assessor is Assessor.LEADER:
        sheet = office.assessments.sheet(growth.cohort_id, asked.moment, asked.assessor)
        name = sheet.assessor_name
    for place in places:
        name, placement_id = place.supervisor, place.id
    return AssessmentFacts(
        None,
        asked.enrolment_id,
        asked.moment,
        asked.assessor,
        today,
        assessor_name=name,
        placement_id=placement_id,
    )


def _others(office: Office, growth: PersonGrowth, facts: AssessmentFacts) -> tuple[Competence, ...]:
    """What was scored that the profile does not know: items of the supervisor's form."""
    beyond = [key for key in facts.levels if growth.profile.item(key) is None]
    found = (office.profiles.get(PARTICIPANT).item(key) for key in beyond)
    return tuple(one for one in found if one is not None)


def _places(office: Office, asked: Asked) -> tuple[PlacementCard, ...]:
    """The placements of the enrolment at a practice place, the furthest first."""
    person_id = office.intakes.get(asked.enrolment_id).person_id
    found = [
        one
        for one in office.placements.of_person(person_id)
        if one.enrolment_id == asked.enrolment_id and one.offer_id is not None
    ]
    return tuple(sorted(found, key=_how_far, reverse=True))


def _how_far(card: PlacementCard) -> tuple[int, date, int]:
    stopped = card.stage is PlacementStage.STOPPED
    return -1 if stopped else COLUMNS.index(card.stage), card.stage_since, card.id
