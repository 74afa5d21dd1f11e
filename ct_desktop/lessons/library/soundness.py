"""Whether the packages on the shelf are still what came in."""

from pathlib import Path

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.intake import sha256_of
from ct_desktop.lessons.library.library_folder import LibraryFolder
from ct_desktop.lessons.library.shelf import StoredFile
from ct_desktop.lessons.library.upkeep import Upkeep


def problems_in(folder: LibraryFolder, upkeep: Upkeep) -> tuple[str, ...]:
    """Compare every file with the checksum it came with; sentences on what is wrong."""
    files = upkeep.read(shelf.files)
    titles = {one.key: one.title for one in upkeep.read(shelf.entries)}
    known = {one.file for one in files} | set(upkeep.read(shelf.taken_off))
    found = [
        problem_of(one, titles.get(one.key, one.key), folder.packages / one.file) for one in files
    ]
    strange = [
        tr("{file} in the lesson library is no package that can be read.").format(file=path)
        for name, path in folder.stored().items()
        if name not in known
    ]
    return tuple([problem for problem in found if problem] + strange)


def problem_of(stored: StoredFile, title: str, path: Path) -> str:
    """What is wrong with one file; empty when nothing is."""
    try:
        if not path.exists():
            return tr("The lesson package “{title}” is gone: {file}.").format(
                title=title, file=path
            )
        if sha256_of(path) != stored.sha256:
            return tr("The lesson package “{title}” is damaged: {file}.").format(
                title=title, file=path
            )
    except AppError as error:
        return str(error)
    return ""
