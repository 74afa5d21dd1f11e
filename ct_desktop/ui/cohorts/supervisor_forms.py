"""The forms of a group for its practice supervisors, a file for each placement in a folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import current, ntr, tr
from ct_desktop.services.contacts import FileOut
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext


def save_supervisor_forms(ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
    """Ask for a folder and write the forms there; no file that lies there is written over."""

    def choose(placement_ids: Sequence[int]) -> None:
        if not placement_ids:
            ui.prompts.toast(tr("Nobody of this group has a practice place yet."))
            return
        name = QFileDialog.getExistingDirectory(
            parent, tr("Folder for the supervisors' forms"), str(Path.home())
        )
        if name:
            write(Path(name), placement_ids)

    def write(folder: Path, placement_ids: Sequence[int]) -> None:
        language = current()
        ui.tasks.read(
            lambda: _write(
                folder, office.practice_prints.supervisor_form_files(placement_ids, language)
            ),
            lambda count: ui.prompts.toast(
                ntr(
                    "{n} form saved in {folder}. Send it to the supervisor.",
                    "{n} forms saved in {folder}. Send each to its supervisor.",
                    count,
                ).format(folder=folder.name)
            ),
        )

    ui.tasks.read(lambda: office.practice_prints.of_cohort(cohort_id), choose)


def _write(folder: Path, forms: Sequence[FileOut]) -> int:
    for form in forms:
        path = _free(folder / form.file_name)
        try:
            path.write_bytes(form.data)
        except OSError as error:
            raise UserError(
                tr("The file could not be saved as {name}.").format(name=path.name),
                tr("Choose another folder, or check whether the disk is full."),
            ) from error
    return len(forms)


def _free(wanted: Path) -> Path:
    """``wanted``, or with a number behind it where a file of that name lies there."""
    path, number = wanted, 1
    while path.exists():
        number += 1
        path = wanted.with_stem(f"{wanted.stem}-{number}")
    return path
