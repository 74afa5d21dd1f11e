"""Meetings at the same time with the same leader or in the same room.

Clashes are shown, not forbidden (domain.md §3).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from ct_desktop.rules.names import fold


class ClashKind(StrEnum):
    """What two meetings both need."""

    LEADER = "leader"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting that is not cancelled; ``leaders`` are person ids, no room is empty."""

    id: int
    date: date
    start: time
    minutes: int
    leaders: frozenset[int] = frozenset()
    room: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two meetings (ids, the earlier first) and what they share: leader id or room."""

    first: int
    second: int
    kind: ClashKind
    leader: int | None = None
    room: str = ""


def clashes(slots: Iterable[Slot]) -> tuple[Clash, ...]:
    """Every pair that overlaps in time and shares a leader or room, in order of time.

    A meeting that ends when the next one begins does not overlap it; one that
    passes midnight runs on into the next day. Rooms are compared without case,
    accents and spacing.
    """
    found: list[Clash] = []
    running: list[tuple[datetime, Slot]] = []
    for slot in sorted(slots, key=lambda s: (s.date, s.start, s.id)):
        begin = datetime.combine(slot.date, slot.start)
        running = [(end, other) for end, other in running if end > begin]
        room = fold(slot.room)
        for _, other in running:
            found.extend(
                Clash(other.id, slot.id, ClashKind.LEADER, leader=leader)
                for leader in sorted(other.leaders & slot.leaders)
            )
            if room and fold(other.room) == room:
                found.append(Clash(other.id, slot.id, ClashKind.ROOM, room=slot.room))
        if slot.minutes > 0:
            running.append((begin + timedelta(minutes=slot.minutes), slot))
    return tuple(found)
