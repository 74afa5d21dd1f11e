"""The text of a page or a discussion: its blocks, the bar above them, or its HTML."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import Block as PageBlock
from ct_desktop.services.lesson_editing import (
    Content,
    Frame,
    Paragraph,
    Part,
    Parts,
    PartsKind,
    Prose,
    Raw,
    Run,
    Steps,
    Style,
    Table,
    read_blocks,
    write_blocks,
)
from ct_desktop.ui.lessons.editor.block_edit import BlockNeeds
from ct_desktop.ui.lessons.editor.block_list import BlockList
from ct_desktop.ui.lessons.editor.link_dialog import LinkDialog
from ct_desktop.ui.lessons.editor.prose_edit import ProseEdit
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.scroll import scrolled


class PageEditor(QWidget):
    """``edited`` after every change; ``body`` gives the fragment.

    ``picture`` gives the bytes of an address; ``choose_picture`` asks for a file and hands its
    address on; ``pages`` gives titles and addresses of the pages that can be linked to.
    """

    edited = Signal()

    def __init__(
        self,
        picture: Callable[[str], bytes | None],
        choose_picture: Callable[[Callable[[str], object]], object],
        pages: Callable[[], list[tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose_picture = choose_picture
        self._pages = pages
        self._body = ""
        self._field: ProseEdit | None = None
        self.list = BlockList(BlockNeeds(picture, self._entered))
        self.source = QPlainTextEdit()
        self.source.setAccessibleName(tr("HTML of the page"))
        self.source.setTabChangesFocus(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(self.list))
        self._stack.addWidget(self.source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._bar())
        column.addWidget(self._stack, 1)
        self.list.edited.connect(self._changed)
        self.source.textChanged.connect(self._source_changed)

    def show_body(self, body: str, *, anew: bool = True) -> None:
        """Show a fragment; it counts as no edit. Not ``anew``: only when it is another."""
        if not anew and body == self._body:
            return
        self._body = body
        blocks = read_blocks(body) or (PageBlock(Prose((Paragraph(Style.TEXT),)), ""),)
        self.list.show_blocks(blocks)
        self._fill_source()
        fields = (field for card in self.list.cards for field in card.findChildren(ProseEdit))
        self._field = next(fields, None)
        self._follow()

    def body(self) -> str:
        """The fragment as it stands."""
        return self._body

    @property
    def field(self) -> ProseEdit | None:
        """The field that the bar works on."""
        return self._field

    def _bar(self) -> QWidget:
        holder = QWidget()
        row = flowing(holder, px(4))
        self.styles = QComboBox()
        self.styles.setAccessibleName(tr("Kind of paragraph"))
        for style, words in style_words():
            self.styles.addItem(words, style)
        self.styles.activated.connect(self._set_style)
        row.addWidget(self.styles)
        self.bold = _letter(tr("Bold (Ctrl+B)"), tr("B"), bold=True)
        self.italic = _letter(tr("Italic (Ctrl+I)"), tr("I"), italic=True)
        self.bold.clicked.connect(lambda: self._with_field(ProseEdit.toggle_bold))
        self.italic.clicked.connect(lambda: self._with_field(ProseEdit.toggle_italic))
        self.link = Button(tr("Link"), "secondary")
        self.link.clicked.connect(self._link)
        self.picture = Button(tr("Picture"), "secondary")
        self.picture.clicked.connect(self._picture)
        self.add = Button(tr("Add a block"), "secondary", "plus")
        self.add.setMenu(self._menu())
        self.html = Button(tr("HTML"), "quiet")
        self.html.setCheckable(True)
        self.html.toggled.connect(self._swap)
        for button in (self.bold, self.italic, self.link, self.picture, self.add, self.html):
            row.addWidget(button)
        return holder

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, content in new_blocks():
            menu.addAction(words, partial(self.list.add, content))
        return menu

    def _entered(self, field: object) -> None:
        if isinstance(field, ProseEdit):
            self._field = field
            field.cursorPositionChanged.connect(self._follow)
            self._follow()

    def _follow(self) -> None:
        for control in (self.styles, self.bold, self.italic, self.link, self.picture):
            control.setEnabled(self._field is not None)
        if self._field is not None:
            self.styles.setCurrentIndex(self.styles.findData(self._field.style_here))

    def _set_style(self) -> None:
        if self._field is not None:
            self._field.set_style(Style(self.styles.currentData()))

    def _with_field(self, act: Callable[[ProseEdit], object]) -> None:
        if self._field is not None:
            act(self._field)
            self._field.setFocus()

    def _link(self) -> None:
        field = self._field
        if field is None:
            return
        cursor = field.textCursor()
        dialog = LinkDialog(
            cursor.selectedText(), cursor.charFormat().anchorHref(), self._pages(), self
        )
        if dialog.exec() == LinkDialog.DialogCode.Accepted:
            field.set_link(dialog.words(), dialog.address())
        dialog.deleteLater()

    def _picture(self) -> None:
        field = self._field
        if field is not None:
            self._choose_picture(lambda address: field.insert_picture(address, ""))

    def _changed(self) -> None:
        self._body = write_blocks(
            block for block in self.list.blocks() if block.content != Prose(())
        )
        self.edited.emit()

    def _swap(self, to_source: bool) -> None:
        if to_source:
            self._fill_source()
        else:
            self.show_body(self._body)
        self._stack.setCurrentIndex(int(to_source))
        for control in (self.styles, self.bold, self.italic, self.link, self.picture, self.add):
            control.setVisible(not to_source)
        if to_source:
            self.source.setFocus()

    def _fill_source(self) -> None:
        self.source.blockSignals(True)
        self.source.setPlainText(self._body)
        self.source.blockSignals(False)

    def _source_changed(self) -> None:
        self._body = self.source.toPlainText().strip()
        self.edited.emit()


def style_words() -> list[tuple[Style, str]]:
    """The kinds of paragraph, in the order of the list."""
    return [
        (Style.TEXT, tr("Text")),
        (Style.LEAD, tr("Introduction")),
        (Style.HEADING, tr("Heading")),
        (Style.SUBHEADING, tr("Small heading")),
        (Style.BULLET, tr("List")),
        (Style.NUMBER, tr("Numbered list")),
        (Style.CHECK, tr("List to tick")),
        (Style.NEED, tr("What you need")),
        (Style.MIND, tr("Watch out")),
        (Style.SAY, tr("What the leader says")),
        (Style.QUOTE, tr("Quotation")),
        (Style.LINE, tr("Line to write on")),
        (Style.BOX_SMALL, tr("Small box to write in")),
        (Style.BOX, tr("Box to write in")),
        (Style.BOX_LARGE, tr("Large box to write in")),
    ]


def new_blocks() -> list[tuple[str, Content]]:
    """Names of the blocks that can be added, and what they begin with."""
    text = Prose((Paragraph(Style.TEXT),))
    first = Part((Paragraph(Style.SUBHEADING, (Run(tr("Sport")),)),), "sport")
    label_ = Paragraph(Style.LINE, (Run(tr("Name")),))
    return [
        (tr("Text"), text),
        (tr("Step cards"), Steps((("", ""),) * 4)),
        (tr("Programme"), Parts(PartsKind.SCRIPT, (Part((Paragraph(Style.TEXT),)),))),
        (tr("Variations"), Parts(PartsKind.VARIATIONS, (first,))),
        (tr("Tip"), Frame("tip", (PageBlock(text),))),
        (tr("Note in a frame"), Frame("note", (PageBlock(text),))),
        (tr("Table"), Table("plain", (("", "", ""),) * 3)),
        (tr("Form to fill in"), Frame("form", (PageBlock(Prose((label_,))),))),
        (tr("HTML"), Raw("<p></p>")),
    ]


def _letter(name: str, letter: str, *, bold: bool = False, italic: bool = False) -> QToolButton:
    button = QToolButton()
    button.setText(letter)
    button.setToolTip(name)
    button.setAccessibleName(name)
    font = button.font()
    font.setBold(bold)
    font.setItalic(italic)
    button.setFont(font)
    button.setMinimumSize(px(34), px(34))
    return button
