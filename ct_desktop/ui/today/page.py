"""Today: greeting, what needs attention, the next seven days, the figures of the year."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.office import Office
from ct_desktop.services.today import TodayFacts
from ct_desktop.services.words import month_name, weekday
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    TODAY,
    CohortTab,
    CohortTarget,
    ImportTarget,
    NewCohortTarget,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.today.cards import AttentionCard, WeekCard, WelcomeCard, YearCard
from ct_desktop.ui.today.deeds import Deeds
from ct_desktop.ui.today.demonstration import open_demonstration
from ct_desktop.ui.today.search_field import SearchOpener
from ct_desktop.ui.widgets.scroll import scrolled

_SHOWS = (
    "attendance",
    "backup",
    "cohort",
    "cohort_task",
    "consent",
    "enrolment",
    "handover",
    "issued_document",
    "meeting",
    "meeting_leader",
    "offer",
    "organisation",
    "person",
    "placement",
    "practice_entry",
    "assessment",
    "programme",
    "received_form",
    "supervisor",
    "vog",
)


class TodayPage(Page):
    """``search`` opens the search everywhere."""

    def __init__(self, ui: UiContext, office: Office, search: Callable[[], object]) -> None:
        super().__init__(ui, TODAY, tr("Today"), _SHOWS)
        self._office = office
        self.facts: TodayFacts | None = None
        self.deeds = Deeds(ui, office, self, self.refresh)
        self.attention = AttentionCard(self.deeds.do, self.deeds.open)
        self.welcome = WelcomeCard(self._new_cohort, self._import, self._open_demo)
        self.week = WeekCard(self._open_meeting)
        self.year = YearCard()
        self.search = self.header.add_search(tr("Search everywhere · Ctrl+K"))
        SearchOpener(self.search, search)
        self.header.set_primary(tr("New group"), self._new_cohort)
        self._build()
        self._greet(ui.clock.now())

    def reload(self) -> None:
        self.ui.tasks.read(self._office.today.facts, self._show)

    def _build(self) -> None:
        beside = QWidget()
        right = QVBoxLayout(beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(18))
        right.addWidget(self.week)
        right.addWidget(self.year)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(18))
        row.addWidget(self.attention, 31)
        row.addWidget(self.welcome, 31)
        row.addWidget(scrolled(beside), 20)
        self.welcome.hide()
        self.body.addLayout(row, 1)

    def _greet(self, now: datetime) -> None:
        day = tr("{weekday} {day} {month}").format(
            weekday=weekday(now.date()), day=now.day, month=month_name(now.month)
        )
        self.header.set_title(greeting(now.hour), day)

    def _show(self, facts: TodayFacts) -> None:
        self.facts = facts
        self._greet(facts.now)
        self.attention.show_attention(facts.attention)
        self.week.show_meetings(facts.week)
        self.year.show_figures(facts.figures)
        new = facts.cohorts == 0
        self.welcome.setVisible(new)
        self.attention.setVisible(not new)

    def _new_cohort(self) -> None:
        self.ui.navigator.open(COHORTS, NewCohortTarget())

    def _import(self) -> None:
        self.ui.navigator.open(PEOPLE, ImportTarget())

    def _open_demo(self) -> None:
        try:
            open_demonstration()
        except UserError as error:
            self.ui.prompts.show_error(error)
            return
        self.ui.prompts.toast(tr("The demonstration opens in a window of its own"))

    def _open_meeting(self, one: MeetingFacts) -> None:
        tab = CohortTab.SCHEDULE if one.cancelled else CohortTab.ATTENDANCE
        self.ui.navigator.open(COHORTS, CohortTarget(one.cohort_id, tab, one.id))


def greeting(hour: int) -> str:
    """Good morning from 6, afternoon from 12, evening from 18, night before 6."""
    if hour < 6:
        return tr("Good night")
    if hour < 12:
        return tr("Good morning")
    return tr("Good afternoon") if hour < 18 else tr("Good evening")
