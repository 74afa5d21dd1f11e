"""Asking where a file goes, and writing it there on the worker."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.contacts import FileOut
from ct_desktop.ui.context import UiContext


def ask_where(parent: QWidget, file_name: str, kinds: str) -> Path | None:
    """The path the user chose for a file, proposed in the home folder; None when cancelled."""
    proposed = str(Path.home() / file_name)
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save as"), proposed, kinds)
    return Path(name) if name else None


def save_file(ui: UiContext, make: Callable[[], FileOut], path: Path) -> None:
    """Make the file and write it to ``path``; what fails is shown in a banner."""

    def write() -> Path:
        data = make().data
        try:
            path.write_bytes(data)
        except OSError as error:
            raise UserError(
                tr("The file could not be saved as {name}.").format(name=path.name),
                tr("Choose another folder, or check whether the disk is full."),
            ) from error
        return path

    ui.tasks.read(write, lambda at: ui.prompts.toast(tr("Saved as {name}").format(name=at.name)))
