"""The columns of the practice log, in the order of the printed one."""

from ct_desktop.language import tr
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.words import hours_text
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec

DATE_WIDTH = 144
HOURS_WIDTH = 84
CONFIRMED_WIDTH = 200


def log_columns() -> tuple[ColumnSpec[EntryFacts], ...]:
    """Date, hours, what was done, confirmed by."""
    return (
        ColumnSpec("day", tr("Date"), lambda e: show_date(e.day), DATE_WIDTH),
        ColumnSpec(
            "hours",
            tr("Hours"),
            lambda e: hours_text(e.minutes / 60),
            HOURS_WIDTH,
            align=Align.RIGHT,
            strong=True,
        ),
        ColumnSpec("activity", tr("What was done"), _activity, 0, tooltip=_activity),
        ColumnSpec(
            "confirmed",
            tr("Confirmed by"),
            _confirmed,
            CONFIRMED_WIDTH,
            tone=lambda e: "" if e.confirmed_on else "warning",
            tooltip=_confirmed_whole,
        ),
    )


def _activity(entry: EntryFacts) -> str:
    early = tr("before the handover: {reason}").format(reason=entry.early_reason)
    return " · ".join(p for p in (entry.activity, early if entry.early_reason else "") if p)


def _confirmed(entry: EntryFacts) -> str:
    return entry.confirmed_by if entry.confirmed_on else tr("open")


def _confirmed_whole(entry: EntryFacts) -> str:
    if entry.confirmed_on is None:
        return tr("Waits for confirmation, and does not count yet")
    return f"{entry.confirmed_by} · {show_date(entry.confirmed_on)}"
