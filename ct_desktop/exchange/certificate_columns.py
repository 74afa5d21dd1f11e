"""The columns of a list of earlier certificates: fields, and their headings in two languages."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from ct_desktop.exchange.columns import PersonField
from ct_desktop.exchange.headings import make_headings


class CertificateField(StrEnum):
    """What a column of a list of earlier certificates can hold."""

    GIVEN_NAME = "given_name"
    INFIX = "infix"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    BIRTH_DATE = "birth_date"
    KIND = "kind"
    ISSUED_ON = "issued_on"
    NUMBER = "number"
    COHORT = "cohort"
    PRACTICE_HOURS = "practice_hours"
    REVOKED_ON = "revoked_on"
    IGNORE = "ignore"


# fmt: off
_WORDS: Mapping[CertificateField, Sequence[str]] = {
    CertificateField.FULL_NAME: (
        "naam", "name", "volledige naam", "full name", "voor- en achternaam",
        "naam en achternaam", "voornaam en achternaam", "deelnemer", "participant",
        "naam deelnemer", "naam op het document", "name on the document", "houder", "holder"),
    CertificateField.BIRTH_DATE: (
        "geboortedatum", "geb. datum", "date of birth", "birth date", "birthdate", "gebdat",
        "geboren", "geboren op", "dob", "geb"),
    CertificateField.KIND: ("soort", "kind", "document", "type", "soort document"),
    CertificateField.ISSUED_ON: (
        "datum", "date", "datum uitgifte", "uitgegeven op", "uitgereikt op", "uitgiftedatum",
        "datum certificaat", "certificaatdatum", "behaald op", "issued on", "date of issue",
        "issue date", "issued"),
    CertificateField.NUMBER: (
        "nummer", "number", "nr", "no", "certificaatnummer", "certificaatnr", "nummer certificaat",
        "certificate number", "documentnummer", "document number", "registratienummer"),
    CertificateField.COHORT: (
        "groep", "cohort", "group", "cursus", "course", "training", "opleiding", "lichting"),
    CertificateField.PRACTICE_HOURS: (
        "praktijkuren", "practice hours", "uren praktijk", "uren", "hours", "stage-uren"),
    CertificateField.GIVEN_NAME: (
        "voornaam", "roepnaam", "voornamen", "first name", "given name", "first names",
        "given names", "forename"),
    CertificateField.INFIX: (
        "tussenvoegsel", "voorv", "voorvoegsel", "infix", "tussenvoegsels", "voorvoegsels",
        "tussenv", "tv", "name prefix"),
    CertificateField.FAMILY_NAME: (
        "achternaam", "surname", "family name", "familienaam", "last name"),
    CertificateField.REVOKED_ON: ("ingetrokken op", "ingetrokken", "revoked on", "revoked"),
    CertificateField.IGNORE: (
        "tijdstempel", "timestamp", "volgnummer", "id", "leeftijd", "age", "code",
        "reden", "reason", "heet nu", "now called", "programma", "programme", "herkomst",
        "origin"),
}
# fmt: on

CERTIFICATE_HEADINGS = make_headings(
    _WORDS,
    frozenset(
        {CertificateField.FULL_NAME, CertificateField.FAMILY_NAME, CertificateField.GIVEN_NAME}
    ),
    CertificateField.IGNORE,
)
"""The headings of a list of earlier certificates."""

PERSON_FIELDS: Mapping[CertificateField, PersonField] = {
    field: PersonField(field.value)
    for field in (
        CertificateField.GIVEN_NAME,
        CertificateField.INFIX,
        CertificateField.FAMILY_NAME,
        CertificateField.FULL_NAME,
        CertificateField.BIRTH_DATE,
    )
}
"""The columns that say whose document it is, as a list of people has them."""
