"""The panes of a content, one on show; each is made when it is first needed."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtWidgets import QStackedWidget

from ct_desktop.ui.lessons.viewer.card_pane import CardPane, CardWords
from ct_desktop.ui.lessons.viewer.cards import unreadable_card
from ct_desktop.ui.lessons.viewer.pane import Pane

P = TypeVar("P", bound=Pane)


class PaneStack(QStackedWidget):
    """``turns`` counts what was shown, so that late work knows whether it is still wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.turns = 0
        self._panes: dict[str, Pane] = {}
        self._factor = 1.0

    @property
    def pane(self) -> Pane | None:
        """The pane on show."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Pane) else None

    def made(self, name: str, make: Callable[[], P]) -> P:
        """The pane under this name; ``make`` is called the first time."""
        if name not in self._panes:
            self.add(make(), name)
        return cast(P, self._panes[name])

    def add(self, pane: Pane, name: str = "") -> None:
        """Take a pane in, to be turned to later."""
        self._panes[name or f"pane {len(self._panes)}"] = pane
        self.addWidget(pane)

    def turn_to(self, pane: Pane) -> None:
        """Show this pane; what the one before played is stopped."""
        before = self.pane
        if before is not None and before is not pane:
            before.leave()
        self.setCurrentWidget(pane)
        self.setFocusProxy(pane)
        pane.zoom(self._factor)

    def zoom(self, factor: float) -> None:
        """Show this pane, and those after it, at ``factor``."""
        self._factor = factor
        if self.pane is not None:
            self.pane.zoom(factor)

    def show_card(self, words: CardWords) -> None:
        """Show a card."""
        pane = self.made("card", CardPane)
        pane.show_card(words)
        self.turn_to(pane)

    def show_trouble(self, title: str, reason: str) -> None:
        """Say that something in the package cannot be read."""
        self.show_card(unreadable_card(title, reason))

    def let_go(self) -> None:
        """Read nothing any more: the package is about to be closed."""
        self.turns += 1
        for pane in self._panes.values():
            pane.let_go()
