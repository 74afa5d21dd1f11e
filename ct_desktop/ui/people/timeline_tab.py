"""The Timeline tab: everything that happened with a person, by date."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.timeline import Happening, HappeningKind
from ct_desktop.ui.dates import show_long_date
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

_ICONS = {
    HappeningKind.ENROLMENT: "cohorts",
    HappeningKind.ATTENDANCE: "calendar",
    HappeningKind.CONSENT: "edit",
    HappeningKind.DOCUMENT: "certificate",
    HappeningKind.PRACTICE: "practice",
    HappeningKind.GROWTH: "star",
    HappeningKind.RECORD: "people",
}


class TimelineTab(PersonTab):
    """The latest day first; a line of a group opens the group."""

    def __init__(self, open_cohort: Callable[[int], object]) -> None:
        super().__init__()
        self._open_cohort = open_cohort
        self._days: list[QWidget] = []
        card = Card(tr("What happened"), flush=True)
        holder = QWidget()
        self._inner = QVBoxLayout(holder)
        self._inner.setContentsMargins(0, 0, 0, px(12))
        self._inner.setSpacing(0)
        self._inner.addStretch(1)
        card.body.addWidget(scrolled(holder))
        self.column.addWidget(card)

    @property
    def lines(self) -> list[str]:
        """What stands there, from the top, for readers of the screen."""
        return [
            row.accessibleName()
            for day in self._days
            if isinstance(day, SectionList)
            for row in day.rows
        ]

    def show_content(self, content: PersonContent) -> None:
        for old in self._days:
            self._inner.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._days = []
        for day, found in groupby(content.happenings, key=lambda one: one.on):
            words = show_long_date(day)
            heading = label(words[:1].upper() + words[1:], "small")
            heading.setContentsMargins(px(18), px(14), px(18), 0)
            rows = SectionList()
            rows.set_rows([self._row(one) for one in found])
            self._days += [heading, rows]
        for place, widget in enumerate(self._days):
            self._inner.insertWidget(place, widget)

    def _row(self, one: Happening) -> SectionRow:
        mark = IconLabel(_ICONS[one.kind], "primary_text", 18)
        row = SectionRow(one.text, one.detail, mark=mark, opens=one.cohort_id is not None)
        if one.cohort_id is not None:
            row.opened.connect(partial(self._open_cohort, one.cohort_id))
        return row
