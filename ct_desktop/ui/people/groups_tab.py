"""The Groups tab: the groups of a person, with status and attendance."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services import words
from ct_desktop.services.timeline import PersonCohort
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

STATUS_TONES = {
    EnrolmentStatus.APPLIED: "primary",
    EnrolmentStatus.WAITING: "warning",
    EnrolmentStatus.ENROLLED: "good",
    EnrolmentStatus.DECLINED: "neutral",
    EnrolmentStatus.WITHDRAWN: "neutral",
    EnrolmentStatus.COMPLETED: "good",
}


class GroupsTab(PersonTab):
    """``open_cohort`` opens a group; ``apply`` asks for which group to apply."""

    def __init__(self, open_cohort: Callable[[int], object], apply: Callable[[], object]) -> None:
        super().__init__()
        self._open_cohort = open_cohort
        self.rows = SectionList()
        card = Card(tr("Groups"), flush=True)
        card.tools.addWidget(secondary(tr("Apply for a group…"), apply, "plus"))
        empty = EmptyState(
            "cohorts",
            tr("In no group yet"),
            tr("Here stand the groups this person applied for or took part in."),
        )
        self._views = QStackedWidget()
        self._views.addWidget(scrolled(self.rows))
        self._views.addWidget(empty)
        card.body.addWidget(self._views)
        self.column.addWidget(card)

    def show_content(self, content: PersonContent) -> None:
        self.rows.set_rows([self._row(one) for one in content.cohorts])
        self._views.setCurrentIndex(0 if content.cohorts else 1)

    def _row(self, one: PersonCohort) -> SectionRow:
        parts = [tr("starts {date}").format(date=show_date(one.start_date))]
        if one.marked:
            there = tr("{attended} of {marked} meetings there so far")
            parts.append(there.format(attended=one.attended, marked=one.marked))
        status = chip(words.enrolment_status(one.status), STATUS_TONES[one.status])
        row = SectionRow(one.cohort, " · ".join(parts), action=status, opens=True)
        row.opened.connect(partial(self._open_cohort, one.cohort_id))
        return row
