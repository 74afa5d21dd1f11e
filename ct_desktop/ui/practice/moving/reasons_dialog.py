"""What stands in the way of a move: each block with its own reason, or a way to take it away."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.placements import Blocked
from ct_desktop.ui.practice.handover.block_reasons import BlockReasons
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label

Reasons = Mapping[PlacementBlock, str]


class ReasonsDialog(FormDialog):
    """``on_reasons`` starts the work, with this dialog's ``finish`` and ``refuse``.

    ``fixes`` are what takes a block away: the words of a button, and what it opens.
    """

    def __init__(
        self,
        title: str,
        blocks: Sequence[PlacementBlock],
        on_reasons: Callable[["ReasonsDialog", Reasons], object],
        fixes: Mapping[PlacementBlock, tuple[str, Callable[[], object]]],
        parent: QWidget,
    ) -> None:
        super().__init__(title, tr("Do it anyway"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_reasons = on_reasons
        self.reasons = BlockReasons()
        self.fix_buttons: dict[PlacementBlock, Button] = {}
        self.form.add_widget(self.reasons)
        self._fixing = QWidget()
        row = flowing(self._fixing, px(8))
        row.addWidget(label(tr("Or take it away:"), "muted"))
        for block, (text, fix) in fixes.items():
            self.fix_buttons[block] = secondary(text, fix, "check")
            row.addWidget(self.fix_buttons[block])
        self.form.add_widget(self._fixing)
        self.keep(blocks)

    @property
    def blocks(self) -> tuple[PlacementBlock, ...]:
        """What still wants a reason."""
        return tuple(self.reasons.fields)

    def keep(self, blocks: Sequence[PlacementBlock]) -> None:
        """Ask about these; what was typed for one that stays is kept."""
        self.reasons.show_blocks(blocks)
        for block, button in self.fix_buttons.items():
            button.setVisible(block in blocks)
        self._fixing.setVisible(any(block in blocks for block in self.fix_buttons))
        self.fit_to_form()
        self.reasons.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_to_form()  # the style sheet has given its words their size only now
        if not self._fixing.isHidden():
            # The height of lines of buttons is not in the hint of the form.
            room = self.screen().availableSize().height()
            self.resize(self.width(), min(room, self.height() + self._fixing.height()))
        self.reasons.focus_first()

    def submit(self) -> None:
        if self.reasons.is_valid():
            super().submit()

    def refuse(self, error: AppError) -> None:
        """Something else stands in the way meanwhile: ask about that too."""
        super().refuse(error)
        if isinstance(error, Blocked):
            self.keep((*self.blocks, *(one for one in error.blocks if one not in self.blocks)))

    def _submit(self, _: FormDialog) -> None:
        self._on_reasons(self, self.reasons.reasons)
