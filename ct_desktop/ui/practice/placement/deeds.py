"""What can be done with a placement from its page, beside its hours."""

from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.practice_alerts import Alert
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.handover.dialogs import PlanHandoverDialog, RecordHandoverDialog
from ct_desktop.ui.practice.moving.mover import Mover
from ct_desktop.ui.practice.placement.ask_form_dialog import AskFormDialog
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.practice.placement.hours_card import HoursCard
from ct_desktop.ui.practice.placement.next_step import NextStep, next_step
from ct_desktop.ui.practice.placement.supervisor_dialog import SupervisorDialog
from ct_desktop.ui.practice.placement.warning_words import Warned
from ct_desktop.ui.practice.placement.wishes_dialog import WishesDialog
from ct_desktop.ui.practice.placement_papers import PlacementPapers
from ct_desktop.ui.targets import (
    PEOPLE,
    PRACTICE,
    OfferTarget,
    PersonTarget,
    ReceivedFormTarget,
)
from ct_desktop.ui.vog.vog_dialog import VogDialog


class PlacementDeeds:
    """Works on ``content``, which the page sets after every reading; ``dialog`` is the last."""

    def __init__(self, ui: UiContext, office: Office, page: QWidget, hours: HoursCard) -> None:
        self._ui = ui
        self._office = office
        self._page = page
        self._hours = hours
        self.content: PlacementContent | None = None
        self.mover = Mover(ui, office, page)
        self.papers: PlacementPapers | None = None
        self.dialog: QDialog | None = None

    def show_content(self, content: PlacementContent) -> None:
        """The placement was read anew."""
        self.content = content
        if self.papers is None:
            self.papers = PlacementPapers(self._ui, self._office, self._page, content.card.id)

    def take_next_step(self) -> None:
        """Do what the primary button says."""
        if self.content is None:
            return
        card = self.content.card
        match next_step(self.content):
            case NextStep.FIND_PLACE:
                self.mover.find_place(card)
            case NextStep.PROPOSE:
                self.mover.move(card, PlacementStage.PROPOSED)
            case NextStep.PLAN_HANDOVER:
                self.mover.move(card, PlacementStage.HANDOVER_PLANNED)
            case NextStep.RECORD_HANDOVER:
                self.mover.move(card, PlacementStage.IN_PRACTICE)
            case NextStep.ENTER_HOURS:
                self._hours.enter_hours()
            case NextStep.CONFIRM_HOURS:
                self._hours.confirm_all()
            case NextStep.CHECK_FORM:
                self.open_form(self.content.page.open_forms[0])
            case NextStep.ASK_ASSESSMENT:
                self.ask_assessment()
            case NextStep.TAKE_UP:
                self.mover.resume(card)
            case NextStep.NONE:
                pass

    def move(self, stage: PlacementStage) -> None:
        """Go to a stage of the line."""
        if self.content is not None:
            self.mover.move(self.content.card, stage)

    def deal_with(self, one: Warned) -> None:
        """Do what the button beside a warning says."""
        match one:
            case PlacementBlock.VOG:
                self._open_vog(self.content.card.person_id if self.content else None)
            case PlacementBlock.SUPERVISOR_VOG:
                found = self.content.supervisor if self.content else None
                self._open_vog(found.facts.person_id if found else None)
            case PlacementBlock.PERMISSION | PlacementBlock.TOO_YOUNG:
                self.open_person()
            case PlacementBlock.FULL | PlacementBlock.OFFER_CLOSED:
                self.open_offer()
            case PlacementBlock.SUPERVISOR_LEFT | Alert.NO_SUPERVISOR:
                self.change_supervisor()
            case Alert.LEFT_GROUP:
                self.stop()
            case Alert.HANDOVER_PASSED:
                self.record_handover()
            case Alert.NO_HOURS | Alert.HOURS_SHORT:
                self._hours.enter_hours()

    def stop(self) -> None:
        """Stop the placement with a reason."""
        if self.content is not None:
            self.mover.stop(self.content.card)

    def resume(self) -> None:
        """Take it up again."""
        if self.content is not None:
            self.mover.resume(self.content.card)

    def remove(self) -> None:
        """Delete it, when it was a mistake."""
        if self.content is not None:
            self.mover.remove(self.content.card)

    def find_place(self) -> None:
        """Look for a place, or another one."""
        if self.content is not None:
            self.mover.find_place(self.content.card)

    def plan_handover(self) -> None:
        """The dialog that plans the handover, or changes the plan."""
        if self.content is not None:
            self._open(PlanHandoverDialog(self._ui, self._office, self.content.card.id, self._page))

    def record_handover(self) -> None:
        """The dialog that records the handover, or corrects the record."""
        if self.content is not None:
            self._open(
                RecordHandoverDialog(self._ui, self._office, self.content.card.id, self._page)
            )

    def unrecord_handover(self) -> None:
        """It was not held after all."""
        if self.content is None:
            return
        placement_id = self.content.card.id
        reason = self._ui.prompts.ask_reason(
            tr("Was the handover not held?"),
            tr("The placement goes back to “Handover planned”. Hours stay on record."),
            tr("Take back"),
        )
        if reason is not None:
            self._ui.tasks.write(
                lambda: self._office.handovers.unrecord(placement_id, reason),
                lambda _: self._ui.prompts.toast(
                    tr("The handover is planned again."), self._ui.undo.undo
                ),
                initiator=PRACTICE,
            )

    def edit_wishes(self) -> None:
        """The dialog for the wishes."""
        if self.content is not None:
            card, wishes = self.content.card, self.content.page.wishes
            self._open(WishesDialog(self._ui, self._office, card.id, wishes, self._page))

    def change_supervisor(self) -> None:
        """The dialog for another supervisor."""
        if self.content is not None:
            self._open(SupervisorDialog(self._ui, self._office, self.content, self._page))

    def ask_assessment(self) -> None:
        """The dialog that makes the supervisor's form."""
        if self.content is not None:
            self._open(AskFormDialog(self._ui, self._office, self.content, self._page))

    def open_person(self) -> None:
        """The page of the person."""
        if self.content is not None:
            self._ui.navigator.open(PEOPLE, PersonTarget(self.content.card.person_id))

    def open_offer(self) -> None:
        """The page of the practice place."""
        if self.content is not None and self.content.offer is not None:
            self._ui.navigator.open(PRACTICE, OfferTarget(self.content.offer.id))

    def open_form(self, form_id: int) -> None:
        """A form in the check list."""
        self._ui.navigator.open(PRACTICE, ReceivedFormTarget(form_id))

    def _open_vog(self, person_id: int | None) -> None:
        if person_id is not None:
            self._open(VogDialog(self._ui, self._office, person_id, self._page))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
