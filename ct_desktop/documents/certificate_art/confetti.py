"""Shapes that fall in from the two upper corners: fewer and smaller the further they come."""

import math
import random
from collections.abc import Callable, Sequence

from ct_desktop.documents.certificate_art.palette import palette
from ct_desktop.documents.pdf_writing.pen import Pen
from ct_desktop.rules.certificate_design import Design

OWN = ("#E8447A", "#F5A623", "#2FB5A3", "#3F6FE0", "#8E4FD6", "#FFD166")
_PIECES = 54
_REACH, _FALL = 62.0, 124.0
"""Millimetres from a corner that the shapes come in, and down."""
_TRIES = 24


def draw_confetti(pen: Pen, design: Design) -> None:
    """Draw it in the six colours of the design, the same for every document."""
    colours = palette(design, OWN)
    width, _ = design.size
    # Always the same throw: equal documents are equal bytes.
    chance = random.Random(1407)
    for side in (0, 1):
        for index, (x, y, near) in enumerate(_thrown(chance)):
            pen.fill(colours[(index * 5 + side * 2 + index // 6) % len(colours)])
            shape = _SHAPES[(index + side) % len(_SHAPES)]
            size = 1.1 + 3.4 * near * (0.75 + 0.5 * chance.random())
            shape(pen, x if side == 0 else width - x, y, size, chance.random() * math.tau)


def _thrown(chance: random.Random) -> list[tuple[float, float, float]]:
    """Where the pieces of one corner lie, and how near (1 … 0) to it; none on another."""
    found: list[tuple[float, float, float]] = []
    while len(found) < _PIECES:
        tries = [_throw(chance) for _ in range(_TRIES)]
        found.append(max(tries, key=lambda one: _room(one, found)))
    return found


def _throw(chance: random.Random) -> tuple[float, float, float]:
    while True:
        across, down = chance.random(), chance.random()
        far = math.hypot(across, down)
        # Fewer the further from the corner, and more along the edges than in the middle.
        if far < 1 and chance.random() < (1 - far) ** 0.75 and across * down < 0.16:
            return across * _REACH, down * _FALL, 1 - far


def _room(one: tuple[float, float, float], others: Sequence[tuple[float, float, float]]) -> float:
    """The distance to the nearest piece, larger pieces counting as nearer."""
    x, y, near = one
    gaps = [math.hypot(x - px, y - py) - 5 * (near + pnear) for px, py, pnear in others]
    return min(gaps, default=0.0)


def _disc(pen: Pen, x: float, y: float, size: float, _turn: float) -> None:
    pen.disc(x, y, size * 0.55)


def _square(pen: Pen, x: float, y: float, size: float, turn: float) -> None:
    _corners(pen, x, y, size * 0.72, turn, 4)


def _triangle(pen: Pen, x: float, y: float, size: float, turn: float) -> None:
    _corners(pen, x, y, size * 0.78, turn, 3)


def _ribbon(pen: Pen, x: float, y: float, size: float, turn: float) -> None:
    pen.say(_turned(x, y, turn))
    pen.polygon(
        ((-size, -0.24 * size), (size, -0.24 * size), (size, 0.24 * size), (-size, 0.24 * size))
    )
    pen.say("Q")


def _half(pen: Pen, x: float, y: float, size: float, turn: float) -> None:
    pen.say(_turned(x, y, turn))
    pen.half(0, 0, 0, size * 0.8)
    pen.say("Q")


def _quarter(pen: Pen, x: float, y: float, size: float, turn: float) -> None:
    pen.say(_turned(x, y, turn))
    pen.quarter(-size / 2, -size / 2, size * 1.1, size * 1.1)
    pen.say("Q")


def _corners(pen: Pen, x: float, y: float, radius: float, turn: float, count: int) -> None:
    steps = [turn + 2 * math.pi * step / count for step in range(count)]
    pen.polygon([(x + radius * math.cos(one), y + radius * math.sin(one)) for one in steps])


def _turned(x: float, y: float, turn: float) -> str:
    cos, sin = math.cos(turn), math.sin(turn)
    return f"q {cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.2f} {y:.2f} cm"


_SHAPES: tuple[Callable[[Pen, float, float, float, float], None], ...] = (
    _disc,
    _half,
    _square,
    _ribbon,
    _quarter,
    _triangle,
)
