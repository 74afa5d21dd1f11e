"""Two records side by side, field by field; where they differ a sign says so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, word, wrapped
from ct_desktop.ui.widgets.scroll import scrolled


class Comparison(QWidget):
    """``show_pairs`` fills it; fields that neither record has are left out."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._holder = QWidget()
        self._inner = QVBoxLayout(self._holder)
        self._inner.setContentsMargins(0, 0, px(12), 0)
        self._grid: QWidget | None = None
        self._inner.addStretch(1)
        column.addWidget(scrolled(self._holder))
        self.differing: list[str] = []

    def show_pairs(self, left: str, right: str, pairs: Sequence[tuple[str, str, str]]) -> None:
        """Show (field, left, right) under the headings ``left`` and ``right``."""
        if self._grid is not None:
            self._inner.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = QWidget()
        self._grid.setProperty("ground", "none")
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        for column, stretch in ((0, 3), (1, 5), (2, 0), (3, 5)):
            grid.setColumnStretch(column, stretch)
        grid.addWidget(wrapped(left, "strong"), 0, 1)
        grid.addWidget(wrapped(right, "strong"), 0, 3)
        self.differing = [name for name, a, b in pairs if a and b and a != b]
        for row, (name, one, other) in enumerate((p for p in pairs if p[1] or p[2]), start=1):
            self._add_row(grid, row, name, one, other)
        self._inner.insertWidget(0, self._grid)

    @staticmethod
    def _add_row(grid: QGridLayout, row: int, name: str, one: str, other: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        differs = bool(one and other and one != other)
        grid.addWidget(wrapped(name, "muted"), row, 0, top)
        for column, text in ((1, one), (3, other)):
            shown = wrapped(text or "–", "strong" if differs else "body")
            shown.setAccessibleName(f"{name}: {text or tr('nothing')}")
            grid.addWidget(shown, row, column, top)
        sign = word("≠", "warning") if differs else label("=" if one == other else "", "muted")
        if differs:
            sign.setAccessibleName(tr("differs"))
        grid.addWidget(sign, row, 2, top)
