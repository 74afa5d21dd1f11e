"""The Practice page: the placement board, and the way to everything behind it."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import BoardFacts, PlacementCard
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.board.board_model import BoardModel
from ct_desktop.ui.practice.board.board_view import BoardView
from ct_desktop.ui.practice.board.card_menu import CardCalls, CardMenu, StagesMenu
from ct_desktop.ui.practice.board.filters import BoardFilters
from ct_desktop.ui.practice.board.form_export import FormExportDialog
from ct_desktop.ui.practice.board.states import FormsStrip, NoPlacements, NothingFound
from ct_desktop.ui.practice.details import Details, stays_in
from ct_desktop.ui.practice.forms.form_drops import FormDrops
from ct_desktop.ui.practice.forms.reading import ask_files, ask_folder, read_in
from ct_desktop.ui.practice.more_menu import MoreCalls, MoreMenu
from ct_desktop.ui.practice.moving.mover import Mover
from ct_desktop.ui.practice.moving.new_placement_dialog import NewPlacementDialog
from ct_desktop.ui.practice.placement_papers import PlacementPapers
from ct_desktop.ui.practice.print_menu import PrintMenu
from ct_desktop.ui.targets import (
    PEOPLE,
    PRACTICE,
    FormFilesTarget,
    PersonTarget,
    PlacementTarget,
    PracticeTarget,
    PracticeView,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.current_stack import CurrentStack

TABLES = (
    "placement",
    "placement_override",
    "handover",
    "practice_entry",
    "assessment",
    "vog",
    "offer",
    "supervisor",
    "organisation",
    "received_form",
    "enrolment",
    "person",
    "consent",
    "cohort",
    "programme",
)


class PracticePage(Page):
    """Cards go from stage to stage by mouse or key; a card opens its placement."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, PRACTICE, tr("Practice"), TABLES)
        self._office = office
        self.facts: BoardFacts | None = None
        self._wanted_cohort: int | None = None
        self._begun: tuple[int, ...] = ()
        self._shelf: PracticeView | None = None
        self.details = Details(ui, office, self.close_detail)
        self.search = self.header.add_search(tr("Search name, organisation or talent"))
        self.filters = BoardFilters(self.search)
        self.strip = FormsStrip(lambda: self.open(PracticeTarget(PracticeView.FORMS)))
        self.model = BoardModel(self)
        self.board = BoardView(self.model)
        self.mover = Mover(ui, office, self)
        self.nobody = NoPlacements(self.new_placement)
        self.nothing = NothingFound(self._clear)
        self.more = MoreMenu(self._more_calls(), self)
        self._views = CurrentStack()
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the whole board anew."""
        self.ui.tasks.read(self._office.board.facts, self._show)

    def open(self, target: object) -> None:
        """The board (of one group), a place behind it, or forms to read in."""
        if isinstance(target, FormFilesTarget):
            super().open(None)
            read_in(self.ui, self._office, target.files, self)
            return
        if self.detail is not None and stays_in(self._shelf, target):
            self.detail.open(target)
            return
        page = self.details.page(target)
        if page is not None:
            self._open_detail(page, target)
            return
        super().open(None)
        if isinstance(target, PracticeTarget) and target.cohort_id is not None:
            self._wanted_cohort = target.cohort_id
            self._offer_choices()

    def new_placement(self) -> None:
        """The dialog that begins placements."""
        cohort_id = self.filters.wanted().cohort_id
        dialog = NewPlacementDialog(self.ui, self._office, self, cohort_id)
        dialog.begun.connect(self._remember_begun)
        dialog.open()

    def export_forms(self) -> None:
        """Save the forms for the supervisors of what is shown."""
        cards = [card for card in self.board.shown_cards() if card.offer_id is not None]
        if not cards:
            self.ui.prompts.toast(tr("No placement on the board has a practice place yet."))
            return
        FormExportDialog(self.ui, self._office, cards, self).open()

    def print_page(self) -> None:
        """Ask which paper of the chosen card to print."""
        card = self.board.current_card()
        if card is None or card.offer_id is None:
            self.ui.prompts.toast(
                tr("Choose a card with a practice place first: its papers are printed.")
            )
            return
        PrintMenu(card, self._papers(card), self).popup(self._place_of_menu())

    def _build(self) -> None:
        self.bank_button = self.header.add_secondary(
            tr("Practice bank"), lambda: self.open(PracticeTarget(PracticeView.OFFERS))
        )
        self.more_button = self.header.add_secondary(tr("More"), lambda: None, "more")
        self.more_button.setMenu(self.more)
        self.header.set_primary(tr("New placement"), self.new_placement)
        self.search.setMaximumWidth(px(292))
        self.body.addWidget(self.strip)
        self.body.addWidget(self.filters)
        for view in (self.board, self.nobody, self.nothing):
            self._views.addWidget(view)
        self.body.addWidget(self._views, 1)
        self.body.setSpacing(self.body.spacing() * 3 // 4)
        FormDrops(self, lambda files: read_in(self.ui, self._office, files, self))

    def _connect(self) -> None:
        board = self.board
        self.filters.changed.connect(self._filter)
        self.filters.stopped.toggled.connect(self.more.stopped.setChecked)
        board.opened.connect(self._open_card)
        board.move_wanted.connect(self.mover.move)
        board.stop_wanted.connect(self.mover.stop)
        board.new_wanted.connect(self.new_placement)
        board.menu_wanted.connect(self._menu)
        board.stages_wanted.connect(self._stages)
        self.search.returnPressed.connect(board.focus_cards)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.New, self.new_placement),
        ):
            QShortcut(QKeySequence(keys), self, act, context=within)

    def _show(self, facts: BoardFacts) -> None:
        self.facts = facts
        self.strip.show_count(facts.open_forms)
        self.more.show_counts(facts.open_forms, sum(1 for c in facts.cards if c.hours_open > 0))
        self._offer_choices()
        self.nobody.show_without(facts.without)
        self._filter()
        if self._begun and self.board.choose(self._begun[0]):
            self._begun = ()

    def _offer_choices(self) -> None:
        if self.facts is None:
            return
        self.filters.offer(self.facts)
        if self._wanted_cohort is not None:
            self.filters.choose_cohort(self._wanted_cohort)
            self._wanted_cohort = None

    def _filter(self) -> None:
        """Show the cards that are wanted of those read last."""
        if self.facts is None:
            return
        wanted = self.filters.wanted()
        cards = wanted.chosen(self.facts.cards)
        self.board.show_stopped(wanted.stopped)
        self.model.show(cards)
        none = not self.facts.cards
        view = self.nobody if none else self.board if self._worth(cards) else self.nothing
        self._views.setCurrentWidget(view)
        self.filters.setVisible(not none)
        self.more.export.setEnabled(any(card.offer_id is not None for card in cards))
        self._count(cards)

    def _worth(self, cards: tuple[PlacementCard, ...]) -> bool:
        """An empty board says more than “nothing found” when only stopped ones are hidden."""
        return bool(cards) or not self.filters.narrows()

    def _count(self, cards: tuple[PlacementCard, ...]) -> None:
        if self.facts is None:
            return
        going = [card for card in self.facts.cards if card.stage is not PlacementStage.STOPPED]
        shown = sum(1 for card in cards if card.stage is not PlacementStage.STOPPED)
        placements = ntr("{n} placement", "{n} placements", len(going))
        if shown != len(going):
            placements = tr("{shown} of {all}").format(shown=shown, all=placements)
        free = ntr("{n} practice place free", "{n} practice places free", self.facts.free_places)
        self.header.set_title(self.title, f"{placements} · {free}")

    def _open_card(self, card: PlacementCard) -> None:
        self.open(PlacementTarget(card.id))

    def _open_detail(self, page: Page, target: object) -> None:
        place = target

        def pass_on(what: object) -> None:
            """Pages that it opens, and its tabs, are places of the window's history too."""
            nonlocal place
            if isinstance(what, PracticeTarget):
                place = what
            self.moved.emit(what or place)

        page.moved.connect(pass_on)
        self._shelf = target.view if isinstance(target, PracticeTarget) else None
        self.show_detail(page, target)
        page.setFocus()

    def _menu(self, card: PlacementCard, place: QPoint) -> None:
        calls = CardCalls(self._open_card, self._note_vog, self._open_person)
        CardMenu(card, self.mover, self._papers(card), calls, self).popup(place)

    def _stages(self, card: PlacementCard, place: QPoint) -> None:
        menu = StagesMenu(card, self.mover, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _note_vog(self, card: PlacementCard) -> None:
        from ct_desktop.ui.vog.vog_dialog import VogDialog

        VogDialog(self.ui, self._office, card.person_id, self).open()

    def _open_person(self, card: PlacementCard) -> None:
        self.ui.navigator.open(PEOPLE, PersonTarget(card.person_id))

    def _papers(self, card: PlacementCard) -> PlacementPapers:
        return PlacementPapers(self.ui, self._office, self, card.id)

    def _remember_begun(self, ids: tuple[int, ...]) -> None:
        self._begun = ids

    def _clear(self) -> None:
        self.filters.clear()
        self.search.setFocus()

    def _place_of_menu(self) -> QPoint:
        return self.header.mapToGlobal(self.header.rect().bottomLeft())

    def _more_calls(self) -> MoreCalls:
        return MoreCalls(
            read_files=lambda: ask_files(self.ui, self._office, self),
            read_folder=lambda: ask_folder(self.ui, self._office, self),
            check_list=lambda: self.open(PracticeTarget(PracticeView.FORMS)),
            open_hours=lambda: self.open(PracticeTarget(PracticeView.OPEN_HOURS)),
            vog_register=lambda: self.open(PracticeTarget(PracticeView.VOG)),
            export_forms=self.export_forms,
            show_stopped=partial(self.filters.stopped.setChecked),
        )
