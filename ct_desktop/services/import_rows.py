"""What became, or would become, of each row of an imported list, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services.field_words import column_text


class RowOutcome(StrEnum):
    """What happens with a row."""

    NEW = "new"
    UPDATED = "updated"
    POSSIBLE_DOUBLE = "possible_double"
    REFUSED = "refused"
    SKIPPED = "skipped"


class Decision(StrEnum):
    """What the user decides about a possible double, besides naming the person it is."""

    NEW = "new"
    SKIP = "skip"


@dataclass(frozen=True)
class SameAsRow:
    """The decision that a row is the same person as an earlier row of the file."""

    number: int


@dataclass(frozen=True)
class ImportColumn:
    """A column of the file: its heading, the field it was taken for, some of its values."""

    index: int
    heading: str
    field: str
    known: bool
    double_of: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class RowProblem:
    """A sentence about one cell; ``refused`` when it keeps the row out."""

    column: str
    message: str
    refused: bool


@dataclass(frozen=True)
class PossibleMatch:
    """Someone whom a row may be: values beside those of the row, to compare."""

    person_id: int | None
    row: int | None
    name: str
    reason: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class ImportRow:
    """One row; ``number`` as a spreadsheet program counts it. ``values`` in words by field."""

    number: int
    name: str
    birth_date: date | None
    outcome: RowOutcome
    values: Mapping[str, str]
    problems: tuple[RowProblem, ...] = ()
    matches: tuple[PossibleMatch, ...] = ()
    differences: tuple[tuple[str, str, str], ...] = ()
    """(field, kept value, value in the file): listed, never overwritten."""
    filled: tuple[str, ...] = ()
    person_id: int | None = None
    enrolment: EnrolmentStatus | None = None


@dataclass(frozen=True)
class ImportPreview:
    """A file as it was understood; nothing has been changed."""

    file_name: str
    sheet: str
    header_row: int
    skipped_empty: int
    notes: tuple[str, ...]
    columns: tuple[ImportColumn, ...]
    rows: tuple[ImportRow, ...]
    imported: bool = False
    counts: Mapping[RowOutcome, int] = field(default_factory=dict)

    @property
    def refused(self) -> int:
        """How many rows are refused."""
        return self.counts.get(RowOutcome.REFUSED, 0)

    @property
    def warned(self) -> bool:
        """Whether any row carries a warning, a difference or a possible double."""
        return any(
            row.problems or row.differences or row.outcome is RowOutcome.POSSIBLE_DOUBLE
            for row in self.rows
        )


def outcome_text(outcome: RowOutcome) -> str:
    """New, updated … in words."""
    return {
        RowOutcome.NEW: tr("new"),
        RowOutcome.UPDATED: tr("updated"),
        RowOutcome.POSSIBLE_DOUBLE: tr("possible double"),
        RowOutcome.REFUSED: tr("refused"),
        RowOutcome.SKIPPED: tr("skipped"),
    }[outcome]


def field_text(name: str) -> str:
    """The name of an importable field for people."""
    return {
        "full_name": tr("Full name"),
        "consent_photo": tr("Consent: photo and film"),
        "consent_contact": tr("Consent: contact afterwards"),
        "consent_sharing": tr("Consent: sharing with the practice place"),
        "permission": tr("Permission to take part"),
        "recruited_by": tr("Recruited by"),
        "ignore": tr("Leave out"),
    }.get(name) or column_text(name)


@dataclass(frozen=True)
class ImportRequest:
    """A file and how to take it: ``mapping`` heading → field, by hand.

    ``decisions``: row number → person id (it is that person), SameAsRow (an earlier row of the
    file is), or a Decision. Without a decision a possible double goes in as new.
    """

    path: Path
    cohort_id: int | None = None
    mapping: Mapping[str, str] | None = None
    decisions: Mapping[int, int | SameAsRow | Decision] | None = None
    skip_refused: bool = False


def summary(preview: ImportPreview) -> str:
    """How many rows of each kind, in one line."""
    parts = []
    for outcome, count in sorted(preview.counts.items()):
        match outcome:
            case RowOutcome.NEW:
                parts.append(ntr("{n} new", "{n} new", count))
            case RowOutcome.UPDATED:
                parts.append(ntr("{n} updated", "{n} updated", count))
            case RowOutcome.POSSIBLE_DOUBLE:
                parts.append(ntr("{n} possible double", "{n} possible doubles", count))
            case RowOutcome.REFUSED:
                parts.append(ntr("{n} refused", "{n} refused", count))
            case RowOutcome.SKIPPED:
                parts.append(ntr("{n} skipped", "{n} skipped", count))
    return ", ".join(parts)
