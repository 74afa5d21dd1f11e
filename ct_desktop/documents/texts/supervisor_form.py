"""Words on the form that a practice supervisor fills in on a screen, in plain language (B1)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ScoredItem:
    """An item of the assessment: its name, and what is meant."""

    name: str
    meaning: str


@dataclass(frozen=True)
class SupervisorFormWords:
    """Labels, hints for readers of the screen, the items and the levels in words."""

    title: str
    intro: str
    participant: str
    organisation: str
    place: str
    supervisor: str
    supervisor_hint: str
    hours: str
    hours_text: str
    hours_filled: str
    hours_left_out: str
    hours_known: str
    date: str
    date_form: str
    date_hint: str
    amount: str
    amount_hint: str
    activity: str
    activity_hint: str
    assessment: str
    assessment_text: str
    items: Mapping[str, ScoredItem]
    levels: Mapping[int, str]
    level_hint: str
    remarks: str
    remarks_hint: str
    filled_on: str
    filled_on_hint: str
    back: str
    back_text: str
    back_nowhere: str
    back_scan: str
    identifier: str
    identifier_hint: str
    sheet: str


WORDS = {
    "nl": SupervisorFormWords(
        title="Formulier praktijkbegeleider",
        intro=(
            "Vul dit formulier in op de computer: in een PDF-lezer of in de browser. "
            "Sla het op en stuur het terug; hoe dat gaat, staat onderaan blad 2."
        ),
        participant="Deelnemer",
        organisation="Organisatie",
        place="Praktijkplek",
        supervisor="Praktijkbegeleider",
        supervisor_hint="Uw naam",
        hours="Uren",
        hours_text="Wat u hier invult, telt als door u bevestigd. Halve uren mogen: 1,5.",
        hours_filled=(
            "De eerste regels schreef de deelnemer op. Klopt een regel niet, verander hem dan "
            "of maak hem leeg. Klopt alles, vul dan alleen de datum op blad 2 in."
        ),
        hours_left_out="Er wachten nog {n} regels; die passen niet meer op dit formulier.",
        hours_known="Al bevestigd: {done} van de {needed} uur. Die hoeven hier niet meer op.",
        date="Datum",
        date_form="dd-mm-jjjj",
        date_hint="Regel {n}: datum, als dd-mm-jjjj",
        amount="Uren",
        amount_hint="Regel {n}: aantal uren, bijvoorbeeld 1,5",
        activity="Wat heeft de deelnemer gedaan?",
        activity_hint="Regel {n}: wat heeft de deelnemer gedaan?",
        assessment="Beoordeling",
        assessment_text=(
            "Vul dit in als de uren klaar zijn. Kies bij elke regel wat het best past; "
            "weet u het niet, sla de regel dan over."
        ),
        items={
            "agreements": ScoredItem("Komt afspraken na", "is op tijd, meldt zich af"),
            "initiative": ScoredItem("Neemt initiatief", "ziet wat nodig is en begint eraan"),
            "contact": ScoredItem("Maakt contact", "is vriendelijk en duidelijk naar anderen"),
            "teamwork": ScoredItem("Werkt samen", "helpt mee en overlegt"),
            "feedback": ScoredItem("Leert van feedback", "luistert, vraagt en doet er iets mee"),
            "organising": ScoredItem("Organiseert", "bereidt voor, houdt overzicht, ruimt op"),
        },
        levels={
            1: "heeft hulp nodig",
            2: "doet het met wat hulp",
            3: "doet het zelf",
            4: "helpt anderen erbij",
        },
        level_hint="{item}: 1 {one}, 2 {two}, 3 {three}, 4 {four}",
        remarks="Wilt u nog iets kwijt?",
        remarks_hint="Opmerkingen; schrijf niets over gezondheid",
        filled_on="Ingevuld op",
        filled_on_hint="Datum waarop u dit invult, als dd-mm-jjjj",
        back="Zo stuurt u het terug",
        back_text=("Sla het ingevulde formulier op en stuur het bestand als bijlage naar {email}."),
        back_nowhere="Sla het ingevulde formulier op en stuur het bestand naar {organisation}.",
        back_scan=(
            "Stuur het bestand zelf: geen foto, scan of afdruk, want die kan het programma niet "
            "lezen."
        ),
        identifier="Kenmerk",
        identifier_hint="Kenmerk van dit formulier",
        sheet="blad {page} van {pages}",
    ),
    "en": SupervisorFormWords(
        title="Supervisor’s form",
        intro=(
            "Fill in this form on a computer: in a PDF reader or in the browser. "
            "Save it and send it back; how to do so is at the bottom of sheet 2."
        ),
        participant="Participant",
        organisation="Organisation",
        place="Practice place",
        supervisor="Practice supervisor",
        supervisor_hint="Your name",
        hours="Hours",
        hours_text="What you fill in here counts as confirmed by you. Half hours are fine: 1.5.",
        hours_filled=(
            "The participant wrote down the first lines. If a line is not right, change it "
            "or make it empty. If all is right, just fill in the date on sheet 2."
        ),
        hours_left_out="{n} more lines are waiting; they do not fit on this form.",
        hours_known="Confirmed already: {done} of the {needed} hours. Leave those out here.",
        date="Date",
        date_form="dd-mm-yyyy",
        date_hint="Line {n}: date, as dd-mm-yyyy",
        amount="Hours",
        amount_hint="Line {n}: number of hours, for example 1.5",
        activity="What did the participant do?",
        activity_hint="Line {n}: what did the participant do?",
        assessment="Assessment",
        assessment_text=(
            "Fill this in when the hours are done. On each line choose what fits best; "
            "if you do not know, leave the line out."
        ),
        items={
            "agreements": ScoredItem("Keeps agreements", "is on time, says so when absent"),
            "initiative": ScoredItem("Takes initiative", "sees what is needed and begins"),
            "contact": ScoredItem("Makes contact", "is friendly and clear to others"),
            "teamwork": ScoredItem("Works together", "helps out and consults others"),
            "feedback": ScoredItem("Learns from feedback", "listens, asks and acts on it"),
            "organising": ScoredItem("Organises", "prepares, keeps track, tidies up"),
        },
        levels={
            1: "needs help with it",
            2: "does it with some help",
            3: "does it alone",
            4: "helps others with it",
        },
        level_hint="{item}: 1 {one}, 2 {two}, 3 {three}, 4 {four}",
        remarks="Anything you would like to add?",
        remarks_hint="Remarks; write nothing about health",
        filled_on="Filled in on",
        filled_on_hint="The day on which you fill this in, as dd-mm-yyyy",
        back="How to send it back",
        back_text="Save the completed form and send the file as an attachment to {email}.",
        back_nowhere="Save the completed form and send the file to {organisation}.",
        back_scan=(
            "Send the file itself: no photo, scan or printout, for the program cannot read those."
        ),
        identifier="Identifier",
        identifier_hint="Identifier of this form",
        sheet="sheet {page} of {pages}",
    ),
}
