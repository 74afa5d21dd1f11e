"""The pages of the window in their order; each is imported on its first visit."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.targets import COHORTS, LESSONS, PEOPLE, PRACTICE, SETTINGS, TODAY


@dataclass(frozen=True)
class WindowCalls:
    """What pages ask of the program around the window.

    ``rebuild`` makes the window anew (another language), ``restore`` closes it to put a
    backup (a file) back, ``search`` opens the search palette.
    """

    rebuild: Callable[[], object]
    restore: Callable[[Path], object]
    search: Callable[[], object]


def page_entries(ui: UiContext, office: Office, calls: WindowCalls) -> list[PageEntry]:
    """The entries of the rail; pages that do not exist yet are not in it."""

    def today() -> Page:
        from ct_desktop.ui.today.page import TodayPage

        return TodayPage(ui, office, calls.search)

    def cohorts() -> Page:
        from ct_desktop.ui.cohorts.page import CohortsPage

        return CohortsPage(ui, office)

    def people() -> Page:
        from ct_desktop.ui.people.page import PeoplePage

        return PeoplePage(ui, office)

    def practice() -> Page:
        from ct_desktop.ui.practice.page import PracticePage

        return PracticePage(ui, office)

    def lessons() -> Page:
        from ct_desktop.ui.lessons.desk import LessonDesk
        from ct_desktop.ui.lessons.page import LessonsPage

        return LessonsPage(ui, office.lessons, LessonDesk(ui, office.lesson_drafts, office))

    def settings() -> Page:
        from ct_desktop.ui.settings.page import SettingsPage

        return SettingsPage(ui, office, calls.rebuild, calls.restore)

    return [
        PageEntry(TODAY, tr("Today"), "today", today),
        PageEntry(COHORTS, tr("Groups"), "cohorts", cohorts),
        PageEntry(PEOPLE, tr("People"), "people", people),
        PageEntry(PRACTICE, tr("Practice"), "practice", practice),
        PageEntry(LESSONS, tr("Lessons"), "lessons", lessons),
        PageEntry(SETTINGS, tr("Settings"), "settings", settings, foot=True),
    ]
