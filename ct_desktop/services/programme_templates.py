"""The programmes that ship with the program; every one can be edited afterwards."""

from dataclasses import dataclass
from datetime import time

from ct_desktop.rules.competences import PARTICIPANT
from ct_desktop.rules.enumerations import Field, MeetingKind, TargetGroup, TaskAnchor
from ct_desktop.services.programme_parts import ProgrammeItemFacts, ProgrammeTaskFacts


@dataclass(frozen=True)
class Template:
    """A programme as it is before anybody edits it."""

    name: str
    field: Field
    target_group: TargetGroup
    description: str
    minimum_age: int | None
    maximum_age: int | None
    practice_hours: float
    items: tuple[ProgrammeItemFacts, ...]
    tasks: tuple[ProgrammeTaskFacts, ...]
    capacity: int = 15
    without: tuple[str, ...] = ()
    """Rules of the standard shape that this programme does not have."""
    profile: str = PARTICIPANT
    """On which competence profile its participants are assessed."""


SATURDAY = 5
_MEETING, _FOLLOW_UP = MeetingKind.MEETING, MeetingKind.FOLLOW_UP
_PRESENTATION = MeetingKind.FINAL_PRESENTATION

_TASKS = (
    ProgrammeTaskFacts("Zaal en materiaal vastleggen", TaskAnchor.START, -42),
    ProgrammeTaskFacts("Deelnemers bellen en intake plannen", TaskAnchor.START, -21),
    ProgrammeTaskFacts("Toestemmingsformulieren binnen", TaskAnchor.START, -7),
    ProgrammeTaskFacts("Wie afwezig was bellen", TaskAnchor.START, 1),
    ProgrammeTaskFacts("VOG aanvragen", TaskAnchor.FIRST_PRACTICE, -56),
    ProgrammeTaskFacts("Praktijkplekken rond", TaskAnchor.FIRST_PRACTICE, -14),
    ProgrammeTaskFacts("Bewijzen van deelname uitreiken", TaskAnchor.LAST_MEETING, 7),
    ProgrammeTaskFacts("Evaluatie met de groep verwerken", TaskAnchor.END, 14),
)


def _standard(titles: tuple[str, ...], minutes: int = 150) -> tuple[ProgrammeItemFacts, ...]:
    """Seven meetings, two Saturdays to come back on, and the presentation.

    The published shape: 7 × 2.5 h, 2 × 4 h; the follow-up days after the third and the last.
    """
    meetings = [ProgrammeItemFacts(_MEETING, title, minutes) for title in titles]
    first = ProgrammeItemFacts(_FOLLOW_UP, "Terugkomdag 1", 240, 1, SATURDAY, time(10, 0))
    second = ProgrammeItemFacts(_FOLLOW_UP, "Terugkomdag 2", 240, 2, SATURDAY, time(10, 0))
    presentation = ProgrammeItemFacts(_PRESENTATION, "Eindpresentatie", 150, 3)
    return (*meetings[:3], first, *meetings[3:], second, presentation)


SPORT = Template(
    name="Ik train mijn stad",
    field=Field.SPORT,
    target_group=TargetGroup.YOUNG_PEOPLE,
    description="Activiteiten organiseren in sport en bewegen, in je eigen buurt.",
    minimum_age=14,
    maximum_age=None,
    practice_hours=15,
    items=_standard(
        (
            "Kennismaken",
            "Voor de groep staan",
            "Activiteit bedenken",
            "Organiseren en samenwerken",
            "Veilig en voor iedereen",
            "Promotie en werven",
            "Oefenen en vooruitkijken",
        )
    ),
    tasks=_TASKS,
)

CULTURE = Template(
    name="Ik maak mijn stad",
    field=Field.CULTURE,
    target_group=TargetGroup.YOUNG_PEOPLE,
    description="Activiteiten organiseren met muziek, dans, theater, beeld en woord.",
    minimum_age=14,
    maximum_age=None,
    practice_hours=15,
    items=_standard(
        (
            "Kennismaken",
            "Voor de groep staan",
            "Maken en bedenken",
            "Organiseren en samenwerken",
            "Podium, plek en publiek",
            "Promotie en werven",
            "Oefenen en vooruitkijken",
        )
    ),
    tasks=_TASKS,
)

PRIMARY = Template(
    name="Citytrainer junior",
    field=Field.SPORT,
    target_group=TargetGroup.CHILDREN,
    description="Groep 7 en 8 van de basisschool begeleiden spel op plein en in de wijk.",
    minimum_age=10,
    maximum_age=13,
    practice_hours=5,
    items=(
        *(
            ProgrammeItemFacts(_MEETING, title, 75)
            for title in (
                "Wie ben ik, wat kan ik",
                "Een spel uitleggen",
                "Iedereen doet mee",
                "Samen iets bedenken",
                "Voorbereiden",
                "Oefenen op het plein",
            )
        ),
        ProgrammeItemFacts(_FOLLOW_UP, "Terugkommiddag", 120, 2),
        ProgrammeItemFacts(_PRESENTATION, "Ons plein-evenement", 120, 1),
    ),
    tasks=(
        ProgrammeTaskFacts("Afspraken met school en leerkracht", TaskAnchor.START, -28),
        ProgrammeTaskFacts("Toestemming van ouders binnen", TaskAnchor.START, -7),
        ProgrammeTaskFacts("Ouders uitnodigen voor het evenement", TaskAnchor.END, -14),
    ),
    without=("makes_citytrainers", "needs_assessments", "needs_final_report"),
)

ADULTS = Template(
    name="Citytrainer volwassenen",
    field=Field.WELFARE,
    target_group=TargetGroup.ADULTS,
    description="Bewoners organiseren ontmoeting en activiteiten in hun eigen wijk.",
    minimum_age=18,
    maximum_age=None,
    practice_hours=15,
    items=(
        *(
            ProgrammeItemFacts(_MEETING, title, 120)
            for title in (
                "Kennismaken met elkaar en de wijk",
                "Jouw talent, jouw idee",
                "Een groep begeleiden",
                "Organiseren stap voor stap",
                "Omgaan met verschil",
                "Geld, ruimte en vergunning",
                "Werven en volhouden",
            )
        ),
        ProgrammeItemFacts(_FOLLOW_UP, "Terugkomdag", 240, 3, SATURDAY, time(10, 0)),
        ProgrammeItemFacts(_PRESENTATION, "Eindpresentatie", 120, 3),
    ),
    tasks=_TASKS,
)

TEMPLATES = (SPORT, CULTURE, PRIMARY, ADULTS)
