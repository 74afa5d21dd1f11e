"""The programmes that ship with the program; every one can be edited afterwards."""

from dataclasses import dataclass
from datetime import time

from ct_desktop.rules.enumerations import Field, MeetingKind, TargetGroup, TaskAnchor


@dataclass(frozen=True)
class TemplateItem:
    """One dated item; ``minutes`` planned, weeks after the one before, weekday 0 = Monday."""

    kind: MeetingKind
    title: str
    minutes: int
    weeks_after: int | None = None
    weekday: int | None = None
    start_time: time | None = None


@dataclass(frozen=True)
class TemplateTask:
    """One task of the checklist."""

    title: str
    anchor: TaskAnchor
    offset_days: int


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
    items: tuple[TemplateItem, ...]
    tasks: tuple[TemplateTask, ...]
    capacity: int = 15
    without: tuple[str, ...] = ()
    """Rules of the standard shape that this programme does not have."""


SATURDAY = 5
_MEETING, _FOLLOW_UP = MeetingKind.MEETING, MeetingKind.FOLLOW_UP
_PRESENTATION = MeetingKind.FINAL_PRESENTATION

_TASKS = (
    TemplateTask("Zaal en materiaal vastleggen", TaskAnchor.START, -42),
    TemplateTask("Deelnemers bellen en intake plannen", TaskAnchor.START, -21),
    TemplateTask("Toestemmingsformulieren binnen", TaskAnchor.START, -7),
    TemplateTask("Wie afwezig was bellen", TaskAnchor.START, 1),
    TemplateTask("VOG aanvragen", TaskAnchor.FIRST_PRACTICE, -56),
    TemplateTask("Praktijkplekken rond", TaskAnchor.FIRST_PRACTICE, -14),
    TemplateTask("Bewijzen van deelname uitreiken", TaskAnchor.LAST_MEETING, 7),
    TemplateTask("Evaluatie met de groep verwerken", TaskAnchor.END, 14),
)


def _standard(titles: tuple[str, ...], minutes: int = 150) -> tuple[TemplateItem, ...]:
    """Seven meetings, two Saturdays to come back on, and the presentation.

    The published shape: 7 × 2.5 h, 2 × 4 h; the follow-up days after the third and the last.
    """
    meetings = [TemplateItem(_MEETING, title, minutes) for title in titles]
    first = TemplateItem(_FOLLOW_UP, "Terugkomdag 1", 240, 1, SATURDAY, time(10, 0))
    second = TemplateItem(_FOLLOW_UP, "Terugkomdag 2", 240, 2, SATURDAY, time(10, 0))
    presentation = TemplateItem(_PRESENTATION, "Eindpresentatie", 150, 3)
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
            TemplateItem(_MEETING, title, 75)
            for title in (
                "Wie ben ik, wat kan ik",
                "Een spel uitleggen",
                "Iedereen doet mee",
                "Samen iets bedenken",
                "Voorbereiden",
                "Oefenen op het plein",
            )
        ),
        TemplateItem(_FOLLOW_UP, "Terugkommiddag", 120, 2),
        TemplateItem(_PRESENTATION, "Ons plein-evenement", 120, 1),
    ),
    tasks=(
        TemplateTask("Afspraken met school en leerkracht", TaskAnchor.START, -28),
        TemplateTask("Toestemming van ouders binnen", TaskAnchor.START, -7),
        TemplateTask("Ouders uitnodigen voor het evenement", TaskAnchor.END, -14),
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
            TemplateItem(_MEETING, title, 120)
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
        TemplateItem(_FOLLOW_UP, "Terugkomdag", 240, 3, SATURDAY, time(10, 0)),
        TemplateItem(_PRESENTATION, "Eindpresentatie", 120, 3),
    ),
    tasks=_TASKS,
)

TEMPLATES = (SPORT, CULTURE, PRIMARY, ADULTS)
