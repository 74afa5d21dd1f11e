"""How well a password protects, as a hint while it is typed."""

from enum import StrEnum
from typing import Final

SHORTEST: Final = 8
LONG: Final = 14
_FEW = 6


class Strength(StrEnum):
    """A hint, no promise: length counts most, as every attempt costs a guesser time."""

    SHORT = "short"
    FAIR = "fair"
    STRONG = "strong"


def strength(password: str) -> Strength:
    """``SHORT`` below 8 characters or with few different ones, ``STRONG`` from 14."""
    if len(password) < SHORTEST or len(set(password)) < _FEW:
        return Strength.SHORT
    return Strength.STRONG if len(password) >= LONG else Strength.FAIR
