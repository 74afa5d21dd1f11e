"""A page inside another one, with keys that the outer one has too."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

from ct_desktop.ui.page import Page


class KeyPage(Page):
    """``own_keys``: what a key does while the page itself is seen.

    Two shortcuts for one key would cancel each other out; a key that is claimed before shortcuts
    are looked up goes to the innermost page alone.
    """

    @property
    def own_keys(self) -> dict[QKeySequence.StandardKey, Callable[[], object]]:
        """Keys and what they do."""
        return {}

    def event(self, event: QEvent) -> bool:
        claims = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if claims and self._meant(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._meant(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _meant(self, event: QEvent) -> Callable[[], object] | None:
        if self.detail is not None or not isinstance(event, QKeyEvent):
            return None
        return next((act for key, act in self.own_keys.items() if event.matches(key)), None)
