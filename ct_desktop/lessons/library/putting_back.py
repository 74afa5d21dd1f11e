"""Putting packages of a backup back on the shelf."""

from datetime import date
from pathlib import Path

from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.library_folder import LibraryFolder, key_of
from ct_desktop.lessons.library.predecessor import predecessor
from ct_desktop.lessons.library.soundness import problem_of
from ct_desktop.lessons.library.taking_in import Wish, key_of_same, take_in
from ct_desktop.lessons.library.upkeep import Upkeep
from ct_desktop.lessons.reading.reader import open_package


def put_back(name: str, file: Path, folder: LibraryFolder, upkeep: Upkeep, today: date) -> bool:
    """Put a package back under the key it had, told by ``name``; whether it was needed.

    What is on the shelf stays as it is, unless its file is gone or damaged. Another package that
    has the key by now stays too. Raises UserError when the file is refused.
    """
    key = key_of(name)
    present = {one.key: one for one in upkeep.read(shelf.files)}.get(key)
    if present and problem_of(present, key, folder.packages / present.file):
        wish = Wish(today, replaces=key, anew=True)
    elif key_of_same(file, upkeep) or (present and _is_edition_of(file, upkeep, key)):
        return False
    else:
        wish = Wish(today, key=key)
    take_in(file, folder, upkeep, wish)
    return True


def _is_edition_of(file: Path, upkeep: Upkeep, key: str) -> bool:
    with open_package(file) as opened:
        package = opened.package
    entry = upkeep.read(lambda connection: shelf.entry_of(connection, key))
    return predecessor(package, package.title or file.stem, [entry]) is not None
