"""Notes on tools as one file: what organisations send to the makers of the method.

JSON in UTF-8 with ``schema`` ``ct-tool-notes-1``, the organisation, and the notes; no names of
people, no ids of a store. Reading checks everything before anything is used of it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ct_desktop.errors import UserError
from ct_desktop.language import tr

SCHEMA = "ct-tool-notes-1"
_FAMILY = "ct-tool-notes-"
LARGEST = 32 * 1024 * 1024
"""Bytes: more than a hundred thousand notes."""
_LONGEST_TITLE = 500
_LONGEST_REMARK = 20_000


@dataclass(frozen=True)
class FileNote:
    """One note; ``stars`` 1 to 5 or None."""

    uid: str
    package_identifier: str
    package_title: str
    package_edition: str
    item_key: str
    title: str
    stars: int | None
    remark: str
    written_on: date


@dataclass(frozen=True)
class NotesFile:
    """The notes of one organisation, as sent on a day."""

    organisation: str
    exported_on: date
    notes: tuple[FileNote, ...]


def notes_bytes(file: NotesFile) -> bytes:
    """The file, the same bytes for the same notes."""
    whole = {
        "schema": SCHEMA,
        "organisation": file.organisation,
        "exported_on": file.exported_on.isoformat(),
        "notes": [
            {
                "uid": note.uid,
                "package": {
                    "identifier": note.package_identifier,
                    "title": note.package_title,
                    "edition": note.package_edition,
                },
                "tool": {"key": note.item_key, "title": note.title},
                "stars": note.stars,
                "remark": note.remark,
                "date": note.written_on.isoformat(),
            }
            for note in file.notes
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def read_notes(data: bytes, name: str) -> NotesFile:
    """The notes in a file called ``name``; raises UserError that says what is wrong with it."""
    if len(data) > LARGEST:
        raise UserError(
            tr("“{name}” is too large for a file of notes.").format(name=name),
            tr("Check whether it is the right file."),
        )
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise _damaged(name, tr("it is no JSON")) from error
    _check_schema(whole, name)
    try:
        organisation = _text(whole, "organisation", _LONGEST_TITLE)
        exported = _day(whole, "exported_on")
        listed = whole["notes"]
        if not isinstance(listed, list):
            raise _Wrong("notes")
        notes = tuple(_note(entry, place) for place, entry in enumerate(listed, start=1))
    except KeyError as error:
        raise _damaged(name, tr("“{part}” is missing").format(part=error.args[0])) from error
    except _Wrong as error:
        raise _damaged(name, tr("“{part}” is not as it should be").format(part=error)) from error
    if not organisation:
        raise _damaged(name, tr("it does not say which organisation wrote it"))
    if len({note.uid for note in notes}) < len(notes):
        raise _damaged(name, tr("a note stands in it twice"))
    return NotesFile(organisation, exported, notes)


class _Wrong(ValueError):
    """The part of the file that is not as it should be."""


def _check_schema(whole: Any, name: str) -> None:
    schema = whole.get("schema") if isinstance(whole, dict) else None
    if schema == SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith(_FAMILY):
        raise UserError(
            tr("“{name}” was written by a newer version of the program.").format(name=name),
            tr("Install the newest version and read it in again; nothing was changed."),
        )
    raise UserError(
        tr("“{name}” holds no notes on tools.").format(name=name),
        tr("Choose the file that “Save for the makers” wrote, its name ends in .json."),
    )


def _note(entry: Any, place: int) -> FileNote:
    where = f"notes[{place}]"
    if not isinstance(entry, dict):
        raise _Wrong(where)
    try:
        package, tool = entry["package"], entry["tool"]
        if not isinstance(package, dict) or not isinstance(tool, dict):
            raise _Wrong(where)
        note = FileNote(
            uid=_text(entry, "uid", _LONGEST_TITLE),
            package_identifier=_text(package, "identifier", _LONGEST_TITLE),
            package_title=_text(package, "title", _LONGEST_TITLE),
            package_edition=_text(package, "edition", _LONGEST_TITLE),
            item_key=_text(tool, "key", _LONGEST_TITLE),
            title=_text(tool, "title", _LONGEST_TITLE),
            stars=_stars(entry["stars"]),
            remark=_text(entry, "remark", _LONGEST_REMARK),
            written_on=_day(entry, "date"),
        )
    except KeyError as error:
        raise KeyError(f"{where}.{error.args[0]}") from error
    except _Wrong as error:
        raise error if str(error).startswith(where) else _Wrong(f"{where}.{error}") from error
    if not note.uid or not note.item_key:
        raise _Wrong(where)
    return note


def _text(part: Any, key: str, longest: int) -> str:
    value = part[key]
    if not isinstance(value, str) or len(value) > longest:
        raise _Wrong(key)
    # A lone surrogate is no text: neither the store nor a spreadsheet could keep it.
    if any("\ud800" <= sign <= "\udfff" or sign == "\x00" for sign in value):
        raise _Wrong(key)
    return value


def _day(part: Any, key: str) -> date:
    try:
        return date.fromisoformat(_text(part, key, 10))
    except ValueError as error:
        raise _Wrong(key) from error


def _stars(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 5:
        raise _Wrong("stars")
    return value


def _damaged(name: str, why: str) -> UserError:
    return UserError(
        tr("“{name}” cannot be read in: {why}.").format(name=name, why=why),
        tr("Ask for the file again; nothing was changed."),
    )


def sorted_notes(notes: Sequence[FileNote]) -> tuple[FileNote, ...]:
    """Notes by package, tool and day, so that two exports can be compared."""
    return tuple(
        sorted(notes, key=lambda n: (n.package_title, n.title, n.item_key, n.written_on, n.uid))
    )
