"""Putting a package on the shelf: its copy moved in and its rows written in one turn."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.intake import Progress, coming_in, sha256_of
from ct_desktop.lessons.library.inventory import Inventory, take_inventory
from ct_desktop.lessons.library.library_faults import from_system
from ct_desktop.lessons.library.library_folder import (
    LibraryFolder,
    key_of,
    new_key,
    remove_file,
    stored_suffix,
)
from ct_desktop.lessons.library.shelf import Standing, StoredFile
from ct_desktop.lessons.library.upkeep import Upkeep
from ct_desktop.lessons.reading.reader import open_package


@dataclass(frozen=True)
class Wish:
    """How a package comes in: in the place of the key ``replaces``, or under ``key`` if free.

    ``anew`` also when the index says that the same lies there: its file is damaged.
    """

    today: date
    replaces: str | None = None
    key: str = ""
    starter: bool = False
    anew: bool = False


def take_in(
    file: Path, folder: LibraryFolder, upkeep: Upkeep, wish: Wish, progress: Progress | None = None
) -> str:
    """The key under which the package is on the shelf; it may have been there already.

    Raises UserError when it is refused, NotFound when ``replaces`` is no longer there; then
    nothing was changed.
    """
    open_package(file).close()
    with coming_in(file, folder, progress) as copy:
        with open_package(copy.path) as opened:
            found = take_inventory(opened, file)
        stored = StoredFile(wish.key, copy.path.name, copy.bytes, copy.sha256)
        key, former = upkeep.write(
            lambda connection: _put(connection, folder, copy.path, stored, found, wish)
        )
    if former:
        # An edition that is open on Windows stays until the next start.
        remove_file(folder.packages / former)
    return key


def key_of_same(file: Path, upkeep: Upkeep, progress: Progress | None = None) -> str | None:
    """The key of the package on the shelf that is this file, byte for byte."""
    try:
        size = file.stat().st_size
    except OSError as error:
        raise from_system(error, file) from error
    alike = [one for one in upkeep.read(shelf.files) if one.bytes == size]
    if not alike:
        return None
    digest = sha256_of(file, progress)
    return next((one.key for one in alike if one.sha256 == digest), None)


def _put(
    connection: sqlite3.Connection,
    folder: LibraryFolder,
    copy: Path,
    stored: StoredFile,
    found: Inventory,
    wish: Wish,
) -> tuple[str, str]:
    """The key, and the name of the file that was replaced."""
    files = {one.key: one for one in shelf.files(connection)}
    same = next((one.key for one in files.values() if one.sha256 == stored.sha256), None)
    if same is not None and not wish.anew:
        return same, ""
    former = shelf.file_of(connection, wish.replaces).file if wish.replaces else ""
    before = shelf.standing_of(connection, wish.replaces) if wish.replaces else None
    key = wish.replaces or _free_key(connection, folder, set(files), found.title, wish.key)
    path = folder.free_path(key, stored_suffix(copy))
    standing = Standing(wish.today, starter=wish.starter, place=before.place if before else None)
    try:
        copy.replace(path)
    except OSError as error:
        raise from_system(error, path) from error
    try:
        shelf.put(
            connection, StoredFile(key, path.name, stored.bytes, stored.sha256), found, standing
        )
    except BaseException:
        remove_file(path)
        raise
    return key, former


def _free_key(
    connection: sqlite3.Connection, folder: LibraryFolder, used: set[str], title: str, wanted: str
) -> str:
    off = {key for key, _ in shelf.taken_off(connection).values()}
    taken = used | off | {key_of(name) for name in folder.stored()}
    return wanted if wanted and wanted not in taken else new_key(title, taken)
