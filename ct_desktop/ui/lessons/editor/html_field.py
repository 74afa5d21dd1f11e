"""A short text of a quiz: typed as plain text, or kept as HTML where it holds more than that."""

from html import escape, unescape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import (
    Block,
    Paragraph,
    Prose,
    Style,
    read_blocks,
    write_blocks,
)
from ct_desktop.ui.lessons.editor.block_edit import BlockNeeds
from ct_desktop.ui.lessons.editor.prose_edit import ProseEdit


class HtmlLine(QLineEdit):
    """One line; ``html`` gives it as HTML. What has tags is shown, and kept, as HTML."""

    def __init__(self, name: str, html: str = "") -> None:
        super().__init__()
        self._tagged = "<" in html
        self._given = html
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setText(html if self._tagged else unescape(html))
        self.setCursorPosition(0)
        self._shown = self.text()

    def html(self) -> str:
        """The text as HTML."""
        if self.text() == self._shown:
            return self._given
        return self.text() if self._tagged else escape(self.text().strip(), quote=False)


class HtmlField(QWidget):
    """Paragraphs; or the HTML itself when it holds more than paragraphs."""

    edited = Signal()

    def __init__(self, name: str, needs: BlockNeeds) -> None:
        super().__init__()
        self._given = ""
        self._touched = False
        self.prose = ProseEdit(name, needs.picture)
        self.source = QPlainTextEdit()
        self.source.setAccessibleName(tr("{name}, as HTML").format(name=name))
        self.source.setTabChangesFocus(True)
        self.source.setMaximumHeight(110)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.prose)
        column.addWidget(self.source)
        self.prose.entered.connect(needs.entered)
        self.prose.edited.connect(self._edit)
        self.source.textChanged.connect(self._edit)
        self.setFocusProxy(self.prose)

    def show_html(self, html: str) -> None:
        """Show a text; it counts as no edit."""
        contents = [block.content for block in read_blocks(html)]
        plain = all(isinstance(content, Prose) for content in contents)
        self._given = html
        paragraphs = tuple(
            paragraph
            for content in contents
            if isinstance(content, Prose)
            for paragraph in content.paragraphs
        )
        self.prose.show_paragraphs(paragraphs or (Paragraph(Style.TEXT),))
        self.source.blockSignals(True)
        self.source.setPlainText(html)
        self.source.blockSignals(False)
        self.prose.setVisible(plain)
        self.source.setVisible(not plain)
        self._touched = False

    def html(self) -> str:
        """The text; to the letter what was given when it was not changed."""
        if not self._touched:
            return self._given
        if self.source.isVisibleTo(self):
            return self.source.toPlainText()
        paragraphs = self.prose.paragraphs()
        return write_blocks((Block(Prose(paragraphs)),)) if paragraphs else ""

    def _edit(self) -> None:
        self._touched = True
        self.edited.emit()
