"""The lesson library: a shelf of packages in the data folder, without a store or a password."""

from pathlib import Path
from typing import Any

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.lessons.checking.report import CheckReport
from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.arrival import Arrival, look_at
from ct_desktop.lessons.library.comparison import Comparison
from ct_desktop.lessons.library.intake import Progress, clear_abandoned, sha256_of
from ct_desktop.lessons.library.lesson_search import LessonHit, Run, search
from ct_desktop.lessons.library.library_faults import LibraryError, from_system
from ct_desktop.lessons.library.library_folder import LibraryFolder
from ct_desktop.lessons.library.putting_back import put_back
from ct_desktop.lessons.library.shelf import ShelfEntry
from ct_desktop.lessons.library.shelf_names import named
from ct_desktop.lessons.library.soundness import problems_in
from ct_desktop.lessons.library.starter_shelf import place_starters
from ct_desktop.lessons.library.taking_in import Wish, take_in
from ct_desktop.lessons.library.upkeep import Upkeep
from ct_desktop.lessons.reading.reader import OpenPackage, open_package

__all__ = [
    "Arrival",
    "Comparison",
    "LessonHit",
    "LessonLibrary",
    "LibraryError",
    "Run",
    "ShelfEntry",
    "check_package",
    "report_json",
]


def check_package(file: Path) -> CheckReport:
    """What is in a package and what is wrong with it; raises UserError when it is refused."""
    from ct_desktop.lessons.checking import check

    return check.check_package(file)


def report_json(report: CheckReport) -> dict[str, Any]:
    """A report with the keys of the contract, in their order."""
    from ct_desktop.lessons.checking import check

    return check.report_json(report)


class LessonLibrary:
    """Everything that is done with the packages on the shelf; usable from several threads.

    Every call may raise LibraryError, a UserError, when the folder or the disk does not do it.
    """

    def __init__(self, data_dir: Path, clock: Clock) -> None:
        self._folder = LibraryFolder(data_dir)
        self._upkeep = Upkeep(self._folder)
        self._clock = clock
        self._taken_off: dict[str, str] = {}
        self._starters_done = False

    @property
    def folder(self) -> Path:
        """Where everything of the library lies."""
        return self._folder.root

    @property
    def drafts_dir(self) -> Path:
        """Where packages lie that are being made."""
        return self._folder.drafts

    def prepare(self) -> None:
        """Make folders and index, put the starter packages on the shelf, clear up.

        Cheap where nothing is to be done. A starter that the user took off does not come back; a
        newer edition of one that is there takes its place.
        """
        self._folder.make()
        self._upkeep.bring_up_to_date()
        self._upkeep.clear_taken_off(set(self._taken_off.values()))
        if not self._starters_done:
            self._starters_done = True
            clear_abandoned(self._folder)
            place_starters(self._folder, self._upkeep, self._clock.today())

    def shelf(self) -> tuple[ShelfEntry, ...]:
        """All packages, by title."""
        return self._upkeep.read(shelf.entries)

    def entry(self, key: str) -> ShelfEntry:
        """The package with this key; raises NotFound."""
        return self._upkeep.read(lambda connection: shelf.entry_of(connection, key))

    def find(self, name: str) -> ShelfEntry:
        """The package with this title or key, ignoring case and accents; raises NotFound."""
        return named(name, self.shelf())

    def cover(self, key: str) -> bytes | None:
        """The picture for the shelf: JPEG, PNG or SVG; None without one."""
        return self._upkeep.read(lambda connection: shelf.cover_of(connection, key))

    def examine(self, file: Path, progress: Progress | None = None) -> Arrival:
        """Look at a file before it is added; raises UserError when it is refused."""
        return look_at(file, self._upkeep, progress)

    def add(
        self, file: Path, replaces: str | None = None, progress: Progress | None = None
    ) -> ShelfEntry:
        """Copy a package onto the shelf, in the place of ``replaces`` when a key is given.

        What is there already, byte for byte, is returned as it is. The place remembered in the
        one replaced stays, the trust in it does not. Raises UserError when it is refused.
        """
        self._folder.make()
        wish = Wish(self._clock.today(), replaces)
        return self.entry(take_in(file, self._folder, self._upkeep, wish, progress))

    def remove(self, key: str) -> None:
        """Take a package off the shelf; its file is deleted at the next start of the program."""
        name = self._upkeep.write(lambda connection: shelf.take_off(connection, key))
        self._taken_off[key] = name

    def restore_removed(self, key: str) -> ShelfEntry:
        """Put back what was taken off since the program started; raises NotFound otherwise."""
        name = self._taken_off.get(key, "")
        off = self._upkeep.read(shelf.taken_off)
        path = self._folder.packages / name
        if name not in off or not path.is_file():
            raise shelf.not_on_shelf()
        self._upkeep.read_in(path, sha256_of(path), off[name][1])
        del self._taken_off[key]
        return self.entry(key)

    def search(self, words: str, limit: int = 50) -> tuple[LessonHit, ...]:
        """What holds all of these words, the last perhaps unfinished; titles before texts."""
        return self._upkeep.read(lambda connection: search(connection, words, limit))

    def open(self, key: str) -> OpenPackage:
        """The package itself, to be closed after use; raises UserError when it is damaged."""
        return open_package(self._path(key))

    def report(self, key: str) -> CheckReport:
        """What is in a package on the shelf and what is wrong with it."""
        return check_package(self._path(key))

    def trust(self, key: str, trusted: bool) -> ShelfEntry:
        """Let the pages of a package run their scripts, or no longer."""
        self._upkeep.write(lambda connection: shelf.set_trust(connection, key, trusted))
        return self.entry(key)

    def remember(self, key: str, item_key: str) -> None:
        """Where the reader was; nothing is said when the package is no longer there."""
        self._upkeep.write(lambda connection: shelf.set_place(connection, key, item_key))

    def remembered(self, key: str) -> str | None:
        """Where the reader was; None when it is new or no longer there."""
        standing = self._upkeep.read(lambda connection: shelf.standing_of(connection, key))
        return standing.place if standing else None

    def export(self, key: str, target: Path) -> tuple[str, ...]:
        """Write a package as Common Cartridge 1.1; what could not be carried, in sentences.

        Raises UserError when ``target`` cannot be written or lies in the library.
        """
        if not target.parent.is_dir() or target.is_dir():
            raise UserError(
                tr("{file} cannot be written.").format(file=target),
                tr("Name a file in a folder that exists."),
            )
        if self._folder.holds(target):
            raise UserError(
                tr("Nothing can be saved among the packages of the library."),
                tr("Choose another folder."),
            )
        from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
        from ct_desktop.lessons.writing.from_package import draft_from

        with self.open(key) as opened:
            draft, lost = draft_from(opened)
            try:
                write_cartridge(draft, target)
            except OSError as error:
                raise from_system(error, target) from error
        return lost

    def verify(self) -> tuple[str, ...]:
        """Compare every package with what came in; problems in sentences.

        A damaged index is made anew: nothing in it is lost but trust and remembered places.
        """
        self._folder.make()
        self._upkeep.heal()
        self._upkeep.bring_up_to_date()
        return problems_in(self._folder, self._upkeep)

    def package_files(self) -> dict[str, Path]:
        """The files of the packages on the shelf by name, for a backup."""
        files = self._upkeep.read(shelf.files)
        return {one.file: self._folder.packages / one.file for one in files}

    def put_back(self, name: str, file: Path) -> bool:
        """Put a package of a backup back under the key it had; whether it was needed.

        What is on the shelf stays as it is, unless its file is gone or damaged.
        """
        self._folder.make()
        return put_back(name, file, self._folder, self._upkeep, self._clock.today())

    def _path(self, key: str) -> Path:
        stored = self._upkeep.read(lambda connection: shelf.file_of(connection, key))
        return self._folder.packages / stored.file
