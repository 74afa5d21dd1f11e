"""What the page of one form shows: the form, and the record beside each line."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormStatus
from ct_desktop.services.office import Office
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.received_forms import ReceivedFormPage, ReceivedLineFacts, ReceivedRow
from ct_desktop.services.words import hours_text


@dataclass(frozen=True)
class HourLine:
    """A line of hours; ``record`` is what the record holds on that day, empty for nothing."""

    facts: ReceivedLineFacts
    record: str


@dataclass(frozen=True)
class FormContent:
    """The form on the page; ``next_form`` is the next open one of the check list, if any."""

    page: ReceivedFormPage
    hours: tuple[HourLine, ...]
    assessment: ReceivedLineFacts | None
    remarks: ReceivedLineFacts | None
    next_form: int | None

    @property
    def row(self) -> ReceivedRow:
        """The form as it stands in the check list."""
        return self.page.row

    @property
    def acceptable(self) -> tuple[ReceivedLineFacts, ...]:
        """The lines that can still be taken over."""
        return tuple(line for line in self.page.lines if can_be_ticked(line))


def can_be_ticked(line: ReceivedLineFacts) -> bool:
    """Whether a line is open and can be taken over."""
    return line.acceptable and line.state is FormLineState.OPEN


def ticked_at_first(line: ReceivedLineFacts) -> bool:
    """What differs from the record is left to the reader; the rest is proposed."""
    return can_be_ticked(line) and not line.difference


def read_form(office: Office, form_id: int) -> FormContent:
    """Read a form; raises NotFound when it was removed."""
    page = office.received_forms.page(form_id)
    placement_id = page.row.placement_id
    entries = office.practice_hours.entries(placement_id) if placement_id is not None else ()
    on_record = _by_day(entries)
    hours = tuple(
        HourLine(line, on_record.get(line.day, "") if line.day else "")
        for line in page.lines
        if line.kind is FormLineKind.HOURS
    )
    waiting = [
        row.id for row in office.received_forms.rows(FormStatus.OPEN) if row.id != page.row.id
    ]
    return FormContent(
        page,
        hours,
        _only(page.lines, FormLineKind.ASSESSMENT),
        _only(page.lines, FormLineKind.REMARKS),
        waiting[0] if waiting else None,
    )


def _by_day(entries: Sequence[EntryFacts]) -> dict[date, str]:
    """The hours of each day as they stand on record, in the order of the log."""
    found = defaultdict(list)
    for entry in entries:
        found[entry.day].append(hours_text(entry.minutes / 60))
    return {day: " + ".join(hours) for day, hours in found.items()}


def _only(lines: Sequence[ReceivedLineFacts], kind: FormLineKind) -> ReceivedLineFacts | None:
    return next((line for line in lines if line.kind is kind), None)
