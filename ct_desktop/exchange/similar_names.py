"""When two names may be one name, written in another way.

Given and family names are compared apart: twins share a birth date and a long family name, and
are two people all the same.
"""

import re
from dataclasses import dataclass

from ct_desktop.rules.names import fold

GIVEN_ALIKE = 75.0
"""Percent of equal signs: Lisa and Liza, Mohamed and Mohammed; not Tim and Tom."""
FAMILY_ALIKE = 80.0

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class ComparedName:
    """A name folded once, to be compared often. ``full`` has all parts in order."""

    full: str
    given: str
    family: str
    words: frozenset[str]


def compared(given: str, infix: str, family: str) -> ComparedName:
    """The folded form of a name."""
    full = fold(" ".join((given, infix, family)))
    return ComparedName(full, fold(given), fold(family), frozenset(_WORD.findall(full)))


def similar_given(one: str, other: str) -> bool:
    """Two folded given names: alike, same first name, or an initial of the other."""
    if not one or not other:
        return False
    if _ratio(one, other) >= GIVEN_ALIKE:
        return True
    first, second = one.split()[0].rstrip("."), other.split()[0].rstrip(".")
    if len(first) <= 1 or len(second) <= 1:
        return first[:1] == second[:1] != ""
    return first == second


def similar_names(one: ComparedName, other: ComparedName) -> bool:
    """Alike in given and family name, in these exchanged, or with words left out."""
    if _alike(one.given, one.family, other.given, other.family):
        return True
    if _alike(one.given, one.family, other.family, other.given):
        return True
    fewer, more = sorted((one.words, other.words), key=len)
    return len(fewer) > 1 and fewer <= more


def _alike(given: str, family: str, other_given: str, other_family: str) -> bool:
    if not similar_given(given, other_given):
        return False
    # A family name that one of the two lacks cannot tell them apart.
    if not family or not other_family:
        return True
    return _ratio(family, other_family) >= FAMILY_ALIKE


def _ratio(one: str, other: str) -> float:
    # Loaded only where names are compared: it takes a while.
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other)
