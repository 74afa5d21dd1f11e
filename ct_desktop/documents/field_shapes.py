"""A see-through shape per field on a coloured ground: a ball, a stage, people together."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import WHITE
from ct_desktop.documents.page import Paper
from ct_desktop.rules.enumerations import Field

_ALPHA = 0.16


def draw_field_shape(paper: Paper, box: Box, field: Field) -> None:
    """Draw the shape at the right of ``box`` and within it."""
    canvas = paper.canvas
    canvas.saveState()
    path = canvas.beginPath()
    path.roundRect(box.x, box.y, box.width, box.height, 14)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setFillColor(WHITE)
    canvas.setFillAlpha(_ALPHA)
    side = box.height * 0.62
    x, y = box.right - side * 0.95, box.top - side * 0.95
    if field is Field.SPORT:
        canvas.circle(x + side / 2, y + side / 2, side / 2, stroke=0, fill=1)
        canvas.circle(x + side / 2, y + side / 2, side * 0.22, stroke=0, fill=1)
    elif field is Field.CULTURE:
        for step in range(3):
            inner = side * (1 - step * 0.3)
            left = x + (side - inner) / 2
            canvas.wedge(left, y - inner / 2, left + inner, y + inner / 2, 0, 180, stroke=0, fill=1)
    else:
        part = side * 0.62
        for left in (x, x + side - part):
            canvas.circle(left + part / 2, y + side / 2, part / 2, stroke=0, fill=1)
    canvas.restoreState()
