"""The dialog that finds a practice place for a person: the best first, each with its reasons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import Field, PlacementStage
from ct_desktop.rules.names import fold
from ct_desktop.services import words
from ct_desktop.services.matching import OfferMatch
from ct_desktop.services.office import Office
from ct_desktop.services.placements import PlacementPage
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.bank.match_columns import match_columns
from ct_desktop.ui.practice.bank.match_detail import MatchDetail
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled

_Read = tuple[PlacementPage, tuple[OfferMatch, ...]]


class MatchDialog(QDialog):
    """``on_choose`` gets the id of the offer chosen, after the dialog has closed.

    *Remember* keeps the offer with a person who is looking and moves nothing.
    """

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        placement_id: int,
        on_choose: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._ui = ui
        self._office = office
        self._placement_id = placement_id
        self._on_choose = on_choose
        self._matches: tuple[OfferMatch, ...] = ()
        self._matched: int | None = None
        self._looking = False
        self.title = label("", "heading")
        self.wishes = wrapped("", "muted")
        self.filters = FilterBar()
        self.empty = EmptyState("practice", "", "", tr("New practice place…"), self.new_offer)
        self.model = SectionModel[OfferMatch](match_columns(), lambda match: match.offer.id)
        self.table = SectionTable(self.model, tr("Practice places"), self.empty)
        self.model.setParent(self.table)
        self.detail = MatchDetail()
        self._beside = scrolled(self.detail)
        self.refusal = wrapped("", "error")
        self.remember_button = secondary(tr("Remember for later"), self.remember)
        self.choose_button = Button(tr("Choose"), "primary")
        self._build()
        self.reload()

    def reload(self) -> None:
        """Read the person and the offers anew."""
        office, placement_id = self._office, self._placement_id
        self._ui.tasks.read(
            lambda: (
                office.placements.page(placement_id),
                office.matching.offers_for(placement_id),
            ),
            self._show,
            self._refuse,
        )

    def choose(self) -> None:
        """Close, and hand the offer on."""
        offer_id = self.table.current_id()
        if offer_id is not None:
            on_choose = self._on_choose
            self.accept()
            on_choose(offer_id)

    def remember(self) -> None:
        """Keep the offer with the person, who goes on looking; or let it go again."""
        offer_id = self.table.current_id()
        if offer_id is None:
            return
        wanted = None if offer_id == self._matched else offer_id
        said = tr("The practice place is remembered.")
        if wanted is None:
            said = tr("The practice place is no longer remembered.")

        def done(_: object) -> None:
            self._ui.prompts.toast(said, self._ui.undo.undo)
            self.accept()

        self._ui.tasks.write(
            lambda: self._office.placements.match(self._placement_id, wanted),
            done,
            self._refuse,
            initiator=PRACTICE,
        )

    def new_offer(self) -> None:
        """Enter a practice place that is not in the bank yet."""
        dialog = OfferDialog(self._ui, self._office, None, self)
        dialog.saved.connect(lambda _: self.reload())
        dialog.open()

    def _build(self) -> None:
        self.search = self.filters.add_search("words", tr("Search place, organisation, talent"))
        self.filters.add_choice(
            "field",
            tr("Field"),
            [(None, tr("All fields")), *((one, words.field(one)) for one in Field)],
        )
        self.filters.add_switch("free", tr("Free places only"))
        self.filters.changed.connect(self._filter)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.opened.connect(lambda _: self.choose())
        self.table.chosen.connect(self._show_detail)
        self.choose_button.clicked.connect(self.choose)
        self.choose_button.setDefault(True)
        self.refusal.hide()
        cancel = Button(tr("Cancel"), "secondary")
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(self.wishes)
        column.addWidget(self.filters)
        middle = QHBoxLayout()
        middle.setSpacing(px(20))
        middle.addWidget(self.table, 5)
        middle.addWidget(self._beside, 3)
        column.addLayout(middle, 1)
        column.addWidget(self.refusal)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.remember_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.choose_button)
        column.addLayout(foot)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self.search.returnPressed.connect(self.table.setFocus)
        self._say(tr("Practice places"))
        room = self.screen().availableSize()
        self.resize(min(px(1080), room.width() - px(24)), min(px(640), room.height() - px(40)))
        self._show_detail()
        self.table.setFocus()

    def _show(self, read: _Read) -> None:
        page, self._matches = read
        self._matched = page.card.matched_offer_id
        self._looking = page.card.stage is PlacementStage.LOOKING
        self._say(tr("Practice places for {name}").format(name=page.card.name))
        self.wishes.setText(page.card.about if self._looking else page.card.offer)
        self.wishes.setVisible(bool(self.wishes.text()))
        self.remember_button.setVisible(self._looking)
        self._filter()
        wanted = self._matched or page.card.offer_id
        if wanted is None or not self.table.select_id(wanted):
            self._choose_first()

    def _filter(self) -> None:
        parts = fold(self.filters.text("words")).split()
        field, free = self.filters.value("field"), self.filters.is_on("free")
        found = [
            match
            for match in self._matches
            if (field is None or match.offer.facts.field == field)
            and (not free or match.offer.free > 0)
            and all(part in _text(match) for part in parts)
        ]
        self.empty.say(*self._nothing(), offer=not self._matches)
        self.table.set_sections([Section("", found)])
        self.filters.set_count(ntr("{n} practice place", "{n} practice places", len(found)))
        if self.table.current_id() is None:
            self._choose_first()
        self._show_detail()

    def _nothing(self) -> tuple[str, str]:
        if self._matches:
            return tr("No practice place answers to this"), tr("Change or clear the filters.")
        return (
            tr("The practice bank has no place to offer"),
            tr("Enter what an organisation offers; it is compared with the person at once."),
        )

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _show_detail(self) -> None:
        match = self.model.row_at(self.table.currentIndex().row())
        self.detail.show_match(match)
        self._keep_detail_whole()
        self.choose_button.setEnabled(match is not None)
        self.remember_button.setEnabled(match is not None)
        remembered = match is not None and match.offer.id == self._matched
        self.remember_button.setText(
            tr("Forget this place") if remembered else tr("Remember for later")
        )

    def _keep_detail_whole(self) -> None:
        """The table scrolls sideways where there is little room, the words beside it do not."""
        for part in self.detail.findChildren(QWidget):
            part.ensurePolished()
        bar = self._beside.verticalScrollBar().sizeHint().width()
        self._beside.setMinimumWidth(self.detail.minimumSizeHint().width() + bar)

    def _say(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title.setText(title)

    def _refuse(self, error: AppError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()


def _text(match: OfferMatch) -> str:
    row = match.offer
    return fold(
        " ".join((row.facts.title, row.organisation, row.facts.talents, row.facts.tasks, row.town))
    )
