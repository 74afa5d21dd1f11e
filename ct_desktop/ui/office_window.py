"""The window over an open store: context, pages and what the shell asks for."""

from dataclasses import dataclass
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import ChangeBus
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_hits import lesson_hits
from ct_desktop.ui.navigator import Navigator, Target
from ct_desktop.ui.office_hits import office_hits
from ct_desktop.ui.pages import WindowCalls, page_entries
from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.shell.hit_list import Hit
from ct_desktop.ui.shell.main_window import MainWindow, RailStatus, ShellCalls
from ct_desktop.ui.targets import PRACTICE, TODAY
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.theme import Theme
from ct_desktop.ui.undo import Undo, UndoCalls, UndoLabels


@dataclass(frozen=True)
class Surroundings:
    """What a window needs besides the store, the same for every window of one run."""

    theme: Theme
    clock: Clock
    preferences: Preferences
    log_file: Path | None = None


class OfficeWindow:
    """One window over one office; ``close`` ends its work but leaves the office open."""

    def __init__(self, office: Office, around: Surroundings, calls: WindowCalls) -> None:
        self.office = office
        self.prompts = Prompts(around.log_file)
        self.tasks = Tasks(self.prompts)
        self.bus = ChangeBus(lambda: self.tasks.initiator)
        undo = Undo(
            UndoCalls(office.history.undo, office.history.redo, self._undo_labels),
            self.tasks,
            self.prompts,
            self.bus,
        )
        self.ui = UiContext(
            tasks=self.tasks,
            prompts=self.prompts,
            bus=self.bus,
            navigator=Navigator(),
            undo=undo,
            theme=around.theme,
            clock=around.clock,
            preferences=around.preferences,
        )
        self._unsubscribe = office.subscribe(self.bus.publish)
        entries = page_entries(
            self.ui, office, WindowCalls(calls.rebuild, calls.restore, self._search)
        )
        self.window = MainWindow(self.ui, entries, ShellCalls(self._find, self._status))
        undo.refresh()

    def show(self, target: Target | None = None) -> None:
        """Show the window at ``target`` (default: the Today page)."""
        place = target or Target(TODAY)
        self.window.show()
        self.window.go(place.page, place.what)
        self.window.refresh_status()

    def close(self) -> None:
        """Close the window and end its worker; the office stays open."""
        self._unsubscribe()
        self.window.close()
        self.tasks.close()
        self.window.deleteLater()

    def _search(self) -> None:
        self.window.search()

    def _find(self, text: str) -> list[Hit]:
        return office_hits(self.office.search, text) + lesson_hits(self.office.lessons, text)

    def _undo_labels(self) -> UndoLabels:
        history = self.office.history
        return UndoLabels(history.undo_text() or None, history.redo_text() or None)

    def _status(self) -> RailStatus:
        state = self.office.backups.state()
        today = self.ui.clock.today()
        if state.made_at is None:
            backup = tr("No backup yet")
        elif state.made_at.date() == today:
            backup = tr("Backup: today {time}").format(time=f"{state.made_at:%H:%M}")
        else:
            backup = tr("Backup: {date}").format(date=f"{state.made_at:%d-%m-%Y}")
        attention = self.office.today.count()
        counts = {TODAY: attention, PRACTICE: self.office.board.count()}
        return RailStatus(self.office.settings.organisation().name, backup, counts)
