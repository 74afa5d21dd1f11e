"""Sizes of type, in points at 100 %."""

import sys

from ct_desktop.ui.theme.tokens import BODY_POINTS

# macOS counts 72 points to the inch where the others count 96: the same pixels, other points.
_POINT = 96 / 72 if sys.platform == "darwin" else 1.0

_SIZES = {
    "small": 9.0,
    "body": BODY_POINTS,
    "heading": 12.0,
    "brand": 12.0,
    "title": 16.5,
    "figure": 18.0,
}


def points(name: str) -> float:
    """Points of a size by its name.

    Raises KeyError for a size that does not exist.
    """
    return _SIZES[name] * _POINT
