"""The columns of the check list."""

from ct_desktop.language import tr
from ct_desktop.services.received_forms import ReceivedRow
from ct_desktop.services.words import hours_text
from ct_desktop.ui.dates import show_date, show_time
from ct_desktop.ui.practice.forms.form_words import state_text, state_tone
from ct_desktop.ui.tables.column import Align, ColumnSpec


def form_columns() -> tuple[ColumnSpec[ReceivedRow], ...]:
    """Received, person, organisation, supervisor, hours, state."""
    return (
        ColumnSpec(
            "received",
            tr("Received"),
            lambda row: show_date(row.received_at.date()),
            104,
            tooltip=lambda row: (
                f"{show_date(row.received_at.date())} {show_time(row.received_at.time())}"
            ),
        ),
        ColumnSpec(
            "person",
            tr("Participant"),
            lambda row: row.person or tr("not known"),
            0,
            strong=True,
            tooltip=lambda row: row.person,
        ),
        ColumnSpec(
            "organisation",
            tr("Organisation"),
            lambda row: row.organisation,
            200,
            tooltip=lambda row: row.organisation,
        ),
        ColumnSpec(
            "supervisor",
            tr("Practice supervisor"),
            lambda row: row.supervisor,
            170,
            tooltip=lambda row: row.supervisor,
        ),
        ColumnSpec("hours", tr("Hours"), lambda row: hours_text(row.hours), 64, Align.RIGHT),
        ColumnSpec(
            "state",
            tr("State"),
            state_text,
            210,
            tone=state_tone,
            tooltip=lambda row: row.problem_text or state_text(row),
        ),
    )
