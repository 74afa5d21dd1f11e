"""Moving some of a list to another place in it."""

from collections.abc import Collection, Sequence


def moved(order: Sequence[int], chosen: Collection[int], before: int) -> list[int]:
    """``order`` with ``chosen`` together before what stood at place ``before`` (its end: last)."""
    above = [one for one in order[:before] if one not in chosen]
    below = [one for one in order[before:] if one not in chosen]
    return [*above, *(one for one in order if one in chosen), *below]


def stepped(order: Sequence[int], chosen: Collection[int], step: int) -> list[int]:
    """``order`` with ``chosen`` one place up (-1) or down (1); at the edge they stay."""
    found = list(order)
    places = [place for place, one in enumerate(found) if one in chosen]
    if step > 0:
        places.reverse()
    for place in places:
        there = place + step
        if 0 <= there < len(found) and found[there] not in chosen:
            found[place], found[there] = found[there], found[place]
    return found
