"""Saving the fillable forms for supervisors, a file each, in a folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QVBoxLayout, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import file_name
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.board.card_words import for_supervisors
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.progress import LongWork
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


@dataclass(frozen=True)
class Written:
    """What was written where."""

    folder: Path
    count: int


class FormExportDialog(FormDialog):
    """Placements in practice and with their hours done are ticked to begin with."""

    def __init__(
        self, ui: UiContext, office: Office, cards: Sequence[PlacementCard], parent: QWidget
    ) -> None:
        super().__init__(tr("Forms for supervisors"), tr("Save in a folder…"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self.ticks: dict[int, QCheckBox] = {}
        self.language = QComboBox()
        for code, name in languages():
            self.language.addItem(name, code)
        self.form.add_widget(
            wrapped(
                tr(
                    "A fillable PDF for each placement, to send along by e-mail. The supervisor "
                    "fills in hours and assessment and sends it back; then read it in here."
                ),
                "muted",
            )
        )
        self.form.add(tr("Language"), self.language)
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        for card in cards:
            tick = QCheckBox(for_supervisors(card))
            tick.setChecked(card.stage in (PlacementStage.IN_PRACTICE, PlacementStage.HOURS_DONE))
            self.ticks[card.id] = tick
            column.addWidget(tick)
        self.form.add(tr("Placements"), people, check=self._wrong)
        self.fit_to_form()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The placements that are ticked."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def save_in(self, folder: Path) -> None:
        """Write the forms into ``folder``."""
        ticked, language = self.ticked, str(self.language.currentData())
        make = form_writer(self._office, ticked, language, folder)
        self._ui.tasks.long(tr("Forms for supervisors"), make, self._written, self.refuse)

    def _submit(self, _: FormDialog) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the forms"), str(Path.home()))
        if name:
            self.save_in(Path(name))
        else:
            self.submit_button.setEnabled(True)

    def _written(self, written: Written) -> None:
        self.finish()
        text = ntr("{n} form saved in {folder}", "{n} forms saved in {folder}", written.count)
        self._ui.prompts.toast(text.format(n=written.count, folder=written.folder.name))

    def _wrong(self) -> str:
        return "" if self.ticked else tr("Tick at least one placement.")


def form_writer(
    office: Office, placement_ids: Sequence[int], language: str, folder: Path
) -> Callable[[LongWork], Written]:
    """What makes the forms one by one on the worker; the names of the files name nobody.

    Raises UserError when a file cannot be written.
    """

    def write(work: LongWork) -> Written:
        for number, placement_id in enumerate(placement_ids):
            work(number, len(placement_ids))
            made = office.practice_prints.supervisor_form((placement_id,), language)
            path = folder / f"{file_name(PrintKind.SUPERVISOR_FORM.value, str(placement_id))}.pdf"
            try:
                path.write_bytes(made.pdf)
            except OSError as error:
                raise UserError(
                    tr("The form could not be saved as {name}.").format(name=path.name),
                    tr("Choose another folder, or check whether the disk is full."),
                ) from error
        return Written(folder, len(placement_ids))

    return write
