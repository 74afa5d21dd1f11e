"""The one question before something that was typed is let go."""

from typing import Protocol, runtime_checkable

from ct_desktop.language import tr
from ct_desktop.ui.prompts import Prompts


@runtime_checkable
class Unsaved(Protocol):
    """What may hold something that is not saved yet."""

    def unsaved(self) -> str:
        """What is not saved, in words; "" when nothing."""

    def discard(self) -> None:
        """Forget it."""


def may_leave(prompts: Prompts, place: Unsaved) -> bool:
    """Whether the user may go on: nothing is unsaved, or it may be let go."""
    what = place.unsaved()
    if not what:
        return True
    if not prompts.confirm(
        tr("Leave without saving?"),
        tr("Leave without saving"),
        tr("What you changed has not been saved: {what}.").format(what=what),
        danger=True,
    ):
        return False
    place.discard()
    return True
