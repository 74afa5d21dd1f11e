"""The two dialogs of the warm handover: plan it, and record it when it was held."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.handover.handover_dialog import HandoverDialog
from ct_desktop.ui.practice.handover.planned_dialog import PlannedDialog
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField
from ct_desktop.ui.widgets.time_field import TimeField

_LEAST_MINUTES, _MOST_MINUTES = 5, 480


class PlanHandoverDialog(HandoverDialog):
    """Date, time, place and three people; afterwards it offers the calendar file and the form."""

    def __init__(self, ui: UiContext, office: Office, placement_id: int, parent: QWidget) -> None:
        super().__init__(
            tr("Plan the handover"),
            tr("Plan"),
            PlacementStage.HANDOVER_PLANNED,
            ui,
            office,
            placement_id,
            parent,
        )
        self._over = parent
        self.planned: PlannedDialog | None = None
        self.day = DateField(ui.clock.today())
        self.start = TimeField(optional=True)
        self.minutes = NumberField(
            _LEAST_MINUTES, _MOST_MINUTES, HandoverFacts().minutes, tr(" minutes")
        )
        self.place = QLineEdit()
        self.place.setMaxLength(200)
        self._build()

    def fill(self, facts: HandoverFacts) -> None:
        super().fill(facts)
        self.day.set_value(facts.day)
        self.start.set_value(facts.start)
        self.minutes.setValue(facts.minutes)
        self.place.setText(facts.place)
        if facts.day is not None:
            self.submit_button.setText(tr("Save"))

    def stored(self) -> None:
        content = self.content
        super().stored()
        if content is not None:
            self.planned = PlannedDialog(
                self.ui, self.office, content.card, sharing=content.sharing, parent=self._over
            )
            self.planned.open()

    def _build(self) -> None:
        form = self.form
        side_by_side(
            form,
            form.add(tr("Date"), self.day, check=self.day.error),
            form.add(tr("From"), self.start, check=self.start.error),
            form.add(tr("Takes"), self.minutes),
        )
        form.add(tr("Place"), self.place)
        form.add(tr("Course leader"), self.leader, check=self.leader_error)
        form.add(tr("Practice supervisor"), self.supervisor, check=self.supervisor.error)
        form.add(tr("Agreements"), self.agreements)
        form.add(tr("First day of practice"), self.first_day, check=self.first_day.error)
        self.fit_to_form()

    def _store(self) -> None:
        facts = replace(
            self.facts(),
            day=self.day.value(),
            start=self.start.value(),
            minutes=self.minutes.value(),
            place=self.place.text().strip(),
        )
        leader, reasons = self.leader.choice, self.blocks.reasons
        self.write(
            lambda: self.office.handovers.plan(
                self.placement_id, self.with_leader(facts, leader), reasons
            )
        )


class RecordHandoverDialog(HandoverDialog):
    """Held on, what was agreed, where the paper lies; or a start without a handover."""

    def __init__(self, ui: UiContext, office: Office, placement_id: int, parent: QWidget) -> None:
        super().__init__(
            tr("Record the handover"),
            tr("Record"),
            PlacementStage.IN_PRACTICE,
            ui,
            office,
            placement_id,
            parent,
        )
        self.held_on = DateField(ui.clock.today())
        self.paper = QLineEdit()
        self.paper.setMaxLength(200)
        self.not_held = quiet(tr("Not held, start all the same…"), self.start_without)
        self._build()

    def fill(self, facts: HandoverFacts) -> None:
        super().fill(facts)
        today = self.ui.clock.today()
        planned = facts.day if facts.day is not None and facts.day <= today else today
        self.held_on.set_value(facts.held_on or planned)
        self.paper.setText(facts.paper_location)
        if facts.held_on is not None:
            self.submit_button.setText(tr("Save"))
        self.not_held.setVisible(self.comes_later)

    def start_without(self) -> None:
        """Ask why there was no handover, and start the practice all the same."""
        if not self.blocks.is_valid():
            self.blocks.focus_first()
            return
        reason = self.ui.prompts.ask_reason(
            tr("Start without a handover?"),
            tr(
                "Participant, course leader and practice supervisor have not met. The hours count "
                "from the day they are entered for."
            ),
            tr("Start all the same"),
        )
        if reason is not None:
            reasons = {**self.blocks.reasons, PlacementBlock.NO_HANDOVER: reason}
            self.write(
                lambda: self.office.placements.move(
                    self.placement_id, PlacementStage.IN_PRACTICE, reasons=reasons
                )
            )

    def _build(self) -> None:
        form = self.form
        side_by_side(
            form,
            form.add(tr("Held on"), self.held_on, check=self._wrong_day),
            form.add(tr("First day of practice"), self.first_day, check=self.first_day.error),
        )
        form.add(tr("Course leader"), self.leader, check=self.leader_error)
        form.add(tr("Practice supervisor"), self.supervisor, check=self.supervisor.error)
        form.add(tr("Agreements"), self.agreements)
        form.add(
            tr("Where the signed form lies"),
            self.paper,
            hint=tr("For instance: folder 2026, cabinet 2"),
        )
        form.add_widget(self.not_held)
        self.not_held.hide()
        self.fit_to_form()

    def _wrong_day(self) -> str:
        day = self.held_on.value()
        if day is not None and day > self.ui.clock.today():
            return tr("This day has not come yet.")
        return self.held_on.error()

    def _store(self) -> None:
        facts = replace(
            self.facts(), held_on=self.held_on.value(), paper_location=self.paper.text().strip()
        )
        leader, reasons = self.leader.choice, self.blocks.reasons
        self.write(
            lambda: self.office.handovers.record(
                self.placement_id, self.with_leader(facts, leader), reasons
            )
        )
