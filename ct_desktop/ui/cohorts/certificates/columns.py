"""The columns of the table of proofs and certificates."""

from ct_desktop.language import ntr, tr
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.words import date_text
from ct_desktop.ui.tables.column import ColumnSpec

_SAID_WHOLE = 3
"""More requirements than this are counted in the table; the card below names them."""


def state_word(row: ReadyRow) -> str:
    """Issued, ready or not yet."""
    if row.imported:
        return tr("earlier list")
    if row.document_id is not None:
        return tr("issued")
    return tr("ready") if row.ready else tr("not yet")


def state_tone(row: ReadyRow) -> str:
    """The tone of the chip with ``state_word``."""
    if row.document_id is not None:
        return "good"
    return "primary" if row.ready else "neutral"


def state_text(row: ReadyRow) -> str:
    """What is still missing, else what was met, in words; first another name on the document."""
    if row.document_id is None and row.missing:
        return tr("missing: {what}").format(what=", ".join(row.missing))
    many = len(row.met) > _SAID_WHOLE
    parts = [
        ntr("the {n} requirement met", "all {n} requirements met", len(row.met))
        if many
        else ", ".join(row.met)
    ]
    if row.holder and row.holder != row.full_name:
        parts.insert(0, tr("in the name of {name}").format(name=row.holder))
    return " · ".join(part for part in parts if part)


def state_tip(row: ReadyRow) -> str:
    """Everything in words, a line each."""
    lines = []
    if row.holder and row.holder != row.full_name:
        lines.append(tr("on the document: {name}").format(name=row.holder))
    if row.document_id is None:
        lines += [tr("missing: {what}").format(what=one) for one in row.missing]
    lines += [tr("met: {what}").format(what=one) for one in row.met]
    return "\n".join(lines)


def columns() -> list[ColumnSpec[ReadyRow]]:
    """The columns of the table."""
    return [
        ColumnSpec("name", tr("Name"), lambda row: row.name, 190, strong=True),
        ColumnSpec("state", tr("Document"), state_word, 110, tone=state_tone),
        ColumnSpec("what", tr("Met and missing"), state_text, 0, tooltip=state_tip, least=300),
        ColumnSpec("number", tr("Number"), lambda row: row.number, 110),
        ColumnSpec(
            "issued_on",
            tr("Issued on"),
            lambda row: date_text(row.issued_on) if row.issued_on else "",
            110,
        ),
    ]
