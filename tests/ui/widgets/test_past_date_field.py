from datetime import date

import pytest

from ct_desktop.ui.widgets.past_date_field import PastDateField


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        (date(2027, 1, 12), "3-11", date(2026, 11, 3)),
        (date(2027, 1, 12), "3 11", date(2026, 11, 3)),
        (date(2027, 1, 12), "3-11-2027", date(2027, 11, 3)),
        (date(2027, 1, 12), "03112027", date(2027, 11, 3)),
        (date(2027, 1, 12), "5-1", date(2027, 1, 5)),
        (date(2026, 10, 22), "23-10", date(2026, 10, 23)),
        (date(2026, 10, 22), "30-2", None),
    ],
)
def test_a_day_without_a_year_is_the_nearest_one(qtbot, today, typed, meant):
    field = PastDateField(today)
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == meant


def test_a_day_to_come_is_wrong(qtbot):
    field = PastDateField(date(2026, 10, 22))
    qtbot.addWidget(field)
    field.setText("23-10")
    assert "not come yet" in field.error()
    field.setText("22-10")
    assert field.error() == ""
    field.setText("")
    assert field.error() == "Fill in a date."
