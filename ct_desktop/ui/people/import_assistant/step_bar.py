"""Which step of how many: the words of the steps, the present one marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.labels import label


class StepBar(QWidget):
    """``mark`` shows the present step; a step may be left out."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = list(names)
        self._chips: list[QLabel] = []
        self._arrows: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for place, name in enumerate(names):
            arrow = label("›", "muted")
            arrow.setVisible(False) if place == 0 else row.addWidget(arrow)
            self._arrows.append(arrow)
            made = chip(name)
            self._chips.append(made)
            row.addWidget(made)
        row.addStretch(1)

    def leave_out(self, place: int, out: bool) -> None:
        """Show or hide a step that is not always taken."""
        self._chips[place].setVisible(not out)
        self._arrows[place].setVisible(not out)

    def mark(self, place: int) -> None:
        """Step ``place`` is the present one."""
        for other, made in enumerate(self._chips):
            set_tone(made, "primary" if other == place else "neutral")
        self.setAccessibleName(tr("Step: {name}").format(name=self._names[place]))
