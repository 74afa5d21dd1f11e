"""The strip of shapes beside a proof of participation: quarter circles on tiles."""

from typing import Any

from reportlab.lib.colors import HexColor

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import CULTURE, NAVY, SPORT, WELFARE, WHITE
from ct_desktop.documents.page import Paper

_SKY: Any = HexColor("#6EA8EA")
_LILAC: Any = HexColor("#C79BF0")
_ORANGE: Any = HexColor("#F26B21")
_PEACH: Any = HexColor("#F9A873")
_MINT: Any = HexColor("#63BAA8")
_YELLOW: Any = HexColor("#F2C14E")
_BLUE: Any = HexColor("#24368F")

# Per tile: the ground, the shape on it, and the shape's colour. A quarter is named after the
# corner its centre lies in; read from the top, left and right.
_TILES: tuple[tuple[Any, str, Any], ...] = (
    (SPORT, "se", _SKY),
    (NAVY, "dot", _YELLOW),
    (_BLUE, "ne", SPORT),
    (_SKY, "nw", NAVY),
    (_PEACH, "dot", _ORANGE),
    (_ORANGE, "sw", _YELLOW),
    (NAVY, "se", _PEACH),
    (_LILAC, "nw", CULTURE),
    (CULTURE, "ne", _LILAC),
    (NAVY, "half", _LILAC),
    (_MINT, "sw", WELFARE),
    (WELFARE, "dot", _MINT),
    (NAVY, "se", WELFARE),
    (_YELLOW, "ne", _BLUE),
)


def draw_strip(paper: Paper, box: Box) -> None:
    """Fill ``box`` with two columns of tiles; its height makes the tiles (nearly) square."""
    rows = len(_TILES) // 2
    width, height = box.width / 2, box.height / rows
    for index, (ground, shape, colour) in enumerate(_TILES):
        x = box.x + index % 2 * width
        y = box.top - (index // 2 + 1) * height
        tile = Box(x, y, width, height)
        paper.fill(tile, ground)
        _draw_shape(paper, tile, shape, colour)
    for index in range(1, rows):
        y = box.y + index * height
        paper.rule(box.x, y, box.right, y, colour=WHITE, width=2)
    paper.rule(box.x + width, box.y, box.x + width, box.top, colour=WHITE, width=2)


def _draw_shape(paper: Paper, tile: Box, shape: str, colour: Any) -> None:
    canvas = paper.canvas
    canvas.setFillColor(colour)
    middle = (tile.x + tile.width / 2, tile.y + tile.height / 2)
    side = min(tile.width, tile.height)
    if shape == "dot":
        canvas.circle(*middle, side * 0.3, stroke=0, fill=1)
        return
    if shape == "half":
        canvas.wedge(
            *(tile.x, tile.y - tile.height / 2, tile.right, tile.y + tile.height / 2),
            *(0, 180),
            stroke=0,
            fill=1,
        )
        return
    x = tile.right if "e" in shape else tile.x
    y = tile.top if "n" in shape else tile.y
    start = {"sw": 0, "se": 90, "ne": 180, "nw": 270}[shape]
    across, along = tile.width, tile.height
    canvas.wedge(x - across, y - along, x + across, y + along, start, 90, stroke=0, fill=1)
