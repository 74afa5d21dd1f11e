"""The lines of a text of a design, at the left, the right or in the middle of its place."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.certificate_places import FACES
from ct_desktop.documents.fit import LEADING, fit
from ct_desktop.documents.pdf_writing.faces import width_of
from ct_desktop.documents.pdf_writing.pen import Align, Pen
from ct_desktop.documents.text_block import ASCENT, Block
from ct_desktop.rules.certificate_design import Element, ElementKind

SHIFT: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of the room that is left over lies before a line."""
_CAP_HALF = 0.36  # half the height of a capital, in times the size


def draw_block(pen: Pen, block: Block, element: Element, box: Box, colour: str) -> None:
    """Lines from the top of ``box``; a code keeps its letters together."""
    face = FACES[element.face]
    spacing = 0.0 if element.kind is ElementKind.CODE else element.letter_spacing
    y = box.top - ASCENT * block.size
    pen.fill(colour)
    for line in block.lines:
        wide = width_of(line, face, block.size, spacing)
        x = box.x + (box.width - wide) * SHIFT[element.align.value]
        if line:
            pen.text(x, y, line, face, block.size, spacing)
        y -= block.size * element.line_height


def draw_centred(pen: Pen, text: str, face: str, element: Element, box: Box, colour: str) -> None:
    """A name on one line, or on two, in the middle of the height of ``box``."""
    fitted = fit(text, face, element.size, box.width, minimum=element.minimum, height=box.height)
    step = fitted.size * LEADING
    middle = box.y + box.height / 2 + step * (len(fitted.lines) - 1) / 2
    pen.fill(colour)
    for index, line in enumerate(fitted.lines):
        wide = width_of(line, face, fitted.size)
        x = box.x + (box.width - wide) * SHIFT[element.align.value]
        pen.text(x, middle - index * step - _CAP_HALF * fitted.size, line, face, fitted.size)
