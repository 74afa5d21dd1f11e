"""The values of an imported row against a stored person: fill, never overwrite."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.exchange.doubles import DoubleReason, Known
from ct_desktop.exchange.people_rows import PersonRow, PersonValues
from ct_desktop.exchange.phones import format_phone
from ct_desktop.language import tr
from ct_desktop.models import Consent, Person
from ct_desktop.rules.consents import CONSENT_AGE, OF_AGE, giver_for
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose, Gender
from ct_desktop.rules.names import fold, full_name
from ct_desktop.services import words
from ct_desktop.services.consents import latest
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import put_values

_PHONES = ("phone", "parent_phone", "emergency_phone")
_COLUMNS = (
    "given_name",
    "infix",
    "family_name",
    "birth_date",
    "gender",
    "education",
    "email",
    "phone",
    "address",
    "postcode",
    "town",
    "school",
    "talents",
    "found_through",
    "recruited_by_name",
    "parent_name",
    "parent_phone",
    "parent_email",
    "emergency_name",
    "emergency_phone",
    "emergency_relation",
    "notes",
)
_NAME = ("given_name", "infix", "family_name")
_FIELD_OF = {"recruited_by_name": "recruited_by"}


@dataclass(frozen=True)
class Comparison:
    """What a row adds to a person, and where it says something else: (field, kept, in file)."""

    fill: Mapping[str, Any]
    differences: tuple[tuple[str, str, str], ...]


def columns_of(values: PersonValues) -> dict[str, Any]:
    """The values of a row by column of the stored person."""
    found = {column: getattr(values, _FIELD_OF.get(column, column)) for column in _COLUMNS}
    found["talents"] = ", ".join(values.talents)
    return found


def texts_of(values: PersonValues) -> dict[str, str]:
    """The values of a row in words, by field; only those it has."""
    texts = _texts(columns_of(values))
    purposes = {
        ConsentPurpose.TAKING_PART: "permission",
        ConsentPurpose.PHOTO: "consent_photo",
        ConsentPurpose.CONTACT: "consent_contact",
        ConsentPurpose.SHARING: "consent_sharing",
    }
    for purpose, granted in values.consents.items():
        texts[purposes[purpose]] = tr("yes") if granted else tr("no")
    return texts


def person_texts(person: Person) -> dict[str, str]:
    """A stored person in words, by the same fields."""
    return _texts({column: getattr(person, column) for column in _COLUMNS})


def compare(person: Person, values: PersonValues) -> Comparison:
    """Empty fields to fill; differing ones to list. A name that folds the same is the same."""
    fill: dict[str, Any] = {}
    differences = []
    for column, new in columns_of(values).items():
        old = getattr(person, column)
        if new in ("", None) or column in _NAME or old == new:
            continue
        if old in ("", None):
            fill[column] = new
        elif not (isinstance(old, str) and fold(old) == fold(str(new))):
            field = _FIELD_OF.get(column, column)
            differences.append((field, _text(column, old), _text(column, new)))
    return Comparison(fill, tuple(differences))


def apply_values(person: Person, values: Mapping[str, Any]) -> None:
    """Set columns on a stored or new person, and what is folded from them."""
    blank = {c: "" for c in _COLUMNS if c not in ("birth_date", "gender", "education")}
    for column, value in blank.items():
        if getattr(person, column) is None:
            setattr(person, column, value)
    put_values(person, values)


def add_consents(session: Session, person: Person, values: PersonValues, today: date) -> None:
    """Store the answers of the row, unless the same answer stands already.

    Under 16 a parent gives them (the parent fields of the row), else the person. Permission
    to take part is a parent's until the person is of age.
    """
    known = latest(session, (person.id,))
    for purpose, granted in values.consents.items():
        until = OF_AGE if purpose is ConsentPurpose.TAKING_PART else CONSENT_AGE
        birth = person.birth_date
        giver = giver_for(birth, today, until) if birth else ConsentGiver.SELF
        parent = giver is ConsentGiver.PARENT
        standing = known.get((person.id, purpose.value))
        same = standing is not None and (standing.granted, standing.given_by) == (granted, giver)
        if same and standing is not None and standing.withdrawn_on is None:
            continue
        session.add(
            Consent(
                person_id=person.id,
                purpose=purpose,
                granted=granted,
                given_by=giver,
                giver_name=person.parent_name if parent else "",
                giver_phone=person.parent_phone if parent else "",
                given_on=today,
                medium=ConsentMedium.DIGITAL,
            )
        )
    session.flush()


def link_recruiters(session: Session, rows: Mapping[int, PersonRow]) -> None:
    """Link *recruited by* to a person where exactly one other person answers to that name."""
    wanted = {
        person_id: fold(row.values.recruited_by)
        for person_id, row in rows.items()
        if row.values.recruited_by
    }
    if not wanted:
        return
    by_name: dict[str, list[int]] = {}
    for person in session.scalars(select(Person)):
        by_name.setdefault(fold(full_name(name_of(person))), []).append(person.id)
    for person_id, name in wanted.items():
        found = [one for one in by_name.get(name, []) if one != person_id]
        person = session.get_one(Person, person_id)
        if len(found) == 1 and person.recruited_by_id is None:
            person.recruited_by_id = found[0]


def known_people(session: Session) -> list[Known]:
    """Everybody stored, by what doubles are recognised on; one query."""
    columns = (
        Person.id,
        Person.given_name,
        Person.infix,
        Person.family_name,
        Person.birth_date,
        Person.email,
        Person.phone,
    )
    return [Known(*row) for row in session.execute(select(*columns))]


def reason_text(reason: DoubleReason) -> str:
    """Why two records are, or may be, one person."""
    return {
        DoubleReason.BIRTH_DATE_AND_NAME: tr("same name and birth date"),
        DoubleReason.EMAIL_AND_NAME: tr("same name and e-mail"),
        DoubleReason.BIRTH_DATE_AND_SIMILAR_NAME: tr("similar name, same birth date"),
        DoubleReason.EMAIL_AND_SIMILAR_GIVEN_NAME: tr("similar first name, same e-mail"),
        DoubleReason.PHONE_AND_SIMILAR_GIVEN_NAME: tr("similar first name, same phone"),
    }[reason]


def _texts(columns: Mapping[str, Any]) -> dict[str, str]:
    return {
        _FIELD_OF.get(column, column): _text(column, value)
        for column, value in columns.items()
        if value not in ("", None)
    }


def _text(column: str, value: Any) -> str:
    if isinstance(value, date):
        return words.date_text(value)
    if isinstance(value, Gender):
        return words.gender(value)
    if column == "education":
        return words.education(value)
    return format_phone(value) if column in _PHONES else str(value)
