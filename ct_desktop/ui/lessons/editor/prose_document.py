"""Paragraphs of a page in a text document, and back from it without loss."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextListFormat,
)

from ct_desktop.services.lesson_editing import Paragraph, Run, Style, tidy_runs
from ct_desktop.ui.theme.tokens import Tokens

STYLE = QTextFormat.Property.UserProperty + 1
BOLD = QTextFormat.Property.UserProperty + 2
ITALIC = QTextFormat.Property.UserProperty + 3
ALT = QTextFormat.Property.UserProperty + 4
BREAK = "\u2028"
_LISTS = {
    Style.BULLET: QTextListFormat.Style.ListDisc,
    Style.NUMBER: QTextListFormat.Style.ListDecimal,
    Style.CHECK: QTextListFormat.Style.ListSquare,
}
_SIZES = {Style.HEADING: 1.25, Style.SUBHEADING: 1.08}
_STRONG = {Style.HEADING, Style.SUBHEADING}
_TINTS = {
    Style.SAY: "primary_soft",
    Style.QUOTE: "neutral_soft",
    Style.NEED: "good_soft",
    Style.MIND: "warning_soft",
    Style.LINE: "neutral_soft",
    Style.BOX: "neutral_soft",
    Style.BOX_SMALL: "neutral_soft",
    Style.BOX_LARGE: "neutral_soft",
}
_EMPTY_ALLOWED = {
    Style.LINE,
    Style.BOX,
    Style.BOX_SMALL,
    Style.BOX_LARGE,
    Style.CHECK,
}
_WIDEST = 420  # px of a picture between the text


class ProseDocument:
    """Fills and reads a document; ``picture`` gives the bytes of an address in the draft."""

    def __init__(
        self,
        document: QTextDocument,
        tokens: Callable[[], Tokens],
        picture: Callable[[str], bytes | None],
    ) -> None:
        self.document = document
        self._tokens = tokens
        self._picture = picture

    def fill(self, paragraphs: Iterable[Paragraph]) -> None:
        """Show these paragraphs; undo does not reach behind this."""
        self.document.setUndoRedoEnabled(False)
        self.document.clear()
        self.insert(QTextCursor(self.document), paragraphs)
        self.document.setUndoRedoEnabled(True)

    def insert(self, cursor: QTextCursor, paragraphs: Iterable[Paragraph]) -> None:
        """Write paragraphs at the cursor, the first into the block that it stands in."""
        for place, paragraph in enumerate(paragraphs):
            if place:
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            self.set_style(cursor, paragraph.style)
            for run in paragraph.runs:
                self.insert_run(cursor, run, paragraph.style)

    def insert_run(self, cursor: QTextCursor, run: Run, style: Style) -> None:
        """Write one piece in the dress of its paragraph."""
        if run.image:
            cursor.insertImage(self._image_format(run))
            return
        text = BREAK if run.text == "\n" else run.text
        cursor.insertText(text, self.char_format(style, run.bold, run.italic, run.href))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What stands in the document; blank lines are left out."""
        found = []
        block = self.document.begin()
        while block.isValid():
            style, runs = style_of(block), tidy_runs(_runs(block))
            if runs or style in _EMPTY_ALLOWED:
                found.append(Paragraph(style, runs))
            block = block.next()
        return tuple(found)

    def set_style(self, cursor: QTextCursor, style: Style) -> None:
        """Give every selected paragraph a style; lists that touch become one."""
        document = cursor.document()
        block = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        while block.isValid() and block.blockNumber() <= last:
            self._set_block(block, style)
            block = block.next()

    def char_format(
        self, style: Style, bold: bool = False, italic: bool = False, href: str = ""
    ) -> QTextCharFormat:
        """The dress of text in a paragraph of this style."""
        made = QTextCharFormat()
        made.setProperty(BOLD, bold)
        made.setProperty(ITALIC, italic)
        strong = bold or style in _STRONG
        made.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
        made.setFontItalic(italic or style is Style.SAY)
        size = self.document.defaultFont().pointSizeF() * _SIZES.get(style, 1.0)
        made.setFontPointSize(size)
        if href:
            made.setAnchor(True)
            made.setAnchorHref(href)
            made.setFontUnderline(True)
            made.setForeground(QColor(self._tokens().primary_text))
        else:
            made.setForeground(QColor(self._tokens().ink))
        return made

    def _set_block(self, block: QTextBlock, style: Style) -> None:
        cursor = QTextCursor(block)
        made = QTextBlockFormat()
        made.setProperty(STYLE, style.value)
        made.setBottomMargin(6)
        if style in _TINTS:
            made.setBackground(QColor(self._tokens().colour(_TINTS[style])))
        old = block.textList()
        if old is not None:
            old.remove(block)
        cursor.setBlockFormat(made)
        if style in _LISTS:
            before = block.previous()
            neighbour = before.textList() if before.isValid() else None
            if neighbour is not None and style_of(before) is style:
                neighbour.add(block)
            else:
                made_list = QTextListFormat()
                made_list.setStyle(_LISTS[style])
                cursor.createList(made_list)
        cursor.setBlockCharFormat(self.char_format(style))
        for start, length, format_ in _pieces(block):
            piece = QTextCursor(self.document)
            piece.setPosition(start)
            piece.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            if not format_.isImageFormat():
                bold, italic = bool(format_.property(BOLD)), bool(format_.property(ITALIC))
                piece.setCharFormat(self.char_format(style, bold, italic, format_.anchorHref()))

    def _image_format(self, run: Run) -> QTextImageFormat:
        made = QTextImageFormat()
        made.setName(run.image)
        made.setProperty(ALT, run.text)
        made.setProperty(BOLD, run.bold)
        made.setProperty(ITALIC, run.italic)
        if run.href:
            made.setAnchor(True)
            made.setAnchorHref(run.href)
        image = QImage()
        content = self._picture(run.image)
        if content is not None and image.loadFromData(content):
            self.document.addResource(
                QTextDocument.ResourceType.ImageResource, QUrl(run.image), image
            )
            made.setWidth(min(image.width(), _WIDEST))
        return made


def style_of(block: QTextBlock) -> Style:
    """The style of a paragraph of the document."""
    text_list = block.textList()
    if text_list is not None:
        wanted = text_list.format().style()
        return next((style for style, one in _LISTS.items() if one == wanted), Style.BULLET)
    stated = block.blockFormat().property(STYLE)
    style = Style(stated) if stated in set(Style) else Style.TEXT
    return Style.TEXT if style in _LISTS else style


def _runs(block: QTextBlock) -> list[Run]:
    found = []
    for start, length, format_ in _pieces(block):
        bold, italic = bool(format_.property(BOLD)), bool(format_.property(ITALIC))
        href = format_.anchorHref()
        if format_.isImageFormat():
            picture = format_.toImageFormat()
            alt = str(format_.property(ALT) or "")
            found += [Run(alt, bold, italic, href, picture.name())] * length
            continue
        text = block.text()[start - block.position() : start - block.position() + length]
        for index, line in enumerate(text.split(BREAK)):
            if index:
                found.append(Run("\n", bold, italic, href))
            if line:
                found.append(Run(line, bold, italic, href))
    return found


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Position, length and format of the fragments of a block."""
    found = []
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        if fragment.isValid():
            found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        piece += 1
    return found
