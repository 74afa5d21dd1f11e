"""The dialog of the composer: a proposal that the leader changes and accepts."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import ntr, tr
from ct_desktop.rules.composer import Mix
from ct_desktop.services import words
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.mix import ComposerProposal
from ct_desktop.services.office import Office
from ct_desktop.services.participants import ParticipantRow
from ct_desktop.ui.cohorts.participants.before_after import BeforeAfter
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, wrapped


@dataclass(frozen=True)
class ComposerContent:
    """What the dialog reads: the proposal, who the people are, the places."""

    facts: CohortFacts
    proposal: ComposerProposal
    people: tuple[ParticipantRow, ...]


class ComposerDialog(FormDialog):
    """Ticked names get a place; the bars follow the ticks."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
        super().__init__(tr("Compose the group"), tr("Enrol them"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._asking: Task | None = None
        self._free = 0
        self._before = Mix(None, None)
        self.ticks: dict[int, QCheckBox] = {}
        self.summary = wrapped(tr("Looking for the best mix…"), "muted")
        self.form.add_widget(self.summary)
        self._names = QWidget()
        self._column = QVBoxLayout(self._names)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self.form.add_widget(self._names)
        self.rest_waits = QCheckBox(tr("Put the others on the waiting list"))
        self.rest_waits.setChecked(True)
        self.form.add_widget(self.rest_waits)
        self.gender = BeforeAfter(tr("Gender"))
        self.education = BeforeAfter(tr("Education"))
        self.set_aside(self._bars())
        self.submit_button.setEnabled(False)
        room = self.screen().availableSize()
        self.resize(min(px(860), room.width()), min(px(620), room.height()))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        ui.tasks.read(self._read, self._show, self._refused)

    def chosen(self) -> frozenset[int]:
        """The enrolments that are ticked."""
        return frozenset(key for key, tick in self.ticks.items() if tick.isChecked())

    def _bars(self) -> Card:
        card = Card(tr("Balance before and after"))
        card.setMinimumWidth(px(280))
        card.body.addWidget(self.gender)
        card.body.addWidget(self.education)
        card.body.addStretch(1)
        return card

    def _read(self) -> ComposerContent:
        return ComposerContent(
            self._office.cohorts.get(self._cohort_id),
            self._office.mix.propose(self._cohort_id),
            self._office.participants.rows(self._cohort_id),
        )

    def _show(self, content: ComposerContent) -> None:
        proposal = content.proposal
        self._free = max(0, content.facts.capacity - content.facts.enrolled)
        self._before = proposal.before
        chosen = {key for key, _ in proposal.chosen}
        known = {key for key, _ in (*proposal.chosen, *proposal.left_out)}
        for row in sorted(content.people, key=lambda person: person.queue):
            if row.enrolment_id in known:
                self._add_tick(row, ticked=row.enrolment_id in chosen)
        if proposal.not_allowed:
            self._column.addSpacing(px(8))
            self._column.addWidget(label(tr("May not join"), "strong"))
            for _, _, reason in proposal.not_allowed:
                self._column.addWidget(wrapped(reason, "small"))
        self._show_mix(proposal.after)
        self._summarise()
        for tick in list(self.ticks.values())[:1]:
            tick.setFocus()

    def _add_tick(self, row: ParticipantRow, *, ticked: bool) -> None:
        parts = [
            words.gender(row.gender) if row.gender else "",
            words.education(row.education) if row.education else "",
            tr("keep in the group") if row.pinned else "",
        ]
        tick = QCheckBox(row.full_name)
        note = " · ".join(part for part in parts if part)
        tick.setAccessibleName(f"{row.full_name}. {note}")
        tick.setChecked(ticked)
        tick.toggled.connect(lambda _: self._ticked())
        self.ticks[row.enrolment_id] = tick
        self._column.addWidget(tick)
        if note:
            explained = wrapped(note, "small")
            explained.setContentsMargins(px(26), 0, 0, px(4))
            self._column.addWidget(explained)

    def _ticked(self) -> None:
        self._summarise()
        if self._asking is not None:
            self._asking.drop()
        chosen = self.chosen()
        self._asking = self._ui.tasks.read(
            lambda: self._office.mix.mix_with(self._cohort_id, chosen), self._show_mix
        )

    def _show_mix(self, after: Mix) -> None:
        self.gender.show_balances(self._before.gender, after.gender)
        self.education.show_balances(self._before.education, after.education)

    def _summarise(self) -> None:
        count = len(self.chosen())
        free = ntr("{n} free place", "{n} free places", self._free)
        if not self.ticks:
            self.summary.setText(tr("There are no applicants who may join."))
        else:
            self.summary.setText(
                tr("{n} of {total} applicants ticked, {free}.").format(
                    n=count, total=len(self.ticks), free=free
                )
            )
        too_many = count > self._free
        self.refusal.setVisible(too_many)
        if too_many:
            self.refusal.setText(
                ntr(
                    "{n} person too many. Take ticks away, or enrol them one by one with a reason.",
                    "{n} people too many. Take ticks away, or enrol them one by one with a reason.",
                    count - self._free,
                )
            )
        self.submit_button.setEnabled(bool(count) and not too_many)

    def _submit(self, _: FormDialog) -> None:
        chosen, rest = self.chosen(), self.rest_waits.isChecked()
        ordered = tuple(key for key in self.ticks if key in chosen)
        self._ui.tasks.write(
            lambda: self._office.mix.accept(self._cohort_id, ordered, rest_waits=rest),
            lambda _: self._accepted(len(ordered)),
            self.refuse,
            initiator=COHORTS,
        )

    def _accepted(self, count: int) -> None:
        self.finish()
        self._ui.prompts.toast(
            ntr("{n} person has been enrolled.", "{n} people have been enrolled.", count),
            self._ui.undo.undo,
        )

    def _refused(self, error: AppError) -> None:
        self.summary.setText(str(error))
