"""How well a practice offer suits a person: a score from 0 to 100, and what it is made of.

Source: domain.md §6. The weights add up to 100:

- 35 for talents: times Jaccard, what both name over what either names. Who names none, and an
  offer that asks none, share none: something in common must stand above nothing known.
- 30 for the same field; the wanted one, or else that of the programme.
- 20 for days: one day on which both can is enough. Where either has not said on which days,
  half: it is neither for nor against.
- 15 for being near: all of it for the same first four digits of the postcode, two thirds for
  three, one third for two.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ct_desktop.rules.enumerations import Field
from ct_desktop.rules.names import fold, normalise

TALENTS = 35.0
SAME_FIELD = 30.0
DAYS = 20.0
NEAR = 15.0

_NEAR_SHARE = {4: 1.0, 3: 2 / 3, 2: 1 / 3}


@dataclass(frozen=True, slots=True)
class Side:
    """A person or an offer: talents as typed, separated by commas; weekdays 0 Monday … 6."""

    field: Field
    talents: str = ""
    days: frozenset[int] = frozenset()
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The score and its parts; None in a part is "not known".

    ``shared``: talents both name, as the person types them, in that order; None when either
    names none. ``days``: weekdays on which both can. ``digits``: how many first digits of the
    postcode are the same, 4, 3, 2 or 0.
    """

    score: int
    shared: tuple[str, ...] | None
    same_field: bool
    days: tuple[int, ...] | None
    digits: int | None


def match(person: Side, offer: Side) -> Match:
    """How well the offer suits the person."""
    shared, share = _talents(person.talents, offer.talents)
    same_field = person.field is offer.field
    days = tuple(sorted(person.days & offer.days)) if person.days and offer.days else None
    digits = same_digits(person.postcode, offer.postcode)
    score = TALENTS * share + SAME_FIELD * same_field
    score += DAYS * (0.5 if days is None else bool(days))
    score += NEAR * _NEAR_SHARE.get(digits or 0, 0.0)
    return Match(round(score), shared, same_field, days, digits)


def talents_in(text: str) -> dict[str, str]:
    """Talents of a text, folded to as typed, each once, in the order of the text."""
    found: dict[str, str] = {}
    for part in re.split("[,;\n]", text):
        if fold(part):
            found.setdefault(fold(part), normalise(part))
    return found


def jaccard(one: Iterable[str], other: Iterable[str]) -> float:
    """What both hold over what either holds, 0 … 1; 0 when both are empty."""
    left, right = set(one), set(other)
    union = left | right
    return len(left & right) / len(union) if union else 0.0


def same_digits(one: str, other: str) -> int | None:
    """How many first digits two postcodes share: 4, 3, 2 or 0; None when one is no postcode."""
    first, second = _digits(one), _digits(other)
    if first is None or second is None:
        return None
    return next((count for count in (4, 3, 2) if first[:count] == second[:count]), 0)


def _talents(person: str, offer: str) -> tuple[tuple[str, ...] | None, float]:
    named, asked = talents_in(person), talents_in(offer)
    if not named or not asked:
        return None, 0.0
    both = tuple(typed for folded, typed in named.items() if folded in asked)
    return both, jaccard(named, asked)


def _digits(postcode: str) -> str | None:
    found = re.match(r"\s*([1-9][0-9]{3})(?![0-9])", postcode, re.ASCII)
    return found[1] if found else None
