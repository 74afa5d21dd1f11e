"""Changing a note of our own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.tool_notes import NoteFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.notes.content import origin_text
from ct_desktop.ui.targets import LESSONS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.stars import StarsField


class EditNoteDialog(FormDialog):
    """Stars and remark of one note; a note that was read in can only be looked at."""

    def __init__(self, ui: UiContext, office: Office, note: NoteFacts, parent: QWidget) -> None:
        super().__init__(tr("What worked"), tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._note = note
        self.stars = StarsField(tr("Stars"))
        self.stars.set_stars(note.stars)
        self.remark = QPlainTextEdit(note.remark)
        self.remark.setTabChangesFocus(True)
        self.remark.setMinimumHeight(px(140))
        self.form.add_widget(wrapped(note.tool.title, "strong"))
        self.form.add_widget(wrapped(origin_text(note), "muted"))
        self.form.add(tr("Stars"), self.stars)
        self.form.add(tr("Remark"), self.remark)
        if note.source:
            self.stars.setEnabled(False)
            self.remark.setReadOnly(True)
            self.submit_button.hide()
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        note_id, stars, remark = self._note.id, self.stars.stars, self.remark.toPlainText()
        self._ui.tasks.write(
            lambda: self._office.tool_notes.change(note_id, stars, remark),
            self.finish,
            self.refuse,
            initiator=LESSONS,
        )
