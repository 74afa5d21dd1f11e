"""Cells of a grid on their way to the store: seen at once, dropped when the store has spoken."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True)
class _Sent(Generic[V]):
    ticket: int
    value: V | None


class Unsettled(Generic[K, V]):
    """A cell is an enrolment and a column; its value None is an empty cell.

    Every write gets a ticket, counted up; what was read after a write settles it.
    """

    def __init__(self) -> None:
        self._sent: dict[tuple[int, K], _Sent[V]] = {}
        self.latest = 0

    def send(self, enrolment_ids: tuple[int, ...], column: K, value: V | None) -> int:
        """Show ``value`` for these people from now on; the ticket of this write."""
        self.latest += 1
        for enrolment_id in enrolment_ids:
            self._sent[enrolment_id, column] = _Sent(self.latest, value)
        return self.latest

    def seen(self, enrolment_id: int, column: K, stored: V | None) -> V | None:
        """The value to show where ``stored`` was read last."""
        sent = self._sent.get((enrolment_id, column))
        return sent.value if sent else stored

    def refused(self, ticket: int) -> None:
        """The store did not take this write."""
        self._sent = {cell: sent for cell, sent in self._sent.items() if sent.ticket != ticket}

    def settled(self, ticket: int) -> None:
        """What is stored now was read after write ``ticket`` and all before it."""
        self._sent = {cell: sent for cell, sent in self._sent.items() if sent.ticket > ticket}
