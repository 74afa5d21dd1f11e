"""What the start is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office
from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks


@dataclass(frozen=True)
class StartContext:
    """The shared parts of everything shown before the window.

    ``access_for`` gives the way into another data folder; ``fill_demo`` fills a new store with
    the demonstration organisation and runs on the worker.
    """

    access: Access
    access_for: Callable[[Path], Access]
    fill_demo: Callable[[Office], object]
    tasks: Tasks
    prompts: Prompts
    preferences: Preferences
    clock: Clock


@dataclass(frozen=True)
class Started:
    """An open office; ``import_next`` when the user wants to read in a list first."""

    office: Office
    data_dir: Path
    import_next: bool = False


@dataclass(frozen=True)
class LessonsOnly:
    """The store stays locked: only the lesson packages of this folder are opened."""

    data_dir: Path
