"""A field for paragraphs of a page, as high as its text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from ct_desktop.services.lesson_content import clean_html
from ct_desktop.services.lesson_editing import Paragraph, Prose, Run, Style, read_blocks
from ct_desktop.ui.lessons.editor.prose_document import BOLD, ITALIC, ProseDocument, style_of
from ct_desktop.ui.theme.current import px, tokens_of

_NOT_CONTINUED = {
    Style.HEADING,
    Style.SUBHEADING,
    Style.LEAD,
    Style.NEED,
    Style.MIND,
    Style.SAY,
    Style.BOX,
    Style.BOX_SMALL,
    Style.BOX_LARGE,
}
_LISTS = {Style.BULLET, Style.NUMBER, Style.CHECK}


class ProseEdit(QTextEdit):
    """``edited`` when the user changed the text; ``entered`` when it takes the focus."""

    edited = Signal()
    entered = Signal(object)

    def __init__(
        self, name: str, picture: Callable[[str], bytes | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.prose = ProseDocument(self.document(), lambda: tokens_of(self), picture)
        self._filling = False
        self._height = 0
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def show_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Show these; it counts as no edit."""
        self._filling = True
        self.document().setDefaultFont(self.font())
        self.prose.fill(paragraphs or (Paragraph(Style.TEXT),))
        self._filling = False
        self._fit()

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What stands in it."""
        return self.prose.paragraphs()

    @property
    def style_here(self) -> Style:
        """The style of the paragraph with the cursor."""
        return style_of(self.textCursor().block())

    def set_style(self, style: Style) -> None:
        """Give the selected paragraphs a style."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self.prose.set_style(cursor, style)
        cursor.endEditBlock()
        self.setCurrentCharFormat(self.prose.char_format(style))
        self.setFocus()

    def toggle_bold(self) -> None:
        """Bold on or off for the selection, or for what is typed next."""
        self._toggle(BOLD)

    def toggle_italic(self) -> None:
        """Italic on or off likewise."""
        self._toggle(ITALIC)

    def set_link(self, text: str, href: str) -> None:
        """Make the selection, or a new text, a link; an empty address takes a link away."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and not href:
            return
        format_ = self.currentCharFormat()
        bold, italic = bool(format_.property(BOLD)), bool(format_.property(ITALIC))
        words = text or cursor.selectedText() or href
        self.prose.insert_run(cursor, Run(words, bold, italic, href), self.style_here)
        self.setCurrentCharFormat(self.prose.char_format(self.style_here))
        self.setFocus()

    def insert_picture(self, address: str, words: str) -> None:
        """Put a picture at the cursor."""
        self.prose.insert_run(self.textCursor(), Run(words, image=address), self.style_here)
        self.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(px(320), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the field

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        themed = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in themed and hasattr(self, "prose") and not self._filling:
            self.show_paragraphs(self.paragraphs())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text():
            self._step_off_link()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_B:
            self.toggle_bold()
        elif control and event.key() == Qt.Key.Key_I:
            self.toggle_italic()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._new_paragraph(event)
        elif event.key() == Qt.Key.Key_Backspace and self._leave_list():
            pass
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text with headings, lists and links, but with nothing else of its look."""
        if source.hasHtml():
            blocks = read_blocks(clean_html(source.html()))
            contents = [block.content for block in blocks]
            if contents and all(isinstance(content, Prose) for content in contents):
                pasted = [
                    Paragraph(
                        paragraph.style,
                        tuple(run for run in paragraph.runs if not run.image),
                    )
                    for content in contents
                    if isinstance(content, Prose)
                    for paragraph in content.paragraphs
                ]
                cursor = self.textCursor()
                cursor.beginEditBlock()
                cursor.removeSelectedText()
                self.prose.insert(cursor, pasted)
                cursor.endEditBlock()
                return
        if source.hasText():
            self.textCursor().insertText(source.text(), self._plain_format())

    def _plain_format(self) -> QTextCharFormat:
        return self.prose.char_format(self.style_here)

    def _new_paragraph(self, event: QKeyEvent) -> None:
        style, empty = self.style_here, not self.textCursor().block().text().strip()
        if style in _LISTS and empty:
            self.set_style(Style.TEXT)
            return
        super().keyPressEvent(event)
        if style in _NOT_CONTINUED and self.textCursor().atBlockEnd():
            self.set_style(Style.TEXT)

    def _step_off_link(self) -> None:
        """What is typed right behind a link is not part of it."""
        format_ = self.currentCharFormat()
        cursor = self.textCursor()
        if not format_.isAnchor() or cursor.hasSelection():
            return
        after = self.textCursor()
        inside = not cursor.atBlockEnd() and after.movePosition(after.MoveOperation.Right)
        if not inside or after.charFormat().anchorHref() != format_.anchorHref():
            bold, italic = bool(format_.property(BOLD)), bool(format_.property(ITALIC))
            self.setCurrentCharFormat(self.prose.char_format(self.style_here, bold, italic))

    def _leave_list(self) -> bool:
        cursor = self.textCursor()
        plain = self.style_here is Style.TEXT
        if plain or cursor.hasSelection() or not cursor.atBlockStart():
            return False
        self.set_style(Style.TEXT)
        return True

    def _toggle(self, which: int) -> None:
        format_ = self.currentCharFormat()
        bold, italic = bool(format_.property(BOLD)), bool(format_.property(ITALIC))
        bold, italic = (not bold, italic) if which == BOLD else (bold, not italic)
        made = self.prose.char_format(self.style_here, bold, italic, format_.anchorHref())
        self.mergeCurrentCharFormat(made)
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _fit(self) -> None:
        frame = self.contentsMargins()
        room = self.height() - self.viewport().height()
        height = int(self.document().size().height()) + max(room, frame.top() + frame.bottom())
        if height != self._height:
            self._height = height
            self.updateGeometry()
