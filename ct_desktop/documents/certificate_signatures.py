"""Who signs a certificate: a line with name and function, under a signature where there is one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ct_desktop.documents.box import Box
from ct_desktop.documents.fit import LEADING, fit
from ct_desktop.documents.fonts import REGULAR, SEMIBOLD
from ct_desktop.documents.pdf_writing.faces import width_of
from ct_desktop.documents.pdf_writing.pen import Align, Pen
from ct_desktop.documents.signers import Signer

_GAP = 24.0
_WIDEST = 214.0
_IN_A_ROW = 4
_ROLE = 0.95  # size of the function, in times that of the name
_SHRINK = 0.85  # a text that would become smaller than this takes two lines
_SHIFT: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
_ABOVE = 3.0
_SIGNED, _HIGHEST = 0.84, 44.0
"""How much of the line a signature may take, and how high it may be in points."""


@dataclass(frozen=True)
class SignatureLook:
    """Size of the names and colours."""

    size: float
    minimum: float
    ink: str
    line: str
    align: Align = "left"


def draw_signatures(
    pen: Pen,
    signers: Sequence[Signer],
    box: Box,
    look: SignatureLook,
    draw_picture: Callable[[Pen, bytes, Box, Align], None],
) -> None:
    """The signers side by side along the foot of ``box``; more than four in two rows.

    ``draw_picture`` puts a signature as large as fits at the foot of its box.
    """
    if not signers:
        return
    rows = 1 if len(signers) <= _IN_A_ROW else 2
    across = -(-len(signers) // rows)
    height = box.height / rows
    for row in range(rows):
        part = signers[row * across : (row + 1) * across]
        place = Box(box.x, box.top - (row + 1) * height, box.width, height)
        _draw_row(pen, part, place, across, look, draw_picture)


def _draw_row(
    pen: Pen,
    signers: Sequence[Signer],
    box: Box,
    across: int,
    look: SignatureLook,
    draw_picture: Callable[[Pen, bytes, Box, Align], None],
) -> None:
    gap = _GAP if across < _IN_A_ROW else _GAP * 0.6
    width = min(_WIDEST, (box.width - gap * (across - 1)) / across)
    names = _room([one.name for one in signers], SEMIBOLD, look.size, width)
    roles = _room([one.role for one in signers], REGULAR, look.size * _ROLE, width)
    rule = box.y + min(names + roles + _ABOVE, box.height * 0.8)
    whole = width * len(signers) + gap * (len(signers) - 1)
    start = box.x + (box.width - whole) * _SHIFT[look.align]
    for index, signer in enumerate(signers):
        x = start + index * (width + gap)
        if signer.signature is not None:
            wide, high = width * _SIGNED, min(box.top - rule - 2, _HIGHEST)
            at_left = x + (width - wide) * _SHIFT[look.align]
            place = Box(at_left, rule + 2, wide, high)
            draw_picture(pen, signer.signature, place, look.align)
        pen.stroke(look.line, 0.75)
        pen.line(x, rule, x + width, rule)
        pen.fill(look.ink)
        used = _draw_text(
            pen, signer.name, SEMIBOLD, look, Box(x, rule - _ABOVE - names, width, names)
        )
        top = rule - _ABOVE - used
        role = Box(x, top - roles, width, roles)
        _draw_text(pen, signer.role, REGULAR, replace(look, size=look.size * _ROLE), role)


def _room(texts: Sequence[str], face: str, size: float, width: float) -> float:
    wide = max((width_of(one, face, size * _SHRINK) for one in texts), default=0.0)
    lines = 1 if wide <= width else 2
    return size * LEADING * lines * (1.08 if lines == 1 else 0.94)


def _draw_text(pen: Pen, text: str, face: str, look: SignatureLook, box: Box) -> float:
    """From the top of ``box``; how much of its height it takes."""
    if not text:
        return 0.0
    least = max(look.minimum, look.size * _SHRINK)
    fitted = fit(text, face, look.size, box.width, minimum=least, height=box.height)
    for index, line in enumerate(fitted.lines):
        x = box.x + (box.width - width_of(line, face, fitted.size)) * _SHIFT[look.align]
        y = box.top - fitted.size * (1.0 + index * LEADING)
        pen.text(x, y, line, face, fitted.size)
    return fitted.size * LEADING * len(fitted.lines)
