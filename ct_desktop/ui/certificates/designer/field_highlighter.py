"""Shows the fields between braces in a text, and those that do not exist."""

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from ct_desktop.rules.certificate_design import FIELDS
from ct_desktop.ui.certificates.designer.words import FIELD
from ct_desktop.ui.theme.current import tokens_of


class FieldHighlighter(QSyntaxHighlighter):
    """A field stands semibold in the main colour; what is no field is underlined in red."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit.document())
        self._edit = edit

    def highlightBlock(self, text: str) -> None:
        tokens = tokens_of(self._edit)
        for met in FIELD.finditer(text):
            known = met.group(1) in FIELDS
            dress = QTextCharFormat()
            dress.setForeground(QColor(tokens.primary_text if known else tokens.bad_text))
            dress.setFontWeight(QFont.Weight.DemiBold)
            dress.setFontUnderline(not known)
            self.setFormat(met.start(), met.end() - met.start(), dress)
