"""The starter packages on the shelf: from the first start, and never against the user's will."""

import logging
import tempfile
from datetime import date
from pathlib import Path

from ct_desktop.errors import AppError
from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.editions import is_newer
from ct_desktop.lessons.library.intake import sha256_of
from ct_desktop.lessons.library.library_folder import COMING, LibraryFolder
from ct_desktop.lessons.library.starter_record import (
    PlacedStarter,
    ShippedStarter,
    placed,
    remember_placed,
    shipped,
)
from ct_desktop.lessons.library.taking_in import Wish, take_in
from ct_desktop.lessons.library.upkeep import Upkeep

_log = logging.getLogger(__name__)


def place_starters(folder: LibraryFolder, upkeep: Upkeep, today: date) -> None:
    """Put each starter on the shelf once, and a newer edition in the place of an older one.

    What the user took off, or replaced by something else, stays as it is. A starter that cannot
    be built hinders nothing: it is logged and tried again at the next start.
    """
    for starter in shipped():
        try:
            _place(starter, folder, upkeep, today)
        except (AppError, OSError, ValueError, LookupError) as error:
            _log.warning("a starter package was not put on the shelf", exc_info=error)


def _place(starter: ShippedStarter, folder: LibraryFolder, upkeep: Upkeep, today: date) -> None:
    before = placed(folder.starters)
    known = before.get(starter.identifier)
    if known is not None and not is_newer(starter.edition, known.edition):
        return
    present = [one for one in upkeep.read(shelf.entries) if one.identifier == starter.identifier]
    ours = next((one for one in present if one.starter), None)
    digest = known.sha256 if known else ""
    if ours is not None or (known is None and not present):
        wish = Wish(today, replaces=ours.key if ours else None, starter=True)
        digest = _build(starter, folder, upkeep, wish)
    seen = PlacedStarter(starter.identifier, starter.edition, digest)
    remember_placed(folder.starters, ({**placed(folder.starters), seen.identifier: seen}).values())


def _build(starter: ShippedStarter, folder: LibraryFolder, upkeep: Upkeep, wish: Wish) -> str:
    """Build a starter, put it on the shelf, and give the checksum of its file."""
    from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
    from ct_desktop.lessons.writing.starter import starter_draft

    with tempfile.TemporaryDirectory(prefix=COMING, dir=folder.packages) as scratch:
        built = Path(scratch) / f"{starter.identifier}.imscc"
        write_cartridge(starter_draft(starter.folder), built)
        take_in(built, folder, upkeep, wish)
        return sha256_of(built)
