"""The mix of a cohort: balance of an attribute and what would improve it.

Source: domain.md §4. Balance = 1 − TVD, TVD = ½ Σ|pᵢ − tᵢ|, with p the shares among
those stated. Counting is exact (fractions), so equal mixes are equal.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from ct_desktop.rules.enumerations import EDUCATION_LEVELS, Gender

GENDERS_BALANCED = (Gender.WOMAN, Gender.MAN)
"""Gender is balanced over woman and man only; other and not stated leave it as it is."""

C = TypeVar("C", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Swap(Generic[C]):
    """``how_many`` of one category instead of another would make the mix best."""

    more_of: C
    instead_of: C
    how_many: int


def target_shares(
    categories: Sequence[C], targets: Mapping[C, float] | None = None
) -> tuple[Fraction, ...]:
    """The targets as shares that add up to 1; equal ones without (positive) targets.

    A category that has no target gets none; negative targets count as 0.
    """
    wanted = [
        Fraction(max(0.0, (targets or {}).get(category, 0.0))).limit_denominator(1_000_000)
        for category in categories
    ]
    total = sum(wanted)
    if not total:
        return tuple(Fraction(1, len(categories)) for _ in categories)
    return tuple(share / total for share in wanted)


def exact_balance(counts: Sequence[int], shares: Sequence[Fraction]) -> Fraction | None:
    """1 − TVD of counts against shares in the same order; None when nobody is counted."""
    people = sum(counts)
    if people <= 0:
        return None
    distance = sum(
        abs(Fraction(count, people) - share) for count, share in zip(counts, shares, strict=True)
    )
    return 1 - Fraction(distance) / 2


def balance(
    counts: Mapping[C, int],
    targets: Mapping[C, float] | None = None,
    categories: Sequence[C] | None = None,
) -> float | None:
    """Balance 0…1 of counts per category; None when nobody stated.

    ``categories`` default to those of the counts; people counted under any other
    key are left out. Default targets are equal shares.
    """
    order = tuple(counts) if categories is None else tuple(categories)
    if not order:
        return None
    value = exact_balance(_listed(counts, order), target_shares(order, targets))
    return None if value is None else float(value)


def gender_balance(
    counts: Mapping[Gender | None, int], targets: Mapping[Gender, float] | None = None
) -> float | None:
    """Balance over woman and man only; None when neither was stated."""
    return balance({gender: counts.get(gender, 0) for gender in GENDERS_BALANCED}, targets)


def education_balance(
    counts: Mapping[int | None, int], targets: Mapping[int, float] | None = None
) -> float | None:
    """Balance over the education levels 1–4; None when nobody stated one."""
    return balance({level: counts.get(level, 0) for level in EDUCATION_LEVELS}, targets)


def advice(
    counts: Mapping[C, int],
    targets: Mapping[C, float] | None = None,
    categories: Sequence[C] | None = None,
) -> Swap[C] | None:
    """The swap between the most and the least represented category that helps most.

    9 women and 3 men: 3 men instead of 3 women. None when nobody stated or when
    swapping even one person brings nothing.
    """
    order = tuple(counts) if categories is None else tuple(categories)
    numbers = _listed(counts, order)
    people = sum(numbers)
    if people <= 0:
        return None
    shares = target_shares(order, targets)
    surplus = [count - share * people for count, share in zip(numbers, shares, strict=True)]
    most = max(range(len(order)), key=lambda at: surplus[at])
    least = min(range(len(order)), key=lambda at: surplus[at])
    best, how_many = _distance(surplus), 0
    for number in range(1, numbers[most] + 1):
        after = list(surplus)
        after[most] -= number
        after[least] += number
        if _distance(after) < best:
            best, how_many = _distance(after), number
    return Swap(order[least], order[most], how_many) if how_many else None


def _listed(counts: Mapping[C, int], categories: Sequence[C]) -> list[int]:
    return [max(0, counts.get(category, 0)) for category in categories]


def _distance(surplus: Sequence[Fraction]) -> Fraction:
    return Fraction(sum(abs(amount) for amount in surplus))
