"""The rows of the practice bank: filtered by the service, sorted on the worker, and its columns."""

from collections.abc import Callable, Sequence

from ct_desktop.language import tr
from ct_desktop.rules.names import fold
from ct_desktop.services.offers import OfferFilter, OfferRow, OfferService, OfferState
from ct_desktop.ui.practice.bank.offer_words import (
    STATE_TONES,
    asks_text,
    field_text,
    free_of_all,
    free_text,
    group_text,
    period_text,
)
from ct_desktop.ui.tables.column import ColumnSpec, Sort


class OfferRows:
    """Ids and rows for the table; a bank holds hundreds at most, so it is read as a whole."""

    def __init__(self, service: OfferService) -> None:
        self._service = service
        self._read: dict[int, OfferRow] = {}

    def ids(self, wanted: OfferFilter, order: Sort) -> list[int]:
        """The ids in the filter, by organisation and title unless ``order`` says otherwise."""
        rows = list(self._service.rows(wanted))
        key = _SORTS.get(order.key)
        if key is not None:
            rows.sort(key=key, reverse=order.descending)
        self._read = {row.id: row for row in rows}
        return list(self._read)

    def rows(self, ids: Sequence[int]) -> list[OfferRow]:
        """The rows of these ids, as ``ids`` last read them."""
        return [self._read[offer_id] for offer_id in ids if offer_id in self._read]


def offer_columns() -> tuple[ColumnSpec[OfferRow], ...]:
    """The columns of the practice bank."""
    return (
        ColumnSpec(
            "title",
            tr("Practice place"),
            lambda r: r.facts.title,
            256,
            tooltip=lambda r: r.facts.tasks or r.facts.title,
            sort_key="title",
            strong=True,
        ),
        ColumnSpec(
            "organisation", tr("Organisation"), lambda r: r.organisation, 164, sort_key="where"
        ),
        ColumnSpec("town", tr("Town or city"), lambda r: r.town, 112, sort_key="town"),
        ColumnSpec(
            "field",
            tr("Field"),
            field_text,
            84,
            tone=lambda r: r.facts.field.value,
            sort_key="field",
        ),
        ColumnSpec("days", tr("Days"), lambda r: r.days_text, 140, tooltip=lambda r: r.days_text),
        ColumnSpec(
            "free",
            tr("Free places"),
            free_text,
            148,
            tooltip=free_of_all,
            tone=lambda r: _free_tone(r),
            sort_key="free",
        ),
        ColumnSpec("asks", tr("Asks"), asks_text, 0, sort_key="asks"),
        ColumnSpec("supervisor", tr("Supervisor"), lambda r: r.supervisor, 140, optional=True),
        ColumnSpec("talents", tr("Talents"), lambda r: r.facts.talents, 160, optional=True),
        ColumnSpec("group", tr("Target group"), group_text, 120, optional=True),
        ColumnSpec("period", tr("Period"), period_text, 170, optional=True),
    )


def _free_tone(row: OfferRow) -> str:
    if row.state is OfferState.LATER and row.free < 1:
        return STATE_TONES[OfferState.FULL]
    return STATE_TONES[row.state]


_SORTS: dict[str, Callable[[OfferRow], tuple[object, ...]]] = {
    "title": lambda r: (fold(r.facts.title), fold(r.organisation)),
    "where": lambda r: (fold(r.organisation), fold(r.facts.title)),
    "town": lambda r: (fold(r.town), fold(r.organisation)),
    "field": lambda r: (r.facts.field.value, fold(r.organisation)),
    "free": lambda r: (r.state.value != OfferState.OPEN.value, r.free),
    "asks": lambda r: (r.facts.vog_needed, r.facts.minimum_age or 0),
}
