"""The steps of the assistant at the left: done, this one, still to come."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, word


class StepList(QWidget):
    """Words with a number, or a tick for what is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None

    def show_steps(self, names: Sequence[str], current: int) -> None:
        """Show ``names`` with the one at ``current`` marked."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        lines = QVBoxLayout(self._inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(12))
        for place, name in enumerate(names):
            row = QHBoxLayout()
            row.setSpacing(px(10))
            if place < current:
                mark: QWidget = IconLabel("check", "good_text", 18)
            else:
                number = str(place + 1)
                mark = word(number, "primary") if place == current else label(number, "muted")
            mark.setFixedWidth(px(18))
            row.addWidget(mark)
            words = word(name, "primary") if place == current else label(name, "muted")
            row.addWidget(words, 1)
            lines.addLayout(row)
        self._column.addWidget(self._inner)
        self.setAccessibleName(
            tr("Step {number} of {count}: {name}").format(
                number=current + 1, count=len(names), name=names[current]
            )
        )
