"""A date typed in any usual form, or picked from a calendar that starts on Monday."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.dates import read_date, show_date
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.calendar import popup_calendar
from ct_desktop.ui.widgets.icon import icon


class DateField(QLineEdit):
    """``changed`` carries the new date, or None. ``today`` fills in a year that is left out."""

    changed = Signal(object)

    def __init__(
        self,
        today: date,
        value: date | None = None,
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._optional = optional
        self._value = value
        self._calendar: QCalendarWidget | None = None
        self.setPlaceholderText(tr("dd-mm-yyyy"))
        self.setAccessibleName(tr("Date"))
        self.setMinimumWidth(px(140))
        self.setText(show_date(value))
        pick = QAction(tr("Choose from the calendar"), self)
        pick.setIcon(icon("calendar", tokens_of(self).muted, px(18)))
        pick.triggered.connect(self.open_calendar)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._take)

    def value(self) -> date | None:
        """The date typed; None when it is empty or no date."""
        return read_date(self.text(), self._today)

    def set_value(self, value: date | None) -> None:
        """Show another date."""
        self.setText(show_date(value))
        self._note(value)

    def error(self) -> str:
        """What is wrong with what was typed, for a form's ``check``; "" when it is a date."""
        if not self.text().strip():
            return "" if self._optional else tr("Fill in a date.")
        if self.value() is None:
            return tr("This is not a date. Type it as 31-12-2026.")
        return ""

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        calendar = popup_calendar(self)
        shown = self.value() or self._today
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._pick)
        calendar.activated.connect(self._pick)
        calendar.move(self.mapToGlobal(QPoint(0, self.height() + px(4))))
        calendar.show()
        calendar.setFocus()
        self._calendar = calendar

    @property
    def calendar(self) -> QCalendarWidget | None:
        """The calendar while it is open."""
        return self._calendar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._take()
        super().focusOutEvent(event)

    def _take(self) -> None:
        value = self.value()
        if value is not None:
            self.setText(show_date(value))
        self._note(value)

    def _note(self, value: date | None) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def _pick(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar.deleteLater()
            self._calendar = None
            self.set_value(date(day.year(), day.month(), day.day()))
            self.setFocus()
