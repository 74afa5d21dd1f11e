"""What the designer has the store do: save, copy, export, keep pictures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ct_desktop.errors import AppError, UserError
from ct_desktop.language import LANGUAGES, tr
from ct_desktop.rules.certificate_design import Design
from ct_desktop.services.certificate_templates import TemplatePictureFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.saving import ask_where
from ct_desktop.ui.targets import SETTINGS, DesignTarget

ENDING = ".ctdesign"
Pictures = tuple[TemplatePictureFacts, ...]


class DesignDeeds:
    """Everything runs on the worker; what is written can be undone."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        self._ui = ui
        self._templates = office.templates

    def copy(self, key: str, name: str) -> None:
        """Make a copy called ``name``, with a number where that is taken, and open it."""

        def make() -> str:
            return self._templates.copy(key, self._free_name(name))

        self._ui.tasks.write(make, self._open, initiator=SETTINGS)

    def save(
        self,
        design: Design,
        on_done: Callable[[], object],
        on_refused: Callable[[AppError], object],
    ) -> None:
        """Store an own design."""
        self._ui.tasks.write(
            lambda: self._templates.save(design),
            lambda _: on_done(),
            on_refused,
            initiator=SETTINGS,
        )

    def remove(self, key: str, said: str) -> None:
        """Remove an own design and say so."""
        self._ui.tasks.write(
            lambda: self._templates.remove(key),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=SETTINGS,
        )

    def export(self, key: str, name: str, parent: QWidget) -> None:
        """Ask where, and write the design with its pictures there."""
        path = ask_where(parent, f"{_plain(name)}{ENDING}", _kinds())
        if path is not None:
            self.export_to(key, path)

    def export_to(self, key: str, path: Path) -> None:
        """Write the design with its pictures to ``path``."""
        file = path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)

        def write() -> Path:
            try:
                self._templates.export(key, file)
            except OSError as error:
                raise UserError(
                    tr("The file could not be saved as {name}.").format(name=file.name),
                    tr("Choose another folder, or check whether the disk is full."),
                ) from error
            return file

        self._ui.tasks.read(
            write, lambda at: self._ui.prompts.toast(tr("Saved as {name}").format(name=at.name))
        )

    def read_in(self, parent: QWidget) -> None:
        """Ask for a file and keep the design in it, then open it."""
        title = tr("Read in a design")
        name, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), _kinds())
        if name:
            self.read_in_from(Path(name))

    def read_in_from(self, file: Path) -> None:
        """Keep the design of a file, and open it."""
        self._ui.tasks.write(lambda: self._templates.read_in(file), self._open, initiator=SETTINGS)

    def add_picture(self, key: str, file: Path, on_done: Callable[[str, Pictures], object]) -> None:
        """Keep a picture with a design; ``on_done`` gets its name, and all pictures there are."""

        def add() -> tuple[str, Pictures]:
            name = self._templates.add_picture(key, file)
            return name, self._templates.pictures(key)

        self._ui.tasks.write(add, lambda made: on_done(*made), initiator=SETTINGS)

    def remove_picture(self, key: str, name: str, on_done: Callable[[Pictures], object]) -> None:
        """Take a picture out of a design; ``on_done`` gets those that are left."""

        def remove() -> Pictures:
            self._templates.remove_picture(key, name)
            return self._templates.pictures(key)

        self._ui.tasks.write(remove, on_done, initiator=SETTINGS)

    def _free_name(self, name: str) -> str:
        rows = (row for language in LANGUAGES for row in self._templates.rows(language))
        taken = {row.name.casefold() for row in rows}
        number, free = 1, name
        while free.casefold() in taken:
            number += 1
            free = f"{name} {number}"
        return free

    def _open(self, key: str) -> None:
        self._ui.navigator.open(SETTINGS, DesignTarget(key))


def ask_picture(parent: QWidget, title: str) -> Path | None:
    """The file the user chose for a picture of a design."""
    kinds = tr("Pictures (*.png *.jpg *.jpeg *.pdf)")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(name) if name else None


def _kinds() -> str:
    return tr("Certificate designs (*{ending})").format(ending=ENDING)


def _plain(name: str) -> str:
    """``name`` as a file name: no signs that a file system refuses."""
    kept = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in name)
    return "-".join(kept.split()).lower() or "design"
