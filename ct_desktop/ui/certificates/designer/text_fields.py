"""The words of an element in Dutch and English, with a menu of the fields they may hold."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ct_desktop.language import current, tr
from ct_desktop.rules.certificate_design import FIELDS
from ct_desktop.rules.competences import Words
from ct_desktop.ui.certificates.designer.text_edit import TextEdit
from ct_desktop.ui.certificates.designer.words import field_words, unknown_fields
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.labels import label, wrapped


class TextFields(QWidget):
    """``typed`` carries the Words after every change by the user."""

    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nl = TextEdit(tr("Text in Dutch"))
        self.en = TextEdit(tr("Text in English"))
        self._last = self.en if current() == "en" else self.nl
        self.caption_nl = label(tr("Text in Dutch"), "strong")
        self.caption_en = label(tr("Text in English"), "strong")
        self.caption_nl.setBuddy(self.nl)
        self.caption_en.setBuddy(self.en)
        self.wrong = wrapped("", "error")
        self.wrong.hide()
        self.insert_button = Button(tr("Insert a field"), "secondary", "plus")
        menu = QMenu(self.insert_button)
        for field in FIELDS:
            menu.addAction(field_words(field), partial(self.insert, field))
        self.insert_button.setMenu(menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for edit, caption in ((self.nl, self.caption_nl), (self.en, self.caption_en)):
            column.addWidget(caption)
            column.addWidget(edit)
            column.addSpacing(px(4))
            edit.typed.connect(self._typed)
            edit.entered.connect(partial(self._remember, edit))
        column.addWidget(self.wrong)
        column.addWidget(self.insert_button)

    def show_value(self, words: Words, heading: bool) -> None:
        """Show other words; ``heading``: they stand above something else."""
        self.nl.show_text(words.nl)
        self.en.show_text(words.en)
        nl, en = (
            (tr("Heading in Dutch"), tr("Heading in English"))
            if heading
            else (tr("Text in Dutch"), tr("Text in English"))
        )
        for edit, caption, said in ((self.nl, self.caption_nl, nl), (self.en, self.caption_en, en)):
            caption.setText(said)
            edit.setAccessibleName(said)
        self._check()

    def insert(self, field: str) -> None:
        """Put a field where the cursor was last."""
        self._last.insertPlainText(f"{{{field}}}")
        self._last.setFocus()

    def _typed(self) -> None:
        self._check()
        self.typed.emit(Words(self.nl.toPlainText(), self.en.toPlainText()))

    def _check(self) -> None:
        unknown = unknown_fields(self.nl.toPlainText()) + unknown_fields(self.en.toPlainText())
        self.wrong.setText(
            tr("There is no field {name}.").format(name=f"{{{unknown[0]}}}") if unknown else ""
        )
        self.wrong.setVisible(bool(unknown))

    def _remember(self, edit: TextEdit) -> None:
        self._last = edit
