"""What planning and recording a handover have in common: three people, agreements, blocks."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ct_desktop.errors import AppError
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage, Role
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.office import Office
from ct_desktop.services.placements import Blocked
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import ChosenPeople, people_search
from ct_desktop.ui.practice.handover.block_reasons import BlockReasons
from ct_desktop.ui.practice.handover.content import HandoverContent, read_handover
from ct_desktop.ui.practice.handover.supervisor_choice import SupervisorChoice
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker


class HandoverDialog(FormDialog):
    """Fills itself in when what is known was read; ``done`` when the work was done.

    Blocks that stand before ``target`` are asked a reason for at the top of the form, also those
    that the service finds only then.
    """

    done = Signal()  # type: ignore[assignment]

    def __init__(
        self,
        title: str,
        action: str,
        target: PlacementStage,
        ui: UiContext,
        office: Office,
        placement_id: int,
        parent: QWidget,
    ) -> None:
        super().__init__(title, action, lambda _: self._store(), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = ui
        self.office = office
        self.placement_id = placement_id
        self.content: HandoverContent | None = None
        self._target = target
        self._people = ChosenPeople(office)
        self.about = wrapped("", "muted")
        self.blocks = BlockReasons()
        self.leader = PersonPicker(people_search(office, Role.COURSE_LEADER), ui.tasks)
        self.supervisor = SupervisorChoice()
        self.agreements = QPlainTextEdit()
        self.agreements.setTabChangesFocus(True)
        self.agreements.setFixedHeight(px(84))
        self.agreements.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.first_day = DateField(ui.clock.today(), optional=True)
        self.submit_button.setEnabled(False)
        self.form.add_widget(self.about)
        self.form.add_widget(self.blocks)
        ui.tasks.read(
            lambda: read_handover(office, placement_id, target), self._read, self._unreadable
        )

    def submit(self) -> None:
        """Every block has its reason and every field is right, or it is said what is not."""
        reasons_given = self.blocks.is_valid()
        if not reasons_given:
            self.form.is_valid()
            self.blocks.focus_first()
            return
        super().submit()

    def refuse(self, error: AppError) -> None:
        """Say why and stay; blocks found only now ask their reasons."""
        if isinstance(error, Blocked):
            found = dict.fromkeys((*self.blocks.fields, *error.blocks))
            self.blocks.show_blocks(tuple(found))
            self.blocks.focus_first()
        super().refuse(error)

    def fill(self, facts: HandoverFacts) -> None:
        """Show what is known; dialogs with more fields extend this."""
        if facts.leader_id is not None:
            self.leader.set_choice(Choice(facts.leader_id, facts.leader))
        else:
            self.leader.setText(facts.leader)
        self.agreements.setPlainText(facts.agreements)
        self.first_day.set_value(facts.first_day)

    def leader_error(self) -> str:
        """For the form: somebody from the list, or the name that is on record already."""
        known = self.content.facts.leader if self.content else ""
        return "" if known and self.leader.text().strip() == known else self.leader.error()

    def facts(self) -> HandoverFacts:
        """What was filled in, but for the leader, who may still have to be made."""
        known = self.content.facts if self.content else HandoverFacts()
        return replace(
            known,
            supervisor_id=self.supervisor.chosen,
            agreements=self.agreements.toPlainText().strip(),
            first_day=self.first_day.value(),
        )

    def with_leader(self, facts: HandoverFacts, choice: Choice | None) -> HandoverFacts:
        """On the worker: ``facts`` with the id of the leader, made first when new."""
        leader_id = None
        if choice is not None:
            leader_id = self._people.id_of(choice, frozenset({Role.COURSE_LEADER}))
        return replace(facts, leader_id=leader_id)

    def write(self, work: Callable[[], object]) -> None:
        """Do the work; what is refused stays in the dialog."""
        self.ui.tasks.write(work, lambda _: self.stored(), self.refuse, initiator=PRACTICE)

    def stored(self) -> None:
        """The work was done: close, and say so to whoever opened the dialog."""
        self.finish()
        self.done.emit()

    @property
    def comes_later(self) -> bool:
        """Whether the placement still stands before the stage this dialog leads to."""
        if self.content is None or self.content.card.stage not in COLUMNS:
            return False
        return COLUMNS.index(self.content.card.stage) < COLUMNS.index(self._target)

    def _store(self) -> None:
        raise NotImplementedError

    def _read(self, content: HandoverContent) -> None:
        self.content = content
        card = content.card
        self.setAccessibleDescription(about(card))
        self.about.setText(about(card))
        blocks: tuple[PlacementBlock, ...] = content.verdict.blocks if self.comes_later else ()
        self.supervisor.offer(content.supervisors, content.facts.supervisor_id)
        self.fill(content.facts)
        self.blocks.show_blocks(blocks)
        self.submit_button.setEnabled(True)
        self.fit_to_form()
        if self.isVisible():
            self._begin()

    def _begin(self) -> None:
        if self.blocks.fields:
            self.blocks.focus_first()
        else:
            self.form.focus_first()

    def _unreadable(self, error: AppError) -> None:
        self.reject()
        self.ui.prompts.show_error(error)


def about(card: PlacementCard) -> str:
    """Whose placement it is and where, in one line."""
    return " · ".join(part for part in (card.name, card.organisation, card.offer) if part)
