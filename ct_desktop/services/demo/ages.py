"""Birth dates for people of the demonstration, so that the ages fit on the day."""

from datetime import date, timedelta
from random import Random

from ct_desktop.rules.ages import age_on, date_of_age
from ct_desktop.rules.consents import consent_again_on

QUIET_BEFORE = timedelta(days=30)
QUIET_AFTER = timedelta(days=30)


def birth_for(rng: Random, start: date, today: date, youngest: int, oldest: int) -> date:
    """A birth date of someone of an age, in years, on the start date.

    Nobody becomes 16 around today: who does is part of the fixed cast.
    """
    while True:
        age = rng.randint(youngest, oldest)
        birth = start - timedelta(days=age * 365 + age // 4 + rng.randrange(1, 364))
        sixteen = consent_again_on(birth)
        quiet = not today - QUIET_BEFORE <= sixteen <= today + QUIET_AFTER
        if quiet and youngest <= age_on(birth, start) <= oldest:
            return birth


def born_before(day: date, years: int) -> date:
    """The birth date of who becomes ``years`` old on a day; a day later when there is none."""
    for later in range(3):
        wanted = day + timedelta(days=later)
        try:
            birth = wanted.replace(year=wanted.year - years)
        except ValueError:
            continue
        if date_of_age(birth, years) >= day:
            return birth
    raise ValueError(day)


def years_later(birth: date, years: int) -> date:
    """The same birthday ``years`` later; 29 February stays one, in the leap year before."""
    year = birth.year + years
    while True:
        try:
            return birth.replace(year=year)
        except ValueError:
            year -= 1
