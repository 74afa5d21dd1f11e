"""The page of an organisation: its facts, its supervisors, what it offers, who is there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.practice.bank.key_page import KeyPage
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.placed_card import PlacedCard
from ct_desktop.ui.practice.partners.offers_list import OffersList
from ct_desktop.ui.practice.partners.organisation_content import (
    OrganisationContent,
    fact_pairs,
    read_organisation,
)
from ct_desktop.ui.practice.partners.supervisors_list import SupervisorsList
from ct_desktop.ui.targets import PRACTICE, OfferTarget, PlacementTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.facts_card import FactsCard
from ct_desktop.ui.widgets.scroll import scrolled

TABLES = ("organisation", "supervisor", "offer", "placement", "vog", "person", "enrolment")


class OrganisationPage(KeyPage):
    """``gone`` when the organisation does not exist any more: the page has to close."""

    gone = Signal()

    def __init__(self, ui: UiContext, office: Office, organisation_id: int) -> None:
        super().__init__(ui, PRACTICE, tr("Organisation"), TABLES)
        self.office = office
        self.organisation_id = organisation_id
        self.content: OrganisationContent | None = None
        self.facts = FactsCard(tr("Organisation"))
        self.supervisors = SupervisorsList(ui, office, organisation_id)
        self.offers = OffersList(self._open_offer, self.new_offer)
        self.placed = PlacedCard()
        self._build()

    @property
    def own_keys(self) -> dict[QKeySequence.StandardKey, Callable[[], object]]:
        """Something else this organisation offers."""
        return {QKeySequence.StandardKey.New: self.new_offer}

    def reload(self) -> None:
        """Read the organisation anew."""
        self.ui.tasks.read(
            partial(read_organisation, self.office, self.organisation_id),
            self._show,
            self._failed,
        )

    def edit(self) -> None:
        """The dialog with all fields."""
        if self.content is not None:
            OrganisationDialog(self.ui, self.office, self.content.facts, self, self.key).open()

    def new_offer(self) -> None:
        """Enter something else this organisation offers."""
        OfferDialog(self.ui, self.office, None, self, self.organisation_id).open()

    def _build(self) -> None:
        self.header.add_secondary(tr("New supervisor…"), self.supervisors.add, "user-plus")
        self.header.add_secondary(tr("New practice place…"), self.new_offer, "plus")
        self.header.set_primary(tr("Edit"), self.edit, "edit")
        self.supervisors.add_button.hide()
        self.offers.add_button.hide()
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(px(16))
        right.setSpacing(px(16))
        left.addWidget(self.facts)
        left.addWidget(self.placed)
        left.addStretch(1)
        right.addWidget(self.supervisors, 1)
        right.addWidget(self.offers, 1)
        left.addItem(QSpacerItem(px(256), 0))
        row.addLayout(left, 2)
        row.addLayout(right, 5)
        self.body.addWidget(scrolled(content), 1)
        self.placed.opened.connect(
            lambda found: self.ui.navigator.open(PRACTICE, PlacementTarget(found))
        )
        self.setFocusProxy(self.supervisors)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+E"), self, self.edit, context=within)

    def _show(self, content: OrganisationContent) -> None:
        self.content = content
        free = sum(max(0, row.free) for row in content.offers)
        about = (
            content.facts.town,
            ntr("{n} practice place", "{n} practice places", len(content.offers)),
            ntr("{n} place free", "{n} places free", free),
        )
        self.header.set_title(content.facts.name, " · ".join(part for part in about if part))
        self.facts.set_facts(fact_pairs(content.facts))
        self.supervisors.show_supervisors(content.supervisors)
        self.offers.show_rows(content.offers)
        self.placed.show_people(
            [person for person, _ in content.people], [title for _, title in content.people]
        )

    def _open_offer(self, offer_id: int) -> None:
        self.ui.navigator.open(PRACTICE, OfferTarget(offer_id))

    def _failed(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        if isinstance(error, NotFound):
            self.gone.emit()
