"""Notes on tools out and in: to the makers of the method, and theirs from many organisations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell
from ct_desktop.exchange.output_files import save_bytes
from ct_desktop.exchange.tool_notes_file import (
    LARGEST,
    FileNote,
    NotesFile,
    notes_bytes,
    read_notes,
    sorted_notes,
)
from ct_desktop.language import current, ntr, tr
from ct_desktop.models import ToolNote
from ct_desktop.services.known_names import known_names
from ct_desktop.services.prints import Print
from ct_desktop.services.settings import own_organisation
from ct_desktop.services.tool_notes import NoteFacts, ToolNoteService, ToolVerdict
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ExportLine:
    """A note of our own before it leaves; ``named`` are words in it that name someone we know.

    ``proposal`` is its remark without them.
    """

    note: NoteFacts
    named: tuple[str, ...]
    proposal: str


@dataclass(frozen=True)
class ReadIn:
    """What reading files in came to: new notes by organisation, notes that were said anew since
    they were last read in, and how many were here already."""

    added: Mapping[str, int]
    changed: int
    known: int


class NoteExchangeService:
    """Writes and reads the files of notes, and the table over all of them."""

    def __init__(self, store: Store, clock: Clock, notes: ToolNoteService) -> None:
        self._store = store
        self._clock = clock
        self._notes = notes

    def preview(self) -> tuple[ExportLine, ...]:
        """Our own notes as they would be sent, those that name someone first."""
        with self._store.read() as session:
            names = known_names(session)
        lines = [
            ExportLine(note, names.in_text(note.remark), names.without(note.remark))
            for note in self._notes.all()
            if not note.source
        ]
        return tuple(sorted(lines, key=lambda line: not line.named))

    def named_in(self, remarks: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """For each of these texts, the words that name someone in the store."""
        with self._store.read() as session:
            names = known_names(session)
        return tuple(names.in_text(remark) for remark in remarks)

    def export(self, target: Path, remarks: Mapping[int, str]) -> int:
        """Write our own notes with these ids, with these remarks, as one file; how many.

        A note left with neither stars nor remark is not sent. Raises UserError when nothing
        is left, when our organisation has no name, or when the place cannot be written.
        """
        own = [one for one in self._notes.all() if not one.source and one.id in remarks]
        sent = [one for one in own if one.stars is not None or remarks[one.id].strip()]
        if not sent:
            raise UserError(
                tr("There is no note to send."), tr("Give tools stars or remarks first.")
            )
        name = self._notes.own_name()
        if not name:
            raise UserError(
                tr("The organisation has no name yet."),
                tr("Fill it in at Settings: the makers want to know who writes."),
            )
        notes = [_sent(note, remarks[note.id].strip()) for note in sent]
        file = NotesFile(name, self._clock.today(), sorted_notes(notes))
        save_bytes(target, notes_bytes(file))
        return len(notes)

    def read_in(self, files: Sequence[Path]) -> ReadIn:
        """Add the notes of several organisations; a note that is here already is not doubled.

        All files or none: raises UserError for the first one that cannot be read.
        """
        read = [read_notes(_content(path), path.name) for path in files]
        added: dict[str, int] = {}
        known = changed = 0
        with self._store.write("notes on tools read in") as session:
            present = {note.uid: note for note in session.scalars(select(ToolNote))}
            own = own_organisation(session).name
            for file in read:
                added.setdefault(file.organisation, 0)
                source = "" if file.organisation == own else file.organisation
                for note in file.notes:
                    here = present.get(note.uid)
                    if here is None:
                        present[note.uid] = _stored(note, source)
                        session.add(present[note.uid])
                        added[file.organisation] += 1
                    elif source and here.source == source and _says_more(note, here):
                        here.stars, here.remark = note.stars, note.remark
                        here.written_on = note.written_on
                        changed += 1
                    else:
                        known += 1
        return ReadIn(added, changed, known)

    def write_table(self, target: Path) -> int:
        """Write the table over all notes as xlsx or csv, by the ending; how many lines."""
        from ct_desktop.exchange.sheets_out import csv_bytes, xlsx_bytes

        rows = list(_rows(self._notes.verdicts(), self._notes.own_name() or tr("own")))
        columns = (
            tr("Package"),
            tr("Tool"),
            tr("Organisation"),
            tr("Notes"),
            tr("Average"),
            tr("Remarks"),
        )
        if target.suffix.lower() == ".csv":
            save_bytes(target, csv_bytes(columns, rows, current()))
        else:
            save_bytes(target, xlsx_bytes(columns, rows, tr("Notes on tools")))
        return len(rows)

    def printed(self, language: str) -> Print:
        """The table over all notes on paper."""
        from ct_desktop.documents.tool_notes import NotedTool, OrganisationSays, tool_notes
        from ct_desktop.services import paper

        with self._store.read() as session:
            sender = paper.letterhead(session)
        tools = tuple(
            NotedTool(
                verdict.tool.title,
                verdict.tool.package_title,
                verdict.count,
                verdict.average,
                tuple(
                    OrganisationSays(one.source or sender.organisation, one.average, one.remarks)
                    for one in verdict.sources
                ),
            )
            for verdict in self._notes.verdicts()
        )
        pdf = tool_notes(sender, tools, self._clock.today(), language)
        return Print(tr("Notes on tools"), "tool-notes.pdf", pdf)


def _sent(note: NoteFacts, remark: str) -> FileNote:
    return FileNote(
        uid=note.uid,
        package_identifier=note.tool.package_identifier,
        package_title=note.tool.package_title,
        package_edition=note.tool.package_edition,
        item_key=note.tool.item_key,
        title=note.tool.title,
        stars=note.stars,
        remark=remark,
        written_on=note.written_on,
    )


def _stored(note: FileNote, source: str) -> ToolNote:
    return ToolNote(
        uid=note.uid,
        package_identifier=note.package_identifier,
        package_title=note.package_title,
        package_edition=note.package_edition,
        item_key=note.item_key,
        title=note.title,
        stars=note.stars,
        remark=note.remark,
        written_on=note.written_on,
        source=source,
    )


def _says_more(note: FileNote, here: ToolNote) -> bool:
    """Whether the file has a later word of the same note; our own words are never replaced."""
    other = (note.stars, note.remark) != (here.stars, here.remark)
    return other and note.written_on >= here.written_on


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(
            tr("“{name}” cannot be opened.").format(name=path.name),
            tr("Check whether the file is still there."),
        ) from error


def _rows(verdicts: Iterable[ToolVerdict], own: str) -> Iterable[Sequence[Cell]]:
    for verdict in verdicts:
        for source in verdict.sources:
            mean = None if source.average is None else round(source.average, 2)
            yield (
                verdict.tool.package_title,
                verdict.tool.title,
                source.source or own,
                source.count,
                mean,
                "\n".join(source.remarks),
            )


def read_in_text(result: ReadIn) -> str:
    """What reading in came to, in words."""
    parts = [
        tr("{name}: {notes}").format(name=name, notes=ntr("{n} note", "{n} notes", count))
        for name, count in result.added.items()
    ]
    if result.changed:
        parts.append(ntr("{n} note was changed", "{n} notes were changed", result.changed))
    if result.known:
        parts.append(ntr("{n} note was here already", "{n} notes were here already", result.known))
    return " · ".join(parts)


def export_day(day: date) -> str:
    """The proposed name of a file of notes."""
    return f"tool-notes-{day:%Y-%m-%d}.json"
