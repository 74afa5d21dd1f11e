"""Step cards: a word and an explanation each."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import Steps
from ct_desktop.ui.lessons.editor.block_edit import BlockEdit, BlockNeeds
from ct_desktop.ui.lessons.editor.rows_edit import RowsEdit
from ct_desktop.ui.theme.current import px


class _Step(QWidget):
    def __init__(self, word: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.word, self.text = QLineEdit(word), QLineEdit(text)
        for field, name, share in (
            (self.word, tr("Word on the card"), 2),
            (self.text, tr("Explanation on the card"), 3),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setCursorPosition(0)
            row.addWidget(field, share)
        self.setFocusProxy(self.word)


class StepsBlock(BlockEdit):
    """Three to five cards look best; the numbers come by themselves."""

    def __init__(self, content: Steps, needs: BlockNeeds) -> None:
        super().__init__(needs)
        self.rows = RowsEdit(tr("Card"), tr("Add a card"), lambda: self._made("", ""))
        for word, text in content.rows:
            self.rows.add(self._made(word, text))
        self.rows.edited.connect(self.edited)
        self.column.addWidget(self.rows)

    def content(self) -> Steps:
        return Steps(
            tuple(
                (row.word.text().strip(), row.text.text().strip())
                for row in self.rows.rows
                if isinstance(row, _Step) and (row.word.text().strip() or row.text.text().strip())
            )
        )

    def _made(self, word: str, text: str) -> _Step:
        row = _Step(word, text)
        row.word.textEdited.connect(lambda _: self.edited.emit())
        row.text.textEdited.connect(lambda _: self.edited.emit())
        return row
