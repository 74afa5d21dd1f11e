"""What the People page says when there is nobody to show."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState


class NobodyYet(EmptyState):
    """A register without anybody: what it is for, and the two ways to fill it."""

    def __init__(self, on_import: Callable[[], object], on_new: Callable[[], object]) -> None:
        super().__init__(
            "people",
            tr("Nobody is in the register yet"),
            tr(
                "Here stands everyone you work with: participants, Citytrainers, course leaders "
                "and supervisors. Read in a list of sign-ups, or drop the file on this page."
            ),
        )
        self.import_button = secondary(tr("Import list…"), on_import, "import")
        self.new_button = secondary(tr("New person"), on_new, "user-plus")
        _add_buttons(self, self.import_button, self.new_button)


class NoHit(EmptyState):
    """Filters that leave nobody over, and the way back."""

    def __init__(self, on_clear: Callable[[], object]) -> None:
        super().__init__(
            "search", tr("Nobody answers to this"), tr("Search for less, or set no filter.")
        )
        self.clear_button = secondary(tr("Clear filters"), on_clear, "close")
        _add_buttons(self, self.clear_button)


def _add_buttons(state: EmptyState, *buttons: Button) -> None:
    column = state.layout()
    assert isinstance(column, QVBoxLayout)
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    for button in buttons:
        row.addWidget(button)
    column.insertSpacing(column.count() - 1, px(8))
    column.insertLayout(column.count() - 1, row)
