"""Document numbers: one series a year, only upwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.errors import UserError
from ct_desktop.rules.numbering import DocumentNumber, next_number, parse_number


def test_next_in_the_year() -> None:
    assert next_number(2026, None) == "2026-0001"
    assert next_number(2026, "2026-0146") == "2026-0147"
    assert next_number(2026, "2025-0146") == "2026-0001"
    assert next_number(2026, "2026-9999") == "2026-10000"


def test_never_backwards() -> None:
    with pytest.raises(UserError) as caught:
        next_number(2025, "2026-0003")
    assert "2026-0003" in caught.value.message
    assert "2026" in caught.value.advice


@pytest.mark.parametrize(
    "text", ["", "147", "2026/0147", "2026-147", "2026-0000", "2026-00147", "२०२६-0147", "x"]
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_number(text)
    assert caught.value.advice


@given(st.integers(1000, 9999), st.integers(1, 10**8))
def test_written_and_read_back(year: int, serial: int) -> None:
    number = DocumentNumber(year, serial)
    assert parse_number(str(number)) == number
    following = parse_number(next_number(year, str(number)))
    assert following == DocumentNumber(year, serial + 1)
    assert following > number
