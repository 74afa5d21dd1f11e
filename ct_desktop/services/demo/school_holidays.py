"""The school holidays of a season, by the pattern that the Dutch ministry publishes them in."""

from datetime import date, timedelta

from ct_desktop.services.closed_days import public_holidays
from ct_desktop.services.settings import SchoolHolidayFacts

SEASON_BEGINS = 8


def season_of(day: date) -> int:
    """The year in which the season of a day began, in August."""
    return day.year if day.month >= SEASON_BEGINS else day.year - 1


def school_holidays(season: int) -> tuple[SchoolHolidayFacts, ...]:
    """The five holidays from the autumn of ``season`` to the summer after it."""
    following = season + 1
    carnival = _easter(following) - timedelta(days=49)
    autumn = _monday(date(season, 10, 1) + timedelta(days=6)) + timedelta(weeks=2)
    return (
        _holiday("Herfstvakantie", autumn, 1),
        _holiday("Kerstvakantie", _monday(date(season, 12, 25)), 2),
        _holiday("Voorjaarsvakantie", carnival + timedelta(days=1), 1),
        _holiday("Meivakantie", _monday(date(following, 4, 27)), 1),
        _holiday("Zomervakantie", _monday(date(following, 7, 19)), 6),
    )


def _holiday(name: str, monday: date, weeks: int) -> SchoolHolidayFacts:
    """From the Saturday before to the Sunday after."""
    last = monday + timedelta(weeks=weeks, days=-1)
    return SchoolHolidayFacts(None, name, monday - timedelta(days=2), last)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _easter(year: int) -> date:
    return next(day.first for day in public_holidays(year, "en") if "Easter Sunday" in day.name)
