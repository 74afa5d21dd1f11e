"""A real store with the group of the mockup, and a real window that shows one of its tabs."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services.access import Access
from ct_desktop.services.attendance import AttendanceGrid
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.office import Office
from ct_desktop.services.participants import Overrides
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.settings import OwnOrganisation, SchoolHolidayFacts
from ct_desktop.ui.bus import ChangeBus
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.navigator import Navigator
from ct_desktop.ui.page import Page
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.shell.main_window import MainWindow, RailStatus, ShellCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.theme import Theme
from ct_desktop.ui.undo import Undo, UndoCalls, UndoLabels

NOW = datetime(2026, 10, 22, 14, 0)
CLOCK = fixed_clock(NOW)

# Name, phone, and the marks of the mockup: . present, a excused, x absent, a number late.
PEOPLE = (
    ("Yasmina", "el", "Amrani", "0612345600", ". . . . . ."),
    ("Sanne", "", "Bakker", "0612345614", ". a 10 . . ."),
    ("Daan", "van den", "Berg", "0612345607", ". . . . . ."),
    ("Emre", "", "Çelik", "0612345621", "a 10 10 10 . 15"),
    ("Lotte", "van", "Dijk", "0612345628", ". . . 10 a ."),
    ("Naomi", "", "Fernandes", "0612345635", ". . . . . ."),
    ("Thijs", "de", "Groot", "0612345642", ". x . x x ."),
    ("Sami", "", "Haddad", "0612345649", ". a . a 10 ."),
    ("Fleur", "", "Jansen", "0612345656", ". . . . . ."),
    ("Zofia", "", "Kowalska", "0612345663", ". 10 . . . a"),
    ("Bram", "", "Meijer", "0612345670", ". . . . x ."),
    ("Linh", "", "Nguyen", "0612345677", ". . . . . ."),
    ("Ruben", "", "Smit", "0612345684", ". . . . a ."),
    ("Noor", "de", "Vries", "0612345691", ". . . . . ."),
)
_STATUSES = {
    ".": AttendanceStatus.PRESENT,
    "a": AttendanceStatus.EXCUSED,
    "x": AttendanceStatus.ABSENT,
}


def new_office(folder: Path) -> Office:
    office = Access(folder, CLOCK).create_open().office
    office.settings.save_organisation(OwnOrganisation(name="Sportservice Waterstad"))
    office.settings.save_school_holidays(
        (SchoolHolidayFacts(None, "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25)),)
    )
    return office


def new_cohort(office: Office, name: str = "Ik train mijn stad · najaar", **wanted: object) -> int:
    programme = office.programmes.find("Ik train mijn stad")
    facts = {
        "start_date": date(2026, 9, 10),
        "start_time": time(19, 0),
        "place": "De Schakel",
    } | wanted
    return office.cohorts.create(NewCohort(name=name, programme_id=programme, **facts)).id


def add_person(office: Office, cohort_id: int, given: str, infix: str, family: str, phone="") -> int:
    person_id = office.persons.save(
        PersonFacts(
            given_name=given,
            infix=infix,
            family_name=family,
            phone=phone,
            birth_date=date(2007, 3, 14),
        )
    )
    enrolment_id = office.participants.apply(cohort_id, person_id)
    office.participants.enrol(enrolment_id, Overrides(over_maximum="test"))
    return enrolment_id


def fill(office: Office, cohort_id: int, people=PEOPLE) -> None:
    """People with their marks; a mark each for the first meetings of the cohort."""
    meetings = office.attendance.grid(cohort_id).meetings
    marks: dict[int, dict[int, Mark]] = {}
    for given, infix, family, phone, row in people:
        enrolment_id = add_person(office, cohort_id, given, infix, family, phone)
        for meeting, sign in zip(meetings, row.split(), strict=False):
            late = int(sign) if sign.isdecimal() else 0
            status = AttendanceStatus.LATE if late else _STATUSES[sign]
            marks.setdefault(meeting.id, {})[enrolment_id] = Mark(status, late)
    for meeting_id, column in marks.items():
        office.attendance.set_marks(meeting_id, column)


def fill_plain(office: Office, cohort_id: int, count: int) -> None:
    """``count`` people without a mark, in order of their number."""
    for number in range(count):
        add_person(office, cohort_id, "Mila", "", f"Aa{number + 1:02}")


def context_for(office: Office, theme: Theme) -> UiContext:
    prompts = Prompts()
    tasks = Tasks(prompts)
    bus = ChangeBus(lambda: tasks.initiator)

    def labels() -> UndoLabels:
        history = office.history
        return UndoLabels(history.undo_text() or None, history.redo_text() or None)

    undo = Undo(UndoCalls(office.history.undo, office.history.redo, labels), tasks, prompts, bus)
    return UiContext(tasks, prompts, bus, Navigator(), undo, theme, CLOCK, forgetful())


class TabPage(Page):
    """A page with one tab of a cohort on it, as the page of a cohort shows it."""

    def __init__(self, ui: UiContext, tab: CohortTab) -> None:
        super().__init__(ui, COHORTS, "Ik train mijn stad · najaar")
        self.tab = tab
        self.body.addWidget(self.tab)
        self.header.swap_actions(self.tab.header_actions())
        self.setFocusProxy(self.tab)
        ui.bus.changed.connect(self.tab.hear)

    def reload(self) -> None:
        self.tab.shown()

    def print_page(self) -> None:
        self.tab.print_tab()


class Screen:
    """A window over an office that shows a tab."""

    def __init__(self, office: Office, theme: Theme, make: Callable[[UiContext], CohortTab]):
        self.office = office
        self.ui = context_for(office, theme)
        self._unsubscribe = office.subscribe(self.ui.bus.publish)
        entry = PageEntry(COHORTS, "Groepen", COHORTS, lambda: TabPage(self.ui, make(self.ui)))
        calls = ShellCalls(lambda text: [], lambda: RailStatus("Sportservice Waterstad"))
        self.window = MainWindow(self.ui, [entry], calls)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.window.go(COHORTS)
        self.settle()

    @property
    def page(self) -> TabPage:
        return self.window.pages.page

    @property
    def tab(self):
        return self.page.tab

    def settle(self) -> None:
        """Until nothing is under way: a write leads to a read, and that to another."""
        for _ in range(4):
            self.ui.tasks.wait_idle()

    def close(self) -> None:
        self.settle()
        self._unsubscribe()
        self.window.close()
        self.ui.tasks.close()
        self.window.deleteLater()
        self.office.close()


def signs(grid: AttendanceGrid, meeting: int) -> str:
    """The stored marks of meeting ``meeting`` (from 0), a letter per person, - for none."""
    meeting_id = grid.meetings[meeting].id
    letters = {
        AttendanceStatus.PRESENT: "p",
        AttendanceStatus.LATE: "l",
        AttendanceStatus.LEFT_EARLY: "v",
        AttendanceStatus.EXCUSED: "a",
        AttendanceStatus.ABSENT: "x",
        AttendanceStatus.EXEMPT: "o",
    }
    marks = [row.marks.get(meeting_id) for row in grid.rows]
    return "".join(letters[mark.status] if mark else "-" for mark in marks)
