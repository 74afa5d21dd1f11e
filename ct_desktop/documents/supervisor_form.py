"""The form for a practice supervisor: filled in on a screen, sent back as a file, read in here.

Two sheets: the hours, and the assessment. The names of the fields are the contract of
``rules.supervisor_form``; what the program knows stands in them already.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, GRID_STRONG, HEAD_FILL, MUTED, PRIMARY_SOFT
from ct_desktop.documents.dates import amount, short_date
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD, text_width
from ct_desktop.documents.form_fields import FormFields, TextField
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.score_grid import draw_score_grid
from ct_desktop.documents.texts.supervisor_form import WORDS, SupervisorFormWords
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import wrap
from ct_desktop.rules import supervisor_form as names

_SHEETS = 2
_ROW = 22.0
_LABEL = 118.0
_COLUMNS = (0.06, 0.17, 0.12, 0.65)


@dataclass(frozen=True)
class FilledHours:
    """Hours that the participant wrote down and nobody confirmed yet."""

    day: date
    hours: float
    activity: str = ""


@dataclass(frozen=True)
class SupervisorForm:
    """One form. ``filled`` in order of day; only as many stand on it as it has lines."""

    identifier: str
    participant: str
    organisation: str
    place: str
    supervisor: str
    needed: float
    confirmed: float
    filled: tuple[FilledHours, ...] = ()


def supervisor_forms(
    sender: Letterhead, email: str, forms: Sequence[SupervisorForm], printed_on: date, language: str
) -> bytes:
    """The PDF, two pages a form. With several, the fields of each stand in a part of its own.

    ``email`` is where forms are sent; without it the organisation is named.
    """
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation)
    paper.canvas.setSubject(names.SHAPE)
    flow: Flow | None = None
    for index, form in enumerate(forms):
        about = joined(form.participant, form.organisation)
        frame = Frame(sender, words.title, about, language, printed_on, numbered=False)
        if flow is None:
            flow = Flow(paper, frame)
        else:
            flow.next_page(frame)
        part = names.in_form(index + 1, "").rstrip(".") if len(forms) > 1 else ""
        _Form(flow, FormFields(paper, part), form, frame).draw(email)
    return paper.finish()


class _Form:
    """Draws one form on two pages of a flow."""

    def __init__(self, flow: Flow, fields: FormFields, form: SupervisorForm, frame: Frame) -> None:
        self._flow = flow
        self._paper = flow.paper
        self._area = flow.paper.area
        self._fields = fields
        self._form = form
        self._frame = frame
        self._words: SupervisorFormWords = in_language(WORDS, frame.language)

    def draw(self, email: str) -> None:
        """Both sheets."""
        self._draw_known()
        self._draw_hours()
        self._draw_sheet_foot(1)
        self._flow.next_page()
        self._draw_assessment()
        self._draw_remarks()
        self._draw_back(email)
        self._draw_sheet_foot(_SHEETS)

    def _draw_known(self) -> None:
        words, form, flow = self._words, self._form, self._flow
        flow.paragraph(words.intro)
        flow.space(6)
        self._line(words.participant, names.PARTICIPANT, form.participant)
        self._line(words.organisation, names.ORGANISATION, form.organisation)
        if form.place:
            place = self._next_line(words.place).inset(2)
            self._paper.fitted(place, form.place, size=10, minimum=7)
        box = self._next_line(words.supervisor)
        self._paper.frame(box, colour=GRID_STRONG)
        self._fields.text(
            box, TextField(names.SUPERVISOR, words.supervisor_hint, form.supervisor, size=0)
        )

    def _line(self, label: str, name: str, value: str) -> None:
        field = TextField(name, label, value, size=10.5, face=SEMIBOLD)
        self._fields.fixed(self._next_line(label), field)

    def _next_line(self, label: str) -> Box:
        """Draw the label of the next line; where its value goes."""
        area, flow = self._area, self._flow
        height = 19.0
        flow.space(height + 2)
        self._paper.fitted(Box(area.x, flow.y, _LABEL - 8, height), label, size=9, colour=MUTED)
        return Box(area.x + _LABEL, flow.y, area.width - _LABEL, height)

    def _draw_hours(self) -> None:
        words, form, flow = self._words, self._form, self._flow
        language = self._frame.language
        flow.heading(words.hours)
        sentences = [words.hours_text]
        if form.filled:
            sentences.append(words.hours_filled)
        if form.confirmed:
            done, needed = amount(form.confirmed, language), amount(form.needed, language)
            sentences.append(words.hours_known.format(done=done, needed=needed))
        left_out = len(form.filled) - names.HOUR_ROWS
        if left_out > 0:
            sentences.append(words.hours_left_out.format(n=left_out))
        flow.paragraph(" ".join(sentences), size=9.5)
        flow.space(4)
        self._draw_hour_heads()
        for row in range(1, names.HOUR_ROWS + 1):
            self._draw_hour_row(row, form.filled[row - 1] if row <= len(form.filled) else None)

    def _cells(self, height: float) -> list[Box]:
        self._flow.space(height)
        boxes = []
        x = self._area.x
        for share in _COLUMNS:
            boxes.append(Box(x, self._flow.y, self._area.width * share, height))
            x = boxes[-1].right
        return boxes

    def _draw_hour_heads(self) -> None:
        words = self._words
        cells = self._cells(22)
        heads = ("", f"{words.date} ({words.date_form})", words.amount, words.activity)
        for box, head in zip(cells, heads, strict=True):
            self._paper.fill(box, HEAD_FILL)
            self._paper.fitted(box.inset(5), head, face=BOLD, size=8.25, minimum=6)
        for box in cells:
            self._paper.frame(box, colour=GRID_STRONG)

    def _draw_hour_row(self, row: int, filled: FilledHours | None) -> None:
        words = self._words
        number, day, hours, activity = cells = self._cells(_ROW)
        self._paper.fitted(number, str(row), size=8.5, colour=MUTED, align="centre")
        for box in cells:
            self._paper.frame(box, colour=GRID_STRONG)
        values = ("", "", "")
        if filled is not None:
            worked = amount(filled.hours, self._frame.language)
            values = (short_date(filled.day), worked, filled.activity)
        for box, field in (
            (day, TextField(names.day_field(row), words.date_hint, values[0], 10)),
            (hours, TextField(names.hours_field(row), words.amount_hint, values[1], 10, "right")),
            (activity, TextField(names.activity_field(row), words.activity_hint, values[2])),
        ):
            hinted = replace(field, hint=field.hint.format(n=row))
            self._fields.text(box.inset(1.5, 1.5), hinted)

    def _draw_assessment(self) -> None:
        words, flow = self._words, self._flow
        flow.heading(words.assessment)
        flow.paragraph(words.assessment_text, size=9, colour=MUTED)
        flow.space(6)
        draw_score_grid(flow, self._fields, words)

    def _draw_remarks(self) -> None:
        words, area, flow = self._words, self._area, self._flow
        flow.space(6)
        flow.heading(words.remarks)
        height = 118.0
        flow.space(height)
        box = Box(area.x, flow.y, area.width, height)
        self._paper.frame(box, colour=GRID_STRONG)
        self._fields.text(
            box.inset(2, 2), TextField(names.REMARKS, words.remarks_hint, multiline=True)
        )
        flow.space(10)
        line = self._next_line(f"{words.filled_on} ({words.date_form})")
        day = Box(line.x, line.y, 110, line.height)
        self._paper.frame(day, colour=GRID_STRONG)
        self._fields.text(day, TextField(names.FILLED_ON, words.filled_on_hint, size=10))

    def _draw_back(self, email: str) -> None:
        words, area, flow = self._words, self._area, self._flow
        how = (
            words.back_text.format(email=email)
            if email
            else words.back_nowhere.format(organisation=self._frame.sender.organisation)
        )
        lines = [
            *((line, SEMIBOLD) for line in wrap(how, SEMIBOLD, 10, area.width - 28)),
            *((line, REGULAR) for line in wrap(words.back_scan, REGULAR, 10, area.width - 28)),
        ]
        flow.space(16)
        height = 34 + 14 * len(lines)
        flow.space(height)
        box = Box(area.x, flow.y, area.width, height)
        self._paper.fill(box, PRIMARY_SOFT, radius=6)
        self._paper.frame(box, colour=GRID, radius=6)
        self._paper.text(box.x + 14, box.top - 19, words.back, face=BOLD, size=11)
        for index, (line, face) in enumerate(lines):
            self._paper.text(box.x + 14, box.top - 36 - 14 * index, line, face=face, size=10)

    def _draw_sheet_foot(self, sheet: int) -> None:
        """The identifier on each sheet, so that a printout too says which form it is."""
        words, area = self._words, self._area
        label = f"{words.identifier}:"
        wide = text_width(label, REGULAR, 8) + 3
        self._paper.text(area.x, area.y, label, size=8, colour=MUTED)
        place = Box(area.x + wide, area.y - 3, area.width * 0.7 - wide, 12)
        if sheet == 1:
            hint = words.identifier_hint
            self._fields.fixed(place, TextField(names.IDENTIFIER, hint, self._form.identifier, 8))
        else:
            self._paper.fitted(place.inset(2), self._form.identifier, size=8)
        page = words.sheet.format(page=sheet, pages=_SHEETS)
        self._paper.text(area.right, area.y + 11, page, size=8.25, colour=MUTED, align="right")
