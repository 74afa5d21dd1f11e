"""Asking the supervisor for hours and assessment: a form that goes out and comes back as a file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.practice.placement_papers import PlacementPapers
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.labels import label, wrapped


class AskFormDialog(MessageDialog):
    """Save the form in a language, and take the address to send it to."""

    def __init__(
        self, ui: UiContext, office: Office, content: PlacementContent, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Ask the supervisor"),
            tr(
                "Save the form and send it to the supervisor, who fills it in with any PDF "
                "reader and sends it back. Read the file in on the board (More, Read in forms…), "
                "or drop it there: hours and assessment then stand in the check list."
            ),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._ui = ui
        supervisor = content.supervisor
        self._address = supervisor.email if supervisor is not None else ""
        self.papers = PlacementPapers(ui, office, self, content.card.id)
        self.language = QComboBox()
        for code, name in languages():
            self.language.addItem(name, code)
        caption = label(tr("Language of the form"), "strong")
        caption.setBuddy(self.language)
        self.language.setAccessibleName(caption.text())
        who = content.card.supervisor or tr("nobody yet")
        parts = (tr("Practice supervisor: {name}").format(name=who), self._address)
        self.body.addWidget(wrapped(" · ".join(part for part in parts if part), "muted"))
        self.copy_button = secondary(tr("Copy e-mail address"), self._copy, "copy")
        self.body.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.copy_button.setVisible(bool(self._address))
        self.body.addWidget(caption)
        self.body.addWidget(self.language)
        self.add_button(tr("Close"), "secondary", accepts=True)
        self.save_button = primary(tr("Save as…"), self._save, "save")
        self.save_button.setDefault(True)
        self.buttons.addWidget(self.save_button)

    def _save(self) -> None:
        self.papers.save_supervisor_form(str(self.language.currentData()))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._address)
        self._ui.prompts.toast(tr("The e-mail address was copied."))
