"""The cells of one row of a list of people, read field by field; problems gather on the way."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell, is_empty, lines_of, starts_as_formula, text_of
from ct_desktop.exchange.columns import PersonField
from ct_desktop.exchange.dates import parse_birth_date
from ct_desktop.exchange.emails import normalise_email
from ct_desktop.exchange.phones import normalise_phone
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.exchange.problems import Problem, ProblemCode, Severity
from ct_desktop.exchange.values import parse_consent, parse_education, parse_gender
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Gender
from ct_desktop.rules.names import PersonName, fold, split_name

_NAME_FIELDS = (
    PersonField.GIVEN_NAME,
    PersonField.INFIX,
    PersonField.FAMILY_NAME,
    PersonField.FULL_NAME,
)
_TALENT_ENDS = re.compile(r"[,;•|\n]")


class RowReader:
    """Reads each field of one row once; ``problems`` holds what was found so far."""

    def __init__(
        self, cells: Sequence[Cell], header: Sequence[str], places: Mapping[PersonField, int]
    ) -> None:
        self._cells = cells
        self._header = header
        self._places = places
        self.problems: list[Problem] = []

    def text(self, field: PersonField) -> str:
        """The cell of a field as one line; empty where the file has no such column."""
        return text_of(self._cell(field))

    def name(self) -> PersonName:
        """The name; refused when there is none, or when a cell of it starts as a formula."""
        for field in _NAME_FIELDS:
            if starts_as_formula(self.text(field)):
                self._refuse(
                    field,
                    ProblemCode.NAME_IS_FORMULA,
                    tr("The name “{text}” starts as a formula.").format(text=self.text(field)),
                )
                return PersonName("")
        name = self._name_parts()
        if not name.given and not name.family:
            self._refuse(self._first_name_field(), ProblemCode.NO_NAME, tr("There is no name."))
        letters = [sign for sign in f"{name.given}{name.family}" if sign.isalpha()]
        if len(letters) > 3 and all(sign.isupper() for sign in letters):
            self._warn(
                self._first_name_field(),
                ProblemCode.NAME_IN_CAPITALS,
                tr("The name {name} is all capitals; it was kept as typed.").format(name=name),
            )
        return name

    def _name_parts(self) -> PersonName:
        given = self.text(PersonField.GIVEN_NAME)
        infix = self.text(PersonField.INFIX)
        family = self.text(PersonField.FAMILY_NAME)
        full = self.text(PersonField.FULL_NAME)
        if family:
            return _with_infix(given, infix, family)
        if not full:
            return PersonName(given, infix, "")
        if not given or f"{fold(full)} ".startswith(f"{fold(given)} ") or "," in full:
            return split_name(full)
        # A list with "Voornaam" and "Naam" means the family name by the second.
        self._warn(
            PersonField.FULL_NAME,
            ProblemCode.NAME_TAKEN_AS_FAMILY_NAME,
            tr("“{text}” was taken as the family name.").format(text=full),
        )
        return _with_infix(given, infix, full)

    def birth_date(self, today: date, required: bool) -> date | None:
        """The birth date; refused when impossible, or missing while required."""
        cell = self._cell(PersonField.BIRTH_DATE)
        try:
            day, warning = parse_birth_date(cell, today)
        except UserError as error:
            self._refuse(PersonField.BIRTH_DATE, ProblemCode.BIRTH_DATE_WRONG, error.message)
            return None
        if warning:
            self._warn(PersonField.BIRTH_DATE, ProblemCode.TWO_DIGIT_YEAR, warning)
        if day is None and required:
            self._refuse(
                PersonField.BIRTH_DATE,
                ProblemCode.BIRTH_DATE_MISSING,
                tr("There is no birth date."),
            )
        return day

    def gender(self) -> Gender | None:
        """The gender, None when not stated or not understood."""
        gender, warning = parse_gender(self._cell(PersonField.GENDER))
        self._warn(PersonField.GENDER, ProblemCode.GENDER_LEFT_OUT, warning)
        return gender

    def education(self) -> int | None:
        """The education level, 1 to 4."""
        level, warning = parse_education(self._cell(PersonField.EDUCATION))
        self._warn(PersonField.EDUCATION, ProblemCode.EDUCATION_UNSURE, warning)
        return level

    def email(self, field: PersonField) -> str:
        """An e-mail address; empty when not valid."""
        address, warning = normalise_email(self._cell(field))
        self._warn(field, ProblemCode.EMAIL_LEFT_OUT, warning)
        return address or ""

    def phone(self, field: PersonField) -> str:
        """A phone number in E.164; empty when not valid."""
        number, warning = normalise_phone(self._cell(field))
        code = ProblemCode.PHONE_ONLY_FIRST if number else ProblemCode.PHONE_LEFT_OUT
        self._warn(field, code, warning)
        return number or ""

    def postcode(self) -> str:
        """The postcode in Dutch form, or as typed."""
        postcode, warning = normalise_postcode(self._cell(PersonField.POSTCODE))
        self._warn(PersonField.POSTCODE, ProblemCode.POSTCODE_KEPT, warning)
        return postcode

    def talents(self) -> tuple[str, ...]:
        """The talents, each once, in their order."""
        text = "\n".join(lines_of(self._cell(PersonField.TALENTS)))
        talents: dict[str, str] = {}
        for part in map(text_of, _TALENT_ENDS.split(text)):
            if part:
                talents.setdefault(fold(part), part)
        return tuple(talents.values())

    def notes(self) -> str:
        """The remarks, with their lines."""
        return "\n".join(lines_of(self._cell(PersonField.NOTES)))

    def consent(self, field: PersonField) -> bool | None:
        """An answer to a question of consent; None when there is no plain one."""
        answer, warning = parse_consent(self._cell(field))
        self._warn(field, ProblemCode.CONSENT_LEFT_OUT, warning)
        return answer

    def check_width(self) -> None:
        """Warn when the row has more cells than the header: they may have shifted."""
        if not all(map(is_empty, self._cells[len(self._header) :])):
            self.problems.append(
                Problem(
                    Severity.WARNING,
                    "",
                    ProblemCode.CELLS_BEYOND_HEADER,
                    tr("The row has more cells than there are headings; check what it holds."),
                )
            )

    def _cell(self, field: PersonField) -> Cell:
        index = self._places.get(field)
        return None if index is None else self._cells[index]

    def _first_name_field(self) -> PersonField:
        present = [field for field in _NAME_FIELDS if field in self._places]
        return present[0] if present else PersonField.FULL_NAME

    def _refuse(self, field: PersonField, code: ProblemCode, message: str) -> None:
        self.problems.append(Problem(Severity.REFUSED, self._heading(field), code, message))

    def _warn(self, field: PersonField, code: ProblemCode, message: str | None) -> None:
        if message:
            self.problems.append(Problem(Severity.WARNING, self._heading(field), code, message))

    def _heading(self, field: PersonField) -> str:
        index = self._places.get(field)
        return "" if index is None else self._header[index]


def _with_infix(given: str, infix: str, family: str) -> PersonName:
    """A name in columns; an infix written in the family name's column is set apart."""
    if not infix:
        split = split_name(family) if "," in family else split_name(f"X {family}")
        if split.infix and split.given in ("", "X"):
            return PersonName(given, split.infix, split.family)
    return PersonName(given, infix, family)
