"""The base of what edits one block of a page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.services.lesson_editing import Content, Prose
from ct_desktop.ui.lessons.editor.prose_edit import ProseEdit


@dataclass(frozen=True)
class BlockNeeds:
    """What blocks are given: the bytes of a picture, and who wants to know of a field entered."""

    picture: Callable[[str], bytes | None]
    entered: Callable[[object], object]


class BlockEdit(QWidget):
    """``edited`` when the user changed something."""

    edited = Signal()

    def __init__(self, needs: BlockNeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.needs = needs
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def content(self) -> Content:
        """The block as it stands."""
        raise NotImplementedError

    def prose(self, name: str) -> ProseEdit:
        """A field for paragraphs that is wired up."""
        field = ProseEdit(name, self.needs.picture)
        field.edited.connect(self.edited)
        field.entered.connect(self.needs.entered)
        return field


class ProseBlock(BlockEdit):
    """Paragraphs."""

    def __init__(self, content: Prose, name: str, needs: BlockNeeds) -> None:
        super().__init__(needs)
        self.field = self.prose(name)
        self.field.show_paragraphs(content.paragraphs)
        self.setFocusProxy(self.field)
        self.column.addWidget(self.field)

    def content(self) -> Prose:
        return Prose(self.field.paragraphs())
