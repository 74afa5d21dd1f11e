"""One item of a profile in the assessment dialog: its name, what was given before, its levels."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import current, tr
from ct_desktop.rules.competences import Competence
from ct_desktop.services.assessment_words import moment_text
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.level_field import LevelField


class ItemBlock(QWidget):
    """``field`` takes the level."""

    def __init__(self, item: Competence, before: Sequence[AssessmentFacts]) -> None:
        super().__init__()
        self.item = item
        language = current()
        name = item.name.in_language(language)
        self.field = LevelField(name, [words.in_language(language) for words in item.levels])
        self.before = label(_before_text(item, before), "small")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(wrapped(name, "strong"), 1)
        head.addWidget(self.before)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.field)


def _before_text(item: Competence, before: Sequence[AssessmentFacts]) -> str:
    """The levels given earlier: ``at the start: 2 · halfway: 3``."""
    known = [
        tr("{moment}: {level}").format(moment=moment_text(one.moment), level=one.levels[item.key])
        for one in before
        if item.key in one.levels
    ]
    return " · ".join(known)
