"""What is looked for in the register, and what becomes of the rows of an earlier list."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import PersonName
from ct_desktop.services.import_rows import ImportColumn

NO_NAME = PersonName("")


class RegisterState(StrEnum):
    """Which documents."""

    VALID = "valid"
    REVOKED = "revoked"
    IMPORTED = "imported"


@dataclass(frozen=True)
class RegisterFilter:
    """What is looked for; empty is everything.

    ``words`` in number, name (on the document, and of today) and cohort; ``cohort_id`` that of
    the enrolment; ``year`` of issue.
    """

    words: str = ""
    kind: DocumentKind | None = None
    state: RegisterState | None = None
    cohort_id: int | None = None
    year: int | None = None


class ImportOutcome(StrEnum):
    """What happens to a row of a list of earlier certificates."""

    NEW = "new"
    KNOWN = "known"
    """The number is in the register already, for the same person."""
    REFUSED = "refused"


@dataclass(frozen=True)
class PossibleHolder:
    """Somebody who may be the one of a row, and why."""

    person_id: int
    name: str
    birth_date: date | None
    reason: str


@dataclass(frozen=True)
class ImportedLine:
    """A row of the list: where it stood, what happens, and why.

    Of a row that is taken in ``reasons`` are warnings. Whoever looks at it may choose one of
    ``possible`` as its ``person_id``.
    """

    row: int
    name: str
    number: str
    kind: DocumentKind | None
    issued_on: date | None
    cohort: str
    practice_hours: float | None
    outcome: ImportOutcome
    reasons: tuple[str, ...]
    person_id: int | None
    """The person it is put with; None makes a new one."""
    same_as: int | None = None
    """An earlier row of the list that is about the same new person."""
    birth_date: date | None = None
    parts: PersonName = NO_NAME
    possible: tuple[PossibleHolder, ...] = ()


@dataclass(frozen=True)
class ImportedList:
    """A list of earlier certificates as it was read; nothing is stored yet.

    ``mapping`` (heading → field) was said by hand and is remembered once the list is taken in.
    """

    file: Path
    sheet: str
    lines: tuple[ImportedLine, ...]
    warnings: tuple[str, ...]
    columns: tuple[ImportColumn, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()

    def count(self, outcome: ImportOutcome) -> int:
        """How many rows of this kind."""
        return sum(line.outcome is outcome for line in self.lines)


def outcome_text(outcome: ImportOutcome) -> str:
    """New, known, refused."""
    return {
        ImportOutcome.NEW: tr("new"),
        ImportOutcome.KNOWN: tr("known already"),
        ImportOutcome.REFUSED: tr("refused"),
    }[outcome]


def summary(read: ImportedList) -> str:
    """How many rows of each kind, in one line."""
    counts = {outcome: read.count(outcome) for outcome in ImportOutcome}
    parts = (
        ntr("{n} new", "{n} new", counts[ImportOutcome.NEW]),
        ntr("{n} known already", "{n} known already", counts[ImportOutcome.KNOWN]),
        ntr("{n} refused", "{n} refused", counts[ImportOutcome.REFUSED]),
    )
    shown = zip(parts, counts.values(), strict=True)
    return ", ".join(text for text, count in shown if count) or tr("no rows")


def state_text(state: RegisterState) -> str:
    """Valid, revoked, from an earlier list."""
    return {
        RegisterState.VALID: tr("valid"),
        RegisterState.REVOKED: tr("revoked"),
        RegisterState.IMPORTED: tr("from an earlier list"),
    }[state]
