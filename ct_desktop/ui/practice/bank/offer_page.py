"""The page of one offer: what it asks, who is placed there, who would fit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.services.matching import PersonMatch
from ct_desktop.services.offers import OfferState
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.bank.fit_card import FitCard
from ct_desktop.ui.practice.bank.offer_content import (
    OfferContent,
    fact_pairs,
    read_offer,
    withdrawal_warning,
    withdrawn_text,
)
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.offer_prints import print_offers
from ct_desktop.ui.practice.bank.offer_words import STATE_TONES, free_text, where_text
from ct_desktop.ui.practice.bank.placed_card import PlacedCard
from ct_desktop.ui.practice.moving.mover import Mover
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import (
    PEOPLE,
    PRACTICE,
    OrganisationTarget,
    PersonTarget,
    PlacementTarget,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.facts_card import FactsCard
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.scroll import scrolled

TABLES = (
    "offer",
    "organisation",
    "supervisor",
    "placement",
    "placement_override",
    "handover",
    "vog",
    "consent",
    "person",
    "enrolment",
)


class OfferPage(Page):
    """``gone`` when the offer does not exist any more: the page has to close."""

    gone = Signal()

    def __init__(self, ui: UiContext, office: Office, offer_id: int) -> None:
        super().__init__(ui, PRACTICE, tr("Practice place"), TABLES)
        self.office = office
        self.offer_id = offer_id
        self.content: OfferContent | None = None
        self.preview: PdfPreview | None = None
        self.mover = Mover(ui, office, self)
        self.state = chip("")
        self.withdrawn = label("", "muted")
        self.facts = FactsCard(tr("What is offered"))
        self.placed = PlacedCard()
        self.fits = FitCard()
        self._build()

    def reload(self) -> None:
        """Read the offer anew."""
        self.ui.tasks.read(
            partial(read_offer, self.office, self.offer_id), self._show, self._failed
        )

    def print_page(self) -> None:
        """The sheet to hang up."""
        self.preview = print_offers(self.ui, self.office, self, [self.offer_id])

    def edit(self) -> None:
        """The dialog with all fields."""
        if self.content is not None:
            OfferDialog(self.ui, self.office, self.content.row.facts, self).open()

    def withdraw(self) -> None:
        """Take the offer out of the bank, with a reason; says who is in it."""
        if self.content is None:
            return
        title = self.content.row.facts.title
        reason = self.ui.prompts.ask_reason(
            tr("Withdraw “{name}”?").format(name=title),
            withdrawal_warning(self.content),
            tr("Withdraw"),
        )
        if reason is not None:
            self._write(
                lambda: self.office.offers.withdraw(self.offer_id, reason),
                tr("“{name}” is withdrawn.").format(name=title),
            )

    def reopen(self) -> None:
        """Put a withdrawn offer back."""
        if self.content is not None:
            said = tr("“{name}” is open again.").format(name=self.content.row.facts.title)
            self._write(lambda: self.office.offers.reopen(self.offer_id), said)

    def remove(self) -> None:
        """Delete an offer nobody was ever placed at."""
        if self.content is None:
            return
        said = tr("“{name}” was removed.").format(name=self.content.row.facts.title)
        self.ui.tasks.write(
            lambda: self.office.offers.remove(self.offer_id),
            lambda _: self._leave(said),
            initiator=self.key,
        )

    def remember(self, match: PersonMatch) -> None:
        """Remember this offer with a person, who goes on looking."""
        said = tr("Remembered for {name}.").format(name=match.name)

        def write() -> None:
            if match.placement_id is None:
                self.office.placements.begin_matched(match.enrolment_id, self.offer_id)
            else:
                self.office.placements.match(match.placement_id, self.offer_id)

        self._write(write, said)

    def propose(self, match: PersonMatch) -> None:
        """Propose a person for this place, as far as what stands in the way is answered."""
        placement_id = match.placement_id
        if placement_id is None:
            self.mover.propose_new(match, self.offer_id)
            return
        self.ui.tasks.read(
            lambda: self.office.placements.page(placement_id).card,
            lambda card: self.mover.place(card, self.offer_id),
        )

    def _build(self) -> None:
        self.header.add_secondary(tr("Print sheet"), self.print_page, "print")
        self.withdraw_button = self.header.add_secondary(tr("Withdraw…"), self.withdraw)
        self.reopen_button = self.header.add_secondary(tr("Reopen"), self.reopen)
        self.remove_button = self.header.add_secondary(tr("Remove"), self.remove, "trash")
        self.header.set_primary(tr("Edit"), self.edit, "edit")
        chips = QHBoxLayout()
        chips.setSpacing(px(8))
        chips.addWidget(self.state)
        chips.addWidget(self.withdrawn, 1)
        self.body.addLayout(chips)
        about = QWidget()
        left = QVBoxLayout(about)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(16))
        left.addWidget(self.facts)
        left.addWidget(self.placed)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(scrolled(about), 4)
        row.addWidget(scrolled(self.fits), 5)
        self.body.addLayout(row, 1)
        self.placed.opened.connect(
            lambda found: self.ui.navigator.open(PRACTICE, PlacementTarget(found))
        )
        self.fits.matched.connect(self.remember)
        self.fits.proposed.connect(self.propose)
        self.fits.opened.connect(self._open_match)
        for button in (self.reopen_button, self.remove_button):
            self.header.show_action(button, False)
        self.setFocusProxy(self.fits)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+E"), self, self.edit, context=within)

    def _show(self, content: OfferContent) -> None:
        self.content = content
        row = content.row
        self.header.set_title(row.facts.title, where_text(row))
        self.state.setText(free_text(row))
        set_tone(self.state, STATE_TONES[row.state])
        self.withdrawn.setText(withdrawn_text(row))
        self.facts.set_facts(
            fact_pairs(row), [(tr("Organisation"), row.organisation, self._open_organisation)]
        )
        self.placed.show_people(content.people)
        closed = row.state in (OfferState.WITHDRAWN, OfferState.ENDED)
        self.fits.show_matches(content.matches, closed=closed)
        withdrawn = row.withdrawn_on is not None
        self.header.show_action(self.withdraw_button, not withdrawn)
        self.header.show_action(self.reopen_button, withdrawn)
        self.header.show_action(self.remove_button, not content.people)

    def _open_match(self, match: PersonMatch) -> None:
        if match.placement_id is not None:
            self.ui.navigator.open(PRACTICE, PlacementTarget(match.placement_id))
        else:
            self.ui.navigator.open(PEOPLE, PersonTarget(match.person_id))

    def _open_organisation(self) -> None:
        if self.content is not None:
            target = OrganisationTarget(self.content.row.facts.organisation_id)
            self.ui.navigator.open(PRACTICE, target)

    def _write(self, call: Callable[[], object], said: str) -> None:
        self.ui.tasks.write(
            call,
            lambda _: self.ui.prompts.toast(said, self.ui.undo.undo),
            initiator=self.key,
        )

    def _leave(self, said: str) -> None:
        self.gone.emit()
        self.ui.prompts.toast(said, self.ui.undo.undo)

    def _failed(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        if isinstance(error, NotFound):
            self.gone.emit()
