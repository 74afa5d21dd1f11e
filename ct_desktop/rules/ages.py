"""Ages and the dates on which they are reached."""

from datetime import date


def date_of_age(birth: date, years: int) -> date:
    """The day on which someone born on ``birth`` becomes ``years`` old.

    Born on 29 February: in a common year that is 1 March, as Dutch municipalities and
    insurers practise it; on 28 February the year of age is not yet complete.
    """
    year = birth.year + years
    try:
        return birth.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def age_on(birth: date, day: date) -> int:
    """Age in whole years on a day; 0 before birth."""
    years = day.year - birth.year
    if date_of_age(birth, years) > day:
        years -= 1
    return max(0, years)


def old_enough(birth: date, day: date, minimum: int | None) -> bool:
    """Whether the minimum age (years; None is no minimum) is reached on a day."""
    return minimum is None or date_of_age(birth, minimum) <= day
