"""The columns of the table of proofs."""

from ct_desktop.language import tr
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.words import date_text
from ct_desktop.ui.tables.column import ColumnSpec


def state_word(row: ReadyRow) -> str:
    """Issued, ready or not yet."""
    if row.document_id is not None:
        return tr("issued")
    return tr("ready") if row.ready else tr("not yet")


def state_tone(row: ReadyRow) -> str:
    """The tone of the chip with ``state_word``."""
    if row.document_id is not None:
        return "good"
    return "primary" if row.ready else "neutral"


def state_text(row: ReadyRow) -> str:
    """What is still missing, else what was met, in words."""
    open_still = row.missing if row.document_id is None else ()
    return ", ".join(open_still or row.met)


def columns() -> list[ColumnSpec[ReadyRow]]:
    """The columns of the table."""
    return [
        ColumnSpec("name", tr("Name"), lambda row: row.name, 210, strong=True),
        ColumnSpec("state", tr("Proof"), state_word, 110, tone=state_tone),
        ColumnSpec("what", tr("Met and missing"), state_text, 0, tooltip=state_text),
        ColumnSpec("number", tr("Number"), lambda row: row.number, 130),
        ColumnSpec(
            "issued_on",
            tr("Issued on"),
            lambda row: date_text(row.issued_on) if row.issued_on else "",
            120,
        ),
    ]
