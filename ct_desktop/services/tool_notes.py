"""Notes on tools: stars and a remark after a meeting, and what all of them come to."""

from collections.abc import Iterable
from datetime import date
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Meeting, ToolNote
from ct_desktop.services.meetings import meetings_of_cohorts
from ct_desktop.services.note_facts import NoteFacts, ToolRef
from ct_desktop.services.plans import stored_meeting
from ct_desktop.services.settings import own_organisation
from ct_desktop.services.tool_verdicts import ToolVerdict, verdicts
from ct_desktop.storage.store import Store

__all__ = ["NoteFacts", "ToolNoteService", "ToolRef", "ToolVerdict"]

MOST_STARS = 5


class ToolNoteService:
    """Keeps the notes on tools."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(
        self, tool: ToolRef, stars: int | None, remark: str = "", meeting_id: int | None = None
    ) -> int:
        """Write a note of our own; its id. It has stars, a remark or both, else UserError."""
        with self._store.write("note on a tool written") as session:
            if meeting_id is not None:
                stored_meeting(session, meeting_id)
            note = ToolNote(
                uid=uuid4().hex,
                package_key=tool.package_key,
                package_identifier=tool.package_identifier,
                package_title=tool.package_title,
                package_edition=tool.package_edition,
                item_key=tool.item_key,
                title=tool.title,
                meeting_id=meeting_id,
                written_on=self._clock.today(),
            )
            _say(note, stars, remark)
            session.add(note)
            session.flush()
            return note.id

    def change(self, note_id: int, stars: int | None, remark: str) -> None:
        """Say something else in a note of our own."""
        with self._store.write("note on a tool changed") as session:
            note = _stored(session, note_id)
            if note.source:
                raise UserError(
                    tr("This note was written by {name}.").format(name=note.source),
                    tr("Write a note of your own beside it."),
                )
            _say(note, stars, remark)
            note.written_on = self._clock.today()

    def rate(self, tool: ToolRef, meeting_id: int, stars: int | None) -> None:
        """Give a tool its stars for one meeting; the note of that meeting is kept or made.

        Without stars a note that has no remark is taken away.
        """
        with self._store.read() as session:
            own = _own_of_meeting(session, tool, meeting_id)
        if own is None:
            if stars is not None:
                self.add(tool, stars, "", meeting_id)
        elif stars is None and not own.remark:
            self.remove(own.id)
        else:
            self.change(own.id, stars, own.remark)

    def remove(self, note_id: int) -> None:
        """Take a note away, also one that was read in."""
        with self._store.write("note on a tool removed") as session:
            session.delete(_stored(session, note_id))

    def of_tool(self, tool: ToolRef) -> tuple[NoteFacts, ...]:
        """The notes on one tool, the newest first."""
        with self._store.read() as session:
            query = select(ToolNote).where(ToolNote.item_key == tool.item_key)
            rows = [row for row in session.scalars(query) if _same(row, tool)]
            return _facts(session, rows)

    def of_meetings(self, meeting_ids: Iterable[int]) -> tuple[NoteFacts, ...]:
        """The notes about the tools of these meetings."""
        with self._store.read() as session:
            query = select(ToolNote).where(ToolNote.meeting_id.in_(list(meeting_ids)))
            return _facts(session, list(session.scalars(query)))

    def all(self) -> tuple[NoteFacts, ...]:
        """Every note, the newest first."""
        with self._store.read() as session:
            return _facts(session, list(session.scalars(select(ToolNote))))

    def verdicts(self) -> tuple[ToolVerdict, ...]:
        """Every tool that has a note, by package and title, with number, average and remarks."""
        return verdicts(self.all())

    def own_name(self) -> str:
        """What our own organisation is called."""
        with self._store.read() as session:
            return own_organisation(session).name


def _say(note: ToolNote, stars: int | None, remark: str) -> None:
    text = remark.strip()
    if stars is None and not text:
        raise UserError(
            tr("This note says nothing."), tr("Give one to five stars, or write a remark.")
        )
    if stars is not None and not 1 <= stars <= MOST_STARS:
        raise UserError(
            tr("{n} is not a number of stars.").format(n=stars), tr("Give one to five stars.")
        )
    note.stars, note.remark = stars, text


def _same(row: ToolNote, tool: ToolRef) -> bool:
    if tool.package_key and row.package_key == tool.package_key:
        return True
    return bool(tool.package_identifier) and row.package_identifier == tool.package_identifier


def _own_of_meeting(session: Session, tool: ToolRef, meeting_id: int) -> ToolNote | None:
    query = select(ToolNote).where(
        ToolNote.meeting_id == meeting_id,
        ToolNote.item_key == tool.item_key,
        ToolNote.source == "",
    )
    return next((row for row in session.scalars(query) if _same(row, tool)), None)


def _stored(session: Session, note_id: int) -> ToolNote:
    note = session.get(ToolNote, note_id)
    if note is None:
        raise NotFound(tr("This note no longer exists."), tr("Choose another one."))
    return note


def _facts(session: Session, rows: list[ToolNote]) -> tuple[NoteFacts, ...]:
    meetings = _meetings(session, {row.meeting_id for row in rows if row.meeting_id is not None})
    rows.sort(key=lambda row: (row.written_on, row.id), reverse=True)
    return tuple(_note(row, meetings) for row in rows)


def _note(row: ToolNote, meetings: dict[int, tuple[str, str, date]]) -> NoteFacts:
    where = meetings.get(row.meeting_id) if row.meeting_id is not None else None
    cohort, label, day = where or ("", "", None)
    return NoteFacts(
        id=row.id,
        uid=row.uid,
        tool=ToolRef(
            row.package_key,
            row.item_key,
            row.title,
            row.package_title,
            row.package_identifier,
            row.package_edition,
        ),
        stars=row.stars,
        remark=row.remark,
        meeting_id=row.meeting_id,
        cohort=cohort,
        label=label,
        used_on=day,
        written_on=row.written_on,
        source=row.source,
    )


def _meetings(session: Session, wanted: set[int]) -> dict[int, tuple[str, str, date]]:
    """Group, short sign and day of these meetings, by id."""
    ids = select(Meeting.cohort_id).where(Meeting.id.in_(wanted))
    cohorts = session.scalars(select(Cohort).where(Cohort.id.in_(ids))).all()
    return {
        meeting.id: (meeting.cohort, meeting.label, meeting.date)
        for meetings in meetings_of_cohorts(session, cohorts).values()
        for meeting in meetings
        if meeting.id in wanted
    }
