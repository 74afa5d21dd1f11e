"""``screenshots``: every page of the real window on demonstration data, as PNG."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ct_desktop.clock import Clock
from ct_desktop.errors import ExitCode, UserError
from ct_desktop.language import tr
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office
from ct_desktop.ui.lesson_web.start import prepare_web
from ct_desktop.ui.lessons.viewer.page import LessonViewer
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.painted import wait_until_painted
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.shots import shots
from ct_desktop.ui.theme.theme import Scheme, Theme

WIDTH, HEIGHT = 1366, 768


def take_screenshots(folder: Path, clock: Clock, *, theme: str) -> int:
    """Save a PNG of every page to ``folder``; needs no display. The exit code."""
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        prepare_web()
    app = QApplication.instance() or QApplication(["ct-desktop"])
    if not isinstance(app, QApplication):
        raise RuntimeError("a Qt application without a window system is running")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            tr("The folder {folder} cannot be made.").format(folder=folder),
            tr("Choose another folder."),
        ) from error
    with tempfile.TemporaryDirectory(prefix="ct-screenshots-") as scratch:
        office = Access(Path(scratch), clock).create_open().office
        try:
            office.lessons.prepare()
            shown = office.demo.fill().showcase_id
            around = Surroundings(Theme(app, Scheme(theme)), clock, forgetful())
            window = OfficeWindow(office, around, WindowCalls(_nothing, lambda _: None, _nothing))
            try:
                _photograph(window, office, shown, folder)
            finally:
                window.close()
                _let_go()
        finally:
            office.close()
    return ExitCode.DONE


def _photograph(window: OfficeWindow, office: Office, cohort_id: int, folder: Path) -> None:
    window.window.resize(WIDTH, HEIGHT)
    for shot in shots(office, cohort_id):
        window.show(shot.target)
        _settle(window)
        page = window.window.pages.page
        if shot.then is not None and page is not None:
            shot.then(page)
            _settle(window)
        shown = page.innermost() if page is not None else None
        if isinstance(shown, LessonViewer):
            wait_until_painted(shown.content)
        path = folder / f"{shot.name}.png"
        if not window.window.grab().save(str(path)):
            raise UserError(
                tr("{file} could not be written.").format(file=path), tr("Choose another folder.")
            )


def _settle(window: OfficeWindow) -> None:
    """Until nothing is on its way any more: reading leads to showing, which may read again."""
    for _ in range(4):
        QApplication.processEvents()
        window.tasks.wait_idle()
    QApplication.processEvents()


def _let_go() -> None:
    """What is to be deleted goes now: a browser must end before the program does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _nothing() -> None:
    """The pictures rebuild and restore nothing."""
