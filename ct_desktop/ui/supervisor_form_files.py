"""Saving supervisors' forms, a file for each placement in a folder; none is written over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.services.contacts import FileOut
from ct_desktop.services.office import Office
from ct_desktop.ui.progress import LongWork


@dataclass(frozen=True)
class Written:
    """How many forms were written where."""

    folder: Path
    count: int


def ask_folder(parent: QWidget) -> Path | None:
    """The folder the user chose for the forms; None when cancelled."""
    name = QFileDialog.getExistingDirectory(
        parent, tr("Folder for the supervisors' forms"), str(Path.home())
    )
    return Path(name) if name else None


def form_writer(
    office: Office, placement_ids: Sequence[int], language: str, folder: Path
) -> Callable[[LongWork], Written]:
    """What makes the forms one by one on the worker; the names of the files name nobody.

    Raises UserError when a file cannot be written.
    """

    def write(work: LongWork) -> Written:
        for number, placement_id in enumerate(placement_ids):
            work(number, len(placement_ids))
            for form in office.practice_prints.supervisor_form_files((placement_id,), language):
                _write(folder, form)
        return Written(folder, len(placement_ids))

    return write


def written_text(written: Written) -> str:
    """What was saved where, and what to do with it."""
    return ntr(
        "{n} form saved in {folder}. Send it to the supervisor.",
        "{n} forms saved in {folder}. Send each to its supervisor.",
        written.count,
    ).format(folder=written.folder.name)


def _write(folder: Path, form: FileOut) -> None:
    path = _free(folder / form.file_name)
    try:
        with path.open("xb") as file:
            file.write(form.data)
    except OSError as error:
        raise UserError(
            tr("The file could not be saved as {name}.").format(name=path.name),
            tr("Choose another folder, or check whether the disk is full."),
        ) from error


def _free(wanted: Path) -> Path:
    """``wanted``, or with a number behind it where a file of that name lies there."""
    path, number = wanted, 1
    while path.exists():
        number += 1
        path = wanted.with_stem(f"{wanted.stem}-{number}")
    return path
