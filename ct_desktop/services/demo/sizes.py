"""How many people each cohort of the demonstration gets."""

from dataclasses import dataclass

from ct_desktop.errors import UserError
from ct_desktop.language import tr

STAFF = 11
SAMPLE = 14
"""People of the sample list."""
WALK_IN = 1
LEAST_AND_MOST = {
    "completed_sport": (6, 14),
    "completed_junior": (4, 13),
    "completed_adults": (4, 11),
    "practice_sport": (6, 13),
    "practice_culture": (6, 12),
    "running_culture": (7, 13),
    "running_adults": (5, 12),
    "running_junior": (5, 14),
    "with_waiting_list": (8, 15),
    "with_applicants": (6, 12),
    "just_started": (4, 11),
}
TOGETHER = (
    ("with_waiting_list",),
    ("practice_sport", "practice_culture", "running_culture"),
    ("just_started",),
    ("with_applicants",),
    ("completed_sport",),
    ("running_junior",),
    ("running_adults",),
    ("completed_junior",),
    ("completed_adults",),
)
"""Cohorts that need each other, the most telling first: with few people the last are left out."""
WALKS_IN_AT = "running_junior"
SMALLEST = STAFF + 1
COMPLETE = STAFF + SAMPLE + WALK_IN + sum(least for least, _ in LEAST_AND_MOST.values())
"""From this number of people on every cohort is there."""


@dataclass(frozen=True)
class Sizes:
    """People of the sample list, per hand-made cohort, and how many are left for the others."""

    sample: int
    of: dict[str, int]
    rest: int


def sizes(people: int) -> Sizes:
    """Share out ``people`` one by one; raises UserError when there is nobody beside the staff."""
    if people < SMALLEST:
        raise UserError(
            tr("The demonstration has at least {n} people.").format(n=SMALLEST),
            tr("Ask for {n} people or more.").format(n=SMALLEST),
        )
    sample = min(SAMPLE, people - STAFF)
    left = people - STAFF - sample
    chosen: set[str] = set()
    for keys in TOGETHER:
        needed = sum(LEAST_AND_MOST[key][0] for key in keys) + WALK_IN * (WALKS_IN_AT in keys)
        if needed <= left:
            chosen.update(keys)
            left -= needed
    given = {key: least for key, (least, _) in LEAST_AND_MOST.items() if key in chosen}
    growing = True
    while left and growing:
        growing = False
        for key in given:
            if left and given[key] < LEAST_AND_MOST[key][1]:
                given[key] += 1
                left -= 1
                growing = True
    return Sizes(sample, given, left)
