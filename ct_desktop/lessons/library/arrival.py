"""A package that arrives: what it holds, and what on the shelf it is another edition of."""

from dataclasses import dataclass
from pathlib import Path

from ct_desktop.lessons.checking.report import CheckReport
from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.comparison import Comparison, compare, footprints
from ct_desktop.lessons.library.editions import is_newer
from ct_desktop.lessons.library.intake import Progress
from ct_desktop.lessons.library.predecessor import predecessor
from ct_desktop.lessons.library.shelf import ShelfEntry
from ct_desktop.lessons.library.taking_in import key_of_same
from ct_desktop.lessons.library.upkeep import Upkeep
from ct_desktop.lessons.package import LessonPackage
from ct_desktop.lessons.reading.reader import open_package


@dataclass(frozen=True)
class Arrival:
    """A package before it is added: what it holds, and what on the shelf it would replace.

    ``same`` when it lies on the shelf already, byte for byte; ``older`` when what it would
    replace is surely of a newer edition.
    """

    file: Path
    report: CheckReport
    package: LessonPackage
    replaces: ShelfEntry | None
    comparison: Comparison | None
    same: bool
    older: bool = False


def look_at(file: Path, upkeep: Upkeep, progress: Progress | None) -> Arrival:
    """What there is to know before it is added; raises UserError when it is refused."""
    from ct_desktop.lessons.checking.check import check_package

    report = check_package(file)
    with open_package(file) as opened:
        package = opened.package
        marks = footprints(package, opened.path)
    entries = upkeep.read(shelf.entries)
    same = key_of_same(file, upkeep, progress)
    replaces = next((one for one in entries if one.key == same), None) or predecessor(
        package, package.title or file.stem, entries
    )
    if replaces is None:
        return Arrival(file, report, package, None, None, same=False)
    key = replaces.key
    before = upkeep.read(lambda connection: shelf.footprints_of(connection, key))
    return Arrival(
        file,
        report,
        package,
        replaces,
        compare(before, marks),
        same=same is not None,
        older=is_newer(replaces.edition, package.edition),
    )
