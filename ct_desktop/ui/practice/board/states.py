"""What the board says when there is nothing to show, and when forms wait."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ct_desktop.language import ntr, tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label


class NoPlacements(EmptyState):
    """A board without a placement: what it is for, and the button that begins."""

    def __init__(self, on_new: Callable[[], object]) -> None:
        super().__init__(
            "practice",
            tr("Nobody is on the board yet"),
            tr(
                "Here everyone goes from looking for a practice place to assessed: who goes "
                "where, when the handover is, how many hours are confirmed."
            ),
            tr("New placement"),
            on_new,
        )

    def show_without(self, count: int) -> None:
        """Say how many people could begin."""
        explanation = tr(
            "Here everyone goes from looking for a practice place to assessed: who goes "
            "where, when the handover is, how many hours are confirmed."
        )
        if count:
            could = ntr("{n} person can begin.", "{n} people can begin.", count)
            explanation = f"{explanation} {could}"
        self.say(tr("Nobody is on the board yet"), explanation)


class NothingFound(EmptyState):
    """Filters that leave no card over, and the way back."""

    def __init__(self, on_clear: Callable[[], object]) -> None:
        super().__init__(
            "search", tr("No placement answers to this"), tr("Search for less, or set no filter.")
        )
        self.clear_button = secondary(tr("Clear filters"), on_clear, "close")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertSpacing(column.count() - 1, px(8))
        centre = Qt.AlignmentFlag.AlignHCenter
        column.insertWidget(column.count() - 1, self.clear_button, 0, centre)


class FormsStrip(QFrame):
    """A quiet line above the board while supervisors' forms wait in the check list."""

    def __init__(self, on_open: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(3), px(6), px(3))
        row.setSpacing(px(10))
        row.addWidget(IconLabel("info", "primary_text", 18))
        self.words = label("")
        row.addWidget(self.words, 1)
        self.button = quiet(tr("Open the check list"), on_open)
        row.addWidget(self.button)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many forms wait; no line without any."""
        text = ntr(
            "{n} form of a supervisor waits in the check list.",
            "{n} forms of supervisors wait in the check list.",
            count,
        )
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(count > 0)
