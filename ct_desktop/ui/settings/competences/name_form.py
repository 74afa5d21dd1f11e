"""A name in two languages: of the profile, or of a strand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.rules.competences import Words
from ct_desktop.ui.settings.competences.words_fields import WordsFields
from ct_desktop.ui.theme.current import px


class NameForm(QWidget):
    """``changed`` carries the words after every change by the user."""

    changed = Signal(object)

    def __init__(self, caption: str, hint: str) -> None:
        super().__init__()
        self.fields = WordsFields()
        self.name = self.fields.add_line(caption, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(self.fields)
        column.addStretch(1)
        self.fields.changed.connect(lambda: self.changed.emit(self.fields.words(self.name)))

    def show_name(self, name: Words) -> None:
        """Show a name; tells nobody."""
        self.fields.show_words(self.name, name)

    def focus_name(self) -> None:
        """Put the cursor in the name."""
        self.fields.field(self.name, "nl").setFocus(Qt.FocusReason.OtherFocusReason)
