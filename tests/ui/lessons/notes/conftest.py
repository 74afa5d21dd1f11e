import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from real_window import new_office, real_window
from tool_package import shelve, without_starters

from ct_desktop.services.settings import OwnOrganisation


class Desk:
    """A real window over a real store; widgets of these tests stand beside its pages."""

    def __init__(self, window) -> None:
        self.window = window
        self.ui = window.ui

    def show(self, widget):
        widget.resize(1100, 700)
        widget.show()
        widget.activateWindow()
        self.settle()
        return widget

    def settle(self) -> None:
        for _ in range(4):
            self.window.settle()
            QApplication.processEvents()

    def toast(self) -> str:
        shown = self.ui.prompts.toast_shown
        return shown.text if shown else ""


@pytest.fixture
def register(tmp_path):
    without_starters(tmp_path / "store")
    office = new_office(tmp_path / "store")
    office.settings.save_organisation(OwnOrganisation(name="Sportservice Waterstad"))
    yield office
    office.close()


@pytest.fixture
def shelf(register, tmp_path):
    return shelve(register.lessons, tmp_path)


@pytest.fixture
def desk(qapp, register):
    with real_window(register) as window:
        window.window.show()
        yield Desk(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
