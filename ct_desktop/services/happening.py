"""One thing that happened with a person."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HappeningKind(StrEnum):
    """What sort of thing happened, for the icon beside it."""

    ENROLMENT = "enrolment"
    ATTENDANCE = "attendance"
    CONSENT = "consent"
    DOCUMENT = "document"
    PRACTICE = "practice"
    GROWTH = "growth"
    RECORD = "record"


@dataclass(frozen=True)
class Happening:
    """One line of the timeline."""

    on: date
    kind: HappeningKind
    text: str
    detail: str
    cohort_id: int | None = None
