"""What narrows the table of people, and the choices that exist for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Role
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PeopleFilter
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.theme.current import px

_WIDEST = 170


@dataclass(frozen=True)
class FilterChoices:
    """What occurs in the store; read on the worker with ``read_choices``."""

    cohorts: tuple[tuple[int, str], ...]
    towns: tuple[str, ...]
    talents: tuple[str, ...]


def read_choices(office: Office) -> FilterChoices:
    """The groups, towns and talents to filter on."""
    cohorts = tuple((row.id, row.name) for row in office.cohorts.rows())
    return FilterChoices(cohorts, office.people.towns(), office.people.talents())


class PeopleFilters(FilterBar):
    """Role, group, town, talent, active or quiet; the words are typed in the header's field."""

    def __init__(self, search: QLineEdit) -> None:
        super().__init__()
        self.adopt_search("words", search)
        roles = [(role, words.role(role)) for role in Role]
        self._boxes = {
            "role": self.add_choice("role", tr("Role"), [(None, tr("All roles")), *roles]),
            "cohort": self.add_choice("cohort", tr("Group"), [(None, tr("All groups"))]),
            "town": self.add_choice("town", tr("Town"), [("", tr("All towns"))]),
            "talent": self.add_choice("talent", tr("Talent"), [("", tr("All talents"))]),
            "active": self.add_choice(
                "active",
                tr("Active or quiet"),
                [(None, tr("Active or quiet")), (True, tr("Active")), (False, tr("Quiet"))],
            ),
        }
        for box in self._boxes.values():
            # A long name of a group must not push the others out of the window.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(11)
            box.setMinimumWidth(px(84))
            box.setMaximumWidth(px(_WIDEST))
            box.view().setMinimumWidth(px(240))

    def wanted(self) -> PeopleFilter:
        """The filter as it stands; take it in the GUI thread."""
        role, cohort = self.value("role"), self.value("cohort")
        active = self.value("active")
        return PeopleFilter(
            self.text("words"),
            Role(str(role)) if role else None,
            cohort if isinstance(cohort, int) else None,
            str(self.value("town") or ""),
            str(self.value("talent") or ""),
            active if isinstance(active, bool) else None,
        )

    def offer(self, choices: FilterChoices) -> None:
        """Show what there is to choose from now; what was chosen stays chosen."""
        self._fill("cohort", [(key, name) for key, name in choices.cohorts])
        self._fill("town", [(town, town) for town in choices.towns])
        self._fill("talent", [(talent, talent) for talent in choices.talents])

    def _fill(self, key: str, options: Sequence[tuple[object, str]]) -> None:
        box = self._boxes[key]
        chosen = box.currentData()
        blocker = QSignalBlocker(box)
        while box.count() > 1:
            box.removeItem(1)
        for value, word in options:
            box.addItem(word, value)
        place = box.findData(chosen) if box.count() > 1 and chosen else 0
        box.setCurrentIndex(max(0, place))
        blocker.unblock()
        if chosen and place < 0:
            self.changed.emit()
