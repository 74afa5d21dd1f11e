"""The search below the composer: totals per category with the highest mean balance.

People stand in a table of classes: a row per category of one attribute, a column per
category of the other, the last row and column for those who did not state it.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, product

from ct_desktop.rules.mix import exact_balance

Counts = tuple[int, ...]
_NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many people to take per row and per column; both add up to the same."""

    rows: Counts
    columns: Counts


@dataclass(frozen=True, slots=True)
class _Level:
    """All ways to divide the places over one attribute that give the same balance."""

    balance: Fraction
    ways: tuple[Counts, ...]


def reachable(totals: Totals, table: Sequence[Sequence[int]]) -> bool:
    """Whether people can be taken from the table who add up to these totals.

    A transport problem with capacities, decided by its cuts (Gale 1957): every set of
    rows must find room in the columns, each of which offers it no more than its own
    total and no more than those rows hold there.
    """
    size = len(totals.rows)
    for chosen in range(1, 1 << size):
        members = [at for at in range(size) if chosen >> at & 1]
        wanted = sum(totals.rows[at] for at in members)
        room = 0
        for column, limit in enumerate(totals.columns):
            held = 0
            for at in members:
                held += table[at][column]
            room += min(limit, held)
        if wanted > room:
            return False
    return True


def best_totals(
    table: Sequence[Sequence[int]],
    places: int,
    rows_inside: Sequence[int],
    columns_inside: Sequence[int],
    row_shares: Sequence[Fraction],
    column_shares: Sequence[Fraction],
) -> list[Totals]:
    """Every pair of totals for ``places`` people that reaches the highest mean balance.

    ``…_inside`` counts those already in, per stated category; ``…_shares`` are the
    targets. At least one pair is found when the table holds ``places`` people.
    """
    rows = _levels([sum(row) for row in table], places, rows_inside, row_shares)
    columns = _levels(
        [sum(column) for column in zip(*table, strict=True)], places, columns_inside, column_shares
    )
    found: list[Totals] = []
    best: Fraction | None = None
    for both, row_level, column_level in _best_first(rows, columns):
        if found and both != best:
            break
        best = both
        pairs = product(row_level.ways, column_level.ways)
        totals = (Totals(row_way, column_way) for row_way, column_way in pairs)
        found.extend(total for total in totals if reachable(total, table))
    return found


def _levels(
    available: Sequence[int], places: int, inside: Sequence[int], shares: Sequence[Fraction]
) -> list[_Level]:
    """The ways to divide the places, grouped by balance, highest first.

    Taking only people who did not state it is no balance: else the composer would
    prefer those who keep silent.
    """
    valued = [
        (
            exact_balance([a + b for a, b in zip(inside, way[:-1], strict=True)], shares) or _NONE,
            way,
        )
        for way in _divisions(available, places)
    ]
    valued.sort(key=lambda pair: -pair[0])
    return [
        _Level(value, tuple(way for _, way in group))
        for value, group in groupby(valued, key=lambda pair: pair[0])
    ]


def _divisions(available: Sequence[int], places: int) -> Iterator[Counts]:
    """Every way to take ``places`` from piles of the given sizes."""
    if len(available) == 1:
        if places <= available[0]:
            yield (places,)
        return
    rest = sum(available[1:])
    for number in range(max(0, places - rest), min(available[0], places) + 1):
        for others in _divisions(available[1:], places - number):
            yield (number, *others)


def _best_first(
    rows: Sequence[_Level], columns: Sequence[_Level]
) -> Iterator[tuple[Fraction, _Level, _Level]]:
    """Pairs of levels by falling sum of their balances, and that sum."""
    if not columns:
        return
    heap = [(-level.balance - columns[0].balance, row, 0) for row, level in enumerate(rows)]
    heapq.heapify(heap)
    while heap:
        value, row, column = heapq.heappop(heap)
        yield -value, rows[row], columns[column]
        if column + 1 < len(columns):
            following = -rows[row].balance - columns[column + 1].balance
            heapq.heappush(heap, (following, row, column + 1))
