"""What can be wrong with a row of a spreadsheet, and how badly."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """A refused row is not taken in at all; with a warning it is, as the message says."""

    REFUSED = "refused"
    WARNING = "warning"


class ProblemCode(StrEnum):
    """What is wrong, for programs; the message says it to people."""

    NO_NAME = "no_name"
    NAME_IS_FORMULA = "name_is_formula"
    BIRTH_DATE_MISSING = "birth_date_missing"
    BIRTH_DATE_WRONG = "birth_date_wrong"
    TWO_DIGIT_YEAR = "two_digit_year"
    NAME_IN_CAPITALS = "name_in_capitals"
    NAME_TAKEN_AS_FAMILY_NAME = "name_taken_as_family_name"
    EMAIL_LEFT_OUT = "email_left_out"
    PHONE_LEFT_OUT = "phone_left_out"
    PHONE_ONLY_FIRST = "phone_only_first"
    POSTCODE_KEPT = "postcode_kept"
    GENDER_LEFT_OUT = "gender_left_out"
    EDUCATION_UNSURE = "education_unsure"
    CONSENT_LEFT_OUT = "consent_left_out"
    CELLS_BEYOND_HEADER = "cells_beyond_header"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing about one row. ``column`` is the heading as it stands in the file, empty where
    the problem is of the whole row; ``message`` is a sentence in the language in use."""

    severity: Severity
    column: str
    code: ProblemCode
    message: str
