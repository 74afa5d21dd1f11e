"""What stands in the way of a move, each with the field for the reason to go on all the same."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.practice_words import block_advice, block_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped

_MOST = 500


class BlockReasons(QWidget):
    """Takes no room without blocks; what was typed for a block stays when others join it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[PlacementBlock, QLineEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel("warning", "warning", 18))
        self._says = wrapped("", "strong")
        row.addWidget(self._says, 1)
        self._column.addWidget(head)
        self._form = Form()
        self._column.addWidget(self._form)
        self.hide()

    def show_blocks(self, blocks: Sequence[PlacementBlock]) -> None:
        """Ask a reason for each of these blocks, and for no other."""
        typed = {block: field.text() for block, field in self.fields.items()}
        old, self._form = self._form, Form()
        self._column.replaceWidget(old, self._form)
        old.hide()
        old.deleteLater()
        self.fields = {}
        for block in blocks:
            field = QLineEdit(typed.get(block, ""))
            field.setMaxLength(_MOST)
            field.setPlaceholderText(tr("Reason to go on all the same"))
            words = block_text(block)
            self._form.add(
                words[:1].upper() + words[1:], field, required=True, hint=block_advice(block)
            )
            self.fields[block] = field
        self._says.setText(
            tr("This stands in the way. With a reason it can be done; the reason is kept.")
        )
        self.setVisible(bool(blocks))

    def is_valid(self) -> bool:
        """Whether every block has its reason; says which has none."""
        return self._form.is_valid()

    def focus_first(self) -> None:
        """Put the cursor in the first reason."""
        self._form.focus_first()

    @property
    def reasons(self) -> Mapping[PlacementBlock, str]:
        """The reasons as typed, by block."""
        return {block: field.text().strip() for block, field in self.fields.items()}
