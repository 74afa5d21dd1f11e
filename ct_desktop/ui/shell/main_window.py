"""The window: rail at the left, banners and the page at the right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.page import Page
from ct_desktop.ui.progress import LongWork
from ct_desktop.ui.shell.geometry import keep_geometry, restore_geometry
from ct_desktop.ui.shell.history import History
from ct_desktop.ui.shell.main_menu import MainMenu, MenuCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.shell.page_stack import PageStack
from ct_desktop.ui.shell.rail import Rail
from ct_desktop.ui.shell.reading_order import step_focus
from ct_desktop.ui.shell.search_palette import Search, SearchPalette
from ct_desktop.ui.shell.undo_keys import UndoKeys
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.busy import BusyArea
from ct_desktop.ui.widgets.icon import app_icon


@dataclass(frozen=True)
class RailStatus:
    """What the rail tells besides the pages; asked on the worker after every change."""

    organisation: str = ""
    backup: str = ""
    counts: Mapping[str, int] | None = None


@dataclass(frozen=True)
class ShellCalls:
    """What the window asks of the rest of the program.

    ``search`` and ``status`` run on the worker; ``help`` gets the key of the page on show.
    """

    search: Search
    status: Callable[[], RailStatus]
    help: Callable[[str], object] | None = None


class MainWindow(QMainWindow):
    """Shows one page at a time; ``closed`` is emitted when the last work has ended."""

    closed = Signal()

    def __init__(self, ui: UiContext, entries: Sequence[PageEntry], calls: ShellCalls) -> None:
        super().__init__()
        self.ui = ui
        self._calls = calls
        self._history = History()
        self._stepping_back = False
        self.setWindowIcon(app_icon())
        self.pages = PageStack(entries)
        self.menu = MainMenu(ui.undo, self._menu_calls(), self)
        self.rail = Rail(entries, self.menu)
        self.palette_ = SearchPalette(calls.search, ui.tasks, self)
        self._column = QVBoxLayout()
        self.works = BusyArea()
        self._build()
        self._connect(entries)
        ui.prompts.attach(self)
        if not restore_geometry(self, ui.preferences):
            self.resize(px(1366), px(768))

    def go(self, key: str, what: object = None) -> None:
        """Show page ``key`` at ``what``.

        Raises KeyError for a page that does not exist.
        """
        page = self.pages.show_page(key)
        self.rail.show_current(key)
        self._history.visit(Target(key, what))
        page.open(what)
        self._name_window()
        if not self.rail.isAncestorOf(self.focusWidget() or page):
            page.innermost().setFocus()

    def go_back(self) -> None:
        """Show the place before this one."""
        place = self._history.back()
        if place is not None:
            self._stepping_back = True
            self.go(place.page, place.what)
            self._stepping_back = False

    def refresh_status(self) -> None:
        """Ask anew for organisation, backup and counts."""
        self.ui.tasks.read(self._calls.status, self._show_status)

    def close_detail(self) -> None:
        """What Esc does: the detail of the page on show closes."""
        if self.pages.page is not None:
            self.pages.page.close_detail()

    def print_page(self) -> None:
        """Print what is on the page."""
        if self.pages.page is not None:
            self.pages.page.innermost().print_page()

    def search(self) -> None:
        """Open the search palette."""
        self.palette_.appear()

    def focusNextPrevChild(self, next: bool) -> bool:
        return step_focus(self, forward=next) or super().focusNextPrevChild(next)

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_geometry(self, self.ui.preferences)
        self.ui.tasks.wait_idle()
        event.accept()
        self.closed.emit()

    def _build(self) -> None:
        centre = QWidget()
        centre.setProperty("ground", "background")
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.ui.prompts.banners)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.works)
        row.addLayout(self._column, 1)
        self.setCentralWidget(centre)

    def _connect(self, entries: Sequence[PageEntry]) -> None:
        self.rail.chosen.connect(self._choose)
        self.palette_.chosen.connect(self._open_target)
        self.ui.navigator.wanted.connect(self._open_target)
        self.pages.moved.connect(self._moved)
        self.ui.bus.changed.connect(lambda _: self.refresh_status())
        self.ui.tasks.long_started.connect(self._show_work)
        QShortcut(QKeySequence("Esc"), self, self.close_detail)
        QShortcut(QKeySequence("F10"), self, self.rail.menu_button.click)
        numbered = [entry.key for entry in entries if not entry.foot]
        for number, key in enumerate(numbered[:9], start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda key=key: self._choose(key))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            UndoKeys(app, self)

    def _menu_calls(self) -> MenuCalls:
        call = self._calls.help
        helping = None if call is None else lambda: call(self.pages.key)
        return MenuCalls(self.search, self.print_page, self.go_back, helping)

    def _choose(self, key: str) -> None:
        """A page by its word in the rail is that page itself, also from its own detail."""
        self.go(key)

    def _open_target(self, target: Target) -> None:
        self.go(target.page, target.what)

    def _moved(self, key: str, what: object) -> None:
        if not self._stepping_back and key == self.pages.key:
            self._history.visit(Target(key, what))
        self._name_window()

    def _name_window(self) -> None:
        page: Page | None = self.pages.page
        if page is not None:
            title = page.innermost().header.title.full_text
            self.setWindowTitle(tr("{page} – Citytrainer").format(page=title))

    def _show_status(self, status: RailStatus) -> None:
        self.rail.organisation.setText(status.organisation)
        self.rail.backup.setText(status.backup)
        self.rail.set_counts(status.counts or {})

    def _show_work(self, work: LongWork) -> None:
        self.works.add(work)
