"""The small buttons beside something in a list: up, down, away."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.widgets.buttons import IconButton


class RowButtons(QWidget):
    """``move`` gets -1 or 1; ``name`` is what screen readers call the thing."""

    def __init__(
        self, name: str, move: Callable[[int], object], remove: Callable[[], object]
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.up = IconButton(tr("Move up: {what}").format(what=name), "chevron-up")
        self.down = IconButton(tr("Move down: {what}").format(what=name), "chevron-down")
        self.away = IconButton(tr("Remove: {what}").format(what=name), "trash")
        self.up.clicked.connect(lambda: move(-1))
        self.down.clicked.connect(lambda: move(1))
        self.away.clicked.connect(lambda: remove())
        for button in (self.up, self.down, self.away):
            row.addWidget(button)
