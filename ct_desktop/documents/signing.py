"""A row of boxes to sign in: what is known stands in them, the rest is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG, MUTED
from ct_desktop.documents.flow import Flow
from ct_desktop.documents.fonts import SEMIBOLD


@dataclass(frozen=True)
class SigningBox:
    """A label, what is known of it, and the share of the width."""

    label: str
    value: str = ""
    share: float = 1.0


def draw_signing_row(flow: Flow, boxes: Sequence[SigningBox], height: float) -> None:
    """Draw the boxes side by side at ``flow``, all ``height`` points high and on one page."""
    paper, area = flow.paper, flow.paper.area
    flow.need(height)
    whole = sum(box.share for box in boxes)
    x = area.x
    for one in boxes:
        box = Box(x, flow.y - height, area.width * one.share / whole, height)
        paper.frame(box, colour=GRID_STRONG)
        label = Box(box.x + 6, box.top - 16, box.width - 12, 13)
        paper.fitted(label, one.label, size=8.25, minimum=6, colour=MUTED)
        if one.value:
            value = Box(label.x, box.top - 34, label.width, 18)
            paper.fitted(value, one.value, face=SEMIBOLD, size=10, minimum=6)
        x = box.right
    flow.space(height)
