"""A month to pick a day from: Monday first, week numbers, the language of the window."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from ct_desktop.language import current, tr
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.icon import icon


def popup_calendar(over: QWidget) -> QCalendarWidget:
    """A calendar that closes when the user looks elsewhere; not shown yet."""
    tokens = tokens_of(over)
    calendar = QCalendarWidget(over)
    calendar.setWindowFlag(Qt.WindowType.Popup)
    calendar.setAccessibleName(tr("Calendar"))
    calendar.setLocale(QLocale(current()))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    quiet = QTextCharFormat()
    quiet.setForeground(QColor(tokens.muted))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, quiet)
    calendar.setHeaderTextFormat(quiet)
    for name, shape, words in (
        ("qt_calendar_prevmonth", "chevron-left", tr("Month before")),
        ("qt_calendar_nextmonth", "chevron-right", tr("Month after")),
    ):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(shape, tokens.ink, px(18)))
            button.setAccessibleName(words)
    return calendar
