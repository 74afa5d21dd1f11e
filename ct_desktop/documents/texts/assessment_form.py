"""Words on the form of an assessment, in plain language (B1)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import Assessor


@dataclass(frozen=True)
class AssessmentFormWords:
    """Labels, hints for readers of the screen, and how to fill it in, for each who does."""

    title: str
    participant: str
    kind: str
    by: str
    by_hint: str
    filled_on: str
    filled_on_hint: str
    date_form: str
    item: str
    how: Mapping[Assessor, str]
    remarks: str
    remarks_hint: str


WORDS = {
    "nl": AssessmentFormWords(
        title="Beoordeling",
        participant="Deelnemer",
        kind="Beoordeling",
        by="Ingevuld door",
        by_hint="Naam van wie dit invult",
        filled_on="Ingevuld op",
        filled_on_hint="Datum waarop dit is ingevuld, als dd-mm-jjjj",
        date_form="dd-mm-jjjj",
        item="Onderdeel",
        how={
            Assessor.SELF: (
                "Kies op elke regel de zin die nu het best bij je past, van de eerste stap (1) "
                "tot anderen erbij helpen (4). Er is geen goed of fout. Twijfel je, sla de regel "
                "dan over."
            ),
            Assessor.LEADER: (
                "Kies op elke regel de zin die deze deelnemer nu met recht kan zeggen. Ga uit van "
                "wat te zien was; niet gezien is overslaan."
            ),
            Assessor.SUPERVISOR: (
                "Kies op elke regel de zin die deze deelnemer nu met recht kan zeggen. Ga uit van "
                "wat u bij de praktijk hebt gezien. Weet u het niet, sla de regel dan over."
            ),
        },
        remarks="Wat valt op? Wat is de volgende stap?",
        remarks_hint="Opmerkingen; schrijf niets over gezondheid",
    ),
    "en": AssessmentFormWords(
        title="Assessment",
        participant="Participant",
        kind="Assessment",
        by="Filled in by",
        by_hint="Name of who fills this in",
        filled_on="Filled in on",
        filled_on_hint="The day on which this was filled in, as dd-mm-yyyy",
        date_form="dd-mm-yyyy",
        item="Item",
        how={
            Assessor.SELF: (
                "On each line choose the sentence that suits you best right now, from the first "
                "step (1) to helping others (4). There is no right or wrong. If in doubt, leave "
                "the line out."
            ),
            Assessor.LEADER: (
                "On each line choose the sentence that this participant can truly say right now. "
                "Go by what could be seen; not seen is left out."
            ),
            Assessor.SUPERVISOR: (
                "On each line choose the sentence that this participant can truly say right now. "
                "Go by what you saw during the practice. If you do not know, leave the line out."
            ),
        },
        remarks="What stands out? What is the next step?",
        remarks_hint="Remarks; write nothing about health",
    ),
}
