"""A real store with the group of the mockup, and a real window that shows one of its tabs."""

from collections.abc import Callable
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

from kept_stores import open_copy
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from ct_desktop.clock import Clock, fixed_clock
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, CohortStatus
from ct_desktop.services.attendance_grid import AttendanceGrid
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.office import Office
from ct_desktop.services.participants import Overrides
from ct_desktop.services.people_table import PeopleFilter
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.settings import OwnOrganisation, SchoolHolidayFacts
from ct_desktop.ui.cohorts.cohort_page import CohortPage
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.targets import COHORTS, CohortTarget
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.theme.theme import Theme

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
    return open_copy(folder, CLOCK, found)[0]


def found(office: Office) -> None:
    """What every group needs: the organisation, a leader, the closed weeks."""
    office.settings.save_organisation(OwnOrganisation(name="Sportservice Waterstad"))
    office.persons.save(PersonFacts(given_name="M.", infix="de", family_name="Wit"))
    office.settings.save_school_holidays(
        (SchoolHolidayFacts(None, "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25)),)
    )


def new_cohort(office: Office, name: str = "Ik train mijn stad · najaar", **wanted: object) -> int:
    programme = office.programmes.find("Ik train mijn stad")
    facts = {
        "start_date": date(2026, 9, 10),
        "start_time": time(19, 0),
        "place": "De Schakel",
        "leader_id": office.people.ids(PeopleFilter(words="Wit"))[0],
    } | wanted
    made = office.cohorts.create(NewCohort(name=name, programme_id=programme, **facts)).id
    office.cohorts.set_status(made, CohortStatus.RUNNING)
    return made


def add_person(
    office: Office, cohort_id: int, given: str, infix: str, family: str, phone: str = ""
) -> int:
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


@contextmanager
def opened_screens(folder: Path, theme: Theme, tab: TabKey):
    """A function that opens a group that ``prepare(office)`` makes and gives the id of."""
    opened = []

    def open_it(prepare: Callable[[Office], int], clock: Clock = CLOCK) -> Screen:
        office, cohort_id = open_copy(folder, clock, found, prepare)
        opened.append(Screen(office, theme, cohort_id, tab, clock))
        return opened[-1]

    yield open_it
    for screen in opened:
        screen.close()


class Screen:
    """The real window over an office, at a tab of a cohort."""

    def __init__(
        self, office: Office, theme: Theme, cohort_id: int, tab: TabKey, clock: Clock = CLOCK
    ):
        self.office = office
        calls = WindowCalls(lambda: None, lambda path: None, lambda: None)
        self._window = OfficeWindow(office, Surroundings(theme, clock, forgetful()), calls)
        self.ui, self.window = self._window.ui, self._window.window
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.window.go(COHORTS, CohortTarget(cohort_id, tab))
        self.settle()

    @property
    def page(self) -> CohortPage:
        page = self.window.pages.page.innermost()
        assert isinstance(page, CohortPage)
        return page

    @property
    def tab(self):
        return self.page.tab

    def button(self, text: str) -> QPushButton:
        """The button in the header with this text."""
        found = [b for b in self.page.header.findChildren(QPushButton) if b.text() == text]
        assert len(found) == 1, text
        return found[0]

    def settle(self) -> None:
        """Until nothing is under way: a write leads to a read, and that to another."""
        for _ in range(4):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            # What a window manager does when a dialog has closed; offscreen there is none.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.window.activateWindow()
            QApplication.processEvents()

    def close(self) -> None:
        self.settle()
        self._window.close()
        self.office.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
