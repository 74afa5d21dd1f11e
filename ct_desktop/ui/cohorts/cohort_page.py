"""A cohort as a page: its header, its tabs, and the menu of the group."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.cohorts.assessments.tab import AssessmentsTab
from ct_desktop.ui.cohorts.attendance.tab import AttendanceTab
from ct_desktop.ui.cohorts.certificates.tab import CertificatesTab
from ct_desktop.ui.cohorts.cohort_words import subtitle
from ct_desktop.ui.cohorts.group_menu import GroupMenu
from ct_desktop.ui.cohorts.overview.tab import OverviewTab
from ct_desktop.ui.cohorts.participants.tab import ParticipantsTab
from ct_desktop.ui.cohorts.schedule.tab import ScheduleTab
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import COHORTS, CohortTarget
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.tabs import Tabs

_SHOWS = ("cohort", "enrolment", "person", "programme", "programme_item", "meeting")


class CohortPage(Page):
    """``tab_chosen`` carries the key of the tab that the user went to."""

    tab_chosen = Signal(str)

    def __init__(self, ui: UiContext, office: Office, target: CohortTarget) -> None:
        super().__init__(ui, COHORTS, tr("Group"), _SHOWS)
        self.office = office
        self.cohort_id = target.cohort_id
        self.facts: CohortFacts | None = None
        self._placing = True
        self.group_button = Button(tr("Group"), "secondary", "more")
        self.group_menu = GroupMenu(ui, office, self.cohort_id, self)
        self.group_button.setMenu(self.group_menu)
        self.tabs = Tabs()
        for key, title, make in self._tabs():
            self.tabs.add(key.value, title, make)
        self.body.addWidget(self.tabs)
        self.tabs.chosen.connect(self._shown)
        ui.bus.changed.connect(self._changed)
        for keys, step in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            combination = QKeyCombination(Qt.KeyboardModifier.ControlModifier, keys)
            shortcut = QShortcut(QKeySequence(combination), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._step(by))
        self.show_target(target)

    @property
    def tab(self) -> CohortTab:
        """The tab on show."""
        return self._tab(self.tabs.current)

    @property
    def tab_key(self) -> TabKey:
        """Which tab is on show."""
        return TabKey(self.tabs.current)

    def show_target(self, target: CohortTarget) -> None:
        """Bring a tab, and a meeting when it names one, into view."""
        self._placing = True
        self.tabs.choose(target.tab.value)
        self._placing = False
        self._dress(self.tab)
        if target.meeting_id is not None:
            self.tab.choose_meeting(target.meeting_id)

    def reload(self) -> None:
        self.ui.tasks.read(
            lambda: self.office.cohorts.get(self.cohort_id), self._show, self._refused
        )
        self.tab.shown()

    def print_page(self) -> None:
        self.tab.print_tab()

    def _tabs(self) -> tuple[tuple[TabKey, str, Callable[[], CohortTab]], ...]:
        ui, office, cohort_id = self.ui, self.office, self.cohort_id
        return (
            (TabKey.OVERVIEW, tr("Overview"), lambda: OverviewTab(ui, office, cohort_id)),
            (
                TabKey.PARTICIPANTS,
                tr("Participants"),
                lambda: ParticipantsTab(ui, office, cohort_id),
            ),
            (TabKey.SCHEDULE, tr("Schedule"), lambda: ScheduleTab(ui, office, cohort_id)),
            (TabKey.ATTENDANCE, tr("Attendance"), lambda: AttendanceTab(ui, office, cohort_id)),
            (TabKey.ASSESSMENTS, tr("Assessments"), lambda: AssessmentsTab(ui, office, cohort_id)),
            (
                TabKey.CERTIFICATES,
                tr("Certificates"),
                lambda: CertificatesTab(ui, office, cohort_id),
            ),
        )

    def _tab(self, key: str) -> CohortTab:
        found = self.tabs.widget(key)
        if not isinstance(found, CohortTab):
            raise TypeError(key)
        return found

    def _shown(self, key: str) -> None:
        self._dress(self._tab(key))
        if not self._placing:
            self.tab_chosen.emit(key)

    def _dress(self, tab: CohortTab) -> None:
        self.header.swap_actions((self.group_button, *tab.header_actions()))
        self.setFocusProxy(tab)
        if self.isVisible():
            tab.shown()

    def _step(self, by: int) -> None:
        keys = list(TabKey)
        self.tabs.choose(keys[(keys.index(self.tab_key) + by) % len(keys)].value)
        self.tab.setFocus()

    def _changed(self, changes: Changes) -> None:
        if "cohort" not in changes.tables:
            self._tell_tabs(changes)
            return
        # The cohort itself may be gone; then ``reload`` leads away and no tab need look.
        self.ui.tasks.read(
            lambda: self.office.cohorts.get(self.cohort_id),
            lambda _: self._tell_tabs(changes),
            lambda _: None,
        )

    def _tell_tabs(self, changes: Changes) -> None:
        for key in TabKey:
            if self.tabs.widget(key.value) is not None:
                self._tab(key.value).hear(changes)

    def _show(self, facts: CohortFacts) -> None:
        self.facts = facts
        self.header.set_title(facts.name, subtitle(facts))
        self.group_menu.show_for(facts)

    def _refused(self, error: AppError) -> None:
        if isinstance(error, NotFound):  # removed, perhaps by undo
            self.ui.navigator.open(COHORTS)
        else:
            self.ui.prompts.show_error(error)
