"""The real window over a real store in a folder, for the tests of its pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kept_stores import open_copy
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from window_kit import NOW

from ct_desktop.clock import fixed_clock
from ct_desktop.services.office import Office
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.theme.theme import Scheme, Theme

CLOCK = fixed_clock(NOW)


class Around:
    """What the window asked of the program around it."""

    def __init__(self) -> None:
        self.rebuilt = 0
        self.restored: list[Path] = []

    def calls(self) -> WindowCalls:
        def rebuild() -> None:
            self.rebuilt += 1

        return WindowCalls(rebuild, self.restored.append, lambda: None)


class RealWindow:
    """Window, office and what surrounds them; ``settle`` waits for the worker."""

    def __init__(self, office: Office, scheme: Scheme, percent: int) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        self.office = office
        self.around = Around()
        self.preferences = forgetful()
        self.theme = Theme(app, scheme, percent)
        surroundings = Surroundings(self.theme, CLOCK, self.preferences)
        self.made = OfficeWindow(office, surroundings, self.around.calls())
        self.window = self.made.window
        self.ui = self.made.ui
        self.window.resize(1366, 768)

    def go(self, key: str, what: object = None):
        self.window.show()
        self.window.go(key, what)
        self.window.refresh_status()
        self.settle()
        return self.window.pages.page

    def settle(self) -> None:
        self.ui.tasks.wait_idle()
        self.app.processEvents()
        self.ui.tasks.wait_idle()

    def place(self) -> tuple[str, object]:
        target = self.window._history._places[-1]
        return target.page, target.what


@contextmanager
def real_window(
    office: Office, scheme: Scheme = Scheme.LIGHT, percent: int = 100
) -> Iterator[RealWindow]:
    made = RealWindow(office, scheme, percent)
    try:
        yield made
    finally:
        made.settle()
        made.made.close()


def new_office(folder: Path) -> Office:
    return open_copy(folder, CLOCK, user="Anna")[0]


def button(parent: QWidget, words: str) -> QPushButton:
    QApplication.processEvents()
    found = [b for b in parent.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert found, [b.text() for b in parent.findChildren(QPushButton) if b.isVisible()]
    return found[0]
