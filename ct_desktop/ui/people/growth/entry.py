"""What the Growth tab shows of one enrolment."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.language import current
from ct_desktop.rules.competences import Competence
from ct_desktop.rules.growth import Given, reached
from ct_desktop.services.assessments import AssessmentFacts, PersonGrowth
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.intakes import IntakeFacts
from ct_desktop.ui.people.person_content import PersonContent


@dataclass(frozen=True)
class GrowthEntry:
    """One enrolment; ``placements`` are those of it at a practice place."""

    growth: PersonGrowth
    intake: IntakeFacts
    placements: tuple[PlacementCard, ...]
    today: date

    @property
    def enrolment_id(self) -> int:
        """Of which enrolment."""
        return self.growth.enrolment_id

    @property
    def assessments(self) -> tuple[AssessmentFacts, ...]:
        """Every assessment, the newest first."""
        return tuple(reversed(self.growth.assessments))

    @property
    def reached(self) -> tuple[Competence, ...]:
        """What is mastered at the end, the strongest first."""
        given = [
            Given(one.moment, one.assessor, one.given_on, one.levels)
            for one in self.growth.assessments
        ]
        profile = self.growth.profile
        found = (profile.item(key) for key in reached(profile, given))
        return tuple(one for one in found if one is not None)

    def place_of(self, placement_id: int | None) -> str:
        """The organisation of a placement, "" when it is none of these."""
        return next((one.organisation for one in self.placements if one.id == placement_id), "")


def entries(content: PersonContent) -> tuple[GrowthEntry, ...]:
    """Every enrolment in which somebody can grow, the newest first."""
    intakes = {one.enrolment_id: one for one in content.intakes}
    return tuple(
        GrowthEntry(
            growth,
            intakes[growth.enrolment_id],
            tuple(
                one
                for one in content.placements
                if one.enrolment_id == growth.enrolment_id and one.offer_id is not None
            ),
            content.today,
        )
        for growth in content.growths
        if growth.enrolment_id in intakes
    )


def sentence_of(item: Competence) -> str:
    """What somebody who masters an item does, with a capital; its name when it has no sentence."""
    language = current()
    words = item.sentence.in_language(language) or item.name.in_language(language)
    return words[:1].upper() + words[1:]
