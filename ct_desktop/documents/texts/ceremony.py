"""Words on the papers of a ceremony: the list for who hands out, the programme for the guests."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import DocumentKind


@dataclass(frozen=True)
class CeremonyWords:
    """Titles, what it is called without one, heads of columns, and totals (one, many)."""

    list_title: str
    programme_title: str
    called: Mapping[DocumentKind, str]
    handing_out: Mapping[DocumentKind, str]
    time: str
    name: str
    cohort: str
    topic: str
    guests: str
    number: str
    handed_out: str
    handed_count: tuple[str, str]
    guest_count: tuple[str, str]
    not_known: tuple[str, str]
    ends: str
    people: str


WORDS = {
    "nl": CeremonyWords(
        list_title="Uitreikingslijst",
        programme_title="Programma",
        called={
            DocumentKind.CERTIFICATE: "Certificaatuitreiking",
            DocumentKind.PROOF: "Uitreiking",
        },
        handing_out={
            DocumentKind.CERTIFICATE: "Uitreiking van de certificaten",
            DocumentKind.PROOF: "Uitreiking van de bewijzen van deelname",
        },
        time="Tijd",
        name="Naam",
        cohort="Groep",
        topic="Onderwerp",
        guests="Gasten",
        number="Nummer",
        handed_out="Uitgereikt",
        handed_count=("{n} document", "{n} documenten"),
        guest_count=("{n} gast", "{n} gasten"),
        not_known=("(van {n} nog niet bekend)", "(van {n} nog niet bekend)"),
        ends="klaar om {time}",
        people="Uitgereikt aan",
    ),
    "en": CeremonyWords(
        list_title="Ceremony list",
        programme_title="Programme",
        called={
            DocumentKind.CERTIFICATE: "Certificate ceremony",
            DocumentKind.PROOF: "Ceremony",
        },
        handing_out={
            DocumentKind.CERTIFICATE: "The certificates are handed out",
            DocumentKind.PROOF: "The proofs of participation are handed out",
        },
        time="Time",
        name="Name",
        cohort="Group",
        topic="Topic",
        guests="Guests",
        number="Number",
        handed_out="Handed out",
        handed_count=("{n} document", "{n} documents"),
        guest_count=("{n} guest", "{n} guests"),
        not_known=("(not known yet of {n})", "(not known yet of {n})"),
        ends="done at {time}",
        people="Handed out to",
    ),
}
