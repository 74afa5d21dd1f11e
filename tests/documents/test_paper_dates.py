"""Dates and amounts as they stand on paper."""

from datetime import date, time

from ct_desktop.documents.dates import (
    amount,
    clock_time,
    day_and_month,
    long_date,
    short_date,
    time_span,
    weekday_name,
)


def test_dates():
    day = date(2026, 7, 9)
    assert short_date(day) == "09-07-2026"
    assert day_and_month(day) == "09-07"
    assert long_date(day, "nl") == "9 juli 2026"
    assert long_date(day, "en") == "9 July 2026"


def test_weekdays_start_on_monday():
    assert [weekday_name(n, "nl") for n in (0, 3, 6)] == ["maandag", "donderdag", "zondag"]
    assert weekday_name(date(2026, 9, 10).weekday(), "en") == "Thursday"


def test_times():
    assert clock_time(time(9, 5)) == "09:05"
    assert time_span(time(19), time(21, 30)) == "19:00–21:30"
    assert time_span(time(19), None) == "19:00"
    assert time_span(None, time(21)) == ""


def test_amounts_have_the_decimal_sign_of_the_language():
    assert amount(25.5, "nl") == "25,5"
    assert amount(25.5, "en") == "25.5"
    assert amount(21.0, "nl") == "21"
    assert amount(40, "nl") == "40"
    assert amount(1 / 3, "en") == "0.33"
