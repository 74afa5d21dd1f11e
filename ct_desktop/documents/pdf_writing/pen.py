"""Draws: what it is told becomes the content of a page or of a form."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from ct_desktop.documents.box import Box
from ct_desktop.documents.pdf_writing.faces import Faces

Align = Literal["left", "centre", "right"]
_ROUND = 0.5522847498
"""How far the handles of a curve reach that draws a quarter of a circle, in radii."""


class Pen:
    """Coordinates are points from the lower left corner, colours are #RRGGBB."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._said: list[str] = []

    def content(self) -> bytes:
        """Everything that was drawn."""
        return self.said().encode("latin-1")

    def said(self) -> str:
        """Everything that was drawn, to be said again by another pen."""
        return "\n".join(self._said)

    def say(self, operators: str) -> None:
        """Add operators as they are."""
        self._said.append(operators)

    def fill(self, colour: str) -> None:
        """The colour of what is filled, and of letters."""
        self._said.append(f"{_rgb(colour)} rg")

    def stroke(self, colour: str, width: float) -> None:
        """Colour and width of lines."""
        self._said.append(f"{_rgb(colour)} RG {width:g} w")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        face: str,
        size: float,
        spacing: float = 0.0,
    ) -> None:
        """One line from ``x`` with its baseline at ``y``."""
        apart = f" {spacing:g} Tc" if spacing else ""
        back = " 0 Tc" if spacing else ""
        code = self._faces.encoded(text, face)
        self._said.append(
            f"BT /{face} {size:.4g} Tf{apart} 1 0 0 1 {x:.2f} {y:.2f} Tm <{code}> Tj{back} ET"
        )

    def rectangle(self, box: Box) -> None:
        """A filled rectangle."""
        self._said.append(f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re f")

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line."""
        self._said.append(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def polygon(self, points: Sequence[tuple[float, float]]) -> None:
        """A filled shape with straight sides."""
        (x, y), *others = points
        sides = " ".join(f"{px:.2f} {py:.2f} l" for px, py in others)
        self._said.append(f"{x:.2f} {y:.2f} m {sides} f")

    def path(self, operators: str, *, stroked: bool = False) -> None:
        """A closed path as it is given, filled or drawn as a line."""
        self._said.append(f"{operators} {'s' if stroked else 'f'}")

    def disc(self, x: float, y: float, radius: float) -> None:
        """A filled circle round a middle."""
        handle = radius * _ROUND
        left, right, low, high = x - radius, x + radius, y - radius, y + radius
        self._said.append(
            f"{right:.2f} {y:.2f} m"
            f" {right:.2f} {y + handle:.2f} {x + handle:.2f} {high:.2f} {x:.2f} {high:.2f} c"
            f" {x - handle:.2f} {high:.2f} {left:.2f} {y + handle:.2f} {left:.2f} {y:.2f} c"
            f" {left:.2f} {y - handle:.2f} {x - handle:.2f} {low:.2f} {x:.2f} {low:.2f} c"
            f" {x + handle:.2f} {low:.2f} {right:.2f} {y - handle:.2f} {right:.2f} {y:.2f} c f"
        )

    def quarter(self, x: float, y: float, across: float, along: float) -> None:
        """A filled quarter of a disc round ``x``, ``y``; the signs say into which corner."""
        right, top = x + across, y + along
        self._said.append(
            f"{x:.2f} {y:.2f} m {right:.2f} {y:.2f} l {right:.2f} {y + along * _ROUND:.2f}"
            f" {x + across * _ROUND:.2f} {top:.2f} {x:.2f} {top:.2f} c f"
        )

    def half(self, x: float, y: float, across: float, along: float) -> None:
        """A filled half of a disc round ``x``, ``y``.

        It bulges by ``across`` to a side or, where that is 0, by ``along`` up or down.
        """
        radius = abs(across or along)
        handle = radius * _ROUND
        if across:
            sign = 1 if across > 0 else -1
            self._said.append(
                f"{x:.2f} {y - radius:.2f} m {x + sign * handle:.2f} {y - radius:.2f}"
                f" {x + across:.2f} {y - handle:.2f} {x + across:.2f} {y:.2f} c"
                f" {x + across:.2f} {y + handle:.2f} {x + sign * handle:.2f} {y + radius:.2f}"
                f" {x:.2f} {y + radius:.2f} c f"
            )
            return
        sign = 1 if along > 0 else -1
        self._said.append(
            f"{x - radius:.2f} {y:.2f} m {x - radius:.2f} {y + sign * handle:.2f}"
            f" {x - handle:.2f} {y + along:.2f} {x:.2f} {y + along:.2f} c"
            f" {x + handle:.2f} {y + along:.2f} {x + radius:.2f} {y + sign * handle:.2f}"
            f" {x + radius:.2f} {y:.2f} c f"
        )

    def pill(self, box: Box, *, filled: bool = False) -> None:
        """A rectangle with round ends, drawn as a line or filled."""
        radius = min(box.width, box.height) / 2
        handle = radius * (1 - _ROUND)
        left, right, low, high = box.x, box.right, box.y, box.top
        self._said.append(
            f"{left + radius:.2f} {low:.2f} m {right - radius:.2f} {low:.2f} l"
            f" {right - handle:.2f} {low:.2f} {right:.2f} {low + handle:.2f}"
            f" {right:.2f} {low + radius:.2f} c"
            f" {right:.2f} {high - radius:.2f} l"
            f" {right:.2f} {high - handle:.2f} {right - handle:.2f} {high:.2f}"
            f" {right - radius:.2f} {high:.2f} c"
            f" {left + radius:.2f} {high:.2f} l"
            f" {left + handle:.2f} {high:.2f} {left:.2f} {high - handle:.2f}"
            f" {left:.2f} {high - radius:.2f} c"
            f" {left:.2f} {low + radius:.2f} l"
            f" {left:.2f} {low + handle:.2f} {left + handle:.2f} {low:.2f}"
            f" {left + radius:.2f} {low:.2f} c {'f' if filled else 's'}"
        )

    def picture(self, name: str, box: Box) -> None:
        """A picture, or a form of one by one point, that fills ``box``."""
        self._said.append(
            f"q {box.width:.3f} 0 0 {box.height:.3f} {box.x:.3f} {box.y:.3f} cm /{name} Do Q"
        )

    def form(self, name: str) -> None:
        """A form as it is."""
        self._said.append(f"/{name} Do")


@cache
def _rgb(colour: str) -> str:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts)
