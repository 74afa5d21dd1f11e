"""What can be done about somebody's growth from the person's page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.services.intakes import IntakeFacts, PlanStepFacts
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.assessments.assessment_dialog import AssessmentDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.growth.assessment_menu import assessment_menu
from ct_desktop.ui.people.growth.entry import GrowthEntry
from ct_desktop.ui.people.growth.intake_dialog import IntakeDialog
from ct_desktop.ui.people.growth.step_dialog import StepDialog
from ct_desktop.ui.people.person_prints import PersonPrints
from ct_desktop.ui.targets import PEOPLE


class GrowthDeeds:
    """Each is written at once and can be undone; ``dialog`` and ``menu`` are the last opened."""

    def __init__(self, ui: UiContext, office: Office, over: QWidget, prints: PersonPrints) -> None:
        self._ui = ui
        self._office = office
        self._over = over
        self._prints = prints
        self.dialog: QDialog | None = None
        self.menu: QMenu | None = None

    @property
    def today(self) -> date:
        """The day it is."""
        return self._ui.clock.today()

    def edit_intake(self, entry: GrowthEntry) -> None:
        """The dialog with the person's own words."""
        self.dialog = IntakeDialog(self._ui, self._office, entry.intake, self._over)
        self.dialog.open()

    def tick(self, step_id: int, done: bool) -> None:
        """Mark a step of the plan done today, or open again."""
        day = self.today if done else None
        self._ui.tasks.write(lambda: self._office.intakes.tick(step_id, day), initiator=PEOPLE)

    def edit_step(self, intake: IntakeFacts, place: int | None) -> None:
        """The dialog of a step of the plan; a new one at the end for None."""
        step = intake.steps[place] if place is not None else None

        def made(changed: PlanStepFacts) -> None:
            steps = list(intake.steps)
            if place is None:
                steps.append(changed)
            else:
                steps[place] = changed
            self.keep_steps(intake, steps)

        self.dialog = StepDialog(step, self.today, made, self._over)
        self.dialog.open()

    def move_step(self, intake: IntakeFacts, place: int, by: int) -> None:
        """Move a step up or down."""
        steps = list(intake.steps)
        if 0 <= place + by < len(steps):
            steps.insert(place + by, steps.pop(place))
            self.keep_steps(intake, steps)

    def remove_step(self, intake: IntakeFacts, place: int) -> None:
        """Take a step out of the plan."""
        steps = [one for at, one in enumerate(intake.steps) if at != place]
        self.keep_steps(intake, steps, tr("The step was removed."))

    def keep_steps(
        self, intake: IntakeFacts, steps: Sequence[PlanStepFacts], said: str = ""
    ) -> None:
        """Store the plan with these steps in this order."""
        wanted = replace(intake, steps=tuple(steps))
        self._ui.tasks.write(
            lambda: self._office.intakes.save(wanted),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo) if said else None,
            initiator=PEOPLE,
        )

    def ask_assessment(self, entry: GrowthEntry, beside: QWidget) -> None:
        """A menu of when and by whom; it opens the assessment to fill in."""
        self._pop(
            assessment_menu(entry, partial(self._assess, entry), self._over, each_place=True),
            beside,
        )

    def open_assessment(self, facts: AssessmentFacts) -> None:
        """An assessment that was given, to look at and change."""
        self.dialog = AssessmentDialog(
            self._ui,
            self._office,
            facts.enrolment_id,
            facts.moment,
            facts.assessor,
            self._over,
            assessment_id=facts.id,
        )
        self.dialog.open()

    def remove_assessment(self, facts: AssessmentFacts) -> None:
        """Take an assessment away; it can be undone, so nothing is asked."""
        assessment_id = facts.id
        if assessment_id is None:
            return
        said = tr("The assessment {moment} by {assessor} was removed.").format(
            moment=moment_text(facts.moment), assessor=assessor_text(facts.assessor)
        )
        self._ui.tasks.write(
            lambda: self._office.assessments.remove(assessment_id),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=PEOPLE,
        )

    def print_intake(self, enrolment_id: int) -> None:
        """Intake and personal plan."""
        papers = self._office.growth_papers
        self._prints.show(
            PrintKind.INTAKE, lambda language: papers.intakes((enrolment_id,), language)
        )

    def print_growth(self, enrolment_id: int) -> None:
        """The picture and the words per item."""
        papers = self._office.growth_papers
        self._prints.show(
            PrintKind.GROWTH, lambda language: papers.growth((enrolment_id,), language)
        )

    def ask_form(self, entry: GrowthEntry, beside: QWidget) -> None:
        """A menu of when and by whom; it shows the form to fill in."""
        self._pop(
            assessment_menu(
                entry,
                lambda moment, assessor, _: self.print_form(entry.enrolment_id, moment, assessor),
                self._over,
                each_place=False,
            ),
            beside,
        )

    def print_form(self, enrolment_id: int, moment: AssessmentMoment, assessor: Assessor) -> None:
        """The form of an assessment."""
        papers = self._office.growth_papers
        self._prints.show(
            PrintKind.ASSESSMENT_FORM,
            lambda language: papers.assessment_forms((enrolment_id,), moment, assessor, language),
        )

    def _assess(
        self,
        entry: GrowthEntry,
        moment: AssessmentMoment,
        assessor: Assessor,
        placement_id: int | None,
    ) -> None:
        self.dialog = AssessmentDialog(
            self._ui,
            self._office,
            entry.enrolment_id,
            moment,
            assessor,
            self._over,
            placement_id=placement_id,
        )
        self.dialog.open()

    def _pop(self, menu: QMenu, beside: QWidget) -> None:
        self.menu = menu
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))
