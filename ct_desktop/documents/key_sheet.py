"""The fingerprint of an organisation's public key on paper, to compare a copy of the key with."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG, HEAD_FILL, MUTED, WHITE
from ct_desktop.documents.dates import long_date
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD, text_width
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.qr import draw_qr
from ct_desktop.documents.texts.key_sheet import WORDS, KeySheetWords
from ct_desktop.documents.words import in_language

_PER_LINE = 4
_PITCH = 15.5  # every character its own place, so that none is read double
_GAP = 19.0
_LINE = 27.0
_SIZE = 18.0
_QR = 122.0
"""Points: 43 mm."""


@dataclass(frozen=True)
class KeySheet:
    """``fingerprint`` in groups with spaces between; ``qr`` is the text of the picture."""

    sender: Letterhead
    organisation: str
    fingerprint: str
    made_on: date
    qr: str
    printed_on: date


def key_sheet(data: KeySheet, language: str) -> bytes:
    """The PDF, one page, portrait."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, data.sender.organisation)
    frame = Frame(data.sender, words.title, words.subtitle, language, data.printed_on)
    flow = Flow(paper, frame)
    flow.paragraph(words.intro.format(organisation=data.organisation))
    flow.space(12)
    _draw_fingerprint(flow, data, words, language)
    flow.space(8)
    flow.heading(words.compare)
    for index, text in enumerate(words.compare_items):
        step = text.format(organisation=data.organisation)
        flow.paragraph(step, indent=16, sign=f"{index + 1}")
        flow.space(2)
    flow.space(4)
    flow.heading(words.meaning)
    flow.bullets(words.meaning_items)
    flow.space(34)
    _draw_blanks(flow, words)
    return paper.finish()


def _draw_fingerprint(flow: Flow, data: KeySheet, words: KeySheetWords, language: str) -> None:
    paper, area = flow.paper, flow.paper.area
    groups = data.fingerprint.split()
    lines = [groups[i : i + _PER_LINE] for i in range(0, len(groups), _PER_LINE)]
    text_height = 84 + _LINE * len(lines)
    height = max(_QR + 24, text_height)
    box = Box(area.x, flow.y - height, area.width, height)
    paper.fill(box, HEAD_FILL, radius=8)
    paper.frame(box, colour=GRID_STRONG, width=1, radius=8)
    card = Box(box.right - _QR - 12, box.y + (height - _QR) / 2, _QR, _QR)
    room = card.x - box.x - 40
    name = Box(box.x + 20, box.top - 36, room, 22)
    paper.fitted(name, data.organisation, face=BOLD, size=14, minimum=8)
    made = words.made.format(date=long_date(data.made_on, language))
    paper.fitted(Box(name.x, name.y - 15, room, 13), made, size=9, colour=MUTED)
    label = Box(name.x, name.y - 33, room, 12)
    paper.fitted(label, words.fingerprint, face=SEMIBOLD, size=9, colour=MUTED)
    widest = max((_width(line) for line in lines), default=room)
    scale = min(1.0, room / widest)
    y = label.y - 24
    for line in lines:
        x = name.x
        for group in line:
            for char in group:
                centre = x + _PITCH * scale / 2
                paper.text(centre, y, char, face=BOLD, size=_SIZE * scale, align="centre")
                x += _PITCH * scale
            x += _GAP * scale
        y -= _LINE
    paper.fill(card, WHITE, radius=4)
    draw_qr(paper.canvas, card, data.qr)
    flow.y = box.y
    note = text_width(words.qr, REGULAR, 8.5)
    flow.space(4)
    paper.text(max(area.right - note, area.x), flow.y - 8.5, words.qr, size=8.5, colour=MUTED)
    flow.space(12)


def _width(groups: list[str]) -> float:
    return sum(len(group) for group in groups) * _PITCH + (len(groups) - 1) * _GAP


def _draw_blanks(flow: Flow, words: KeySheetWords) -> None:
    paper, area = flow.paper, flow.paper.area
    width = (area.width - 48) / 3
    flow.need(16)
    for index, label in enumerate((words.compared_with, words.compared_by, words.compared_on)):
        x = area.x + index * (width + 24)
        paper.rule(x, flow.y, x + width, flow.y, colour=GRID_STRONG)
        paper.fitted(Box(x, flow.y - 14, width, 12), label, size=8.5, colour=MUTED)
    flow.space(16)
