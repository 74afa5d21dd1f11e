"""The form for a parent's permission to take part and for consents per purpose.

Who signs follows from the age: a parent (permission and consents) or the participant (consents
only); see section 7 of the domain and art. 7 AVG: each purpose apart, to be withdrawn at any time.
"""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, GRID_STRONG, INK, MUTED
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import REGULAR, SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts.consent_form import WORDS, ConsentVoice, ConsentWords
from ct_desktop.documents.words import in_language
from ct_desktop.documents.wrap import wrap
from ct_desktop.rules.enumerations import ConsentPurpose

PURPOSES = (ConsentPurpose.PHOTO, ConsentPurpose.CONTACT, ConsentPurpose.SHARING)
_BOX = 11.0
_SIZE = 10.5
_STEP = 14.5
_ANSWERS = 96.0  # width of the place for yes and no


@dataclass(frozen=True)
class ConsentPerson:
    """Whose form it is; an empty name leaves a line. ``parent_signs`` under the age limit."""

    name: str
    parent_signs: bool
    parent_name: str = ""


@dataclass(frozen=True)
class ConsentForm:
    """A page per person; nobody gives two empty forms, for a parent and for oneself.

    ``contact`` is how to reach the organisation; ``purposes`` never holds ``TAKING_PART``, which
    stands in the parent's form of itself.
    """

    cohort: str
    sender: Letterhead
    contact: str
    people: tuple[ConsentPerson, ...]
    retention_years: int
    printed_on: date
    purposes: tuple[ConsentPurpose, ...] = PURPOSES


def consent_form(data: ConsentForm, language: str) -> bytes:
    """The PDF, portrait. ``KeyError`` for a purpose that has no words."""
    words = in_language(WORDS, language)
    title = words.title.format(cohort=data.cohort)
    paper = Paper(title, language, data.sender.organisation)
    frame = Frame(data.sender, title, "", language, data.printed_on, numbered=False)
    flow = Flow(paper, frame)
    people = data.people or (ConsentPerson("", True), ConsentPerson("", False))
    for index, person in enumerate(people):
        if index:
            flow.next_page()
        _draw_form(flow, data, person, words)
    return paper.finish()


def _draw_form(flow: Flow, data: ConsentForm, person: ConsentPerson, words: ConsentWords) -> None:
    voice = words.parent if person.parent_signs else words.self
    flow.paragraph(voice.intro.format(organisation=data.sender.organisation), size=_SIZE)
    flow.space(10)
    _draw_blank(flow, words.participant, person.name)
    if person.parent_signs:
        flow.space(5)
        flow.heading(voice.permission_heading)
        _draw_question(flow, voice.permission_text, words)
    flow.space(5)
    flow.heading(voice.choose_heading)
    flow.paragraph(voice.choose_text, size=_SIZE)
    for purpose in data.purposes:
        _draw_question(flow, voice.purposes[purpose], words)
    flow.space(5)
    flow.heading(voice.use_heading, keep=80)
    flow.bullets(voice.use_items, size=_SIZE)
    flow.space(3)
    flow.paragraph(voice.kept.format(years=data.retention_years), size=_SIZE)
    flow.space(5)
    flow.heading(voice.rights_heading, keep=80)
    flow.paragraph(voice.rights_text, size=_SIZE)
    if data.contact:
        flow.space(3)
        flow.paragraph(voice.contact.format(contact=data.contact), face=SEMIBOLD, size=_SIZE)
    _draw_signature(flow, person, voice, words)


def _draw_blank(flow: Flow, label: str, value: str) -> None:
    """A label with what is known of it, or a line to write on."""
    paper, area = flow.paper, flow.paper.area
    flow.need(24)
    bottom = flow.y - 22
    paper.text(area.x, bottom + 6, label, size=9, colour=MUTED)
    box = Box(area.x + 110, bottom + 1, area.width - 110, 20)
    paper.fitted(box, value, face=SEMIBOLD, size=12, minimum=8)
    paper.rule(box.x, bottom, box.right, bottom, colour=GRID_STRONG)
    flow.space(26)


def _draw_question(flow: Flow, text: str, words: ConsentWords) -> None:
    paper, area = flow.paper, flow.paper.area
    lines = wrap(text, REGULAR, _SIZE, area.width - _ANSWERS - 14)
    height = max(26.0, len(lines) * _STEP + 14)
    flow.need(height)
    bottom = flow.y - height
    middle = flow.y - height / 2
    first = middle + _STEP * (len(lines) - 1) / 2 - 3.6
    for index, line in enumerate(lines):
        paper.text(area.x, first - index * _STEP, line, size=_SIZE, colour=INK)
    for index, answer in enumerate((words.yes, words.no)):
        x = area.right - _ANSWERS + index * _ANSWERS / 2
        paper.frame(Box(x, middle - _BOX / 2, _BOX, _BOX), colour=INK, width=1)
        paper.text(x + _BOX + 5, middle - 3.6, answer, size=_SIZE)
    paper.rule(area.x, bottom, area.right, bottom, colour=GRID)
    flow.y = bottom


def _draw_signature(
    flow: Flow, person: ConsentPerson, voice: ConsentVoice, words: ConsentWords
) -> None:
    paper, area = flow.paper, flow.paper.area
    height = 74.0
    flow.space(14)
    flow.need(height)
    known = person.parent_name if person.parent_signs else person.name
    columns = ((voice.signer, known, 0.38), (words.date, "", 0.2), (words.signature, "", 0.42))
    x = area.x
    for label, value, share in columns:
        box = Box(x, flow.y - height, area.width * share, height)
        paper.frame(box, colour=GRID_STRONG)
        head = Box(box.x + 7, box.top - 18, box.width - 14, 14)
        paper.fitted(head, label, size=8.5, colour=MUTED)
        paper.fitted(Box(head.x, box.y + 8, head.width, 40), value, face=SEMIBOLD, size=11)
        x = box.right
    flow.space(height)
