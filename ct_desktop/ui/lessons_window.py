"""The window of a volunteer: the lesson library alone, without the store of people."""

from typing import TYPE_CHECKING

from ct_desktop.language import tr
from ct_desktop.services.lesson_rooms import LessonRooms
from ct_desktop.ui.bus import ChangeBus
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_hits import lesson_hits
from ct_desktop.ui.navigator import Navigator, Target
from ct_desktop.ui.office_window import Surroundings
from ct_desktop.ui.page import Page
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.shell.main_window import MainWindow, RailStatus, ShellCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.targets import LESSONS
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.undo import Undo, UndoCalls, UndoLabels

if TYPE_CHECKING:
    from ct_desktop.services.lesson_library import LessonLibrary


class LessonsWindow:
    """One window over the library; ``close`` ends its work."""

    def __init__(self, rooms: LessonRooms, around: Surroundings) -> None:
        self._rooms = rooms
        self.prompts = Prompts(around.log_file)
        self.tasks = Tasks(self.prompts)
        bus = ChangeBus()
        nothing = UndoCalls(str, str, UndoLabels)  # the library keeps no history
        self.ui = UiContext(
            tasks=self.tasks,
            prompts=self.prompts,
            bus=bus,
            navigator=Navigator(),
            undo=Undo(nothing, self.tasks, self.prompts, bus),
            theme=around.theme,
            clock=around.clock,
            preferences=around.preferences,
        )
        self.window = MainWindow(
            self.ui,
            [PageEntry(LESSONS, tr("Lessons"), "lessons", self._page)],
            ShellCalls(lambda words: lesson_hits(rooms.library(), words), self._status),
        )

    @property
    def library(self) -> "LessonLibrary":
        """The packages on the shelf."""
        return self._rooms.library()

    def show(self, target: Target | None = None) -> None:
        """Show the window at ``target`` (default: the shelf)."""
        place = target or Target(LESSONS)
        self.window.show()
        self.window.go(place.page, place.what)
        self.window.refresh_status()

    def close(self) -> None:
        """Close the window and end its worker."""
        self.window.close()
        self.tasks.close()
        self.window.deleteLater()

    def _page(self) -> Page:
        from ct_desktop.ui.lessons.desk import LessonDesk
        from ct_desktop.ui.lessons.page import LessonsPage

        return LessonsPage(
            self.ui, self._rooms.library(), LessonDesk(self.ui, self._rooms.drafts(), None)
        )

    def _status(self) -> RailStatus:
        return RailStatus(tr("Lesson packages only"), tr("The data of people stay locked."))
