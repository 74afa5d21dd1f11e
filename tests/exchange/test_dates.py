# Spreadsheets and meetings know wall-clock times only.

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell
from ct_desktop.exchange.dates import parse_birth_date, parse_date

TODAY = date(2026, 9, 1)
LEAP = date(2008, 2, 29)


@pytest.mark.parametrize(
    "cell",
    [
        "29-02-2008", "29.02.2008", "29/2/2008", "29-2-2008", " 29 - 02 - 2008 ", "29 02 2008",
        "2008-02-29", "2008-2-29", "2008/02/29", "2008.02.29", "20080229", "29022008",
        "29-02-2008 00:00", "29-02-2008 14:30:15", "2008-02-29T14:30:00", "2008-02-29 14:30:00",
        "2008-02-29T14:30:00.123Z", "2008-02-29T14:30:00+01:00", "29/02/2008, 9:05 p.m.",
        "29 feb 2008", "29 februari 2008", "29-FEB-2008", "29 February 2008", "29 febr. 2008",
        "February 29, 2008", "39507", "39507.5", "39507,5", "'29-02-2008",
        39507, 39507.0, 39507.75, LEAP, datetime(2008, 2, 29, 12, 30),
    ],
)  # fmt: skip
def test_every_form_of_one_date(cell: Cell) -> None:
    assert parse_date(cell, TODAY) == (LEAP, None)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2/11/08", date(2008, 11, 2)),
        ("31-12-05", date(2005, 12, 31)),
        ("1.9.26", TODAY),
        ("2.9.26", date(1926, 9, 2)),
        ("29-02-00", date(2000, 2, 29)),
        ("3 mrt '99", date(1999, 3, 3)),
        ("3 mei 08 10:00", date(2008, 5, 3)),
    ],
)
def test_two_digit_years_are_past_and_warned_of(cell: str, expected: date) -> None:
    found, warning = parse_date(cell, TODAY)
    assert found == expected
    assert warning is not None
    assert f"{expected:%d-%m-%Y}" in warning


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("31-02-2008", "has no day 31"),
        ("29-02-2007", "month 2 of 2007 has no day 29"),
        ("30-02-99", "month 2 of 1999 has no day 30"),
        ("12-31-2008", "no month 31"),
        ("2008-13-01", "no month 13"),
        ("00-01-2008", "no day 0"),
        ("2008", "only a year"),
        (2008.0, "only a year"),
        ("onbekend", "is not a date"),
        ("3 foo 2008", "is not a date"),
        ("60", "is not a date"),
        (0, "is not a date"),
        ("9999999", "is not a date"),
        (float("nan"), "is not a date"),
        (float("inf"), "is not a date"),
        (True, "is not a date"),
        (time(12), "is not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(cell: Cell, reason: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(cell, TODAY)
    assert reason in caught.value.message


@pytest.mark.parametrize("cell", [None, "", "  "])
def test_nothing_is_no_date(cell: Cell) -> None:
    assert parse_date(cell, TODAY) == (None, None)


def test_serials_count_as_spreadsheets_do() -> None:
    assert parse_date(1, TODAY)[0] == date(1900, 1, 1)
    assert parse_date(59, TODAY)[0] == date(1900, 2, 28)
    assert parse_date(61, TODAY)[0] == date(1900, 3, 1)


def test_birth_dates_lie_in_the_past_of_living_people() -> None:
    assert parse_birth_date("01-09-2026", TODAY) == (TODAY, None)
    with pytest.raises(UserError, match="future"):
        parse_birth_date("02-09-2026", TODAY)
    assert parse_birth_date("02-09-1905", TODAY)[0] == date(1905, 9, 2)
    with pytest.raises(UserError, match="more than 120 years"):
        parse_birth_date("01-09-1905", TODAY)


FORMS = st.sampled_from(
    ["%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d", "%Y%m%d", "%d%m%Y", "%d-%m-%Y %H:%M",
     "%Y-%m-%dT%H:%M:%S", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y"]
)  # fmt: skip


@given(st.dates(date(1900, 3, 1), date(2099, 12, 31)), FORMS)
def test_a_written_date_reads_back(day: date, form: str) -> None:
    written = datetime.combine(day, time(13, 5)).strftime(form)
    assert parse_date(written, TODAY) == (day, None)


@given(st.dates(date(1926, 9, 2), TODAY))
def test_a_short_year_reads_back_within_a_century(day: date) -> None:
    assert parse_date(f"{day:%d-%m-%y}", TODAY)[0] == day


@given(st.dates(date(1910, 1, 1), date(2090, 1, 1)))
def test_a_serial_reads_back(day: date) -> None:
    assert parse_date((day - date(1899, 12, 30)).days, TODAY)[0] == day


@given(st.one_of(st.text(max_size=20), st.floats(), st.integers(), st.text("0123456789-/. T:")))
def test_any_cell_is_a_date_or_refused(cell: Cell) -> None:
    try:
        found, _ = parse_date(cell, TODAY)
    except UserError as error:
        assert error.message
    else:
        assert found is None or isinstance(found, date)
