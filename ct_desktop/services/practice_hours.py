"""Practice hours: entered as on the printed log, confirmed, corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NeedsReason, NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import PracticeEntry
from ct_desktop.rules.names import normalise
from ct_desktop.services.practice_lookup import stored_placement
from ct_desktop.services.practice_standing import advance
from ct_desktop.storage.store import Store


class BeforeHandover(NeedsReason):
    """Hours lie before the handover: they are taken with a reason."""


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
        with self._store.read() as session:
            stored_placement(session, placement_id)
            return entries_of(session, placement_id)

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
        from ct_desktop.services.log_checks import check_lines

        today = self._clock.today()
        by = normalise(confirmed_by)
        with self._store.write("hours entered") as session:
            placement = stored_placement(session, placement_id)
            early = check_lines(session, placement, entries, today, reason=early_reason)
            rows = [
                PracticeEntry(
                    placement_id=placement.id,
                    day=one.day,
                    minutes=one.minutes,
                    activity=normalise(one.activity),
                    confirmed_on=today if by else None,
                    confirmed_by=by,
                    early_reason=early_reason.strip() if one.day in early else "",
                )
                for one in entries
            ]
            session.add_all(rows)
            if by:
                advance(session, placement.enrolment_id, today)
            session.flush()
            return tuple(row.id for row in rows)

    def correct(self, entry_id: int, facts: EntryFacts, *, early_reason: str = "") -> None:
        """Change a line; a confirmed one stays confirmed only when ``facts`` says so."""
        from ct_desktop.services.log_checks import check_lines

        today = self._clock.today()
        with self._store.write("hours corrected") as session:
            row = _stored(session, entry_id)
            placement = stored_placement(session, row.placement_id)
            reason = early_reason.strip() or facts.early_reason.strip() or row.early_reason
            early = check_lines(
                session, placement, [facts], today, reason=reason, leave_out=frozenset({row.id})
            )
            row.day, row.minutes = facts.day, facts.minutes
            row.activity = normalise(facts.activity)
            row.confirmed_on = facts.confirmed_on
            row.confirmed_by = normalise(facts.confirmed_by) if facts.confirmed_on else ""
            row.early_reason = reason if row.day in early else ""
            advance(session, placement.enrolment_id, today)

    def confirm(self, entry_ids: Sequence[int], by: str, on: date | None = None) -> None:
        """Confirm lines of any placements in one change; a placement that has its hours moves on.

        Raises UserError without a name, and for a day in the future.
        """
        self.confirm_each({by: entry_ids}, on)

    def confirm_each(
        self, ids_by_name: Mapping[str, Sequence[int]], on: date | None = None
    ) -> None:
        """Confirm lines each by its own name, all in one change; raises as ``confirm`` does."""
        today = self._clock.today()
        if not all(normalise(by) for by in ids_by_name):
            raise UserError(
                tr("It is not said who confirmed the hours."),
                tr("Fill in the name of the supervisor."),
            )
        if (on or today) > today:
            raise UserError(tr("This day lies in the future."), tr("Correct the date."))
        with self._store.write("hours confirmed") as session:
            enrolments: dict[int, None] = {}
            for by, entry_ids in ids_by_name.items():
                for row in _several(session, entry_ids):
                    row.confirmed_on, row.confirmed_by = on or today, normalise(by)
                    placement = stored_placement(session, row.placement_id)
                    enrolments[placement.enrolment_id] = None
            for enrolment_id in enrolments:
                advance(session, enrolment_id, today)

    def unconfirm(self, entry_ids: Sequence[int]) -> None:
        """Take back a confirmation."""
        with self._store.write("confirmation taken back") as session:
            for row in _several(session, entry_ids):
                row.confirmed_on, row.confirmed_by = None, ""

    def remove(self, entry_id: int) -> None:
        """Delete a line; undo and history keep it."""
        self.remove_many([entry_id])

    def remove_many(self, entry_ids: Sequence[int]) -> None:
        """Delete lines as one change, all or nothing.

        Raises UserError without any, NotFound when one is gone.
        """
        with self._store.write("hours removed") as session:
            for row in _several(session, entry_ids):
                session.delete(row)

    def open_hours(self, cohort_id: int | None = None) -> tuple[OpenHours, ...]:
        """All lines that wait for confirmation, by placement."""
        from ct_desktop.services.open_hours import open_hours

        with self._store.read() as session:
            return open_hours(session, cohort_id)

    def versions(self, entry_id: int) -> tuple[EntryVersion, ...]:
        """What was changed about a line, the newest first."""
        from ct_desktop.services.log_versions import versions_of

        with self._store.read() as session:
            return versions_of(session, entry_id)


def entries_of(session: Session, placement_id: int) -> tuple[EntryFacts, ...]:
    """The stored log of a placement in order of day."""
    query = select(PracticeEntry).where(PracticeEntry.placement_id == placement_id)
    rows = session.scalars(query.order_by(PracticeEntry.day, PracticeEntry.id))
    return tuple(entry_facts(row) for row in rows)


def entry_facts(row: PracticeEntry) -> EntryFacts:
    """A stored line as plain values."""
    return EntryFacts(
        row.id,
        row.day,
        row.minutes,
        row.activity,
        row.confirmed_on,
        row.confirmed_by,
        row.early_reason,
    )


def _stored(session: Session, entry_id: int) -> PracticeEntry:
    row = session.get(PracticeEntry, entry_id)
    if row is None:
        raise NotFound(tr("These hours no longer exist."), tr("Reload the page."))
    return row


def _several(session: Session, entry_ids: Sequence[int]) -> list[PracticeEntry]:
    if not entry_ids:
        raise UserError(tr("No hours were chosen."), tr("Tick one line or more."))
    return [_stored(session, entry_id) for entry_id in dict.fromkeys(entry_ids)]
