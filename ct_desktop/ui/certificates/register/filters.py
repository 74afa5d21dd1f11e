"""What narrows the register, and the groups and years that there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.register_lines import RegisterFilter, RegisterState, state_text
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.theme.current import px

_WIDEST = 230


@dataclass(frozen=True)
class RegisterChoices:
    """What occurs in the store; read on the worker with ``read_choices``."""

    cohorts: tuple[tuple[int, str], ...]
    years: tuple[int, ...]


def read_choices(office: Office) -> RegisterChoices:
    """The groups and years to filter on."""
    cohorts = tuple((row.id, row.name) for row in office.cohorts.rows())
    return RegisterChoices(cohorts, office.register.years())


class RegisterFilters(FilterBar):
    """Document, how it stands, year, group; the words are typed in the header's field."""

    def __init__(self, search: QLineEdit) -> None:
        super().__init__(wraps=True)
        self.adopt_search("words", search)
        kinds = [(one, _capital(words.document_kind(one))) for one in DocumentKind]
        states = [(one, _capital(state_text(one))) for one in RegisterState]
        self.add_choice("kind", tr("Document"), [(None, tr("All documents")), *kinds])
        self.add_choice("state", tr("How it stands"), [(None, tr("Valid or not")), *states])
        self._boxes = {
            "year": self.add_choice("year", tr("Year"), [(None, tr("All years"))]),
            "cohort": self.add_choice("cohort", tr("Group"), [(None, tr("All groups"))]),
        }
        for key, letters in (("year", 10), ("cohort", 16)):
            box = self._boxes[key]
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(letters)
            box.setMaximumWidth(px(_WIDEST))
            box.view().setMinimumWidth(px(120 if key == "year" else 280))

    def wanted(self) -> RegisterFilter:
        """The filter as it stands; take it in the GUI thread."""
        kind, state = self.value("kind"), self.value("state")
        year, cohort = self.value("year"), self.value("cohort")
        return RegisterFilter(
            self.text("words"),
            DocumentKind(str(kind)) if kind else None,
            RegisterState(str(state)) if state else None,
            cohort if isinstance(cohort, int) else None,
            year if isinstance(year, int) else None,
        )

    def offer(self, choices: RegisterChoices) -> None:
        """Show what there is to choose from now; what was chosen stays chosen."""
        self._fill("year", [(year, str(year)) for year in choices.years])
        self._fill("cohort", choices.cohorts)

    def _fill(self, key: str, options: Sequence[tuple[int, str]]) -> None:
        box = self._boxes[key]
        chosen = box.currentData()
        blocker = QSignalBlocker(box)
        while box.count() > 1:
            box.removeItem(1)
        for value, word in options:
            box.addItem(word, value)
        place = box.findData(chosen) if chosen else 0
        box.setCurrentIndex(max(0, place))
        blocker.unblock()
        if place < 0:
            self.changed.emit()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
