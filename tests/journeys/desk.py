"""The window of the program with a store in it, and what a test does with it."""

from collections.abc import Iterator

from demo_store import CLOCK, FINISHED
from hands import CTRL, key
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ct_desktop.clock import Clock
from ct_desktop.rules.competences import PARTICIPANT
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.office import Office
from ct_desktop.ui.lessons_window import LessonsWindow
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.page import Page
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.targets import (
    COHORTS,
    LESSONS,
    PEOPLE,
    PRACTICE,
    SETTINGS,
    TODAY,
    CeremonyTarget,
    CheckTarget,
    CohortTab,
    CohortTarget,
    DesignTarget,
    GrowthTarget,
    OfferTarget,
    OrganisationTarget,
    PersonTarget,
    PlacementTarget,
    PracticeTarget,
    PracticeView,
    ProfileTarget,
    ReceivedFormTarget,
    RegisterTarget,
    SettingsSection,
    SettingsTarget,
)
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.theme import Scheme, Theme


class WindowHands:
    """What is done with an open window, whoever opened it."""

    def __init__(self, made: OfficeWindow | LessonsWindow) -> None:
        self.made = made
        self.window = made.window
        self.ui = made.ui
        self.office = made.office if isinstance(made, OfficeWindow) else None

    @property
    def page(self) -> Page:
        """What the user sees: the page, or the detail open in it."""
        page = self.window.pages.page
        assert page is not None
        return page.innermost()

    @property
    def tab(self):
        """The tab on show of a group."""
        return self.page.tab

    def settle(self) -> None:
        """Until nothing is under way any more."""
        settle(self.ui.tasks)
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            # What a window manager does when a dialog has closed; offscreen there is none.
            self.window.activateWindow()
            QApplication.processEvents()

    def go(self, page: str, what: object = None) -> Page:
        self.window.go(page, what)
        self.settle()
        return self.page

    def keys(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Keys to whatever has the focus, each with time for what it sets off."""
        for one in keys:
            key(one, **({"held": held} if held is not None else {}))
            self.settle()

    def undo(self) -> str:
        """Ctrl+Z; what the window says of it."""
        QTest.keyClick(self.window, Qt.Key.Key_Z, CTRL)
        self.settle()
        return self.toast()

    def redo(self) -> str:
        """Ctrl+Y; what the window says of it."""
        QTest.keyClick(self.window, Qt.Key.Key_Y, CTRL)
        self.settle()
        return self.toast()

    def toast(self) -> str:
        shown = self.ui.prompts.toast_shown
        return shown.text if shown else ""

    def dialog(self, kind: type[QDialog] = QDialog):
        """The dialog of this kind open over the window."""
        found = [d for d in QApplication.topLevelWidgets() if isinstance(d, kind) and d.isVisible()]
        assert len(found) == 1, found
        return found[0]


class Desk(WindowHands):
    """A window over an office, without the start and the end of the program around it."""

    def __init__(self, office: Office, *, percent: int = 100, clock: Clock = CLOCK) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme = Theme(app, Scheme.LIGHT, percent)
        calls = WindowCalls(lambda: None, lambda _: None, lambda: None)
        super().__init__(OfficeWindow(office, Surroundings(theme, clock, forgetful()), calls))
        self.window.resize(1366, 768)
        self.made.show(Target(TODAY))
        self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        self.settle()
        for dialog in self.window.findChildren(QDialog):
            dialog.done(0)
        settle(self.ui.tasks)
        self.made.close()
        self.office.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(tasks: Tasks) -> None:
    """Until no work is under way: a write leads to a read, and that to another."""
    for _ in range(5):
        tasks.wait_idle()
        QApplication.processEvents()


def places(office: Office, cohort_id: int) -> Iterator[tuple[str, Target]]:
    """Every page, tab and section of the window."""
    yield "today", Target(TODAY)
    yield "groups", Target(COHORTS)
    for tab in CohortTab:
        yield f"group {tab.value}", Target(COHORTS, CohortTarget(cohort_id, tab))
    yield "people", Target(PEOPLE)
    person_id = office.attendance.grid(cohort_id).rows[0].person_id
    yield "person", Target(PEOPLE, PersonTarget(person_id))
    yield from practice_places(office)
    yield from growth_places(office)
    yield "lessons", Target(LESSONS)
    for section in SettingsSection:
        yield f"settings {section.value}", Target(SETTINGS, SettingsTarget(section))


def practice_places(office: Office) -> Iterator[tuple[str, Target]]:
    """The board, everything behind it, and a placement of every stage."""
    for view in PracticeView:
        yield view.value, Target(PRACTICE, PracticeTarget(view))
    cards = {card.stage: card for card in office.board.facts().cards}
    for stage, card in cards.items():
        yield f"placement {stage.value}", Target(PRACTICE, PlacementTarget(card.id))
    offer_id = cards[PlacementStage.IN_PRACTICE].offer_id
    assert offer_id is not None
    yield "offer", Target(PRACTICE, OfferTarget(offer_id))
    organisation_id = office.offers.get(offer_id).facts.organisation_id
    yield "organisation", Target(PRACTICE, OrganisationTarget(organisation_id))
    for row in office.received_forms.rows(None):
        yield "form", Target(PRACTICE, ReceivedFormTarget(row.id))


def growth_places(office: Office) -> Iterator[tuple[str, Target]]:
    """A group that has finished, somebody of it, and everything about what is issued."""
    finished = office.cohorts.find(FINISHED)
    for tab in (CohortTab.CERTIFICATES, CohortTab.ASSESSMENTS):
        yield f"finished {tab.value}", Target(COHORTS, CohortTarget(finished, tab))
    person_id = office.assessments.status(finished)[0].person_id
    yield "graduate", Target(PEOPLE, GrowthTarget(person_id))
    yield "register", Target(COHORTS, RegisterTarget())
    yield "check", Target(COHORTS, CheckTarget())
    yield "ceremony", Target(COHORTS, CeremonyTarget((finished,)))
    yield "profile", Target(SETTINGS, ProfileTarget(PARTICIPANT))
    yield "design", Target(SETTINGS, DesignTarget(office.templates.rows("nl")[0].key))


def seen(parent: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """The visible widgets of a kind within ``parent``."""
    return [one for one in parent.findChildren(kind) if one.isVisibleTo(parent.window())]
