"""The packages on the shelf: what is told of each, and their rows in the index."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.lessons.kinds import PackageFormat
from ct_desktop.lessons.library.comparison import Footprint
from ct_desktop.lessons.library.inventory import WHOLE, Inventory
from ct_desktop.rules.enumerations import Field, TargetGroup


@dataclass(frozen=True)
class ShelfEntry:
    """A package on the shelf; ``key`` stays when a newer edition takes its place.

    ``tools`` and ``items`` are counts, ``bytes`` the size of the file, ``identifier`` what the
    package calls itself (the same on every PC, unlike ``key``).
    """

    key: str
    title: str
    language: str
    edition: str
    format: PackageFormat
    tools: int
    items: int
    fields: frozenset[Field]
    target_groups: frozenset[TargetGroup]
    trusted: bool
    starter: bool
    made_here: bool
    added_on: date
    bytes: int
    has_cover: bool
    description: str
    identifier: str = ""


@dataclass(frozen=True)
class StoredFile:
    """Where a package lies, and the checksum it had when it came."""

    key: str
    file: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Standing:
    """What the user made of a package: kept when the file is looked at anew."""

    added_on: date
    trusted: bool = False
    starter: bool = False
    place: str | None = None


_COLUMNS = (
    "key, title, language, edition, format, tools, items, fields, target_groups, trusted, "
    "starter, made_here, added_on, bytes, cover IS NOT NULL AS has_cover, description, identifier"
)


def entries(connection: sqlite3.Connection) -> tuple[ShelfEntry, ...]:
    """All packages, by title."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM package ORDER BY title COLLATE NOCASE, language, key"
    )
    return tuple(_entry(row) for row in rows)


def entry_of(connection: sqlite3.Connection, key: str) -> ShelfEntry:
    """The package with this key; raises NotFound."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM package WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise not_on_shelf()
    return _entry(row)


def file_of(connection: sqlite3.Connection, key: str) -> StoredFile:
    """Where the package with this key lies; raises NotFound."""
    row = connection.execute(
        "SELECT key, file, bytes, sha256 FROM package WHERE key = ?", (key,)
    ).fetchone()
    if row is None:
        raise not_on_shelf()
    return StoredFile(*row)


def files(connection: sqlite3.Connection) -> tuple[StoredFile, ...]:
    """Where all packages lie."""
    rows = connection.execute("SELECT key, file, bytes, sha256 FROM package ORDER BY key")
    return tuple(StoredFile(*row) for row in rows)


def standing_of(connection: sqlite3.Connection, key: str) -> Standing | None:
    """What the user made of a package; None when it is not on the shelf."""
    row = connection.execute(
        "SELECT added_on, trusted, starter, place FROM package WHERE key = ?", (key,)
    ).fetchone()
    return _standing(row) if row else None


def cover_of(connection: sqlite3.Connection, key: str) -> bytes | None:
    """The picture of a package; None without one or when it is not on the shelf."""
    row = connection.execute("SELECT cover FROM package WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def set_trust(connection: sqlite3.Connection, key: str, trusted: bool) -> None:
    """Whether the scripts of a package may run."""
    connection.execute("UPDATE package SET trusted = ? WHERE key = ?", (trusted, key))


def set_place(connection: sqlite3.Connection, key: str, place: str) -> None:
    """The item where the reader was."""
    connection.execute("UPDATE package SET place = ? WHERE key = ?", (place, key))


def footprints_of(connection: sqlite3.Connection, key: str) -> tuple[Footprint, ...]:
    """The items of a package as they are compared, in their order."""
    rows = connection.execute(
        "SELECT key, title, mark FROM item WHERE package = ? AND key <> ? ORDER BY id", (key, WHOLE)
    )
    return tuple(Footprint(*row) for row in rows)


def put(
    connection: sqlite3.Connection, stored: StoredFile, found: Inventory, standing: Standing
) -> None:
    """Write all that is kept of a package, in the place of what was kept under its key."""
    drop(connection, stored.key)
    package = found.package
    row = {
        "key": stored.key,
        "file": stored.file,
        "bytes": stored.bytes,
        "sha256": stored.sha256,
        "added_on": standing.added_on.isoformat(),
        "trusted": standing.trusted,
        "starter": standing.starter,
        "place": standing.place,
        "identifier": package.identifier,
        "title": found.title,
        "language": package.language,
        "edition": package.edition,
        "format": package.format.value,
        "tools": found.tools,
        "items": found.item_count,
        "fields": " ".join(sorted(package.tags.fields)),
        "target_groups": " ".join(sorted(package.tags.target_groups)),
        "made_here": package.made_here,
        "description": found.description,
        "cover": found.cover,
    }
    names = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO package ({names}) VALUES ({marks})", row)
    for item in found.items:
        above = json.dumps(item.above, ensure_ascii=False)
        made = connection.execute(
            "INSERT INTO item (package, key, title, above, mark) VALUES (?, ?, ?, ?, ?)",
            (stored.key, item.key, item.title, above, item.mark),
        )
        connection.execute(
            "INSERT INTO words (rowid, title, above, text) VALUES (?, ?, ?, ?)",
            (made.lastrowid, item.title, " · ".join(item.above), item.text),
        )


def drop(connection: sqlite3.Connection, key: str) -> None:
    """Forget all that is kept of a package."""
    connection.execute(
        "DELETE FROM words WHERE rowid IN (SELECT id FROM item WHERE package = ?)", (key,)
    )
    connection.execute("DELETE FROM package WHERE key = ?", (key,))


def take_off(connection: sqlite3.Connection, key: str) -> str:
    """Take a package off the shelf, its file still there to be put back; the file's name."""
    stored = file_of(connection, key)
    connection.execute(
        "INSERT OR REPLACE INTO taken_off (file, key, added_on, trusted, starter, place) "
        "SELECT file, key, added_on, trusted, starter, place FROM package WHERE key = ?",
        (key,),
    )
    drop(connection, key)
    return stored.file


def taken_off(connection: sqlite3.Connection) -> dict[str, tuple[str, Standing]]:
    """By file name: key and standing of what was taken off."""
    rows = connection.execute(
        "SELECT file, key, added_on, trusted, starter, place FROM taken_off ORDER BY rowid"
    )
    return {row["file"]: (row["key"], _standing(row)) for row in rows}


def forget_taken_off(connection: sqlite3.Connection, file: str) -> None:
    """What was taken off is put back, or its file is gone."""
    connection.execute("DELETE FROM taken_off WHERE file = ?", (file,))


def not_on_shelf() -> NotFound:
    """For a key that is none (any more)."""
    return NotFound(tr("This lesson package is no longer on the shelf."), tr("Choose another one."))


def _standing(row: sqlite3.Row) -> Standing:
    return Standing(
        date.fromisoformat(row["added_on"]),
        bool(row["trusted"]),
        bool(row["starter"]),
        row["place"],
    )


def _entry(row: sqlite3.Row) -> ShelfEntry:
    return ShelfEntry(
        key=row["key"],
        title=row["title"],
        language=row["language"],
        edition=row["edition"],
        format=PackageFormat(row["format"]),
        tools=row["tools"],
        items=row["items"],
        fields=frozenset(Field(word) for word in row["fields"].split()),
        target_groups=frozenset(TargetGroup(word) for word in row["target_groups"].split()),
        trusted=bool(row["trusted"]),
        starter=bool(row["starter"]),
        made_here=bool(row["made_here"]),
        added_on=date.fromisoformat(row["added_on"]),
        bytes=row["bytes"],
        has_cover=bool(row["has_cover"]),
        description=row["description"],
        identifier=row["identifier"],
    )
