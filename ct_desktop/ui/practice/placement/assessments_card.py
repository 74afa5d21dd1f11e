"""What the practice supervisor made of it, item by item in words; only to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.services.assessment_words import item_text, level_text, moment_text
from ct_desktop.services.placements import AssessmentFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped


class AssessmentsCard(Card):
    """Hidden while there is none."""

    def __init__(self) -> None:
        super().__init__(tr("Assessment by the supervisor"))
        self._parts: list[QWidget] = []
        self.hide()

    def show_content(self, content: PlacementContent) -> None:
        """Show the assessments of a placement, the latest first."""
        for old in self._parts:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        found = sorted(content.page.assessments, key=lambda one: one.given_on, reverse=True)
        self._parts = [_part(one) for one in found]
        for part in self._parts:
            self.body.addWidget(part)
        self.setVisible(bool(found))

    @property
    def lines(self) -> list[str]:
        """What stands there, from the top."""
        return [words.text() for part in self._parts for words in part.findChildren(QLabel)]


def _part(one: AssessmentFacts) -> QWidget:
    part = QWidget()
    part.setProperty("ground", "none")
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(8))
    column.addWidget(label(_heading(one), "strong"))
    known = [item for item in ITEMS if item in one.scores]
    later = [item for item in one.scores if item not in ITEMS]
    rows = [(item_text(item), level_text(one.scores[item])) for item in (*known, *later)]
    if one.remarks:
        rows.append((tr("Remarks"), one.remarks))
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(8))
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    for place, (caption, value) in enumerate(rows):
        words = wrapped(value)
        words.setAccessibleName(f"{caption}: {value}")
        grid.addWidget(wrapped(caption, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, place, 1, Qt.AlignmentFlag.AlignTop)
    column.addLayout(grid)
    return part


def _heading(one: AssessmentFacts) -> str:
    """Who and when; that it was not yet the end, where levels were given before it."""
    before = bool(one.scores) and one.moment is not AssessmentMoment.END
    parts = (
        one.assessor_name,
        moment_text(one.moment) if before else "",
        show_date(one.given_on),
    )
    return " · ".join(part for part in parts if part)
