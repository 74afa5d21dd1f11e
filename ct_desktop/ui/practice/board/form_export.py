"""Saving the fillable forms for supervisors, a file each, in a folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.board.card_words import for_supervisors
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.supervisor_form_files import (
    Written,
    ask_folder,
    form_writer,
    written_text,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


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
        self._ui.tasks.long(
            tr("Forms for supervisors"), make, self._written, self.refuse, self._wait_again
        )

    def _submit(self, _: FormDialog) -> None:
        folder = ask_folder(self)
        if folder is None:
            self._wait_again()
        else:
            self.save_in(folder)

    def _wait_again(self) -> None:
        """No folder was chosen, or the work was broken off: the dialog can be used again."""
        self.submit_button.setEnabled(True)

    def _written(self, written: Written) -> None:
        self.finish()
        self._ui.prompts.toast(written_text(written))

    def _wrong(self) -> str:
        return "" if self.ticked else tr("Tick at least one placement.")
