"""A real window over a store in which certificates were issued, for the pages about them."""

from pathlib import Path

from group_kit import found
from growth_kit import LATER, cohort_of, ready_for_certificate
from kept_stores import open_copy
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.issued_papers import IssuedPaperService
from ct_desktop.services.office import Office
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.theme.theme import Theme

CLOCK = fixed_clock(LATER)


def issued(office: Office) -> tuple[int, int]:
    """Two groups with proofs and certificates, of four people and of two; their ids."""
    cohorts = []
    for people, name in ((4, "Najaar"), (2, "Avond")):
        enrolments = ready_for_certificate(office, people, name)
        cohorts.append(cohort_of(office, enrolments[0]))
        for kind in DocumentKind:
            office.issuing.issue(cohorts[-1], kind)
    return cohorts[0], cohorts[1]


class Desk:
    """The window, and the two groups."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.office, self.cohorts = open_copy(folder, CLOCK, found, issued)
        calls = WindowCalls(lambda: None, lambda path: None, lambda: None)
        self._window = OfficeWindow(self.office, Surroundings(theme, CLOCK, forgetful()), calls)
        self.ui, self.window = self._window.ui, self._window.window
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.go(None)

    @property
    def papers(self) -> IssuedPaperService:
        return self.office.issued_papers

    @property
    def page(self):
        return self.window.pages.page.innermost()

    def go(self, target: object) -> None:
        self.window.go(COHORTS, target)
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way: a write leads to a read, and that to another."""
        for _ in range(4):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.window.activateWindow()
            QApplication.processEvents()

    def click(self, widget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def close(self) -> None:
        self.settle()
        self._window.close()
        self.office.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
