"""Hours as people write them become whole minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.hour_text import read_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2", 120),
        ("1,5", 90),
        ("1.5", 90),
        (",5", 30),
        ("0,75", 45),
        ("1:30", 90),
        ("1:05", 65),
        ("1u30", 90),
        ("1 u 30", 90),
        ("1u30m", 90),
        ("1 uur 30 min", 90),
        ("2 uur", 120),
        ("2u", 120),
        ("1,5 uur", 90),
        ("2 uren", 120),
        ("1h30", 90),
        ("2 hours", 120),
        ("1 hour 15 minutes", 75),
        ("90 min", 90),
        ("90m", 90),
        ("90 minuten", 90),
        ("45 min.", 45),
        ("½", 30),
        ("1½ uur", 90),
        (" 1,5 ", 90),
        ("1,5 UUR", 90),
        ("0", 0),
        ("24", 1440),
    ],
)
def test_what_people_write(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(("text", "minutes"), [("0,33", 20), ("1,33", 80), ("0,025", 2)])
def test_half_a_minute_goes_up(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "uur",
        "1:60",
        "1:5",
        "-1",
        "1,5,5",
        "1..5",
        "twee",
        "2 x",
        "1:30:00",
        "1e2",
        "²",
        "1,",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read_minutes(text) is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_clock_is_exact(hours: int, minutes: int) -> None:
    for text in (f"{hours}:{minutes:02}", f"{hours}u{minutes:02}", f"{hours * 60 + minutes} min"):
        assert read_minutes(text) == hours * 60 + minutes


@given(st.text(max_size=8))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = read_minutes(text)
    assert found is None or found >= 0
