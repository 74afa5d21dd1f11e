"""Words for when and by whom somebody is assessed, and for the four levels."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import AssessmentMoment, Assessor


@dataclass(frozen=True)
class MomentWords:
    """A moment alone (*start*) and in a sentence (*at the start*), an assessor likewise."""

    moments: Mapping[AssessmentMoment, str]
    at: Mapping[AssessmentMoment, str]
    assessors: Mapping[Assessor, str]
    by: Mapping[Assessor, str]
    levels: Mapping[int, str]


WORDS = {
    "nl": MomentWords(
        moments={
            AssessmentMoment.START: "Start",
            AssessmentMoment.MIDWAY: "Halverwege",
            AssessmentMoment.END: "Eind",
        },
        at={
            AssessmentMoment.START: "bij de start",
            AssessmentMoment.MIDWAY: "halverwege",
            AssessmentMoment.END: "aan het eind",
        },
        assessors={
            Assessor.SELF: "deelnemer",
            Assessor.LEADER: "cursusleider",
            Assessor.SUPERVISOR: "praktijkbegeleider",
        },
        by={
            Assessor.SELF: "door de deelnemer zelf",
            Assessor.LEADER: "door de cursusleider",
            Assessor.SUPERVISOR: "door de praktijkbegeleider",
        },
        levels={1: "eerste stap", 2: "met hulp", 3: "zelf", 4: "helpt anderen"},
    ),
    "en": MomentWords(
        moments={
            AssessmentMoment.START: "Start",
            AssessmentMoment.MIDWAY: "Midway",
            AssessmentMoment.END: "End",
        },
        at={
            AssessmentMoment.START: "at the start",
            AssessmentMoment.MIDWAY: "midway",
            AssessmentMoment.END: "at the end",
        },
        assessors={
            Assessor.SELF: "participant",
            Assessor.LEADER: "course leader",
            Assessor.SUPERVISOR: "practice supervisor",
        },
        by={
            Assessor.SELF: "by the participant",
            Assessor.LEADER: "by the course leader",
            Assessor.SUPERVISOR: "by the practice supervisor",
        },
        levels={1: "first step", 2: "with help", 3: "alone", 4: "helps others"},
    ),
}
