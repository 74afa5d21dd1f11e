"""A real window on the Groups page over a real store, driven with keys and mouse."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

from kept_stores import open_copy
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import CohortStatus, Gender, Role
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.settings import SchoolHolidayFacts
from ct_desktop.ui.cohorts.schedule.tell_dialog import TellDialog
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.messages.reason_dialog import ReasonDialog
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.targets import COHORTS, CohortTarget
from ct_desktop.ui.targets import CohortTab as TabKey

CLOCK = fixed_clock(datetime(2026, 10, 22, 14, 0))
W, M = Gender.WOMAN, Gender.MAN


@contextmanager
def answering(kind: type[QDialog], answer) -> Iterator[None]:
    """Give every dialog of this kind its answer, as soon as it is open over the window."""
    timer, answered = QTimer(), []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        asks = isinstance(dialog, kind) and not isinstance(dialog, TellDialog)
        if asks and not any(dialog is one for one in answered):
            answered.append(dialog)
            answer(dialog)

    timer.timeout.connect(look)
    timer.start(0)
    yield
    timer.stop()


def open_office(folder: Path) -> Office:
    return open_copy(folder, CLOCK, close_autumn)[0]


def close_autumn(office: Office) -> None:
    office.settings.save_school_holidays(
        (SchoolHolidayFacts(None, "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25)),)
    )


def leader(office: Office, name: str = "Marieke") -> int:
    facts = PersonFacts(given_name=name, infix="de", family_name="Wit", phone="0612345678")
    return office.persons.save(facts, frozenset({Role.COURSE_LEADER}))


def make_cohort(office: Office, name: str = "Najaar", start: date = date(2026, 9, 10), **more):
    programme = office.programmes.find("Ik train mijn stad")
    wanted = {"start_time": time(19, 0), "place": "De Schakel", "room": "Zaal 2"} | more
    return office.cohorts.create(NewCohort(name, programme, start, **wanted)).id


def apply_person(
    office: Office,
    cohort_id: int,
    given: str,
    family: str,
    *,
    born: date | None = date(2007, 3, 14),
    gender: Gender | None = None,
    education: int | None = None,
    email: str = "",
    phone: str = "",
) -> int:
    person = office.persons.save(
        PersonFacts(
            given_name=given,
            family_name=family,
            birth_date=born,
            gender=gender,
            education=education,
            email=email,
            phone=phone,
        )
    )
    return office.participants.apply(cohort_id, person)


def enrol_person(office: Office, cohort_id: int, given: str, family: str, **more) -> int:
    enrolment = apply_person(office, cohort_id, given, family, **more)
    office.participants.enrol(enrolment)
    return enrolment


class Desk:
    """The window and what a test does with it."""

    def __init__(self, office: Office, theme):
        self.office = office
        calls = WindowCalls(lambda: None, lambda *_: None, lambda: None)
        self._window = OfficeWindow(office, Surroundings(theme, CLOCK, forgetful()), calls)
        self.ui, self.window = self._window.ui, self._window.window
        self.window.resize(1366, 768)
        self._window.show(Target(COHORTS))
        self.window.activateWindow()
        self.settle()

    @property
    def page(self):
        return self.window.pages.page

    @property
    def cohort(self):
        return self.page.detail

    @property
    def tab(self):
        return self.cohort.tab

    def go(self, cohort_id: int, tab: TabKey = TabKey.OVERVIEW):
        self.window.go(COHORTS, CohortTarget(cohort_id, tab))
        self.settle()
        return self.tab

    def settle(self) -> None:
        for _ in range(5):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()

    def press(self, widget: QWidget, *keys) -> None:
        for key in keys:
            QTest.keyClick(widget, key)
        self.settle()

    def click(self, button) -> None:
        assert button.isEnabled(), button.text()
        assert button.isVisible(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, words: str, within: QWidget | None = None) -> QPushButton:
        found = [
            one
            for one in (within or self.window).findChildren(QPushButton)
            if one.text() == words and one.isVisible()
        ]
        assert len(found) == 1, (words, len(found))
        return found[0]

    def dialog(self, kind: type[QDialog]):
        """The dialog of this kind that is open over the window."""
        self.settle()
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, (kind, len(found))
        return found[0]

    def choose_person(self, picker, text: str, row: int = 0) -> None:
        """Type part of a name and choose from the list below the field."""
        picker.setFocus()
        QTest.keyClicks(picker, text)
        self.settle()
        assert picker.popup.model().rowCount() > row, text
        picker.popup.setCurrentIndex(picker.popup.model().index(row, 0))
        QTest.keyClick(picker.popup, Qt.Key.Key_Return)
        self.settle()

    def with_reason(self, deed, *reasons: str) -> list[str]:
        """Do something that asks for reasons; the titles of what was asked."""
        asked: list[str] = []
        left = list(reasons)

        def give(dialog: QDialog) -> None:
            asked.append(dialog.windowTitle())
            QTest.keyClicks(dialog.field, left.pop(0))
            QTest.keyClick(dialog.field, Qt.Key.Key_Return)

        with answering(ReasonDialog, give):
            deed()
            self.settle()
        return asked

    def confirm(self, deed, words: str) -> list[str]:
        """Do something that asks for confirmation, and press the button with these words."""

        seen: list[str] = []

        def yes(dialog: QDialog) -> None:
            seen.append(dialog.windowTitle())
            QTest.mouseClick(self.button(words, dialog), Qt.MouseButton.LeftButton)

        with answering(MessageDialog, yes):
            deed()
            self.settle()
        return seen

    def toast(self) -> str:
        shown = self.ui.prompts.toast_shown
        return shown.text if shown else ""

    def undo(self) -> None:
        self.ui.undo.undo()
        self.settle()

    def close(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self._window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def status_of(office: Office, cohort_id: int, name: str) -> str:
    """The status of the one participant with this full name."""
    (found,) = (r for r in office.participants.rows(cohort_id) if r.full_name == name)
    return found.status.value


RUNNING = CohortStatus.RUNNING
