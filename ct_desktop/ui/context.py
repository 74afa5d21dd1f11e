"""What every page is given of the window, as one argument."""

from dataclasses import dataclass

from ct_desktop.clock import Clock
from ct_desktop.ui.bus import ChangeBus
from ct_desktop.ui.navigator import Navigator
from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.theme import Theme
from ct_desktop.ui.undo import Undo


@dataclass(frozen=True)
class UiContext:
    """The shared parts of one window."""

    tasks: Tasks
    prompts: Prompts
    bus: ChangeBus
    navigator: Navigator
    undo: Undo
    theme: Theme
    clock: Clock
    preferences: Preferences
