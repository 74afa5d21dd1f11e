"""The rows of a list as lines of a table: one per problem, so that none is hidden."""

from collections.abc import Iterable
from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.import_rows import ImportRow, RowOutcome, field_text, outcome_text
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec

OUTCOME_TONES = {
    RowOutcome.NEW: "good",
    RowOutcome.UPDATED: "primary",
    RowOutcome.POSSIBLE_DOUBLE: "warning",
    RowOutcome.REFUSED: "bad",
    RowOutcome.SKIPPED: "neutral",
}


@dataclass(frozen=True)
class RowLine:
    """A line: ``first`` of its row or one below it, with the column and what is said of it."""

    row: ImportRow
    first: bool
    column: str
    message: str


def has_problem(row: ImportRow) -> bool:
    """Whether a row asks to be looked at."""
    return bool(row.problems or row.differences or row.outcome is RowOutcome.POSSIBLE_DOUBLE)


def row_lines(rows: Iterable[ImportRow], *, only_problems: bool = False) -> list[RowLine]:
    """The lines of these rows, in their order."""
    lines = []
    for row in rows:
        if only_problems and not has_problem(row):
            continue
        said = _said(row) or [("", "")]
        lines += [
            RowLine(row, place == 0, column, text) for place, (column, text) in enumerate(said)
        ]
    return lines


def row_text(row: ImportRow) -> str:
    """Everything that is said of a row, as whole sentences below each other."""
    return "\n".join(f"{column}: {text}" if column else text for column, text in _said(row))


def refused_table(rows: Iterable[ImportRow]) -> str:
    """The refused rows with their reasons, to paste in a spreadsheet."""
    head = "\t".join((tr("Row"), tr("Name"), tr("Column"), tr("Problem")))
    lines = [
        "\t".join((str(row.number), row.name, one.column, one.message))
        for row in rows
        if row.outcome is RowOutcome.REFUSED
        for one in row.problems
        if one.refused
    ]
    return "\n".join((head, *lines))


def line_columns() -> tuple[ColumnSpec[RowLine], ...]:
    """Row number, outcome, name, birth date, column, what is said."""
    return (
        ColumnSpec("number", tr("Row"), _number, 52, Align.RIGHT, muted=True),
        ColumnSpec("outcome", "", _outcome, 176, tone=_tone),
        ColumnSpec("name", tr("Name"), _name, 190, strong=True, tooltip=lambda x: x.row.name),
        ColumnSpec("birth", tr("Birth date"), _birth, 120),
        ColumnSpec("column", tr("Column"), lambda x: x.column, 130, muted=True),
        ColumnSpec(
            "message", tr("To look at"), lambda x: x.message, 0, tooltip=lambda x: x.message
        ),
    )


def _said(row: ImportRow) -> list[tuple[str, str]]:
    said = [(one.column, one.message) for one in row.problems]
    if row.outcome is RowOutcome.POSSIBLE_DOUBLE:
        may_be = tr("May be {name}: {reason}.")
        said += [("", may_be.format(name=m.name, reason=m.reason)) for m in row.matches]
    kept = tr("“{kept}” is kept; the file says “{new}”.")
    said += [
        (field_text(field), kept.format(kept=old, new=new)) for field, old, new in row.differences
    ]
    if row.filled:
        names = ", ".join(field_text(_FIELD.get(name, name)) for name in row.filled)
        said.append(("", tr("Filled in from the file: {fields}.").format(fields=names)))
    return said


_FIELD = {"recruited_by_name": "recruited_by"}


def _number(line: RowLine) -> str:
    return str(line.row.number) if line.first else ""


def _outcome(line: RowLine) -> str:
    if not line.first:
        return ""
    text = outcome_text(line.row.outcome)
    if line.row.enrolment is not None:
        text += f" · {words.enrolment_status(line.row.enrolment)}"
    return text


def _tone(line: RowLine) -> str:
    return OUTCOME_TONES[line.row.outcome] if line.first else ""


def _name(line: RowLine) -> str:
    return line.row.name if line.first else ""


def _birth(line: RowLine) -> str:
    return show_date(line.row.birth_date) if line.first else ""
