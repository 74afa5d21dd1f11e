"""Marks that are on their way to the store: seen at once, dropped when the store has spoken."""

from dataclasses import dataclass

from ct_desktop.rules.attendance import Mark


@dataclass(frozen=True)
class _Sent:
    ticket: int
    mark: Mark | None


class Unsettled:
    """Every mark gets a ticket, counted up; what was read after a write settles it."""

    def __init__(self) -> None:
        self._sent: dict[tuple[int, int], _Sent] = {}
        self.latest = 0

    def send(self, enrolment_ids: tuple[int, ...], meeting_id: int, mark: Mark | None) -> int:
        """Show ``mark`` for these people from now on; the ticket of this write."""
        self.latest += 1
        for enrolment_id in enrolment_ids:
            self._sent[enrolment_id, meeting_id] = _Sent(self.latest, mark)
        return self.latest

    def seen(self, enrolment_id: int, meeting_id: int, stored: Mark | None) -> Mark | None:
        """The mark to show where ``stored`` was read last."""
        sent = self._sent.get((enrolment_id, meeting_id))
        return sent.mark if sent else stored

    def refused(self, ticket: int) -> None:
        """The store did not take this write."""
        self._sent = {cell: sent for cell, sent in self._sent.items() if sent.ticket != ticket}

    def settled(self, ticket: int) -> None:
        """What is stored now was read after write ``ticket`` and all before it."""
        self._sent = {cell: sent for cell, sent in self._sent.items() if sent.ticket > ticket}
