"""The columns of the list of practice places for a person."""

from ct_desktop.language import tr
from ct_desktop.services.matching import OfferMatch
from ct_desktop.services.practice_words import block_text
from ct_desktop.ui.practice.bank.match_reasons import reasons_text
from ct_desktop.ui.practice.bank.offer_words import STATE_TONES, free_text
from ct_desktop.ui.tables.column import Align, ColumnSpec


def match_columns() -> list[ColumnSpec[OfferMatch]]:
    """Score, place, organisation, free places, and what stands in the way."""
    return [
        ColumnSpec("score", tr("Points"), lambda m: str(m.score), 60, Align.RIGHT, tooltip=_why),
        ColumnSpec(
            "offer",
            tr("Practice place"),
            lambda m: m.offer.facts.title,
            0,
            tooltip=_why,
            strong=True,
        ),
        ColumnSpec("where", tr("Organisation"), lambda m: m.offer.organisation, 130),
        ColumnSpec(
            "free",
            tr("Free"),
            lambda m: free_text(m.offer),
            112,
            tone=lambda m: STATE_TONES[m.offer.state],
        ),
        ColumnSpec("blocks", tr("In the way"), _first_block, 132, tooltip=_why, tone=_block_tone),
    ]


def _why(match: OfferMatch) -> str:
    return reasons_text(match.reasons, match.blocks)


def _first_block(match: OfferMatch) -> str:
    if not match.blocks:
        return ""
    first = block_text(match.blocks[0])
    return f"{first} +{len(match.blocks) - 1}" if len(match.blocks) > 1 else first


def _block_tone(match: OfferMatch) -> str:
    return "warning" if match.blocks else ""
