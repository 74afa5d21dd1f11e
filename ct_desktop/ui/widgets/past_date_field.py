"""A date that has been: typed without a year it is the nearest one."""

import re
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.ui.dates import read_date
from ct_desktop.ui.widgets.date_field import DateField

_BETWEEN = re.compile(r"[-/. ]+")
_FAR = timedelta(days=182)


class PastDateField(DateField):
    """In January ``3-11`` is a day of last November, not of the November to come."""

    def __init__(
        self,
        today: date,
        value: date | None = None,
        parent: QWidget | None = None,
        *,
        optional: bool = False,
    ) -> None:
        super().__init__(today, value, optional=optional, parent=parent)
        self._last = today

    def value(self) -> date | None:
        """The date typed; None when it is empty or no date."""
        found = read_date(self.text(), self._last)
        if found is None or found - self._last < _FAR or _names_year(self.text()):
            return found
        return read_date(self.text(), date(self._last.year - 1, 1, 1))

    def error(self) -> str:
        """What is wrong with what was typed; "" for a day up to today."""
        day = self.value()
        if day is not None and day > self._last:
            return tr("This day has not come yet.")
        return super().error()


def _names_year(text: str) -> bool:
    """Whether more than a day and a month was typed."""
    return len(_BETWEEN.split(text.strip())) != 2
