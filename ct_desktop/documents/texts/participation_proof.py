"""Words on the proof of participation; none of them needs a pronoun."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProofWords:
    """Title and the sentence, in parts that are left out when their number is 0."""

    title: str
    given_to: str
    one_meeting: str
    meetings: str
    one_follow_up: str
    follow_ups: str
    conjunction: str
    followed: str
    period: str
    hours: str
    competences: str
    place_and_date: str
    number: str


WORDS = {
    "nl": ProofWords(
        title="Bewijs van deelname",
        given_to="uitgereikt aan",
        one_meeting="één bijeenkomst",
        meetings="{n} bijeenkomsten",
        one_follow_up="één terugkomdag",
        follow_ups="{n} terugkomdagen",
        conjunction=" en ",
        followed="voor het volgen van {what} van {programme}",
        period="tussen {first} en {last}",
        hours="in totaal {hours} uur training",
        competences="Hieraan is gewerkt",
        place_and_date="{place}, {date}",
        number="nr. {number}",
    ),
    "en": ProofWords(
        title="Proof of participation",
        given_to="awarded to",
        one_meeting="one meeting",
        meetings="{n} meetings",
        one_follow_up="one follow-up day",
        follow_ups="{n} follow-up days",
        conjunction=" and ",
        followed="for following {what} of {programme}",
        period="between {first} and {last}",
        hours="{hours} hours of training in total",
        competences="Worked on",
        place_and_date="{place}, {date}",
        number="no. {number}",
    ),
}
