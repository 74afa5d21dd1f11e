"""The blocks of a page below each other, each with its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import (
    Block,
    Content,
    Frame,
    Parts,
    PartsKind,
    Prose,
    Raw,
    Steps,
    Table,
)
from ct_desktop.ui.lessons.editor.block_edit import BlockEdit, BlockNeeds, ProseBlock
from ct_desktop.ui.lessons.editor.parts_block import PartsBlock
from ct_desktop.ui.lessons.editor.raw_block import RawBlock
from ct_desktop.ui.lessons.editor.row_buttons import RowButtons
from ct_desktop.ui.lessons.editor.steps_block import StepsBlock
from ct_desktop.ui.lessons.editor.table_block import TableBlock
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class BlockCard(QFrame):
    """A block with its name; remembers how it was read until it is changed."""

    def __init__(
        self, block: Block, edit: BlockEdit, buttons: Callable[[QWidget], QWidget]
    ) -> None:
        super().__init__()
        self.block = block
        self.edit = edit
        self.touched = False
        edit.edited.connect(self._touch)
        self.setFocusProxy(edit)
        column = QVBoxLayout(self)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.addWidget(label(block_name(block.content), "small"), 1)
        head.addWidget(buttons(self), 0, Qt.AlignmentFlag.AlignRight)
        if isinstance(block.content, Prose):
            column.setContentsMargins(0, 0, 0, 0)
        else:
            self.setProperty("look", "card")
            column.setContentsMargins(px(12), px(6), px(8), px(12))
        column.addLayout(head)
        column.addWidget(edit)

    def read(self) -> Block:
        """The block: as it was when nothing of it was changed."""
        return Block(self.edit.content()) if self.touched else self.block

    def _touch(self) -> None:
        self.touched = True


class BlockList(QWidget):
    """``edited`` after every change of the user."""

    edited = Signal()

    def __init__(self, needs: BlockNeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs = needs
        self.cards: list[BlockCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show these in the place of all others; it counts as no edit."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for block in blocks:
            self._insert(block, len(self.cards))

    def blocks(self) -> tuple[Block, ...]:
        """All blocks; those that were not changed as they were read."""
        return tuple(card.read() for card in self.cards)

    def add(self, content: Content) -> BlockCard:
        """Put a new block after the one with the focus, or at the end."""
        focused = [place for place, card in enumerate(self.cards) if _has_focus(card)]
        card = self._insert(Block(content), focused[0] + 1 if focused else len(self.cards))
        card.touched = True
        card.setFocus()
        self.edited.emit()
        return card

    def _insert(self, block: Block, place: int) -> BlockCard:
        name = block_name(block.content)
        edit = self._edit(block.content, name)
        card = BlockCard(
            block,
            edit,
            lambda card: RowButtons(
                name, lambda by: self._move(card, by), lambda: self._away(card)
            ),
        )
        edit.edited.connect(self.edited)
        self.cards.insert(place, card)
        self._column.insertWidget(place, card)
        return card

    def _edit(self, content: Content, name: str) -> BlockEdit:
        match content:
            case Prose():
                return ProseBlock(content, name, self._needs)
            case Steps():
                return StepsBlock(content, self._needs)
            case Parts():
                return PartsBlock(content, self._needs)
            case Table():
                return TableBlock(content, self._needs)
            case Frame():
                return FrameBlock(content, self._needs)
            case Raw():
                return RawBlock(content, self._needs)

    def _move(self, card: QWidget, by: int) -> None:
        place = next(place for place, one in enumerate(self.cards) if one is card)
        if 0 <= place + by < len(self.cards):
            moved = self.cards.pop(place)
            self.cards.insert(place + by, moved)
            self._column.insertWidget(place + by, moved)
            self.edited.emit()

    def _away(self, card: QWidget) -> None:
        gone = next(one for one in self.cards if one is card)
        self.cards.remove(gone)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self.edited.emit()


class FrameBlock(BlockEdit):
    """A tip, a note or a form around blocks of its own."""

    def __init__(self, content: Frame, needs: BlockNeeds) -> None:
        super().__init__(needs)
        self._look = content.look
        self.inner = BlockList(needs)
        self.inner.show_blocks(content.blocks)
        self.inner.edited.connect(self.edited)
        self.column.addWidget(self.inner)
        self.setFocusProxy(self.inner)

    def content(self) -> Frame:
        return Frame(self._look, self.inner.blocks())


def block_name(content: Content) -> str:
    """What a block is called."""
    match content:
        case Prose():
            return tr("Text")
        case Steps():
            return tr("Step cards")
        case Parts(kind=PartsKind.SCRIPT):
            return tr("Programme")
        case Parts():
            return tr("Variations")
        case Table():
            return tr("Table")
        case Frame(look="tip"):
            return tr("Tip")
        case Frame(look="note"):
            return tr("Note in a frame")
        case Frame():
            return tr("Form to fill in")
        case Raw():
            return tr("Kept part")


def _has_focus(card: QWidget) -> bool:
    focus = card.window().focusWidget()
    return focus is not None and card.isAncestorOf(focus)
