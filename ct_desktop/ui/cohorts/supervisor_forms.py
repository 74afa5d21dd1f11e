"""The forms of a group for its practice supervisors, a file for each placement in a folder."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import current, tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.supervisor_form_files import ask_folder, form_writer, written_text


def save_supervisor_forms(ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
    """Ask for a folder and write the forms there; no file that lies there is written over."""

    def choose(placement_ids: Sequence[int]) -> None:
        if not placement_ids:
            ui.prompts.toast(tr("Nobody of this group has a practice place yet."))
            return
        folder = ask_folder(parent)
        if folder is not None:
            ui.tasks.long(
                tr("Forms for supervisors"),
                form_writer(office, placement_ids, current(), folder),
                lambda written: ui.prompts.toast(written_text(written)),
            )

    ui.tasks.read(lambda: office.practice_prints.of_cohort(cohort_id), choose)
