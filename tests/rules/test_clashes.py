"""Clashes of leader and room."""

from datetime import date, datetime, time, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.clashes import Clash, ClashKind, Slot, clashes

DAY = date(2026, 9, 10)
ANNA, BO = 1, 2


def test_same_leader_and_same_room() -> None:
    slots = [
        Slot(1, DAY, time(19, 0), 150, frozenset({ANNA, BO}), "De Schakel, zaal 2"),
        Slot(2, DAY, time(21, 0), 60, frozenset({BO}), "de schakel,  Zaal 2"),
        Slot(3, DAY, time(21, 30), 60, frozenset({ANNA}), "Elders"),
    ]
    assert clashes(reversed(slots)) == (
        Clash(1, 2, ClashKind.LEADER, leader=BO),
        Clash(1, 2, ClashKind.ROOM, room="de schakel,  Zaal 2"),
    )


def test_past_midnight_and_touching_ends() -> None:
    evening = Slot(1, DAY, time(22, 0), 180, frozenset({ANNA}))
    night = Slot(2, DAY + timedelta(1), time(0, 30), 60, frozenset({ANNA}))
    after = Slot(3, DAY + timedelta(1), time(1, 30), 60, frozenset({ANNA}))
    assert clashes([after, night, evening]) == (Clash(1, 2, ClashKind.LEADER, leader=ANNA),)


def test_no_room_is_no_clash() -> None:
    assert clashes([Slot(1, DAY, time(9), 60), Slot(2, DAY, time(9), 60)]) == ()


SLOTS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.times().map(lambda t: t.replace(second=0, microsecond=0)),
        st.integers(1, 600),
        st.frozensets(st.integers(1, 3), max_size=2),
        st.sampled_from(["", "A", "B"]),
    ),
    max_size=8,
).map(
    lambda rows: [
        Slot(index, DAY + timedelta(day), start, minutes, leaders, room)
        for index, (day, start, minutes, leaders, room) in enumerate(rows)
    ]
)


@given(SLOTS)
def test_equals_comparing_every_pair(slots: list[Slot]) -> None:
    def span(slot: Slot) -> tuple[datetime, datetime]:
        begin = datetime.combine(slot.date, slot.start)
        return begin, begin + timedelta(minutes=slot.minutes)

    expected = set()
    for one, other in combinations(slots, 2):
        (begin, end), (other_begin, other_end) = span(one), span(other)
        if begin < other_end and other_begin < end:
            pair = frozenset({one.id, other.id})
            expected |= {(pair, leader) for leader in one.leaders & other.leaders}
            if one.room and one.room == other.room:
                expected.add((pair, one.room))
    found = [
        (frozenset({c.first, c.second}), c.room if c.kind is ClashKind.ROOM else c.leader)
        for c in clashes(slots)
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected
