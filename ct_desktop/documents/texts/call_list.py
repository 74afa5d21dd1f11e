"""Words on the call list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CallListWords:
    """Title, why people are called, heads of columns."""

    title: str
    reason: str
    name: str
    phone: str
    parent: str
    reached: str
    remarks: str
    nobody: str


WORDS = {
    "nl": CallListWords(
        title="Bellijst · {cohort}",
        reason="Waarover: {reason}",
        name="Naam",
        phone="Telefoon",
        parent="Ouder of voogd",
        reached="Bereikt",
        remarks="Opmerkingen",
        nobody="Er is niemand om te bellen.",
    ),
    "en": CallListWords(
        title="Call list · {cohort}",
        reason="About: {reason}",
        name="Name",
        phone="Phone",
        parent="Parent or guardian",
        reached="Reached",
        remarks="Remarks",
        nobody="There is nobody to call.",
    ),
}
