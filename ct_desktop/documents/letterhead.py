"""The head of a sheet: title and subtitle left, the organisation right."""

from dataclasses import dataclass

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import MUTED, NAVY
from ct_desktop.documents.fonts import BOLD, text_width
from ct_desktop.documents.page import Paper

METHOD = "Citytrainer"
HEAD_HEIGHT = 47.0
_LOGO_HEIGHT = 34.0
_LOGO_SHARE = 0.14  # of the width between the margins
_NAME_SHARE = 0.3


@dataclass(frozen=True)
class Letterhead:
    """The organisation that prints: its name and, if any, its logo (PNG or JPEG)."""

    organisation: str
    logo: bytes | None = None


def draw_head(paper: Paper, sender: Letterhead, title: str, subtitle: str = "") -> float:
    """Draw the head at the top of the page; the y under which the sheet itself begins."""
    area = paper.area
    right = area.right
    room = area.width * _NAME_SHARE
    if sender.logo is not None:
        wide = area.width * _LOGO_SHARE
        place = Box(right - wide, area.top - _LOGO_HEIGHT, wide, _LOGO_HEIGHT)
        right = paper.picture(place, sender.logo).x - 9
    name_width = min(room, max(text_width(sender.organisation, BOLD, 12), 60))
    # Title first, then the organisation: that is the order in which it is read aloud.
    left = Box(area.x, area.top - 22, right - area.x - name_width - 24, 24)
    paper.fitted(left, title, face=BOLD, size=18, minimum=10)
    if subtitle:
        below = Box(area.x, area.top - 38, left.width, 15)
        paper.fitted(below, subtitle, size=10, minimum=6.5, colour=MUTED)
    name = Box(right - room, area.top - 14, room, 17)
    paper.fitted(
        name, sender.organisation, face=BOLD, size=12, minimum=6, colour=NAVY, align="right"
    )
    if sender.organisation != METHOD:
        paper.text(right, area.top - 22.5, METHOD, size=8.25, colour=MUTED, align="right")
    return area.top - HEAD_HEIGHT
