"""The line at the foot of the log: date, hours, what was done, Enter, and on to the next date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.hour_text import read_minutes
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.ui.practice.placement.log_columns import (
    CONFIRMED_WIDTH,
    DATE_WIDTH,
    HOURS_WIDTH,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.past_date_field import PastDateField
from ct_desktop.ui.widgets.restyle import restyle

_GAP = 8


@dataclass(frozen=True)
class TypedLine:
    """A line as it was typed, to be put back when it is refused."""

    day: str
    hours: str
    activity: str


class EntryRow(QWidget):
    """``entered`` carries the line (EntryFacts) and how it was typed (TypedLine).

    ``shifted`` when the lines above it pushed it elsewhere.
    """

    entered = Signal(object, object)
    shifted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self.day = PastDateField(today)
        self.day.setAccessibleName(tr("Date of the new line"))
        self.hours = QLineEdit()
        self.hours.setPlaceholderText(tr("hours"))
        self.hours.setAccessibleName(tr("Hours of the new line"))
        self.hours.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.hours.setToolTip(tr("For instance 1.5 or 1:30"))
        self.activity = QLineEdit()
        self.activity.setMaxLength(500)
        self.activity.setPlaceholderText(tr("What was done"))
        self.activity.setAccessibleName(tr("What was done, of the new line"))
        self.add_button = secondary(tr("Add line"), self.submit, "plus")
        self.error = wrapped("", "error")
        self.error.hide()
        self._lay_out()
        for field in (self.day, self.hours, self.activity):
            field.returnPressed.connect(self.submit)
            field.textEdited.connect(lambda _: self._say(""))

    def begin(self) -> None:
        """Put the cursor where the next line begins."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand in the line when it is whole, else go to what is missing."""
        if self._untouched:
            self.begin()
            return
        minutes = read_minutes(self.hours.text())
        checks: tuple[tuple[QLineEdit, Callable[[], str]], ...] = (
            (self.day, self.day.error),
            (self.hours, lambda: _wrong_hours(self.hours.text(), minutes)),
        )
        for field, check in checks:
            said = check()
            if said:
                # On the way along an empty line Enter just goes to the next field.
                self._say(said if field.text().strip() else "", field)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        day = self.day.value()
        if day is None or minutes is None:
            return
        typed = TypedLine(self.day.text(), self.hours.text(), self.activity.text())
        facts = EntryFacts(None, day, minutes, self.activity.text().strip())
        self._clear()
        self.begin()
        self.entered.emit(facts, typed)

    def put_back(self, typed: TypedLine, message: str) -> None:
        """The line was refused: show it again with the reason, unless the next is being typed."""
        if self._untouched:
            self.day.setText(typed.day)
            self.hours.setText(typed.hours)
            self.activity.setText(typed.activity)
            self._say(message, self.day)
            self.begin()
            self.day.selectAll()
            return
        line = " · ".join(part for part in (typed.day, typed.hours, typed.activity) if part)
        self._say(tr("Not added: {line}. {reason}").format(line=line, reason=message))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.shifted.emit()

    @property
    def _untouched(self) -> bool:
        return not any(field.text().strip() for field in (self.day, self.hours, self.activity))

    def _clear(self) -> None:
        self._say("")
        for field in (self.day, self.hours, self.activity):
            field.clear()

    def _say(self, text: str, field: QLineEdit | None = None) -> None:
        for one in (self.day, self.hours):
            one.setProperty("wrong", "true" if text and one is field else "false")
            one.setAccessibleDescription(text if one is field else "")
            restyle(one)
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_GAP), px(_GAP), px(_GAP), px(_GAP))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(_GAP))
        self.day.setFixedWidth(px(DATE_WIDTH - _GAP))
        self.hours.setFixedWidth(px(HOURS_WIDTH - _GAP))
        row.addWidget(self.day)
        row.addWidget(self.hours)
        row.addWidget(self.activity, 1)
        row.addWidget(self.add_button)
        self.add_button.setMaximumWidth(px(CONFIRMED_WIDTH))
        column.addLayout(row)
        column.addWidget(self.error)


def _wrong_hours(text: str, minutes: int | None) -> str:
    if not text.strip():
        return tr("Fill in the hours.")
    if minutes is None or minutes <= 0:
        return tr("These are no hours. Type them as 1.5 or 1:30.")
    return ""
