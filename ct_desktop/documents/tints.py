"""Softer shades of a colour."""

from typing import Any

from reportlab.lib.colors import Color


def tint(colour: Any, share: float) -> Any:
    """``colour`` mixed with white: 0 is white, 1 the colour itself."""
    return Color(*(1 - share * (1 - part) for part in (colour.red, colour.green, colour.blue)))
