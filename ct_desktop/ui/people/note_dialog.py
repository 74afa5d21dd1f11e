"""A dated line added to a person's notes."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog


class NoteDialog(FormDialog):
    """Type a note; the date is put before it."""

    def __init__(
        self, ui: UiContext, office: Office, page_key: str, person_id: int, parent: QWidget
    ) -> None:
        super().__init__(tr("Add a note"), tr("Add"), lambda _: self._save(), parent)
        self._ui = ui
        self._office = office
        self._page_key = page_key
        self._person_id = person_id
        self.text = QPlainTextEdit()
        self.text.setMinimumHeight(px(110))
        self.text.setTabChangesFocus(True)
        self.form.add(
            tr("Note"),
            self.text,
            check=lambda: "" if self.text.toPlainText().strip() else tr("Fill this in."),
            hint=tr("Nothing about health, origin or belief: that may not be kept."),
        )

    def _save(self) -> None:
        text = self.text.toPlainText()
        self._ui.tasks.write(
            lambda: self._office.persons.add_note(self._person_id, text),
            self.finish,
            self.refuse,
            initiator=self._page_key,
        )
