"""What the tests of the start need: a context over a real data folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from window_kit import NOW

from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.start.context import StartContext

CLOCK = fixed_clock(NOW)


def small_demo(office: Office) -> None:
    office.settings.save_organisation(OwnOrganisation(name="Sportservice Waterstad"))


def start_context(
    ui: UiContext, folder: Path, fill_demo: Callable[[Office], object] = small_demo
) -> StartContext:
    def access_for(other: Path) -> Access:
        return Access(other, CLOCK)

    return StartContext(
        access=Access(folder, CLOCK),
        access_for=access_for,
        fill_demo=fill_demo,
        tasks=ui.tasks,
        prompts=ui.prompts,
        preferences=ui.preferences,
        clock=CLOCK,
    )


def button(parent: QWidget, words: str) -> QPushButton:
    found = [b for b in parent.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert found, [b.text() for b in parent.findChildren(QPushButton) if b.isVisible()]
    return found[-1]
