"""A real window with the People page over a real store."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import shiboken6
from kept_stores import open_copy
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from window_kit import NOW, Ledger, make_context

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import Gender
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.import_rows import ImportRequest
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.people.page import PeoplePage
from ct_desktop.ui.shell.main_window import MainWindow, RailStatus, ShellCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.targets import COHORTS, PEOPLE, PRACTICE
from ct_desktop.ui.theme.theme import Scheme
from ct_desktop.ui.undo import Undo, UndoCalls, UndoLabels

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = SAMPLES / "aanmeldingen-najaar.csv"
WEBSITE = SAMPLES / "export-website.csv"
WORKBOOK = SAMPLES / "inschrijvingen-cultuur.xlsx"


@dataclass
class Bench:
    """The window, its parts, and the services behind it."""

    ui: UiContext
    office: Office
    window: MainWindow
    page: PeoplePage

    def settle(self) -> None:
        """Let all work and the events after it run, also what it sets off."""
        for _ in range(3):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()

    def names(self) -> list[str]:
        """The names in the table, from the top."""
        return [row.name for row in self.office.people.rows(self.page.model.ids)]

    def person(self, name: str) -> int:
        return self.office.persons.find(name)

    def show_person(self, person_id: int) -> None:
        self.page.table.opened.emit(person_id)
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.ui.tasks.close()
        self.office.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_office(folder: Path) -> Office:
    return open_copy(folder, fixed_clock(NOW), user="Marije")[0]


def make_bench(office: Office, scheme: Scheme = Scheme.LIGHT, percent: int = 100) -> Bench:
    base = make_context(Ledger(), scheme, percent)
    history = office.history
    calls = UndoCalls(
        history.undo,
        history.redo,
        lambda: UndoLabels(history.undo_text() or None, history.redo_text() or None),
    )
    ui = replace(base, undo=Undo(calls, base.tasks, base.prompts, base.bus))
    office.subscribe(ui.bus.publish)
    pages: list[PeoplePage] = []

    def people() -> Page:
        pages.append(PeoplePage(ui, office))
        return pages[0]

    entries = [
        PageEntry(COHORTS, "Groups", "cohorts", lambda: Page(ui, COHORTS, "Groups")),
        PageEntry(PEOPLE, "People", "people", people),
        PageEntry(PRACTICE, "Practice", "practice", lambda: Page(ui, PRACTICE, "Practice")),
    ]
    shell = ShellCalls(lambda words: [], lambda: RailStatus("Sportservice Waterstad"))
    window = MainWindow(ui, entries, shell)
    window.resize(1366, 768)
    window.show()
    window.go(PEOPLE)
    bench = Bench(ui, office, window, pages[0])
    bench.settle()
    return bench


def make_cohort(office: Office, name: str = "Najaar", start: date = date(2026, 9, 10)) -> int:
    programme = next(p for p in office.programmes.all() if p.name == "Ik train mijn stad")
    return office.cohorts.create(NewCohort(name, programme.id, start, place="De Schakel")).id


def fill(office: Office) -> int:
    """A group of the clean list; its id."""
    cohort = make_cohort(office)
    office.importing.run(ImportRequest(CLEAN, cohort))
    return cohort


def add(office: Office, given: str, family: str, **more: object) -> int:
    return office.persons.save(PersonFacts(given_name=given, family_name=family, **more))


def add_minor(office: Office) -> int:
    return add(
        office,
        "Mila",
        "Bos",
        birth_date=date(2011, 5, 4),
        gender=Gender.WOMAN,
        town="Vught",
        parent_name="Karin Bos",
        parent_phone="0612345678",
    )


def is_open(dialog: QDialog) -> bool:
    return shiboken6.isValid(dialog) and dialog.isVisible()
