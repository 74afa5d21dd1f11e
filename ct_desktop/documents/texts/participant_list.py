"""Words on the list of participants."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ParticipantListWords:
    """Title, heads of columns, and what may be missing."""

    title: str
    name: str
    age: str
    phone: str
    email: str
    town: str
    parent: str
    emergency: str
    permission_missing: str
    nobody: str
    meetings: str


WORDS = {
    "nl": ParticipantListWords(
        title="Deelnemerslijst · {cohort}",
        name="Naam",
        age="Leeftijd bij start",
        phone="Telefoon",
        email="E-mail",
        town="Woonplaats",
        parent="Ouder of voogd",
        emergency="Bij nood bellen",
        permission_missing="toestemming ouder ontbreekt",
        nobody="Er zijn nog geen deelnemers ingeschreven.",
        meetings="Data",
    ),
    "en": ParticipantListWords(
        title="Participants · {cohort}",
        name="Name",
        age="Age at start",
        phone="Phone",
        email="E-mail",
        town="Town",
        parent="Parent or guardian",
        emergency="Call in an emergency",
        permission_missing="parent's permission missing",
        nobody="No participants are enrolled yet.",
        meetings="Dates",
    ),
}
