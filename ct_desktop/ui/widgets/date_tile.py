"""A small tile with a day of the month and the short weekday: ``24 / Sat``."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ct_desktop.ui.dates import short_weekday, show_date
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class DateTile(QFrame):
    """Shows ``day``; the whole date is its accessible name."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tile")
        self.setAccessibleName(show_date(day))
        self.setToolTip(show_date(day))
        self.setFixedSize(px(46), px(42))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(3), 0, px(4))
        column.setSpacing(0)
        for text, look in ((str(day.day), "strong"), (short_weekday(day), "small")):
            words = label(text, look)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
