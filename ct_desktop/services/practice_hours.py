"""Practice hours: entered as on the printed log, confirmed, corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.clock import Clock
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class EntryFacts:
    """A line of the practice log; ``id`` is None for a new one. It counts once confirmed."""

    id: int | None
    day: date
    minutes: int
    activity: str = ""
    confirmed_on: date | None = None
    confirmed_by: str = ""
    early_reason: str = ""
    """Why it lies before the handover."""


@dataclass(frozen=True)
class OpenHours:
    """Hours of one placement that wait for confirmation, for the bulk list."""

    placement_id: int
    person: str
    cohort: str
    organisation: str
    supervisor: str
    entries: tuple[EntryFacts, ...]


@dataclass(frozen=True)
class EntryVersion:
    """An earlier state of a line: when and by whom it was changed to this."""

    at: str
    user: str
    what: str
    """In words: "3 hours became 2,5 hours"."""


class PracticeHourService:
    """Keeps the practice log."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def entries(self, placement_id: int) -> tuple[EntryFacts, ...]:
        """The log of a placement in order of day."""
        raise NotImplementedError

    def add(
        self,
        placement_id: int,
        entries: Sequence[EntryFacts],
        *,
        confirmed_by: str = "",
        early_reason: str = "",
    ) -> tuple[int, ...]:
        """Add lines as one change, all or nothing; with ``confirmed_by`` they count at once.

        Raises UserError (naming the line) for no hours, more than 24 on one day over all the
        person's lines, a day in the future, a placement that is still looking; BeforeHandover
        (NeedsReason) for days before the handover without ``early_reason``.
        """
        raise NotImplementedError

    def correct(self, entry_id: int, facts: EntryFacts, *, early_reason: str = "") -> None:
        """Change a line; a confirmed one stays confirmed only when ``facts`` says so."""
        raise NotImplementedError

    def confirm(self, entry_ids: Sequence[int], by: str, on: date | None = None) -> None:
        """Confirm lines of any placements in one change; a placement that has its hours moves on.

        Raises UserError without a name, and for a day in the future.
        """
        raise NotImplementedError

    def unconfirm(self, entry_ids: Sequence[int]) -> None:
        """Take back a confirmation."""
        raise NotImplementedError

    def remove(self, entry_id: int) -> None:
        """Delete a line; undo and history keep it."""
        raise NotImplementedError

    def open_hours(self, cohort_id: int | None = None) -> tuple[OpenHours, ...]:
        """All lines that wait for confirmation, by placement."""
        raise NotImplementedError

    def versions(self, entry_id: int) -> tuple[EntryVersion, ...]:
        """What was changed about a line, the newest first."""
        raise NotImplementedError
