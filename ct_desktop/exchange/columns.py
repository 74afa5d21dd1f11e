"""The columns of a list of people: fields, and their headings in Dutch and English."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from ct_desktop.exchange.headings import Columns, make_headings, match, word_set


class PersonField(StrEnum):
    """What a column of a list of people can hold."""

    GIVEN_NAME = "given_name"
    INFIX = "infix"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    BIRTH_DATE = "birth_date"
    GENDER = "gender"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    POSTCODE = "postcode"
    TOWN = "town"
    EDUCATION = "education"
    SCHOOL = "school"
    TALENTS = "talents"
    PARENT_NAME = "parent_name"
    PARENT_PHONE = "parent_phone"
    PARENT_EMAIL = "parent_email"
    EMERGENCY_NAME = "emergency_name"
    EMERGENCY_PHONE = "emergency_phone"
    EMERGENCY_RELATION = "emergency_relation"
    CONSENT_PHOTO = "consent_photo"
    CONSENT_CONTACT = "consent_contact"
    CONSENT_SHARING = "consent_sharing"
    PERMISSION = "permission"
    FOUND_THROUGH = "found_through"
    RECRUITED_BY = "recruited_by"
    NOTES = "notes"
    IGNORE = "ignore"


_NAME_FIELDS = frozenset({PersonField.GIVEN_NAME, PersonField.FAMILY_NAME, PersonField.FULL_NAME})

# fmt: off
_WORDS: Mapping[PersonField, Sequence[str]] = {
    PersonField.GIVEN_NAME: (
        "voornaam", "roepnaam", "voornamen", "first name", "given name", "first names",
        "given names", "forename"),
    PersonField.INFIX: (
        "tussenvoegsel", "voorv", "voorvoegsel", "infix", "tussenvoegsels", "voorvoegsels",
        "tussenv", "tv", "tussenvgsl", "name prefix"),
    PersonField.FAMILY_NAME: (
        "achternaam", "surname", "family name", "familienaam", "last name"),
    PersonField.FULL_NAME: (
        "naam", "name", "volledige naam", "full name", "voor- en achternaam",
        "naam en achternaam", "voornaam en achternaam", "first and last name", "deelnemer",
        "participant", "naam kind", "naam jongere"),
    PersonField.BIRTH_DATE: (
        "geboortedatum", "geb. datum", "date of birth", "birth date", "birthdate", "birthday",
        "gebdat", "geboren", "geboren op", "dob", "geb"),
    PersonField.GENDER: ("geslacht", "m/v", "gender", "m/v/x", "sex", "gender identity"),
    PersonField.EMAIL: (
        "e-mail", "e-mailadres", "mailadres", "mail", "email address", "mail address"),
    PersonField.PHONE: (
        "telefoon", "tel", "mobiel", "phone", "telefoonnummer", "telnr", "tel nummer",
        "mobiele telefoon", "mobiel nummer", "mobiele nummer", "gsm", "06", "06 nummer",
        "phone number", "telephone", "telephone number", "mobile", "mobile phone",
        "mobile number", "cell phone"),
    PersonField.ADDRESS: (
        "adres", "address", "straat", "straatnaam", "straat en huisnummer",
        "adres en huisnummer", "street", "street address", "home address"),
    PersonField.POSTCODE: ("postcode", "pc", "postal code", "zip", "zip code", "post code"),
    PersonField.TOWN: ("woonplaats", "plaats", "town", "city", "stad", "place", "gemeente"),
    PersonField.EDUCATION: (
        "opleiding", "niveau", "education", "opleidingsniveau", "schoolniveau", "onderwijs",
        "education level", "level", "level of education"),
    PersonField.SCHOOL: ("school", "naam school", "school name", "welke school"),
    PersonField.TALENTS: (
        "talenten", "interesses", "talents", "talent", "interesse", "interests", "hobby's",
        "hobbies"),
    PersonField.PARENT_NAME: ("naam ouder", "ouder/verzorger", "parent name"),
    PersonField.PARENT_PHONE: ("telefoon ouder", "tel. ouder", "parent phone"),
    PersonField.PARENT_EMAIL: ("e-mail ouder", "mail ouder", "parent email"),
    PersonField.EMERGENCY_NAME: ("noodcontact", "naam noodcontact", "emergency contact"),
    PersonField.EMERGENCY_PHONE: (
        "noodcontact telefoon", "noodnummer", "emergency phone", "emergency number"),
    PersonField.EMERGENCY_RELATION: (
        "noodcontact relatie", "relatie noodcontact", "emergency relation",
        "emergency relationship"),
    PersonField.CONSENT_PHOTO: ("toestemming foto", "foto ok?", "consent photo"),
    PersonField.CONSENT_CONTACT: ("toestemming contact", "consent contact"),
    PersonField.CONSENT_SHARING: ("toestemming delen", "consent sharing"),
    PersonField.PERMISSION: (
        "toestemming deelname", "toestemming ouder", "permission", "consent taking part"),
    PersonField.FOUND_THROUGH: (
        "hoe ken je ons?", "gevonden via", "found through", "hoe heb je ons gevonden",
        "how do you know us", "how did you find us", "how did you hear about us"),
    PersonField.RECRUITED_BY: (
        "aangebracht door", "recruited by", "geworven door", "aangemeld door", "referred by"),
    PersonField.NOTES: ("opmerkingen", "notes", "opmerking", "remarks", "notities", "comments"),
    PersonField.IGNORE: (
        "tijdstempel", "timestamp", "tijdstip", "ingediend op", "submitted at", "begintijd",
        "start time", "tijd van voltooien", "completion time", "nr", "nummer", "volgnummer", "no",
        "id", "number", "leeftijd", "age"),
}
# fmt: on

_CONTACT_WORDS = frozenset({"contact", "contactpersoon", "person", "persoon"})
_NAME = _CONTACT_WORDS | {"naam", "name"}
_PHONE = word_set(
    "telefoon tel telnr telefoonnummer nummer nr mobiel gsm 06 phone telephone mobile number"
)
_MAIL = word_set("e mail email mailadres emailadres adres address")
_RELATION = frozenset({"relatie", "relation", "relationship", "verwantschap"})
_PARENT = word_set("ouder ouders verzorger verzorgers voogd parent parents guardian guardians")
_EMERGENCY = word_set(
    "nood noodcontact noodgeval noodgevallen noodnummer emergency emergencies ice"
)
_CONSENT = word_set("toestemming akkoord ok oke mag consent permission allowed agree agreement")
_SMALL = word_set("van de het een en and of the in bij for s voor geval or to")
_PHOTO = ("foto", "photo", "beeld", "film", "video", "picture", "image")
_CONTACT = ("contact", "benader", "mailing", "nieuwsbrief", "newsletter")
_SHARING = ("delen", "deling", "sharing", "share", "praktijkplek", "verstrek")
_TAKING_PART = ("deelname", "deelnemen", "meedoen", "taking", "part", "ouder", "parent", "guardian")


def _by_words(words: frozenset[str]) -> PersonField | None:
    """Headings made of a known group and anything sensible: parent, emergency, consent."""
    rest = words - _SMALL
    if rest & _CONSENT:
        return _consent(rest - _CONSENT)
    for group, fields in (
        (
            _EMERGENCY,
            (
                (_NAME, PersonField.EMERGENCY_NAME),
                (_PHONE, PersonField.EMERGENCY_PHONE),
                (_RELATION, PersonField.EMERGENCY_RELATION),
            ),
        ),
        (
            _PARENT,
            (
                (_NAME, PersonField.PARENT_NAME),
                (_PHONE, PersonField.PARENT_PHONE),
                (_MAIL, PersonField.PARENT_EMAIL),
            ),
        ),
    ):
        if rest & group:
            about = rest - group
            # "emergency contact phone" is about the phone, "emergency contact" about the contact.
            about = about - _CONTACT_WORDS or about
            return next((field for kind, field in fields if about <= kind), None)
    return None


def _consent(rest: frozenset[str]) -> PersonField | None:
    """The one purpose that the words name; two purposes in one column are left to the user."""
    purposes = [
        field
        for field, stems in (
            (PersonField.CONSENT_PHOTO, _PHOTO),
            (PersonField.CONSENT_CONTACT, _CONTACT),
            (PersonField.CONSENT_SHARING, _SHARING),
        )
        if any(word.startswith(stems) for word in rest)
    ]
    if not purposes and any(word.startswith(_TAKING_PART) for word in rest):
        return PersonField.PERMISSION
    return purposes[0] if len(purposes) == 1 else None


PEOPLE_HEADINGS = make_headings(_WORDS, _NAME_FIELDS, PersonField.IGNORE, _by_words)
"""The headings of a list of people."""


def recognise(header: Sequence[str], remembered: Mapping[str, str]) -> Columns[PersonField]:
    """Which column of a list of people holds what.

    ``remembered``: heading as it stood in an earlier file → name of a PersonField (or a heading
    of it); these go first. Raises UserError when a remembered field does not exist.
    """
    return match(header, PEOPLE_HEADINGS, remembered)
