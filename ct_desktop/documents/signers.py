"""Who signs a document: a line with name and role, under a signature if there is a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import INK, MUTED
from ct_desktop.documents.fonts import SEMIBOLD
from ct_desktop.documents.page import Paper

_GAP = 25.0
_WIDEST = 225.0
_TEXT = 34.0  # height of name and role under the line


@dataclass(frozen=True)
class Signer:
    """Name, role and, if any, the signature as a picture (PNG or JPEG)."""

    name: str
    role: str
    signature: bytes | None = None


def draw_signers(paper: Paper, signers: Sequence[Signer], box: Box) -> None:
    """Draw the signers side by side in ``box``: room to sign above, name and role below."""
    if not signers:
        return
    width = min(_WIDEST, (box.width - _GAP * (len(signers) - 1)) / len(signers))
    line = box.y + _TEXT
    for index, signer in enumerate(signers):
        x = box.x + index * (width + _GAP)
        if signer.signature is not None:
            place = Box(x, line + 2, width * 0.8, box.top - line - 2)
            paper.picture(place, signer.signature, anchor="sw")
        paper.rule(x, line, x + width, line, colour=MUTED)
        name = Box(x, line - 19, width, 15)
        paper.fitted(name, signer.name, face=SEMIBOLD, size=10, minimum=7, colour=INK)
        paper.fitted(Box(x, line - 33, width, 14), signer.role, size=9.5, minimum=6.5)
