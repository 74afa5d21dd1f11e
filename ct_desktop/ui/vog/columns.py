"""The columns of the VOG register."""

from ct_desktop.language import tr
from ct_desktop.services.practice_words import vog_text
from ct_desktop.services.vogs import VogFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.vog.vog_words import VOG_TONES


def vog_columns() -> list[ColumnSpec[VogFacts]]:
    """Who, what for, from when, and what was noted."""
    return [
        ColumnSpec("name", tr("Name"), lambda one: one.name, 168, strong=True),
        ColumnSpec("state", tr("VOG"), lambda one: vog_text(one.state), 132, tone=_tone),
        ColumnSpec(
            "for",
            tr("Needed for"),
            lambda one: one.needed_for,
            0,
            tooltip=lambda one: one.needed_for,
        ),
        ColumnSpec("first", tr("First practice day"), lambda one: show_date(one.first_day), 132),
        ColumnSpec("requested", tr("Requested"), lambda one: show_date(one.requested_on), 100),
        ColumnSpec("seen", tr("Original seen"), lambda one: show_date(one.seen_on), 104),
        ColumnSpec("by", tr("Seen by"), lambda one: one.seen_by, 110),
        ColumnSpec("renew", tr("Renew after"), lambda one: show_date(one.renew_on), 104),
    ]


def _tone(one: VogFacts) -> str:
    return VOG_TONES[one.state]
