"""A card of captions with their values below each other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped


class FactsCard(Card):
    """Values can be selected and copied; what is empty says so."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._holder: QWidget | None = None

    def set_facts(
        self,
        facts: Sequence[tuple[str, str]],
        links: Sequence[tuple[str, str, Callable[[], object]]] = (),
    ) -> None:
        """Show (caption, value) pairs, then (caption, value, what a click does)."""
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.deleteLater()
        self._holder = QWidget()
        self._holder.setProperty("ground", "none")
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for caption, value in facts:
            row = grid.rowCount()
            words = wrapped(value or tr("not filled in"), "body" if value else "muted")
            words.setAccessibleName(f"{caption}: {words.text()}")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(wrapped(caption, "muted"), row, 0, top)
            grid.addWidget(words, row, 1, top)
        for caption, value, act in links:
            row = grid.rowCount()
            grid.addWidget(label(caption, "muted"), row, 0)
            grid.addWidget(quiet(value, act), row, 1, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._holder)
