"""Tells the pages, in the GUI thread, what a commit changed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ct_desktop.services.committed import Committed


@dataclass(frozen=True)
class Changes:
    """What changed, for a page to decide whether it shows something of it."""

    label: str
    tables: frozenset[str]
    person_ids: frozenset[int]
    initiator: str


class ChangeBus(QObject):
    """Subscribe ``publish`` to the store and ``changed`` (of ``Changes``) to the pages.

    Qt queues a signal that crosses threads, so pages hear of it in their own thread.
    """

    changed = Signal(object)

    def __init__(
        self, initiator: Callable[[], str] = lambda: "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._initiator = initiator

    def publish(self, committed: Committed) -> None:
        """Pass a commit on; may be called on any thread, at the moment of the commit."""
        self.changed.emit(
            Changes(
                committed.label,
                frozenset(committed.tables),
                frozenset(committed.person_ids),
                str(committed.initiator or self._initiator()),
            )
        )
