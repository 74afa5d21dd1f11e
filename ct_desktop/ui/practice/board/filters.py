"""The filters above the board; the words are typed in the header's field."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field
from ct_desktop.services import words
from ct_desktop.services.board import BoardFacts, Choice
from ct_desktop.ui.practice.board.board_filter import BoardFilter
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.theme.current import px


class BoardFilters(FilterBar):
    """Group, field, supervisor, and whether stopped placements are shown."""

    def __init__(self, search: QLineEdit) -> None:
        super().__init__(wraps=True)
        self.adopt_search("words", search)
        fields = [(one, words.field(one)) for one in Field]
        self.cohort = self.add_choice("cohort", tr("Group"), [(None, tr("All groups"))])
        self.field = self.add_choice("field", tr("Field"), [(None, tr("All fields")), *fields])
        self.supervisor = self.add_choice(
            "supervisor", tr("Practice supervisor"), [(None, tr("All supervisors"))]
        )
        self.stopped = self.add_switch("stopped", tr("Show stopped"))
        for box in (self.cohort, self.field, self.supervisor):
            # A long name must not push the others out of the window.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(13)
            box.setMaximumWidth(px(260))
            box.view().setMinimumWidth(px(240))

    def wanted(self) -> BoardFilter:
        """The filter as it stands."""
        cohort, field = self.value("cohort"), self.value("field")
        supervisor = self.value("supervisor")
        return BoardFilter(
            self.text("words"),
            cohort if isinstance(cohort, int) else None,
            Field(str(field)) if field else None,
            supervisor if isinstance(supervisor, int) else None,
            self.is_on("stopped"),
        )

    def offer(self, facts: BoardFacts) -> None:
        """Show what there is to choose from now; what was chosen stays chosen."""
        _fill(self.cohort, facts.cohorts)
        _fill(self.supervisor, facts.supervisors)

    def narrows(self) -> bool:
        """Whether anything is filtered away; showing stopped ones only adds."""
        wanted = self.wanted()
        chosen = (wanted.cohort_id, wanted.field, wanted.supervisor_id)
        return bool(wanted.words) or any(one is not None for one in chosen)

    def choose_cohort(self, cohort_id: int) -> None:
        """Show one group only; when it is not among the choices, all of them."""
        self.cohort.setCurrentIndex(max(0, self.cohort.findData(cohort_id)))


def _fill(box: QComboBox, choices: Sequence[Choice]) -> None:
    chosen = box.currentData()
    blocker = QSignalBlocker(box)
    while box.count() > 1:
        box.removeItem(1)
    for choice in choices:
        box.addItem(choice.name, choice.id)
    box.setCurrentIndex(max(0, box.findData(chosen) if chosen is not None else 0))
    blocker.unblock()
