"""The people who fit an offer, with the reasons of the one chosen below the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.matching import PersonMatch
from ct_desktop.ui.practice.bank.fit_columns import fit_columns
from ct_desktop.ui.practice.bank.match_reasons import MatchReasons
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped


class FitCard(Card):
    """All signals carry a PersonMatch; ``opened`` by Enter or a double click."""

    matched = Signal(object)
    proposed = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("People who fit"), flush=True)
        self.match_button = quiet(tr("Remember"), self._match)
        self.match_button.setToolTip(
            tr("Remember this place with the person, who goes on looking.")
        )
        self.propose_button = quiet(tr("Propose…"), self._propose)
        self.tools.addWidget(self.match_button)
        self.tools.addWidget(self.propose_button)
        self.empty = EmptyState("people", "", "")
        self.model = SectionModel[PersonMatch](fit_columns(), _key)
        self.table = SectionTable(self.model, tr("People who fit"), self.empty)
        self.model.setParent(self.table)
        self.table.setProperty("look", "inCard")
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setMinimumHeight(px(120))
        self.body.addWidget(self.table, 1)
        self.below = QWidget()
        self.below.setProperty("ground", "none")
        column = QVBoxLayout(self.below)
        column.setContentsMargins(px(18), px(12), px(18), px(14))
        column.setSpacing(px(6))
        self.other = wrapped("", "muted")
        self.reasons = MatchReasons()
        column.addWidget(self.reasons)
        column.addWidget(self.other)
        self.line = line()
        self.body.addWidget(self.line)
        self.body.addWidget(self.below)
        self.table.opened.connect(lambda _: self.opened.emit(self.current()))
        self.table.chosen.connect(self._follow)
        self.setFocusProxy(self.table)
        self.show_matches((), closed=False)

    def show_matches(self, matches: Sequence[PersonMatch], *, closed: bool) -> None:
        """Show other people; an offer that is ``closed`` takes nobody."""
        if closed:
            self.empty.say(tr("This place is closed"), tr("Reopen it to see who fits."))
        else:
            self.empty.say(
                tr("Nobody is looking for a place"),
                tr("Here stand the people of running groups who look for a practice place."),
            )
        self.table.set_sections([Section("", () if closed else matches)])
        if self.table.current_id() is None and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._follow()

    def current(self) -> PersonMatch | None:
        """Who is chosen."""
        return self.model.row_at(self.table.currentIndex().row())

    def _follow(self) -> None:
        match = self.current()
        for widget in (self.line, self.below):
            widget.setVisible(match is not None)
        for button in (self.match_button, self.propose_button):
            button.setEnabled(match is not None)
        if match is not None:
            self.reasons.show_match(match.score, match.reasons, match.blocks)
            self.other.setText(_about(match))
            self.other.setVisible(bool(self.other.text()))

    def _match(self) -> None:
        match = self.current()
        if match is not None:
            self.matched.emit(match)

    def _propose(self) -> None:
        match = self.current()
        if match is not None:
            self.proposed.emit(match)


def _about(match: PersonMatch) -> str:
    """Talents, and the offer that was remembered."""
    talents, offer = match.talents, match.matched_offer
    lines = (
        tr("Talents: {talents}").format(talents=talents) if talents else "",
        tr("Remembered for: {offer}").format(offer=offer) if offer else "",
    )
    return "\n".join(line for line in lines if line)


def _key(one: PersonMatch) -> int:
    """A person may look for two places at once, and may have begun none."""
    return one.placement_id if one.placement_id is not None else -one.enrolment_id
