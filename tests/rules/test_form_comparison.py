"""Hours on a form beside the log: what is new, the same, different, or not to be guessed."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.form_comparison import (
    TAKEN,
    FormHours,
    LineVerdict,
    RecordedHours,
    Surroundings,
    compare,
)
from ct_desktop.rules.practice_hours import DAY_MINUTES

TODAY = date(2026, 11, 20)
HELD = date(2026, 10, 22)
DAY = date(2026, 11, 3)
AROUND = Surroundings(TODAY, HELD)
NEW, SAME, OTHER, UNCLEAR, UNREADABLE, FUTURE, OVER = LineVerdict


def verdicts(form: list[int], recorded: list[int], **around: object) -> list[LineVerdict]:
    """The verdicts on lines of one day with these minutes."""
    found = compare(
        [FormHours(number, DAY, minutes) for number, minutes in enumerate(form)],
        [RecordedHours(number, DAY, minutes) for number, minutes in enumerate(recorded)],
        Surroundings(TODAY, HELD, **around),
    )
    return [found[number].verdict for number in range(len(form))]


def test_one_day() -> None:
    assert verdicts([120], []) == [NEW]
    assert verdicts([120], [120]) == [SAME]
    assert verdicts([120], [180]) == [OTHER]
    assert verdicts([60, 120], [120]) == [NEW, SAME]
    assert verdicts([60, 60], [60]) == [SAME, NEW]
    assert verdicts([60, 60], [60, 60]) == [SAME, SAME]
    # What is left comes to the same sum.
    assert verdicts([180], [60, 120]) == [SAME]
    assert verdicts([60, 120], [180]) == [SAME, SAME]
    assert verdicts([60, 90], [60, 120]) == [SAME, OTHER]
    # Nothing says which of them belong together.
    assert verdicts([180], [60, 90]) == [UNCLEAR]
    assert verdicts([60, 70], [180]) == [UNCLEAR, UNCLEAR]


def test_which_recorded_lines_it_is_about() -> None:
    recorded = [RecordedHours(7, DAY, 60), RecordedHours(8, DAY, 120)]
    found = compare([FormHours(1, DAY, 180)], recorded, AROUND)[1]
    assert (found.verdict, found.entries, found.recorded) == (SAME, (7, 8), 180)
    found = compare([FormHours(1, DAY, 60), FormHours(2, DAY, 90)], recorded, AROUND)[2]
    assert (found.verdict, found.entries, found.recorded) == (OTHER, (8,), 120)


def test_a_line_taken_over_before_keeps_its_place() -> None:
    lines = [FormHours(1, DAY, 60), FormHours(2, DAY, 60, settled=True)]
    found = compare(lines, [RecordedHours(7, DAY, 60)], AROUND)
    assert {line: one.verdict for line, one in found.items()} == {1: NEW}
    # The record was corrected after it was taken over: no longer this line's matter.
    lines = [FormHours(1, DAY, 90, settled=True)]
    assert compare(lines, [RecordedHours(7, DAY, 60)], AROUND) == {}


def test_what_is_no_line_of_hours() -> None:
    lines = [
        FormHours(1, None, 60),
        FormHours(2, DAY, None),
        FormHours(3, DAY, 0),
        FormHours(4, TODAY + timedelta(days=1), 60),
        FormHours(5, TODAY, 60),
    ]
    found = compare(lines, [], AROUND)
    assert [found[line.id].verdict for line in lines] == [
        UNREADABLE,
        UNREADABLE,
        UNREADABLE,
        FUTURE,
        NEW,
    ]


def test_no_more_than_a_day_has() -> None:
    assert verdicts([DAY_MINUTES], []) == [NEW]
    assert verdicts([DAY_MINUTES + 1], []) == [OVER]
    assert verdicts([720, 721], []) == [OVER, OVER]
    assert verdicts([120], [], elsewhere={DAY: DAY_MINUTES - 120}) == [NEW]
    assert verdicts([121], [], elsewhere={DAY: DAY_MINUTES - 120}) == [OVER]
    # In the place of what is on record, not on top of it.
    assert verdicts([DAY_MINUTES], [600]) == [OTHER]
    assert verdicts([600, DAY_MINUTES], [600]) == [SAME, OVER]


def test_before_the_handover() -> None:
    before = HELD - timedelta(days=1)
    lines = [FormHours(1, before, 60), FormHours(2, HELD, 60)]
    found = compare(lines, [], AROUND)
    assert [found[1].early, found[2].early] == [True, False]
    assert found[1].verdict is NEW
    assert compare(lines, [], Surroundings(TODAY))[2].early
    # What is on record already was given its reason there.
    assert not compare(lines, [RecordedHours(7, before, 60)], AROUND)[1].early


days = st.sampled_from([DAY, DAY + timedelta(days=1), HELD - timedelta(days=3), None])
minutes = st.one_of(st.none(), st.integers(0, 5).map(lambda n: n * 60), st.integers(0, 2000))


@given(
    st.lists(st.tuples(days, minutes, st.booleans()), max_size=8),
    st.lists(st.tuples(days.filter(bool), st.integers(1, 900)), max_size=6),
)
def test_taking_over_what_can_be_never_counts_twice(form, recorded) -> None:
    lines = [FormHours(n, day, mins, settled) for n, (day, mins, settled) in enumerate(form)]
    entries = [RecordedHours(n, day, mins) for n, (day, mins) in enumerate(recorded)]
    found = compare(lines, entries, AROUND)
    assert set(found) == {line.id for line in lines if not line.settled}
    after = {entry.id: (entry.day, entry.minutes) for entry in entries}
    for line in lines:
        one = found.get(line.id)
        if one is None or one.verdict not in TAKEN:
            continue
        if one.verdict is NEW:
            after[-1 - line.id] = (line.day, line.minutes)
        elif one.verdict is OTHER:
            (entry,) = one.entries
            after[entry] = (line.day, line.minutes)
    totals: Counter[date] = Counter()
    for day, mins in after.values():
        totals[day] += mins
    before: Counter[date] = Counter()
    for entry in entries:
        before[entry.day] += entry.minutes
    for day, total in totals.items():
        assert total <= max(DAY_MINUTES, before[day])
    # Reading it once more finds everything that was taken over on record.
    again = compare(
        [line for line in lines if line.id in found and found[line.id].verdict in TAKEN],
        [RecordedHours(n, day, mins) for n, (day, mins) in enumerate(after.values())],
        AROUND,
    )
    taken_all = all(
        one.verdict in (*TAKEN, UNREADABLE, FUTURE) for one in found.values()
    ) and not any(line.settled for line in lines)
    if taken_all:
        assert all(one.verdict is SAME for one in again.values())
