"""A window with sample pages, for the tests of the window's own parts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ct_desktop.clock import fixed_clock
from ct_desktop.ui.bus import ChangeBus
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.navigator import Navigator
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.theme import Scheme, Theme
from ct_desktop.ui.undo import Undo, UndoCalls, UndoLabels

NOW = datetime(2026, 10, 22, 14, 0)
TODAY = date(2026, 10, 22)


@dataclass(frozen=True)
class Commit:
    """What a store would tell after a commit."""

    label: str
    tables: frozenset[str]
    person_ids: frozenset[int] = frozenset()
    initiator: str = ""


@dataclass
class Ledger:
    """A tiny store of words that can be undone, to drive undo for real."""

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    def write(self, word: str) -> str:
        self.done.append(word)
        self.undone.clear()
        return word

    def undo(self) -> str:
        self.undone.append(self.done.pop())
        return self.undone[-1]

    def redo(self) -> str:
        self.done.append(self.undone.pop())
        return self.done[-1]

    def labels(self) -> UndoLabels:
        return UndoLabels(
            self.done[-1] if self.done else None, self.undone[-1] if self.undone else None
        )


def make_context(ledger: Ledger, scheme: Scheme = Scheme.LIGHT, percent: int = 100) -> UiContext:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(app, scheme, percent)
    prompts = Prompts()
    tasks = Tasks(prompts)
    bus = ChangeBus(lambda: tasks.initiator)
    calls = UndoCalls(ledger.undo, ledger.redo, ledger.labels)
    return UiContext(
        tasks=tasks,
        prompts=prompts,
        bus=bus,
        navigator=Navigator(),
        undo=Undo(calls, tasks, prompts, bus),
        theme=theme,
        clock=fixed_clock(NOW),
        preferences=forgetful(),
    )


@contextmanager
def when_modal(act: Callable[[], object], beyond: QWidget | None = None) -> Iterator[list[str]]:
    """Run ``act`` once, as soon as a modal dialog other than ``beyond`` is open.

    Gives the titles of the dialogs seen.
    """
    timer, seen = QTimer(), []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog is not beyond:
            timer.stop()
            seen.append(dialog.windowTitle())
            act()

    timer.timeout.connect(look)
    timer.start(0)
    yield seen
    timer.stop()
