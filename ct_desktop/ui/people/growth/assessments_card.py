"""The card with every assessment of an enrolment, the newest first: open, remove, add."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import Assessor
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.growth.deeds import GrowthDeeds
from ct_desktop.ui.people.growth.entry import GrowthEntry
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class AssessmentsCard(Card):
    """Click or Enter opens one."""

    def __init__(self, deeds: GrowthDeeds) -> None:
        super().__init__(tr("Assessments"), flush=True)
        self._deeds = deeds
        self._entry: GrowthEntry | None = None
        self.form_button = IconButton(tr("Print a form to fill in"), "print")
        self.form_button.clicked.connect(self._ask_form)
        self.add_button = secondary(tr("Give an assessment…"), self._add, "plus")
        self.tools.setSpacing(px(4))
        self.tools.addWidget(self.form_button)
        self.tools.addWidget(self.add_button)
        self.list = SectionList()
        self.empty = EmptyState(
            "star",
            tr("Not assessed yet"),
            tr("At the start, halfway and at the end, by the participant and by others."),
        )
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)

    def show_entry(self, entry: GrowthEntry) -> None:
        """Show the assessments of an enrolment."""
        self._entry = entry
        found = entry.assessments
        self.list.set_rows([self._row(entry, one) for one in found])
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _row(self, entry: GrowthEntry, one: AssessmentFacts) -> SectionRow:
        moment = moment_text(one.moment)
        title = f"{moment[:1].upper()}{moment[1:]} · {assessor_text(one.assessor)}"
        remove = IconButton(tr("Remove the assessment “{name}”").format(name=title), "trash")
        remove.clicked.connect(partial(self._deeds.remove_assessment, one))
        actions = QWidget()
        actions.setProperty("ground", "none")
        line = QHBoxLayout(actions)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(remove)
        row = SectionRow(title, _about(entry, one), action=actions, opens=True)
        row.opened.connect(partial(self._deeds.open_assessment, one))
        return row

    def _add(self) -> None:
        if self._entry is not None:
            self._deeds.ask_assessment(self._entry, self.add_button)

    def _ask_form(self) -> None:
        if self._entry is not None:
            self._deeds.ask_form(self._entry, self.form_button)


def _about(entry: GrowthEntry, one: AssessmentFacts) -> str:
    items = len(one.levels)
    parts = (
        show_date(one.given_on),
        one.assessor_name if one.assessor is not Assessor.SELF else "",
        entry.place_of(one.placement_id),
        ntr("{n} item", "{n} items", items).format(n=items) if items else tr("only remarks"),
        one.remarks,
    )
    return " · ".join(part for part in parts if part)
