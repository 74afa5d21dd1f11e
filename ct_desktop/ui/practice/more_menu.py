"""The menu of the board: forms in and out, hours to confirm, the VOG register."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr


@dataclass(frozen=True)
class MoreCalls:
    """What the menu asks of the page."""

    read_files: Callable[[], object]
    read_folder: Callable[[], object]
    check_list: Callable[[], object]
    open_hours: Callable[[], object]
    vog_register: Callable[[], object]
    export_forms: Callable[[], object]
    show_stopped: Callable[[bool], object]


class MoreMenu(QMenu):
    """The counts are those of the board on show."""

    def __init__(self, calls: MoreCalls, parent: QWidget) -> None:
        super().__init__(tr("More"), parent)
        self._add(tr("Read in forms…"), calls.read_files)
        self._add(tr("Read in a folder of forms…"), calls.read_folder)
        self.check_list = self._add("", calls.check_list)
        self.open_hours = self._add("", calls.open_hours)
        self.addSeparator()
        self._add(tr("VOG register"), calls.vog_register)
        self.export = self._add(tr("Export forms for supervisors…"), calls.export_forms)
        self.addSeparator()
        self.stopped = self.addAction(tr("Show stopped placements"))
        self.stopped.setCheckable(True)
        self.stopped.toggled.connect(calls.show_stopped)
        self.show_counts(0, 0)

    def show_counts(self, forms: int, hours: int) -> None:
        """Say how many forms wait, and of how many placements hours wait."""
        words = tr("Check list")
        self.check_list.setText(f"{words} ({forms})" if forms else words)
        words = tr("Hours to confirm")
        self.open_hours.setText(f"{words} ({hours})" if hours else words)

    def _add(self, text: str, call: Callable[[], object]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda _=False: call())
        return action
