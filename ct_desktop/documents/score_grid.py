"""The grid of an assessment: a line per item, a round button per level."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, GRID_STRONG, HEAD_FILL, MUTED
from ct_desktop.documents.flow import Flow
from ct_desktop.documents.fonts import BOLD, SEMIBOLD
from ct_desktop.documents.form_fields import FormFields
from ct_desktop.documents.texts.supervisor_form import SupervisorFormWords
from ct_desktop.rules.supervisor_form import ITEMS, LEVELS, score_field

_ITEM_SHARE = 0.44
_HEAD = 40.0
_ROW = 38.0
_BUTTON = 15.0


def draw_score_grid(flow: Flow, fields: FormFields, words: SupervisorFormWords) -> None:
    """Set the grid down at ``flow``; the value of a line is the digit of its level."""
    paper, area = flow.paper, flow.paper.area
    first = area.width * _ITEM_SHARE
    width = (area.width - first) / len(LEVELS)

    def level_boxes(height: float) -> list[Box]:
        x = area.x + first
        return [Box(x + place * width, flow.y, width, height) for place in range(len(LEVELS))]

    flow.space(_HEAD)
    paper.fill(Box(area.x, flow.y, area.width, _HEAD), HEAD_FILL)
    for level, box in zip(LEVELS, level_boxes(_HEAD), strict=True):
        digit = Box(box.x, box.top - 17, box.width, 15)
        paper.fitted(digit, str(level), face=BOLD, size=10.5, align="centre")
        below = Box(box.x + 4, box.y + 2, box.width - 8, _HEAD - 19)
        paper.fitted(below, words.levels[level], size=8.5, minimum=8, align="centre")
    paper.rule(area.x, flow.y + _HEAD, area.right, flow.y + _HEAD, colour=GRID_STRONG)
    paper.rule(area.x, flow.y, area.right, flow.y, colour=GRID_STRONG)
    levels = {1: "one", 2: "two", 3: "three", 4: "four"}
    spoken = {levels[level]: words.levels[level] for level in LEVELS}
    for item in ITEMS:
        flow.space(_ROW)
        about = words.items[item]
        name = Box(area.x + 5, flow.y + _ROW / 2, first - 10, _ROW / 2 - 4)
        paper.fitted(name, about.name, face=SEMIBOLD, size=10.5)
        meaning = Box(area.x + 5, flow.y + 4, first - 10, _ROW / 2 - 4)
        paper.fitted(meaning, about.meaning, size=9, colour=MUTED)
        places = [
            (
                str(level),
                Box(box.x, box.y + (_ROW - _BUTTON) / 2, box.width, _BUTTON),
            )
            for level, box in zip(LEVELS, level_boxes(_ROW), strict=True)
        ]
        hint = words.level_hint.format(item=about.name, **spoken)
        fields.choice(score_field(item), hint, places)
        paper.rule(area.x, flow.y, area.right, flow.y, colour=GRID)
