"""The keys by which certificates are checked: the own one, and those of others."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.services.code_check import KnownIssuer
from ct_desktop.services.issuer_keys import OwnKey
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.certificates.known_keys_card import KnownKeysCard
from ct_desktop.ui.settings.certificates.own_key_card import OwnKeyCard
from ct_desktop.ui.theme.current import px

_SHOWS = frozenset({"issued_document", "organisation"})


@dataclass(frozen=True)
class Keys:
    """What is shown: the own key, those known, and files that cannot be used."""

    own: OwnKey
    known: Sequence[KnownIssuer]
    problems: Sequence[str]


class KeysCard(QWidget):
    """Reads the keys when it is first seen, after its own deeds, and when a list changed."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__()
        self._ui = ui
        self._office = office
        self._stale = True
        self.own = OwnKeyCard(ui, office, self.refresh)
        self.known = KnownKeysCard(ui, office, self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.own)
        column.addWidget(self.known)
        ui.bus.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the keys now when they are seen, else as soon as they are."""
        self._stale = True
        self._reload_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload_if_seen()

    def _hear(self, changes: Changes) -> None:
        if _SHOWS & changes.tables:
            self.refresh()

    def _reload_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self._ui.tasks.read(lambda: _read(self._office), self._show)

    def _show(self, keys: Keys) -> None:
        self.own.show_key(keys.own)
        self.known.show_known(keys.known, keys.problems)


def _read(office: Office) -> Keys:
    """On the worker."""
    checker = office.issuer_keys.checker
    return Keys(office.issuer_keys.state(), checker.known(), checker.problems())
