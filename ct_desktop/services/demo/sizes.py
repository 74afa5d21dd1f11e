"""How many people each cohort of the demonstration gets."""

from dataclasses import dataclass

from ct_desktop.errors import UserError
from ct_desktop.language import tr

FIXED = 6 + 14 + 1
"""Staff, the cohort of the sample list, and the one who walks in."""
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
SMALLEST = FIXED + sum(least for least, _ in LEAST_AND_MOST.values())


@dataclass(frozen=True)
class Sizes:
    """People per hand-made cohort, and how many are left for the others."""

    of: dict[str, int]
    rest: int


def sizes(people: int) -> Sizes:
    """Share out ``people`` one by one; raises UserError below the smallest demonstration."""
    if people < SMALLEST:
        raise UserError(
            tr("The demonstration has at least {n} people.").format(n=SMALLEST),
            tr("Ask for {n} people or more.").format(n=SMALLEST),
        )
    left = people - SMALLEST
    given = {key: least for key, (least, _) in LEAST_AND_MOST.items()}
    growing = True
    while left and growing:
        growing = False
        for key, (_, most) in LEAST_AND_MOST.items():
            if left and given[key] < most:
                given[key] += 1
                left -= 1
                growing = True
    return Sizes(given, left)
