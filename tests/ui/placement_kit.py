"""A real window on the pages of placements over a real store, driven with keys and mouse."""

from datetime import date, datetime
from pathlib import Path

from kept_stores import open_copy
from office_kit import person
from practice_kit import offer, organisation, placement, practising, supervisor
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from window_kit import when_modal

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.office import Office
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.targets import PRACTICE, PlacementTarget, PracticeTarget, PracticeView
from ct_desktop.ui.theme.theme import Theme

CLOCK = fixed_clock(datetime(2026, 10, 22, 14, 0))
HELD = date(2026, 10, 7)


def open_office(folder: Path) -> Office:
    return open_copy(folder, CLOCK)[0]


class Desk:
    """``begin`` makes a placement at a stage; ``open`` shows its page in the window."""

    def __init__(self, office: Office, theme: Theme):
        self.office = office
        calls = WindowCalls(lambda: None, lambda path: None, lambda: None)
        self._window = OfficeWindow(office, Surroundings(theme, CLOCK, forgetful()), calls)
        self.ui, self.window = self._window.ui, self._window.window
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.at = organisation(office, town="Waterstad", address="Sportlaan 12")
        self.ria = supervisor(office, "Ria Maas", self.at)
        self.leader = person(office, "Marieke de Wit", birth_date=date(1985, 4, 4))
        self.offer = offer(office, "Trainer JO9", self.at, supervisor_id=self.ria)
        self.enrolments = practising(office, 3, leader_id=self.leader)

    def begin(
        self, stage: PlacementStage, number: int = 0, offer_id: int | None = None, **asked
    ) -> int:
        """A placement of the person with this number, brought to a stage; its id."""
        offer_id = self.offer if offer_id is None else offer_id
        return placement(
            self.office, self.enrolments[number], stage, offer_id, held_on=HELD, **asked
        )

    def open(self, placement_id: int):
        """The page of a placement."""
        self.window.go(PRACTICE, PlacementTarget(placement_id))
        self.settle()
        return self.page

    def open_hours(self, cohort_id: int | None = None):
        """The page of the hours that wait."""
        self.window.go(PRACTICE, PracticeTarget(PracticeView.OPEN_HOURS, cohort_id))
        self.settle()
        return self.page

    @property
    def page(self):
        return self.window.pages.page.innermost()

    def facts(self, placement_id: int):
        """The placement as it is stored."""
        return self.office.placements.page(placement_id)

    def settle(self) -> None:
        """Until nothing is under way: a write leads to a read, and that to another."""
        for _ in range(5):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            # What a window manager does when a dialog has closed; offscreen there is none.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.window.activateWindow()
            QApplication.processEvents()

    def dialog(self) -> QDialog:
        """The dialog that is open over the window."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def type(self, text: str, into: QWidget | None = None) -> None:
        """Type where the cursor is, or into a field."""
        if into is not None:
            into.setFocus()
            QApplication.processEvents()
        QTest.keyClicks(QApplication.focusWidget(), text)

    def press(self, key: Qt.Key, on: QWidget | None = None) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(on or QApplication.focusWidget(), key)
        self.settle()

    def click(self, button: QWidget) -> None:
        """Click a button with the mouse."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, within: QWidget, text: str) -> QPushButton:
        """The visible button with this text."""
        found = [
            one
            for one in within.findChildren(QPushButton)
            if one.text() == text and one.isVisible()
        ]
        assert len(found) == 1, (text, [b.text() for b in within.findChildren(QPushButton)])
        return found[0]

    def during(self, act, answer) -> None:
        """Do what opens a question that waits for its answer, and give it."""
        asked = []

        def reply() -> None:
            asked.append(QApplication.activeModalWidget())
            answer(asked[-1])

        before = QApplication.activeModalWidget()
        with when_modal(reply, beyond=before):
            act()
            self.settle()
        assert asked, "nothing was asked"

    def close(self) -> None:
        self.settle()
        self._window.close()
        self.office.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def give_reason(text: str):
    """An answer for ``during``: type a reason and press Enter."""

    def answer(dialog) -> None:
        QTest.keyClicks(dialog.field, text)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    return answer


def refuse(dialog) -> None:
    """An answer for ``during``: Esc."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
