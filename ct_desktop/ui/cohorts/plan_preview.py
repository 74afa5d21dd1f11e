"""The meetings that a new cohort would get, shown while its form is filled in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.schedule import PlannedMeeting
from ct_desktop.services import words
from ct_desktop.services.planning import PlanPreview
from ct_desktop.ui.dates import short_weekday, show_date, show_time
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, word, wrapped
from ct_desktop.ui.widgets.scroll import scrolled


class PlanPreviewCard(Card):
    """Says what to fill in until there is a plan to show."""

    def __init__(self) -> None:
        super().__init__(tr("Planned meetings"), flush=True)
        self.setMinimumWidth(px(400))
        self.total = wrapped("", "strong")
        self.lines: list[str] = []
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(px(18), px(14), px(18), px(14))
        self._column.setSpacing(px(12))
        self._column.addWidget(self.total)
        self._grid: QWidget | None = None
        self._column.addStretch(1)
        self.body.addWidget(scrolled(self._content))
        self.show_words(tr("Choose a programme and a start date to see the meetings."))

    def show_words(self, text: str) -> None:
        """Words instead of a plan."""
        self._replace_grid(None)
        self.total.setText(text)

    def show_error(self, error: AppError) -> None:
        """Why there is no plan."""
        self.show_words(str(error))

    def show_plan(self, plan: PlanPreview) -> None:
        """The meetings with what was stepped over, and the hours."""
        self.lines = []
        self.total.setText(hours_text(plan.training_hours, plan.total_hours))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(3, 1)
        for sign, meeting in zip(plan.labels, plan.meetings, strict=True):
            self._add_meeting(grid, words.meeting_label(sign), meeting)
        self._replace_grid(holder)

    def _add_meeting(self, grid: QGridLayout, sign: str, meeting: PlannedMeeting) -> None:
        for skip in meeting.skipped:
            text = tr("{date} skipped: {reason}").format(
                date=show_date(skip.date), reason=skip.reason
            )
            self._span(grid, word(text, "warning"))
        row = grid.rowCount()
        day = f"{short_weekday(meeting.date)} {show_date(meeting.date)}"
        hours = f"{show_time(meeting.start)}–{show_time(meeting.end)}"
        top = Qt.AlignmentFlag.AlignTop
        title = wrapped(meeting.title or words.meeting_kind(meeting.kind), "muted")
        grid.addWidget(label(sign, "strong"), row, 0, top)
        grid.addWidget(label(day), row, 1, top)
        grid.addWidget(label(hours), row, 2, top)
        grid.addWidget(title, row, 3, top)
        self.lines.append(f"{sign} {day} {hours}")
        if meeting.closed:
            text = tr("{date} is a closed day: {reason}").format(
                date=show_date(meeting.date), reason=meeting.closed
            )
            self._span(grid, word(text, "warning"))

    def _span(self, grid: QGridLayout, words_: QLabel) -> None:
        words_.setWordWrap(True)
        grid.addWidget(words_, grid.rowCount(), 1, 1, 3)
        self.lines.append(words_.text())

    def _replace_grid(self, holder: QWidget | None) -> None:
        if self._grid is not None:
            self._column.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = holder
        if holder is None:
            self.lines = []
        else:
            self._column.insertWidget(1, holder)


def hours_text(training: float, total: float) -> str:
    """``25.5 hours of training · 40.5 with practice``."""
    said = tr("{hours} hours of training").format(hours=words.hours_text(training))
    if total > training:
        with_practice = tr("{hours} with practice").format(hours=words.hours_text(total))
        said = f"{said} · {with_practice}"
    return said
