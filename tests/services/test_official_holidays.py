from datetime import date, timedelta
from itertools import pairwise

import pytest

from ct_desktop.services.official_holidays import Region, official_holidays, with_official
from ct_desktop.services.settings import SchoolHolidayFacts

TODAY = date(2026, 10, 22)


@pytest.mark.parametrize("region", list(Region))
def test_every_holiday_begins_on_a_saturday_and_ends_on_a_sunday_in_order(region):
    holidays = official_holidays(region).holidays
    assert len(holidays) == 10
    assert all(one.first_day.weekday() == 5 for one in holidays)
    assert all(one.last_day.weekday() == 6 for one in holidays)
    for before, after in pairwise(holidays):
        assert after.first_day > before.last_day + timedelta(weeks=3)


def test_the_summer_lasts_six_weeks_and_christmas_is_everywhere_the_same():
    by_region = [official_holidays(region).holidays for region in Region]
    for holidays in by_region:
        for one in holidays:
            if one.name.startswith("Zomer"):
                assert (one.last_day - one.first_day).days == 43
    christmas = {(h[1].name, h[1].first_day, h[1].last_day) for h in by_region}
    assert christmas == {("Kerstvakantie 2026–2027", date(2026, 12, 19), date(2027, 1, 3))}


def test_what_is_over_or_listed_already_is_not_added():
    own = SchoolHolidayFacts(7, "Onze eigen week", date(2026, 12, 24), date(2027, 1, 1))
    filled = with_official([own], Region.NORTH, TODAY)
    assert own in filled
    names = [one.name for one in filled]
    assert "Herfstvakantie 2026" not in names
    assert not any(name.startswith("Kerstvakantie 2026") for name in names)
    assert names == [one.name for one in sorted(filled, key=lambda one: one.first_day)]
    assert with_official(filled, Region.NORTH, TODAY) == filled
