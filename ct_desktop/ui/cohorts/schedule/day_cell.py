"""One day of the month view: its number and its meetings."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.ui.cohorts.schedule.columns import MeetingLine, remarks, time_text, title_of
from ct_desktop.ui.dates import show_date, show_time
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class DayCell(QFrame):
    """``opened`` carries the id of the meeting whose line was pressed."""

    opened = Signal(int)

    def __init__(
        self, day: date, meetings: Sequence[MeetingLine], *, this_month: bool, today: bool
    ) -> None:
        super().__init__()
        self.setProperty("look", "day" if this_month else "dayOutside")
        self.setAccessibleName(show_date(day))
        self.setMinimumHeight(px(64))
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(4), px(6), px(4))
        column.setSpacing(px(2))
        number = f"{day.day} · {tr('today')}" if today else str(day.day)
        column.addWidget(label(number, "strong" if today else "small"))
        for line in meetings:
            column.addWidget(self._button(line))
        column.addStretch(1)

    def _button(self, line: MeetingLine) -> QPushButton:
        meeting = line.meeting
        sign = words.meeting_label(meeting.label)
        said = f"{sign} · {show_time(meeting.start)}"
        if meeting.cancelled:
            said = f"{sign} · {tr('cancelled')}"
        elif line.clashes:
            said = f"{said} · {tr('clash')}"
        button = QPushButton(said)
        button.setProperty("look", "meeting")
        button.setProperty("tone", _tone(line))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole = [f"{sign} · {title_of(meeting)}", time_text(meeting), *remarks(line)]
        button.setToolTip("\n".join(whole))
        button.setAccessibleName(f"{show_date(meeting.date)}. {'. '.join(whole)}")
        button.clicked.connect(lambda: self.opened.emit(meeting.id))
        self.buttons.append(button)
        return button


def _tone(line: MeetingLine) -> str:
    if line.meeting.cancelled:
        return "bad"
    return "warning" if line.clashes or line.meeting.closed else "primary"
