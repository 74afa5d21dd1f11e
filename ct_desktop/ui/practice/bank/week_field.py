"""The days of a week, each with times where they are known: a word per day, a line per choice."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.offers import DayTime
from ct_desktop.services.practice_words import weekday_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.time_field import TimeField

_DAYS = range(7)


class WeekField(QWidget):
    """Seven switches; each that is on gets a line with a first and a last time."""

    def __init__(self, days: Sequence[DayTime] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self.switches = [_switch(number) for number in _DAYS]
        self.starts = [TimeField(optional=True) for _ in _DAYS]
        self.ends = [TimeField(optional=True) for _ in _DAYS]
        self._lines = [self._line(number) for number in _DAYS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        names = QWidget()
        names.setProperty("ground", "none")
        flow = flowing(names, px(6))
        for switch in self.switches:
            flow.addWidget(switch)
        column.addWidget(names)
        for number, line in enumerate(self._lines):
            column.addWidget(line)
            line.hide()
            self.switches[number].toggled.connect(line.setVisible)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for day in days:
            self.switches[day.weekday].setChecked(True)
            self.starts[day.weekday].set_value(day.start)
            self.ends[day.weekday].set_value(day.end)

    def value(self) -> tuple[DayTime, ...]:
        """The days chosen, from Monday."""
        return tuple(
            DayTime(number, self.starts[number].value(), self.ends[number].value())
            for number in _DAYS
            if self.switches[number].isChecked()
        )

    def error(self) -> str:
        """For a form's ``check``: a time that is none, alone, or the wrong way round."""
        for number in _DAYS:
            if self.switches[number].isChecked():
                text = self._wrong(number)
                if text:
                    return f"{weekday_text(number)}: {text}"
        return ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.switches[0].setFocus(event.reason())

    def _wrong(self, number: int) -> str:
        for field in (self.starts[number], self.ends[number]):
            if field.error():
                return field.error()
        first: time | None = self.starts[number].value()
        last: time | None = self.ends[number].value()
        if last is not None and first is None:
            return tr("Fill in the first time too.")
        if first is not None and last is not None and last <= first:
            return tr("The last time is not after the first.")
        return ""

    def _line(self, number: int) -> QWidget:
        day = weekday_text(number)
        start, end = self.starts[number], self.ends[number]
        start.setAccessibleName(tr("{day}, first time").format(day=day))
        end.setAccessibleName(tr("{day}, last time").format(day=day))
        made = QWidget()
        made.setProperty("ground", "none")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(96))
        grid.addWidget(label(day), 0, 0)
        times = QHBoxLayout()
        times.setSpacing(px(8))
        times.addWidget(start)
        times.addWidget(label("–", "muted"))
        times.addWidget(end)
        times.addStretch(1)
        grid.addLayout(times, 0, 1)
        grid.setColumnStretch(1, 1)
        return made


def _switch(number: int) -> QPushButton:
    word = weekday_text(number)
    made = QPushButton(word[:2])
    made.setProperty("look", "filter")
    made.setCheckable(True)
    made.setAccessibleName(word)
    made.setToolTip(word)
    made.setMinimumWidth(px(44))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
