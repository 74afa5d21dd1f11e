"""The rows of an earlier list in the window: what becomes of each, and whose it is."""

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.register_lines import ImportedLine, ImportOutcome, outcome_text
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec

OUTCOME_TONES = {
    ImportOutcome.NEW: "good",
    ImportOutcome.KNOWN: "neutral",
    ImportOutcome.REFUSED: "bad",
}


def earlier_columns() -> tuple[ColumnSpec[ImportedLine], ...]:
    """Row, outcome, name, number, document, date, group, whose, what to look at."""
    return (
        ColumnSpec("row", tr("Row"), lambda one: str(one.row), 52, Align.RIGHT, muted=True),
        ColumnSpec("outcome", "", lambda one: outcome_text(one.outcome), 116, tone=_tone),
        ColumnSpec(
            "name", tr("Name"), lambda one: one.name, 176, strong=True, tooltip=lambda one: one.name
        ),
        ColumnSpec("number", tr("Number"), lambda one: one.number, 104),
        ColumnSpec("kind", tr("Document"), _kind, 146),
        ColumnSpec("date", tr("Date"), lambda one: show_date(one.issued_on), 96),
        ColumnSpec("whose", tr("Person"), whose_text, 158, tooltip=whose_text),
        ColumnSpec("reasons", tr("To look at"), _reasons, 0, tooltip=reasons_text),
    )


def whose_text(line: ImportedLine) -> str:
    """Somebody new, somebody who is known, or the person of an earlier row."""
    if line.outcome is not ImportOutcome.NEW:
        return ""
    if line.person_id is not None:
        return tr("known already")
    if line.same_as is not None:
        return tr("as in row {row}").format(row=line.same_as)
    return tr("may be known") if line.possible else tr("new person")


def reasons_text(line: ImportedLine) -> str:
    """All that is said of a row, below each other."""
    return "\n".join(line.reasons)


def to_look_at(line: ImportedLine) -> bool:
    """Whether a row asks to be looked at."""
    return line.outcome is ImportOutcome.REFUSED or bool(
        line.reasons and line.outcome is ImportOutcome.NEW
    )


def _reasons(line: ImportedLine) -> str:
    return " ".join(line.reasons)


def _tone(line: ImportedLine) -> str:
    return OUTCOME_TONES[line.outcome]


def _kind(line: ImportedLine) -> str:
    return words.document_kind(line.kind) if line.kind else ""
