"""Copying plans between groups of the same programme, with a look at what it does first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.plan_copies import CopyLine, OtherCohort
from ct_desktop.services.tool_planning import MeetingPlan
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


class CopyPlanDialog(FormDialog):
    """From another group to this one, or ``away`` from this one to another."""

    def __init__(
        self, ui: UiContext, office: Office, plan: MeetingPlan, parent: QWidget, *, away: bool
    ) -> None:
        title = tr("Copy to another group") if away else tr("Copy from another group")
        super().__init__(title, tr("Copy"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._plan = plan
        self._away = away
        self._looking: Task | None = None
        self.group = QComboBox()
        label = words.meeting_label(plan.meeting.label)
        self.extent = ChoiceRows(tr("How much"))
        self.extent.add("meeting", tr("Only meeting {label}").format(label=label))
        self.extent.add("all", tr("All meetings"))
        self.replace = QCheckBox(tr("Replace tools that are planned already"))
        self.preview = wrapped("", "muted")
        self.form.add(tr("To group") if away else tr("From group"), self.group)
        self.form.add(tr("How much"), self.extent)
        self.form.add_widget(self.replace)
        self.form.add_widget(self.preview)
        self.submit_button.setEnabled(False)
        self.fit_to_form()
        self.group.currentIndexChanged.connect(lambda _: self._look())
        self.extent.group.buttonToggled.connect(lambda *_: self._look())
        self.replace.toggled.connect(lambda _: self._look())
        cohort_id = plan.meeting.cohort_id
        ui.tasks.read(lambda: office.plan_copies.others(cohort_id), self._offer)

    def _offer(self, others: tuple[OtherCohort, ...]) -> None:
        for other in others:
            if self._away or other.planned:
                count = ntr("{n} meeting with tools", "{n} meetings with tools", other.planned)
                self.group.addItem(f"{other.name} · {count}", other.id)
        if not self.group.count():
            self.preview.setText(
                tr("There is no other group of this programme.")
                if self._away
                else tr("No other group of this programme has planned tools yet.")
            )

    def _ways(self) -> tuple[int, int, str | None]:
        other, own = int(self.group.currentData()), self._plan.meeting.cohort_id
        label = self._plan.meeting.label if self.extent.value == "meeting" else None
        return (own, other, label) if self._away else (other, own, label)

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.drop()
        if self.group.currentData() is None:
            return
        source, target, label = self._ways()
        self._looking = self._ui.tasks.read(
            lambda: self._office.plan_copies.preview(source, target, label), self._show
        )

    def _show(self, lines: tuple[CopyLine, ...]) -> None:
        replace = self.replace.isChecked()
        said = []
        for line in lines:
            coming = ntr("{n} tool", "{n} tools", line.coming)
            text = f"{words.meeting_label(line.label)}: {coming}, {line.minutes} min"
            if line.present and replace:
                text = tr("{meeting} – replaces {n}").format(meeting=text, n=line.present)
            elif line.present:
                text = tr("{meeting} – keeps its own plan").format(meeting=text)
            said.append(text)
        self.preview.setText("\n".join(said) or tr("There are no tools to copy."))
        self.submit_button.setEnabled(any(replace or not line.present for line in lines))
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        source, target, label = self._ways()
        replace = self.replace.isChecked()
        self._ui.tasks.write(
            lambda: self._office.plan_copies.copy(source, target, label, replace=replace),
            self._copied,
            self.refuse,
            initiator=COHORTS,
        )

    def _copied(self, count: int) -> None:
        self.finish()
        self._ui.prompts.toast(
            ntr(
                "The plan of {n} meeting was copied.",
                "The plans of {n} meetings were copied.",
                count,
            ),
            self._ui.undo.undo,
        )
