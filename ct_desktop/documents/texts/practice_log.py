"""Words on the practice log."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PracticeLogWords:
    """Title, heads of the columns, sums, and who signs."""

    title: str
    place: str
    at: str
    supervisor: str
    intro: str
    date: str
    hours: str
    activity: str
    initials: str
    confirmed: str
    confirmed_by: str
    waits: str
    sum_here: str
    sum_open: str
    sum_elsewhere: str
    sum_all: str
    to_go: str
    new_hours: str
    signer: str
    signed_on: str
    signature: str
    true: str


WORDS = {
    "nl": PracticeLogWords(
        title="Urenlijst praktijk",
        place="Praktijkplek",
        at="{title} bij {organisation}",
        supervisor="Praktijkbegeleider",
        intro=(
            "Schrijf na elke keer op wat je hebt gedaan en hoe lang. "
            "De praktijkbegeleider zet een paraaf. Lever de lijst in bij {organisation}."
        ),
        date="Datum",
        hours="Uren",
        activity="Wat heb je gedaan?",
        initials="Bevestigd / paraaf",
        confirmed="bevestigd {date}",
        confirmed_by="bevestigd {date}, {name}",
        waits="nog te bevestigen",
        sum_here="bevestigd op deze plek",
        sum_open="nog te bevestigen",
        sum_elsewhere="bevestigd op andere plekken",
        sum_all="samen bevestigd",
        to_go="nog te gaan van de {needed} uur",
        new_hours="nieuw op dit blad",
        signer="Naam praktijkbegeleider",
        signed_on="Datum",
        signature="Handtekening",
        true="De uren op deze lijst kloppen.",
    ),
    "en": PracticeLogWords(
        title="Practice log",
        place="Practice place",
        at="{title} at {organisation}",
        supervisor="Practice supervisor",
        intro=(
            "After every time, write down what you did and how long it took. "
            "The practice supervisor initials it. Hand the log in at {organisation}."
        ),
        date="Date",
        hours="Hours",
        activity="What did you do?",
        initials="Confirmed / initials",
        confirmed="confirmed {date}",
        confirmed_by="confirmed {date}, {name}",
        waits="not yet confirmed",
        sum_here="confirmed at this place",
        sum_open="not yet confirmed",
        sum_elsewhere="confirmed at other places",
        sum_all="confirmed in all",
        to_go="to go of the {needed} hours",
        new_hours="new on this sheet",
        signer="Name of practice supervisor",
        signed_on="Date",
        signature="Signature",
        true="The hours on this log are correct.",
    ),
}
