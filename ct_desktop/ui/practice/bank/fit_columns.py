"""The columns of the people who fit an offer."""

from ct_desktop.language import tr
from ct_desktop.services.matching import PersonMatch
from ct_desktop.services.practice_words import block_text
from ct_desktop.ui.practice.bank.match_reasons import reasons_text
from ct_desktop.ui.tables.column import Align, ColumnSpec


def fit_columns() -> list[ColumnSpec[PersonMatch]]:
    """Points, name, group, and what stands in the way."""
    return [
        ColumnSpec("score", tr("Points"), lambda one: str(one.score), 62, Align.RIGHT),
        ColumnSpec("name", tr("Name"), lambda one: one.name, 0, tooltip=_why, strong=True),
        ColumnSpec("cohort", tr("Group"), lambda one: one.cohort, 170),
        ColumnSpec("blocks", tr("In the way"), _blocks, 140, tooltip=_why, tone=_tone),
    ]


def _why(one: PersonMatch) -> str:
    return reasons_text(one.reasons, one.blocks)


def _blocks(one: PersonMatch) -> str:
    if not one.blocks:
        return ""
    first = block_text(one.blocks[0])
    return f"{first} +{len(one.blocks) - 1}" if len(one.blocks) > 1 else first


def _tone(one: PersonMatch) -> str:
    return "warning" if one.blocks else ""
