"""Words on the sheet of a practice place, to hang up; they speak to young people."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import TargetGroup


@dataclass(frozen=True)
class OfferSheetWords:
    """Headings, and the facts in words."""

    title: str
    kicker: str
    one_free: str
    free: str
    full: str
    tasks: str
    tasks_ask: str
    talents: str
    when: str
    where: str
    period: str
    who: str
    age: str
    vog: str
    target_groups: Mapping[TargetGroup, str]
    target: str
    supervisor: str
    supervised_by: str
    yours: str
    contact: str
    as_of: str


WORDS = {
    "nl": OfferSheetWords(
        title="Praktijkplek",
        kicker="Praktijkplek voor Citytrainers",
        one_free="plek vrij",
        free="plekken vrij",
        full="nu vol",
        tasks="Wat ga je doen?",
        tasks_ask="Vraag het aan je cursusleider.",
        talents="Hier kun je dit kwijt",
        when="Wanneer",
        where="Waar",
        period="Periode",
        who="Goed om te weten",
        age="Je bent minstens {age} jaar.",
        vog="Je hebt een VOG nodig. Wij vertellen je hoe je die aanvraagt.",
        target_groups={
            TargetGroup.CHILDREN: "kinderen",
            TargetGroup.YOUNG_PEOPLE: "jongeren",
            TargetGroup.ADULTS: "volwassenen",
        },
        target="Je werkt met {group}.",
        supervisor="Jouw begeleider",
        supervised_by="{name}, {function}",
        yours="Iets voor jou?",
        contact="Zeg het tegen je cursusleider, of vraag het aan {organisation}.",
        as_of="stand op {date}",
    ),
    "en": OfferSheetWords(
        title="Practice place",
        kicker="Practice place for Citytrainers",
        one_free="place free",
        free="places free",
        full="full now",
        tasks="What will you do?",
        tasks_ask="Ask your course leader.",
        talents="Use your talents",
        when="When",
        where="Where",
        period="Period",
        who="Good to know",
        age="You are at least {age} years old.",
        vog="You need a certificate of conduct (VOG). We tell you how to apply.",
        target_groups={
            TargetGroup.CHILDREN: "children",
            TargetGroup.YOUNG_PEOPLE: "young people",
            TargetGroup.ADULTS: "adults",
        },
        target="You work with {group}.",
        supervisor="Your supervisor",
        supervised_by="{name}, {function}",
        yours="Something for you?",
        contact="Tell your course leader, or ask {organisation}.",
        as_of="as of {date}",
    ),
}
