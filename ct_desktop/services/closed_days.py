"""The days on which no meeting is planned: public holidays and the user's school holidays."""

from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import SchoolHoliday
from ct_desktop.rules.schedule import ClosedKind, ClosedPeriod

YEARS_AHEAD = 3


@lru_cache(maxsize=16)
def public_holidays(year: int, language: str) -> tuple[ClosedPeriod, ...]:
    """The Dutch public holidays of a year; names in ``language`` (nl or en)."""
    # Loaded only where a schedule is made or shown: it takes a while.
    import holidays

    names = {"nl": "nl", "en": "en_US"}[language]
    days = holidays.country_holidays("NL", years=year, language=names)
    return tuple(
        ClosedPeriod(day, day, name, ClosedKind.PUBLIC_HOLIDAY)
        for day, name in sorted(days.items())
    )


def closed_periods(session: Session, start: date, language: str) -> tuple[ClosedPeriod, ...]:
    """Public and school holidays from ``start`` on, as far ahead as a cohort can run."""
    return closed_between(session, start, date(start.year + YEARS_AHEAD - 1, 12, 31), language)


def closed_between(
    session: Session, first: date, last: date, language: str
) -> tuple[ClosedPeriod, ...]:
    """Public holidays of the years of both days, and school holidays from ``first`` on."""
    public = [
        period
        for year in range(first.year, last.year + 1)
        for period in public_holidays(year, language)
    ]
    rows = session.scalars(
        select(SchoolHoliday).where(SchoolHoliday.last_day >= first - timedelta(days=7))
    )
    school = [ClosedPeriod(row.first_day, row.last_day, row.name) for row in rows]
    return tuple(sorted((*public, *school), key=lambda period: period.first))
