"""The sheet with the recovery code, printed at the first start.

It names neither the organisation nor the folder, so that who finds it does not know where
it fits.
"""

import re
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG, HEAD_FILL, INK, MUTED, WARNING, WARNING_SOFT
from ct_desktop.documents.dates import short_date
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD
from ct_desktop.documents.letterhead import METHOD, Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts.recovery_sheet import WORDS, RecoveryWords
from ct_desktop.documents.words import in_language
from ct_desktop.documents.wrap import wrap

_GROUP = 4
_PER_LINE = 4
_PITCH = 21.0  # every character its own place, so that none is read double
_GAP = 22.0
_LINE = 36.0


@dataclass(frozen=True)
class RecoverySheet:
    """``code`` as made, with or without hyphens; without, it is grouped by four."""

    code: str
    made_on: date


def recovery_sheet(data: RecoverySheet, language: str) -> bytes:
    """The PDF, one page, portrait."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, METHOD)
    frame = Frame(Letterhead(METHOD), words.title, words.subtitle, language, data.made_on)
    flow = Flow(paper, frame)
    _draw_code(flow, data, words)
    flow.heading(words.what)
    flow.paragraph(words.what_text)
    flow.space(4)
    flow.heading(words.keep)
    flow.bullets(words.keep_items)
    flow.space(4)
    flow.heading(words.use)
    for index, text in enumerate(words.use_items):
        flow.paragraph(text, indent=14, sign=f"{index + 1}")
    flow.space(14)
    _draw_warning(flow, words)
    flow.space(26)
    _draw_blanks(flow, words)
    return paper.finish()


def code_groups(code: str) -> tuple[str, ...]:
    """The groups between hyphens or spaces; a code without any is cut in groups of four."""
    groups = tuple(part for part in re.split(r"[-\s]+", code.strip()) if part)
    if len(groups) != 1:
        return groups
    whole = groups[0]
    return tuple(whole[start : start + _GROUP] for start in range(0, len(whole), _GROUP))


def _draw_code(flow: Flow, data: RecoverySheet, words: RecoveryWords) -> None:
    paper, area = flow.paper, flow.paper.area
    groups = code_groups(data.code)
    lines = [groups[i : i + _PER_LINE] for i in range(0, len(groups), _PER_LINE)]
    widest = max((_line_width(line) for line in lines), default=0.0)
    scale = min(1.0, (area.width - 40) / widest) if widest else 1.0
    height = 46 + _LINE * len(lines)
    box = Box(area.x, flow.y - height, area.width, height)
    paper.fill(box, HEAD_FILL, radius=8)
    paper.frame(box, colour=GRID_STRONG, width=1, radius=8)
    paper.text(box.x + 20, box.top - 22, words.code, face=SEMIBOLD, size=9, colour=MUTED)
    made = words.made.format(date=short_date(data.made_on))
    paper.text(box.right - 20, box.top - 22, made, size=9, colour=MUTED, align="right")
    y = box.top - 56
    for line in lines:
        x = area.x + (area.width - widest * scale) / 2
        for group in line:
            for char in group:
                centre = x + _PITCH * scale / 2
                paper.text(centre, y, char, face=BOLD, size=24 * scale, align="centre")
                x += _PITCH * scale
            x += _GAP * scale
        y -= _LINE
    flow.y = box.y
    flow.space(8)


def _line_width(groups: tuple[str, ...]) -> float:
    return sum(len(group) for group in groups) * _PITCH + (len(groups) - 1) * _GAP


def _draw_warning(flow: Flow, words: RecoveryWords) -> None:
    paper, area = flow.paper, flow.paper.area
    lines = wrap(words.warning_text, REGULAR, 10, area.width - 40)
    height = 36 + 14 * len(lines)
    box = Box(area.x, flow.y - height, area.width, height)
    paper.fill(box, WARNING_SOFT, radius=8)
    paper.frame(box, colour=WARNING, width=1, radius=8)
    paper.text(box.x + 20, box.top - 21, words.warning, face=BOLD, size=11, colour=WARNING)
    for index, line in enumerate(lines):
        paper.text(box.x + 20, box.top - 37 - 14 * index, line, colour=INK)
    flow.y = box.y


def _draw_blanks(flow: Flow, words: RecoveryWords) -> None:
    paper, area = flow.paper, flow.paper.area
    half = (area.width - 24) / 2
    for index, label in enumerate((words.kept_at, words.kept_by)):
        x = area.x + index * (half + 24)
        paper.rule(x, flow.y, x + half, flow.y, colour=GRID_STRONG)
        paper.text(x, flow.y - 12, label, size=8.5, colour=MUTED)
    flow.space(16)
