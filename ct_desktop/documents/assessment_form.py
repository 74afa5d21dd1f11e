"""The form of an assessment: every item with the words of each level.

To fill in on a screen, or with a pen: the rings stand on the page itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG, MUTED
from ct_desktop.documents.flow import Flow, Frame, PageCount
from ct_desktop.documents.fonts import SEMIBOLD
from ct_desktop.documents.form_fields import FormFields, TextField
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.level_choices import LevelChoices
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts import moments
from ct_desktop.documents.texts.assessment_form import WORDS, AssessmentFormWords
from ct_desktop.documents.words import in_language, joined
from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.supervisor_form import FILLED_ON, PARTICIPANT, REMARKS, in_form

ASSESSOR = "assessor"
"""The field with who assessed; the others are named in ``rules.supervisor_form``."""
_LINE = 21.0
_REMARKS = 74.0


@dataclass(frozen=True)
class AssessmentForm:
    """One form. ``by`` is who it is likely to be, written in beforehand; may be empty."""

    participant: str
    cohort: str
    profile: Profile
    moment: AssessmentMoment
    assessor: Assessor
    by: str = ""


def assessment_forms(
    sender: Letterhead, forms: Sequence[AssessmentForm], printed_on: date, language: str
) -> bytes:
    """The PDF, portrait; with several, the fields of each stand in a part of its own."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation)
    flow: Flow | None = None
    for index, form in enumerate(forms):
        spoken = in_language(moments.WORDS, language)
        title = f"{words.title} {spoken.at[form.moment]}"
        about = joined(form.participant, form.cohort)
        frame = Frame(sender, title, about, language, printed_on, part=PageCount())
        if flow is None:
            flow = Flow(paper, frame)
        else:
            flow.next_page(frame)
        part = in_form(index + 1, "").rstrip(".") if len(forms) > 1 else ""
        _Form(flow, FormFields(paper, part), form, language).draw()
    return paper.finish()


class _Form:
    """Draws one form from the top of a page."""

    def __init__(self, flow: Flow, fields: FormFields, form: AssessmentForm, language: str) -> None:
        self._flow = flow
        self._fields = fields
        self._form = form
        self._language = language
        self._words: AssessmentFormWords = in_language(WORDS, language)

    def draw(self) -> None:
        """Who and when, the items, and room for more."""
        self._draw_known()
        self._flow.space(4)
        self._flow.paragraph(self._words.how[self._form.assessor], size=9.5)
        self._flow.space(7)
        choices = LevelChoices(self._flow, self._fields, self._language, self._words.item)
        choices.draw(self._form.profile)
        self._draw_remarks()

    def _draw_known(self) -> None:
        words, area, form = self._words, self._flow.paper.area, self._form
        spoken = in_language(moments.WORDS, self._language)
        gap = 18.0
        half = (area.width - gap) / 2
        self._flow.space(_LINE)
        left, right = (Box(x, self._flow.y, half, _LINE) for x in (area.x, area.x + half + gap))
        self._known(left, words.participant, PARTICIPANT, form.participant)
        assessed = Box(right.x, right.y, right.width, _LINE)
        self._field(assessed, words.by, TextField(ASSESSOR, words.by_hint, form.by))
        self._flow.space(_LINE + 4)
        left, right = (Box(x, self._flow.y, half, _LINE) for x in (area.x, area.x + half + gap))
        role = joined(spoken.at[form.moment], spoken.by[form.assessor], between=", ")
        self._flow.paper.fitted(self._label(left, words.kind), role, face=SEMIBOLD, size=10)
        day = TextField(FILLED_ON, words.filled_on_hint, size=10)
        self._field(right, f"{words.filled_on} ({words.date_form})", day)

    def _known(self, box: Box, label: str, name: str, value: str) -> None:
        place = self._label(box, label)
        # The text in a field keeps two points from its edge; here it lines up with the others.
        place = Box(place.x - 2, place.y, place.width + 2, place.height)
        self._fields.fixed(place, TextField(name, label, value, size=10, face=SEMIBOLD))

    def _field(self, box: Box, label: str, field: TextField) -> None:
        place = self._label(box, label)
        self._flow.paper.frame(place, colour=GRID_STRONG)
        self._fields.text(place, field)

    def _label(self, box: Box, label: str) -> Box:
        width = box.width * 0.36
        name = Box(box.x, box.y, width - 6, box.height)
        self._flow.paper.fitted(name, label, size=9, minimum=7, colour=MUTED)
        return Box(box.x + width, box.y, box.width - width, box.height)

    def _draw_remarks(self) -> None:
        words, flow = self._words, self._flow
        flow.space(4)
        flow.heading(words.remarks, size=10.5, keep=_REMARKS)
        # What is left of the page is for writing, but not less than a few lines.
        height = min(max(flow.room - 8, _REMARKS), 3 * _REMARKS)
        flow.space(height)
        box = Box(flow.paper.area.x, flow.y, flow.paper.area.width, height)
        flow.paper.frame(box, colour=GRID_STRONG)
        self._fields.text(box.inset(2, 2), TextField(REMARKS, words.remarks_hint, multiline=True))
