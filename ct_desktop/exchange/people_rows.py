"""The rows of a list of people, as persons to be and the problems of each row.

Refused is a row without a name, with a name cell that a spreadsheet program would run as a
formula, with an impossible birth date, and without one where it is required or the file has that
column (docs: fixed interfaces, section 3). All else is taken in, if need be with a warning.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ct_desktop.exchange.columns import PersonField
from ct_desktop.exchange.headings import Columns
from ct_desktop.exchange.problems import Problem, Severity
from ct_desktop.exchange.row_reader import RowReader
from ct_desktop.exchange.tables import Row, Table
from ct_desktop.rules.enumerations import ConsentPurpose, Gender

_CONSENTS = {
    PersonField.PERMISSION: ConsentPurpose.TAKING_PART,
    PersonField.CONSENT_PHOTO: ConsentPurpose.PHOTO,
    PersonField.CONSENT_CONTACT: ConsentPurpose.CONTACT,
    PersonField.CONSENT_SHARING: ConsentPurpose.SHARING,
}


@dataclass(frozen=True)
class PersonValues:
    """What a row says about a person; texts are empty and the rest None where it says nothing.

    Phones are E.164, education is a level 1 to 4, consents hold only the stated answers.
    """

    given_name: str = ""
    infix: str = ""
    family_name: str = ""
    birth_date: date | None = None
    gender: Gender | None = None
    education: int | None = None
    email: str = ""
    phone: str = ""
    address: str = ""
    postcode: str = ""
    town: str = ""
    school: str = ""
    talents: tuple[str, ...] = ()
    parent_name: str = ""
    parent_phone: str = ""
    parent_email: str = ""
    emergency_name: str = ""
    emergency_phone: str = ""
    emergency_relation: str = ""
    found_through: str = ""
    recruited_by: str = ""
    notes: str = ""
    consents: Mapping[ConsentPurpose, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class PersonRow:
    """One row: ``number`` as a spreadsheet program counts it, from 1."""

    number: int
    line: int
    values: PersonValues
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> bool:
        """Whether the row may not be taken in."""
        return any(problem.severity == Severity.REFUSED for problem in self.problems)


def read_people(
    table: Table, columns: Columns[PersonField], today: date, *, requires_birth_date: bool
) -> tuple[PersonRow, ...]:
    """The rows of ``table`` as persons, in the order of the file.

    ``requires_birth_date``: also where the file has no such column, as enrolling needs an age.
    """
    places: dict[PersonField, int] = {one: index for index, one in columns.fields.items()}
    required = requires_birth_date or PersonField.BIRTH_DATE in places
    return tuple(_person_row(row, table, places, today, required) for row in table.rows)


def _person_row(
    row: Row, table: Table, places: Mapping[PersonField, int], today: date, required: bool
) -> PersonRow:
    reader = RowReader(row.cells, table.header, places)
    name = reader.name()
    birth_date = reader.birth_date(today, required)
    values = PersonValues(
        given_name=name.given,
        infix=name.infix,
        family_name=name.family,
        birth_date=birth_date,
        gender=reader.gender(),
        education=reader.education(),
        email=reader.email(PersonField.EMAIL),
        phone=reader.phone(PersonField.PHONE),
        address=reader.text(PersonField.ADDRESS),
        postcode=reader.postcode(),
        town=reader.text(PersonField.TOWN),
        school=reader.text(PersonField.SCHOOL),
        talents=reader.talents(),
        parent_name=reader.text(PersonField.PARENT_NAME),
        parent_phone=reader.phone(PersonField.PARENT_PHONE),
        parent_email=reader.email(PersonField.PARENT_EMAIL),
        emergency_name=reader.text(PersonField.EMERGENCY_NAME),
        emergency_phone=reader.phone(PersonField.EMERGENCY_PHONE),
        emergency_relation=reader.text(PersonField.EMERGENCY_RELATION),
        found_through=reader.text(PersonField.FOUND_THROUGH),
        recruited_by=reader.text(PersonField.RECRUITED_BY),
        notes=reader.notes(),
        consents={
            purpose: answer
            for one, purpose in _CONSENTS.items()
            if (answer := reader.consent(one)) is not None
        },
    )
    reader.check_width()
    return PersonRow(row.number, row.line, values, tuple(reader.problems))
