"""Undo and redo of what was written, with the words of what they would take back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ct_desktop.language import tr
from ct_desktop.ui.bus import ChangeBus
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks


@dataclass(frozen=True)
class UndoLabels:
    """What undo and redo would do; None when there is nothing."""

    undo: str | None = None
    redo: str | None = None


@dataclass(frozen=True)
class UndoCalls:
    """What the service offers, all run on the worker; undo and redo give the label of the deed."""

    undo: Callable[[], str]
    redo: Callable[[], str]
    labels: Callable[[], UndoLabels]


class Undo(QObject):
    """Keeps the labels up to date and runs undo and redo; ``changed`` when the labels changed."""

    changed = Signal()

    def __init__(self, calls: UndoCalls, tasks: Tasks, prompts: Prompts, bus: ChangeBus) -> None:
        super().__init__(tasks)
        self.labels = UndoLabels()
        self._calls = calls
        self._tasks = tasks
        self._prompts = prompts
        bus.changed.connect(lambda _: self._hear())

    def undo(self) -> None:
        """Take the last change back; a refusal is shown with its reason."""
        self._tasks.write(self._calls.undo, self._undone, initiator="undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._tasks.write(self._calls.redo, self._redone, initiator="undo")

    def refresh(self) -> None:
        """Ask anew what could be undone."""
        self._tasks.read(self._calls.labels, self._show)

    def _hear(self) -> None:
        # The way back beside an older word would take back this newer change.
        self._prompts.outdate_toast()
        self.refresh()

    def _show(self, labels: UndoLabels) -> None:
        self.labels = labels
        self.changed.emit()

    def _undone(self, label: str) -> None:
        self._prompts.toast(tr("Undone: {what}").format(what=label))
        self.refresh()

    def _redone(self, label: str) -> None:
        self._prompts.toast(tr("Done again: {what}").format(what=label))
        self.refresh()
