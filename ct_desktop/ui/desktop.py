"""The program as a window: from the first start or the password to the last backup."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from ct_desktop import language, logs
from ct_desktop.clock import Clock
from ct_desktop.errors import AppError, ExitCode
from ct_desktop.services.access import Access
from ct_desktop.services.lesson_rooms import LessonRooms
from ct_desktop.services.office import Office
from ct_desktop.ui.choices import (
    DATA_DIR,
    chosen_language,
    chosen_percent,
    chosen_scheme,
)
from ct_desktop.ui.garbage import Garbage
from ct_desktop.ui.lesson_web.start import prepare_web
from ct_desktop.ui.lessons_window import LessonsWindow
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.opened_files import listen_for_files
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences_file import preferences_in
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.start.context import LessonsOnly, StartContext, Started
from ct_desktop.ui.start.entry import enter, restore
from ct_desktop.ui.stopping import when_told_to_stop
from ct_desktop.ui.targets import LESSONS, PEOPLE, SETTINGS, ArrivingTarget, ImportTarget
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.theme import Theme

Way: TypeAlias = Callable[[StartContext], Started | LessonsOnly | None]


@dataclass(frozen=True)
class Wish:
    """How the window was asked for.

    ``lessons`` opens the lesson library alone, ``file`` a lesson package to put on the shelf.
    """

    demo: bool = False
    lessons: bool = False
    language: str | None = None
    file: Path | None = None


def open_desktop(data_dir: Path, clock: Clock, wish: Wish) -> int:
    """Open the window on a data folder and stay until it closes; the exit code."""
    if QApplication.instance() is None:
        prepare_web()
    app = QApplication.instance() or QApplication(["ct-desktop"])
    if not isinstance(app, QApplication):
        raise RuntimeError("a Qt application without a window system is running")
    return Desktop(app, data_dir, clock, wish).run()


class Desktop:
    """One run of the program: start, windows one after the other, close."""

    def __init__(
        self,
        app: QApplication,
        data_dir: Path,
        clock: Clock,
        wish: Wish | None = None,
    ) -> None:
        self.app = app
        self.clock = clock
        self.wish = wish or Wish()
        self.preferences = preferences_in(data_dir)
        self.data_dir = Path(self.preferences.get(DATA_DIR) or data_dir)
        self._wanted_language = self.wish.language
        self._translator = QTranslator()
        self.speak()
        app.setApplicationName("Citytrainer")
        app.setQuitOnLastWindowClosed(False)
        self.theme = Theme(app, chosen_scheme(self.preferences), chosen_percent(self.preferences))
        self.window: OfficeWindow | LessonsWindow | None = None
        self.office: Office | None = None

    def run(self) -> int:
        """Enter, show the window, and back up when it is closed."""
        garbage = Garbage(self.app)
        try:
            started = self._start(lambda ctx: self._enter(ctx))
            if started is None:
                return ExitCode.LOCKED
            self.open(started)
            listen_for_files(self.app, self._open_file)
            with when_told_to_stop(self.stop):
                return self.app.exec()
        finally:
            garbage.stop()

    def open(self, started: Started | LessonsOnly) -> None:
        """Show the window over an open office, or over the lesson packages alone."""
        self.data_dir = started.data_dir
        target = self._arriving()
        if isinstance(started, Started):
            self.office = started.office
            target = Target(PEOPLE, ImportTarget()) if started.import_next else target
        self._show_window(target)

    def stop(self) -> None:
        """Close the window from the event loop, as its cross would."""
        QTimer.singleShot(0, lambda: self.window.window.close() if self.window else None)

    def rebuild(self) -> None:
        """Make the window anew, at the settings: after another language was chosen."""
        self._wanted_language = None
        # Not from within the click that asked for it: that widget is about to go.
        QTimer.singleShot(0, self._rebuild_now)

    def restore(self, backup: Path) -> None:
        """Close the store and put a backup in its place, then open again."""
        QTimer.singleShot(0, lambda: self._restore_now(backup))

    def speak(self) -> None:
        """Use the language asked for, else the one chosen before, else the system's."""
        code = language.choose(self._wanted_language or chosen_language(self.preferences) or None)
        language.use(code)
        QLocale.setDefault(QLocale("nl_NL" if code == "nl" else "en_GB"))
        self.app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{code}", folder):
            self.app.installTranslator(self._translator)

    def _enter(self, ctx: StartContext) -> Started | LessonsOnly | None:
        if self.wish.lessons:
            return LessonsOnly(self.data_dir)
        facts = ctx.access.facts() if self.wish.demo else None
        if facts is None or facts.exists:
            return enter(ctx)
        # The demonstration holds nobody's data, so it is open and asks nothing.
        office = ctx.access.create_open().office
        office.demo.fill()
        return Started(office, self.data_dir)

    def _show_window(self, target: Target | None = None) -> None:
        around = Surroundings(
            self.theme, self.clock, self.preferences, logs.log_path(self.data_dir)
        )
        if self.office is None:
            self.window = LessonsWindow(LessonRooms(self.data_dir, self.clock), around)
        else:
            calls = WindowCalls(self.rebuild, self.restore, _nothing)
            self.window = OfficeWindow(self.office, around, calls)
        sys.excepthook = self._defect
        self.window.window.closed.connect(self._closed)
        self.window.show(target)

    def _arriving(self) -> Target | None:
        """The file the program was opened with, once."""
        file = self.wish.file
        self.wish = replace(self.wish, file=None)
        return Target(LESSONS, ArrivingTarget(file)) if file is not None else None

    def _open_file(self, file: Path) -> None:
        if self.window is not None:
            self.window.show(Target(LESSONS, ArrivingTarget(file)))

    def _rebuild_now(self) -> None:
        self._drop_window()
        self.speak()
        self._show_window(Target(SETTINGS))

    def _restore_now(self, backup: Path) -> None:
        self._drop_window()
        self._close_office()
        started = self._start(lambda ctx: restore(ctx, backup))
        if started is None:
            started = self._start(enter)
        if started is None:
            self.app.exit(ExitCode.LOCKED)
        else:
            self.open(started)

    def _drop_window(self) -> None:
        if self.window is not None:
            self.window.window.closed.disconnect(self._closed)
            self.window.close()
            self.window = None

    def _closed(self) -> None:
        self._drop_window()
        self.app.exit(ExitCode.DONE if self._close_office() else ExitCode.WARNINGS)

    def _close_office(self) -> bool:
        """Back up and let go of the store; what goes wrong is shown."""
        office, self.office = self.office, None
        if office is None:
            return True
        try:
            office.close()
        except AppError as error:
            Prompts(logs.log_path(self.data_dir)).show_error(error)
            return False
        return True

    def _start(self, way: Way) -> Started | LessonsOnly | None:
        """Go a way in with a worker and messages of its own, as there is no window yet."""
        prompts = Prompts(logs.log_path(self.data_dir))
        tasks = Tasks(prompts)
        try:
            return way(
                StartContext(
                    access=Access(self.data_dir, self.clock),
                    access_for=lambda folder: Access(folder, self.clock),
                    fill_demo=lambda office: office.demo.fill(),
                    tasks=tasks,
                    prompts=prompts,
                    preferences=self.preferences,
                    clock=self.clock,
                )
            )
        finally:
            tasks.close()

    def _defect(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt) or self.window is None:
            sys.__excepthook__(kind, error, trace)
            return
        self.window.prompts.show_defect(error)


def _nothing() -> None:
    """The window puts its own search palette here."""
