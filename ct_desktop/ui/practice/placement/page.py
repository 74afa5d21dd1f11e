"""The page of one placement: where it stands, its hours, its handover, and what happened."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.placement.assessments_card import AssessmentsCard
from ct_desktop.ui.practice.placement.content import PlacementContent, read_placement
from ct_desktop.ui.practice.placement.deeds import PlacementDeeds
from ct_desktop.ui.practice.placement.forms_card import FormsCard
from ct_desktop.ui.practice.placement.handover_card import HandoverCalls, HandoverCard
from ct_desktop.ui.practice.placement.happened_card import HappenedCard
from ct_desktop.ui.practice.placement.hours_card import HoursCard
from ct_desktop.ui.practice.placement.next_step import NextStep, next_step, step_text
from ct_desktop.ui.practice.placement.page_menus import more_menu, print_menu
from ct_desktop.ui.practice.placement.place_card import PlaceCalls, PlaceCard
from ct_desktop.ui.practice.placement.stage_line import StageLine
from ct_desktop.ui.practice.placement.warnings_card import WarningsCard
from ct_desktop.ui.practice.placement.wishes_card import WishesCard
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.page_columns import PageColumns
from ct_desktop.ui.widgets.scroll import scrolled

TABLES = (
    "placement",
    "placement_move",
    "placement_override",
    "handover",
    "practice_entry",
    "assessment",
    "received_form",
    "received_line",
    "offer",
    "organisation",
    "supervisor",
    "vog",
    "consent",
    "person",
    "enrolment",
    "cohort",
    "programme",
)


class PlacementPageView(Page):
    """``content`` is what is shown; the cards and ``deeds`` work on it.

    ``gone`` when the placement does not exist any more: the page has to close.
    """

    gone = Signal()

    def __init__(self, ui: UiContext, office: Office, placement_id: int) -> None:
        super().__init__(ui, PRACTICE, tr("Placement"), TABLES)
        self._office = office
        self._placement_id = placement_id
        self.content: PlacementContent | None = None
        self.menu: QMenu | None = None
        self.hours = HoursCard(ui, office, placement_id)
        self.deeds = PlacementDeeds(ui, office, self, self.hours)
        deeds = self.deeds
        self.stages = StageLine()
        self.stopped = wrapped("", "strong")
        self.warnings = WarningsCard(deeds.deal_with)
        self.forms = FormsCard(deeds.open_form)
        self.place = PlaceCard(PlaceCalls(deeds.change_supervisor, deeds.open_person))
        self.handover = HandoverCard(
            HandoverCalls(
                deeds.plan_handover,
                deeds.record_handover,
                self._save_calendar,
                self._print_handover,
                deeds.unrecord_handover,
            )
        )
        self.wishes = WishesCard(deeds.edit_wishes)
        self.assessments = AssessmentsCard()
        self.happened = HappenedCard()
        self._build()

    def reload(self) -> None:
        today = self.ui.clock.today()
        self.ui.tasks.read(
            partial(read_placement, self._office, self._placement_id, today),
            self._show,
            self._failed,
        )

    def print_page(self) -> None:
        """The menu of papers, at its button."""
        if self.content is None or self.content.card.offer_id is None:
            self.ui.prompts.toast(tr("There is nothing to print before a place is found."))
            return
        self._pop_up(print_menu(self.deeds, self.content, self), self.print_button)

    def _build(self) -> None:
        self.more_button = self.header.add_secondary(tr("More"), self._more, "more")
        self.print_button = self.header.add_secondary(tr("Print…"), self.print_page, "print")
        self.step_button = self.header.set_primary(tr("Next"), self.deeds.take_next_step)
        self.header.show_action(self.step_button, False)
        self.stages.wanted.connect(self.deeds.move)
        self.hours.begun.connect(self._bring_entry_into_view)
        self.hours.entry.shifted.connect(self._follow_typing)
        self.stopped.hide()
        self._columns = columns = PageColumns()
        wide: tuple[Card, ...] = (self.warnings, self.forms, self.hours, self.assessments)
        narrow: tuple[Card, ...] = (self.place, self.handover, self.wishes, self.happened)
        for card in wide:
            columns.wide.addWidget(card)
        columns.wide.addStretch(1)
        for card in narrow:
            columns.narrow.addWidget(card)
        columns.narrow.addStretch(1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        column.addWidget(self.stages)
        column.addWidget(self.stopped)
        column.addWidget(columns, 1)
        self.area = scrolled(whole)
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self._follow_typing())
        self.body.addWidget(self.area, 1)
        whole.hide()
        self._whole = whole

    def _show(self, content: PlacementContent) -> None:
        self.content = content
        card = content.card
        self.deeds.show_content(content)
        about = (card.organisation, card.offer, card.cohort)
        self.setAccessibleName(card.name)
        self.header.set_title(card.name, " · ".join(part for part in about if part))
        step = next_step(content)
        self.step_button.setText(step_text(step))
        self.header.show_action(self.step_button, step is not NextStep.NONE)
        self.header.show_action(self.print_button, card.offer_id is not None)
        self.stages.show_stage(content.stage_reached, stopped=content.stopped)
        self.stopped.setText(_why_stopped(content))
        self.stopped.setVisible(content.stopped)
        self.warnings.show_content(content)
        self.forms.show_content(content)
        self.hours.show_content(content)
        self.assessments.show_content(content)
        self.place.show_content(content)
        self.handover.show_content(content)
        self.wishes.show_content(content)
        self.happened.show_content(content)
        self._place_wishes(first=card.stage is PlacementStage.LOOKING)
        self._whole.show()

    def _bring_entry_into_view(self) -> None:
        self.area.ensureWidgetVisible(self.hours.entry, 0, px(16))

    def _follow_typing(self) -> None:
        """The log has grown above the row that is typed in."""
        if self.hours.being_typed_in:
            QTimer.singleShot(0, self, self._bring_entry_into_view)

    def _place_wishes(self, *, first: bool) -> None:
        """What somebody looks for comes before hours that cannot be made yet."""
        wanted = self._columns.narrow
        before: Card = self.happened
        if first:
            wanted, before = self._columns.wide, self.hours
        if wanted.indexOf(self.wishes) < 0:
            wanted.insertWidget(wanted.indexOf(before), self.wishes)

    def _failed(self, error: AppError) -> None:
        if isinstance(error, NotFound):  # removed, perhaps by undo
            self.gone.emit()
        else:
            self.ui.prompts.show_error(error)

    def _more(self) -> None:
        if self.content is not None:
            self._pop_up(more_menu(self.deeds, self.content, self), self.more_button)

    def _pop_up(self, menu: QMenu, button: Button) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        beside: QWidget = button if button.isVisible() else self.header
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _save_calendar(self) -> None:
        if self.deeds.papers is not None:
            self.deeds.papers.save_calendar()

    def _print_handover(self) -> None:
        if self.deeds.papers is not None:
            self.deeds.papers.handover_form()


def _why_stopped(content: PlacementContent) -> str:
    reasons = [m.reason for m in content.page.moves if m.stage is PlacementStage.STOPPED]
    said = stage_text(PlacementStage.STOPPED)
    return f"{said}: {reasons[-1]}" if reasons and reasons[-1] else said
