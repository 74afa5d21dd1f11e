from datetime import date, time

import pytest

from ct_desktop.ui.dates import read_date, read_time, show_date, show_long_date, show_time

TODAY = date(2026, 10, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24-10-2026", date(2026, 10, 24)),
        ("4-1-2026", date(2026, 1, 4)),
        ("4/1/2026", date(2026, 1, 4)),
        ("4.1.2026", date(2026, 1, 4)),
        ("4 1 2026", date(2026, 1, 4)),
        (" 24-10 ", date(2026, 10, 24)),
        ("24/10/26", date(2026, 10, 24)),
        ("1/2/36", date(2036, 2, 1)),
        ("1/2/37", date(1937, 2, 1)),
        ("29-02-08", date(2008, 2, 29)),
        ("24102026", date(2026, 10, 24)),
        ("2026-10-24", date(2026, 10, 24)),
        ("2026-1-4", date(2026, 1, 4)),
        ("31-02-2026", None),
        ("29-02-2026", None),
        ("13", None),
        ("morgen", None),
        ("", None),
        ("24-10-202", None),
        ("00-00-0000", None),
    ],
)
def test_dates_in_any_usual_form(typed, meant):
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("19:00", time(19)),
        ("19.30", time(19, 30)),
        ("9u30", time(9, 30)),
        ("9h", time(9)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("24:00", None),
        ("9:75", None),
        ("", None),
        ("laat", None),
    ],
)
def test_times_in_any_usual_form(typed, meant):
    assert read_time(typed) == meant


def test_what_is_shown():
    assert show_date(date(2026, 1, 4)) == "04-01-2026"
    assert show_date(None) == ""
    assert show_time(time(9, 5)) == "09:05"
    assert show_time(None) == ""
    assert show_long_date(TODAY) == "Thursday 22 October 2026"
