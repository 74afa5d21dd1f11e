"""Pictures of the design: put on the sheet, behind everything, or taken out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.ui.certificates.designer import edits
from ct_desktop.ui.certificates.designer.deeds import DesignDeeds, Pictures, ask_picture
from ct_desktop.ui.certificates.designer.state import DesignerState

Point = tuple[float, float]


class PictureDeeds(QObject):
    """A picture is kept with the design at once; where it is shown is saved with the design."""

    def __init__(self, deeds: DesignDeeds, state: DesignerState, page: QWidget) -> None:
        super().__init__(page)
        self._deeds = deeds
        self._state = state
        self._page = page

    def add(self) -> None:
        """Ask for a picture and put it in the middle of the sheet."""
        self._ask(tr("Picture on the sheet"), partial(self.put, where=None))

    def put(self, file: Path, where: Point | None) -> None:
        """Put a picture from a file on the sheet, around ``where`` (mm)."""
        self._deeds.add_picture(self._state.design.key, file, partial(self._put, where))

    def ask_background(self) -> None:
        """Ask for a picture that fills the front."""
        self._ask(tr("Background of the front"), self.set_background)

    def set_background(self, file: Path) -> None:
        """Fill the front with a picture from a file."""
        self._deeds.add_picture(self._state.design.key, file, self._fill)

    def remove(self, name: str) -> None:
        """Take a picture out of the design, and from the sheet."""
        key = self._state.design.key
        self._deeds.remove_picture(key, name, partial(self._removed, name))

    def _ask(self, title: str, on_file: Callable[[Path], object]) -> None:
        file = ask_picture(self._page, title)
        if file is not None:
            on_file(file)

    def _put(self, where: Point | None, name: str, pictures: Pictures) -> None:
        self._state.pictures = pictures
        facts = next(one for one in pictures if one.name == name)
        design, key = edits.added_picture(
            self._state.design, self._state.seen.side, name, (facts.width, facts.height), where
        )
        self._state.change(design)
        self._state.choose(key)

    def _fill(self, name: str, pictures: Pictures) -> None:
        self._state.pictures = pictures
        self._state.change(replace(self._state.design, background=name))

    def _removed(self, name: str, pictures: Pictures) -> None:
        self._state.pictures = pictures
        self._state.change(edits.without_picture(self._state.design, name))
