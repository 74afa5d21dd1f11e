"""The composer: which applicants to enrol for the best mix.

Source: domain.md §4. Exact: among all ways to fill the free places it takes one with
the highest mean balance, and of those the one earliest in order of application.

The mean depends only on how many women and men and how many of each education level
are in. So the search runs over those totals, best mean first, and asks of each whether
applicants exist who add up to it; a cut condition answers that without trying people.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ct_desktop.rules.best_totals import Totals, best_totals, reachable
from ct_desktop.rules.enumerations import EDUCATION_LEVELS, Gender
from ct_desktop.rules.mix import (
    GENDERS_BALANCED,
    education_balance,
    gender_balance,
    target_shares,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as far as the mix looks: gender and education, None when not stated."""

    id: int
    gender: Gender | None = None
    education: int | None = None


@dataclass(frozen=True, slots=True)
class Mix:
    """Balance per attribute, 0…1; None when nobody stated."""

    gender: float | None
    education: float | None

    @property
    def mean(self) -> float | None:
        """Mean over the attributes that somebody stated."""
        stated = [value for value in (self.gender, self.education) if value is not None]
        return sum(stated) / len(stated) if stated else None


@dataclass(frozen=True, slots=True)
class Targets:
    """Target shares of a programme; None is equal shares."""

    gender: Mapping[Gender, float] | None = None
    education: Mapping[int, float] | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Ids to enrol in order of application, and the mix before and after.

    ``over_maximum`` counts pinned people for whom there is no free place.
    """

    chosen: tuple[int, ...]
    before: Mix
    after: Mix
    over_maximum: int = 0


def mix_of(people: Iterable[Candidate], targets: Targets | None = None) -> Mix:
    """The mix of a group of people."""
    listed = tuple(people)
    wanted = targets or Targets()
    return Mix(
        gender_balance(Counter(person.gender for person in listed), wanted.gender),
        education_balance(Counter(person.education for person in listed), wanted.education),
    )


def compose(
    applicants: Sequence[Candidate],
    enrolled: Iterable[Candidate],
    free_places: int,
    pinned: Collection[int] = (),
    targets: Targets | None = None,
) -> Proposal:
    """Propose whom to enrol; ``applicants`` in order of application.

    The enrolled and the pinned stay in; every free place is filled while there are
    applicants. An attribute that nobody in a selection stated counts as no balance, so
    that keeping silent never wins; one that nobody at all stated makes no difference.
    """
    wanted = targets or Targets()
    inside = tuple(enrolled)
    fixed = [person for person in applicants if person.id in pinned]
    others = [person for person in applicants if person.id not in pinned]
    places = min(max(0, free_places - len(fixed)), len(others))
    chosen = {person.id for person in fixed}
    chosen.update(person.id for person in _pick(others, [*inside, *fixed], places, wanted))
    group = [person for person in applicants if person.id in chosen]
    return Proposal(
        chosen=tuple(person.id for person in group),
        before=mix_of(inside, wanted),
        after=mix_of([*inside, *group], wanted),
        over_maximum=max(0, len(fixed) - max(0, free_places)),
    )


def _pick(
    others: Sequence[Candidate], inside: Sequence[Candidate], places: int, targets: Targets
) -> Iterator[Candidate]:
    if not places:
        return
    left = [[0] * (len(EDUCATION_LEVELS) + 1) for _ in range(len(GENDERS_BALANCED) + 1)]
    for person in others:
        row, column = _class_of(person)
        left[row][column] += 1
    rows = Counter(_class_of(person)[0] for person in inside)
    columns = Counter(_class_of(person)[1] for person in inside)
    goals = best_totals(
        left,
        places,
        [rows[at] for at in range(len(GENDERS_BALANCED))],
        [columns[at] for at in range(len(EDUCATION_LEVELS))],
        target_shares(GENDERS_BALANCED, targets.gender),
        target_shares(EDUCATION_LEVELS, targets.education),
    )
    for person in others:
        row, column = _class_of(person)
        left[row][column] -= 1
        taken = [goal for goal in (_less(goal, row, column) for goal in goals) if goal]
        if any(reachable(goal, left) for goal in taken):
            goals = taken
            yield person
            if not any(goals[0].rows):
                return


def _class_of(person: Candidate) -> tuple[int, int]:
    """Row and column of a person; the last of each is not stated (or gender other)."""
    gender, level = person.gender, person.education
    row = len(GENDERS_BALANCED)
    if gender is not None and gender in GENDERS_BALANCED:
        row = GENDERS_BALANCED.index(gender)
    column = EDUCATION_LEVELS.index(level) if level in EDUCATION_LEVELS else len(EDUCATION_LEVELS)
    return row, column


def _less(goal: Totals, row: int, column: int) -> Totals | None:
    """The totals still to fill once a person of this class is in; None if there is no room."""
    if not goal.rows[row] or not goal.columns[column]:
        return None
    rows, columns = list(goal.rows), list(goal.columns)
    rows[row] -= 1
    columns[column] -= 1
    return Totals(tuple(rows), tuple(columns))
