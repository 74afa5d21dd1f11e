"""The group in numbers."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.ui.cohorts.overview.content import Counts
from ct_desktop.ui.dates import short_weekday
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped


class CountsCard(Card):
    """Captions with a number; lines that say nothing are left out."""

    def __init__(self) -> None:
        super().__init__(tr("The group"))
        self._holder: QWidget | None = None
        self.values: dict[str, str] = {}

    def show_counts(self, counts: Counts) -> None:
        """Show these counts."""
        self.values = dict(_lines(counts))
        holder = QWidget()
        holder.setProperty("ground", "none")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(6))
        grid.setHorizontalSpacing(px(12))
        grid.setColumnStretch(0, 1)
        for row, (caption, value) in enumerate(self.values.items()):
            grid.addWidget(wrapped(caption, "muted"), row, 0)
            shown: QLabel = label(value, "strong")
            shown.setAccessibleName(f"{caption}: {value}")
            grid.addWidget(shown, row, 1)
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = holder
        self.body.addWidget(holder)


def _lines(counts: Counts) -> list[tuple[str, str]]:
    taken = tr("{taken} of {places}").format(taken=counts.enrolled, places=counts.capacity)
    lines = [(tr("Places taken"), taken)]
    optional = (
        (tr("Waiting list"), counts.waiting),
        (tr("Applications to decide on"), counts.applied),
        (tr("Withdrawn"), counts.withdrawn),
        (tr("Parent's permission missing"), counts.permission_missing),
        (tr("Proofs issued"), counts.proofs),
        (tr("Practice hours made"), counts.practice_done),
    )
    lines += [(caption, str(number)) for caption, number in optional if number]
    if counts.next_meeting is not None:
        sign = words.meeting_label(counts.next_label)
        day = f"{short_weekday(counts.next_meeting)} {words.day_month(counts.next_meeting)}"
        lines.append((tr("Next meeting"), f"{sign} · {day}"))
    return lines
