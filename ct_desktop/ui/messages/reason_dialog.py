"""Asks why a rule is set aside; the reason is kept with the deed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.widgets.labels import label


class ReasonDialog(MessageDialog):
    """One line of text, which may not be empty."""

    def __init__(self, title: str, explanation: str, action: str, parent: QWidget | None) -> None:
        super().__init__(title, explanation, parent)
        caption = label(tr("Reason (kept in the history)"), "strong")
        self.field = QLineEdit()
        self.field.setMaxLength(500)
        self.field.setAccessibleName(tr("Reason"))
        caption.setBuddy(self.field)
        self.body.addWidget(caption)
        self.body.addWidget(self.field)
        self.add_button(tr("Cancel"), "secondary", accepts=False)
        self._go = self.add_button(action, "primary", accepts=True)
        self._go.setDefault(True)
        self._go.setEnabled(False)
        self.field.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self.field.setFocus()

    @property
    def reason(self) -> str:
        """What was typed, trimmed."""
        return self.field.text().strip()
