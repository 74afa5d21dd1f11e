"""The offers of one organisation."""

from collections.abc import Callable

from ct_desktop.language import tr
from ct_desktop.services.offers import OfferRow
from ct_desktop.ui.practice.bank.offer_words import STATE_TONES, field_text, free_text
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


class OffersList(ShortTable):
    """Enter opens one; closed ones stand among them and say so."""

    def __init__(self, on_open: Callable[[int], object], on_new: Callable[[], object]) -> None:
        empty = EmptyState(
            "practice",
            tr("No practice places yet"),
            tr("What this organisation offers: on which days, for how many, what it asks."),
        )
        super().__init__(tr("Practice places"), _columns(), lambda row: row.id, empty, on_open)
        self.add_button = self.add_tool(quiet(tr("New practice place…"), on_new, "plus"))


def _columns() -> list[ColumnSpec[OfferRow]]:
    return [
        ColumnSpec("title", tr("Practice place"), lambda row: row.facts.title, 0, strong=True),
        ColumnSpec("field", tr("Field"), field_text, 84, tone=lambda row: row.facts.field.value),
        ColumnSpec("days", tr("Days"), lambda row: row.days_text, 140),
        ColumnSpec(
            "free", tr("Free places"), free_text, 128, tone=lambda row: STATE_TONES[row.state]
        ),
        ColumnSpec("supervisor", tr("Supervisor"), lambda row: row.supervisor, 130),
    ]
