"""A competence profile to fill in: a line per item, a button beside the words of each level."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, GRID_STRONG, HEAD_FILL, INK, MUTED
from ct_desktop.documents.flow import Flow
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD
from ct_desktop.documents.form_fields import FormFields
from ct_desktop.documents.wrap import wrap
from ct_desktop.rules.competences import LEVELS, Competence, Profile
from ct_desktop.rules.supervisor_form import score_field

_NAME_SHARE = 0.185
_HEAD = 17.0
_STRAND = 19.0
_SIZE = 8.6
_STEP = _SIZE * 1.27
_BUTTON = 11.0
_PAD = 4.5


class LevelChoices:
    """The grid of one form; ``head`` stands above the columns of the levels."""

    def __init__(self, flow: Flow, fields: FormFields, language: str, head: str) -> None:
        self._flow = flow
        self._paper = flow.paper
        self._fields = fields
        self._language = language
        self._head = head
        area = flow.paper.area
        self._first = area.width * _NAME_SHARE
        self._width = (area.width - self._first) / len(LEVELS)

    def draw(self, profile: Profile) -> None:
        """Every item that is asked, under its strand; a strand begins with its first item."""
        self._draw_heads()
        for strand in profile.strands:
            items = profile.of_strand(strand.key)
            for index, item in enumerate(items):
                height = self._height(item)
                above = 0.0 if index else _STRAND
                if height + above > self._flow.room:
                    self._flow.next_page()
                    self._draw_heads()
                if not index:
                    self._draw_strand(strand.name.in_language(self._language))
                self._draw_item(item, height)

    def _draw_heads(self) -> None:
        flow, paper, area = self._flow, self._paper, self._paper.area
        flow.space(_HEAD)
        ground = Box(area.x, flow.y, area.width, _HEAD)
        paper.fill(ground, HEAD_FILL)
        paper.rule(area.x, ground.top, area.right, ground.top, colour=GRID_STRONG)
        name = Box(area.x + _PAD, flow.y, self._first - 2 * _PAD, _HEAD)
        paper.fitted(name, self._head, size=8, minimum=6, colour=MUTED)
        for level in LEVELS:
            box = self._cell(level, _HEAD)
            paper.text(box.x + _PAD, box.y + 5, str(level), face=BOLD, size=10)

    def _draw_strand(self, name: str) -> None:
        flow, area = self._flow, self._paper.area
        flow.space(_STRAND)
        self._paper.rule(area.x, flow.y + _STRAND, area.right, flow.y + _STRAND, colour=GRID_STRONG)
        box = Box(area.x + _PAD, flow.y, area.width - 2 * _PAD, _STRAND)
        self._paper.fitted(box, name, face=BOLD, size=10)

    def _draw_item(self, item: Competence, height: float) -> None:
        flow, paper, area = self._flow, self._paper, self._paper.area
        paper.rule(area.x, flow.y, area.right, flow.y, colour=GRID)
        flow.space(height)
        name = item.name.in_language(self._language)
        for index, line in enumerate(self._name_lines(item)):
            y = flow.y + height - _PAD - _SIZE - index * _STEP
            paper.text(area.x + _PAD, y, line, face=SEMIBOLD, size=_SIZE)
        places = []
        for level in LEVELS:
            box = self._cell(level, height)
            paper.rule(box.x, box.y, box.x, box.top, colour=GRID)
            left = box.x + _PAD
            button = Box(left, box.top - _PAD - _BUTTON + 1, _BUTTON, _BUTTON)
            places.append((str(level), button))
            for index, line in enumerate(self._level_lines(item, level)):
                y = box.top - _PAD - _SIZE - index * _STEP
                paper.text(button.right + 4, y, line, size=_SIZE, colour=INK)
        spoken = "; ".join(f"{level} {self._words(item, level)}" for level in LEVELS)
        self._fields.choice(score_field(item.key), f"{name}: {spoken}", places)
        paper.rule(area.x, flow.y, area.right, flow.y, colour=GRID)

    def _cell(self, level: int, height: float) -> Box:
        x = self._paper.area.x + self._first + LEVELS.index(level) * self._width
        return Box(x, self._flow.y, self._width, height)

    def _height(self, item: Competence) -> float:
        most = max(len(self._level_lines(item, level)) for level in LEVELS)
        return max(most, len(self._name_lines(item)), 2) * _STEP + 2 * _PAD

    def _name_lines(self, item: Competence) -> list[str]:
        name = item.name.in_language(self._language)
        return wrap(name, SEMIBOLD, _SIZE, self._first - 2 * _PAD)

    def _level_lines(self, item: Competence, level: int) -> list[str]:
        room = self._width - 2 * _PAD - _BUTTON - 4
        return wrap(self._words(item, level), REGULAR, _SIZE, room)

    def _words(self, item: Competence, level: int) -> str:
        return item.levels[level - 1].in_language(self._language)
