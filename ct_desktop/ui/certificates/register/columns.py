"""The columns of the register."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services import words
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec


def register_columns() -> tuple[ColumnSpec[IssuedRow], ...]:
    """Number, holder, document, group, date, how it stands; hours and programme to choose."""
    return (
        ColumnSpec(
            "number",
            tr("Number"),
            lambda row: row.number,
            118,
            sort_key="number",
            strong=True,
        ),
        ColumnSpec(
            "person",
            tr("Name on the document"),
            holder_text,
            280,
            sort_key="person",
            tooltip=holder_text,
        ),
        ColumnSpec("kind", tr("Document"), kind_text, 166, sort_key="kind"),
        ColumnSpec(
            "cohort",
            tr("Group"),
            lambda row: row.cohort,
            0,
            sort_key="cohort",
            tooltip=lambda row: row.cohort,
        ),
        ColumnSpec(
            "issued_on",
            tr("Issued"),
            lambda row: show_date(row.issued_on),
            104,
            sort_key="issued_on",
        ),
        ColumnSpec(
            "state",
            tr("How it stands"),
            state_word,
            160,
            sort_key="state",
            tone=state_tone,
            tooltip=lambda row: row.revoke_reason,
        ),
        ColumnSpec("hours", tr("Practice hours"), hours_text, 110, Align.RIGHT, optional=True),
        ColumnSpec(
            "programme",
            tr("Programme"),
            lambda row: row.programme,
            180,
            tooltip=lambda row: row.programme,
            optional=True,
        ),
    )


def holder_text(row: IssuedRow) -> str:
    """The name on the document, with what the person is called now when that is another."""
    if not row.name_now:
        return row.person
    return tr("{name} (now: {now})").format(name=row.person or "…", now=row.name_now)


def kind_text(row: IssuedRow) -> str:
    """Proof of participation, certificate."""
    text = words.document_kind(row.kind)
    return text[:1].upper() + text[1:]


def state_word(row: IssuedRow) -> str:
    """Valid, revoked, from an earlier list."""
    if row.revoked_on is not None:
        return tr("revoked")
    return tr("from an earlier list") if row.imported else tr("valid")


def state_tone(row: IssuedRow) -> str:
    """The tone that goes with it."""
    if row.revoked_on is not None:
        return "bad"
    return "neutral" if row.imported else "good"


def hours_text(row: IssuedRow) -> str:
    """Practice hours on a certificate; a proof has none."""
    if row.kind is not DocumentKind.CERTIFICATE or not row.practice_hours:
        return ""
    return words.hours_text(row.practice_hours)
