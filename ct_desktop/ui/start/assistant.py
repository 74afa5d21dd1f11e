"""The first-start assistant: from nothing to an open store and a recovery sheet."""

from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError, UserError
from ct_desktop.language import tr
from ct_desktop.services.access import Access, FolderFacts, Made
from ct_desktop.ui.choices import DATA_DIR, USER
from ct_desktop.ui.start.answers import Answers, Beginning
from ct_desktop.ui.start.beginning_step import BeginningStep
from ct_desktop.ui.start.context import StartContext, Started
from ct_desktop.ui.start.frame import StartFrame
from ct_desktop.ui.start.language_step import LanguageStep
from ct_desktop.ui.start.making import fill_settings, make_store
from ct_desktop.ui.start.organisation_step import OrganisationStep
from ct_desktop.ui.start.protection_step import ProtectionStep
from ct_desktop.ui.start.recovery_step import RecoveryStep
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.start.step_list import StepList
from ct_desktop.ui.widgets.buttons import Button, primary, quiet, secondary

LANGUAGE_STEP, ORGANISATION_STEP, PROTECTION_STEP, BEGINNING_STEP, RECOVERY_STEP = range(5)


class StartAssistant(StartFrame):
    """``started`` holds the open office once the dialog was accepted."""

    def __init__(self, ctx: StartContext, facts: FolderFacts, parent: QWidget | None = None):
        super().__init__(parent)
        self.ctx = ctx
        self.answers = Answers(ctx.access.data_dir)
        self.started: Started | None = None
        self.made: Made | None = None
        self._facts = facts
        self.place = LANGUAGE_STEP
        self.steps = StepList()
        self.side.addWidget(self.steps)
        self.step: Step = LanguageStep(ctx, self.answers)
        self.next_button: Button | None = None
        self.take_room(900, 720)
        ctx.tasks.idle.connect(self._calm)
        self.go(LANGUAGE_STEP)

    def go(self, place: int) -> None:
        """Show a step, built from the answers so far."""
        self.place = place
        self.step = self._built(place)
        self.step.language_changed.connect(self._rebuild)
        self.steps.show_steps(
            (
                tr("Language"),
                tr("Organisation"),
                tr("Protection"),
                tr("Beginning"),
                tr("Recovery code"),
            ),
            place,
        )
        self.show_body(self.step.heading, self.step.explanation, self.step)
        self._show_buttons()
        self.step.focus_first()

    def forward(self) -> None:
        """Take the answers of this step and go on; the last but one makes the store."""
        if self.place == RECOVERY_STEP:
            self._start()
        elif self.step.take():
            if self.place == PROTECTION_STEP and not self._folder_is_free():
                return
            if self.place == BEGINNING_STEP:
                self._make()
            else:
                self.go(self.place + 1)

    def back(self) -> None:
        """Return to the step before, with what was typed here kept."""
        self.step.take()
        self.go(self.place - 1)

    def reject(self) -> None:
        """Esc or the cross: a store that was made stays, so leaving it is asked for."""
        if self.is_busy:
            return
        if self.made is None:
            super().reject()
            return
        leave = self.ctx.prompts.confirm(
            tr("Stop without keeping the recovery code?"),
            tr("Stop"),
            tr("The data folder is ready, but this code is shown only now."),
            danger=True,
        )
        if leave:
            self.ctx.tasks.write(self.made.office.close, lambda _: self._left())

    def _left(self) -> None:
        self.made = None
        super().reject()

    def _built(self, place: int) -> Step:
        match place:
            case 0:
                return LanguageStep(self.ctx, self.answers)
            case 1:
                return OrganisationStep(self.ctx, self.answers)
            case 2:
                return ProtectionStep(self.ctx, self.answers, self._facts)
            case 3:
                return BeginningStep(self.ctx, self.answers)
        if self.made is None:
            raise RuntimeError("no recovery code before the store is made")
        return RecoveryStep(self.ctx, self.answers, self.made.recovery_code)

    def _show_buttons(self) -> None:
        self.clear_buttons()
        if self.place == LANGUAGE_STEP:
            self.add_button(quiet(tr("Just look at the demonstration"), self._look), left=True)
        elif self.place != RECOVERY_STEP:
            self.add_button(secondary(tr("Back"), self.back, "chevron-left"), left=True)
        words = {
            BEGINNING_STEP: tr("Make the data folder"),
            RECOVERY_STEP: tr("Start"),
        }.get(self.place, tr("Next"))
        self.next_button = primary(words, self.forward)
        if self.place == RECOVERY_STEP:
            self.next_button.setEnabled(False)
            self.step.ready_changed.connect(self.next_button.setEnabled)
        self.add_button(self.next_button, default=True)

    def _look(self) -> None:
        """The demonstration needs no name, but it is protected like everything else."""
        self.answers.beginning = Beginning.DEMO
        self.go(PROTECTION_STEP)

    def _rebuild(self) -> None:
        try:
            self._facts = self._access().facts()
        except AppError as error:
            self.show_refusal(error)
            return
        self.go(self.place)

    def _folder_is_free(self) -> bool:
        if not self._facts.exists:
            return True
        self.show_refusal(
            UserError(
                tr("{folder} already holds a store.").format(folder=self.answers.data_dir),
                tr("Choose another folder, or start the program with this one to open it."),
            )
        )
        return False

    def _access(self) -> Access:
        if self.answers.data_dir == self.ctx.access.data_dir:
            return self.ctx.access
        return self.ctx.access_for(self.answers.data_dir)

    def _make(self) -> None:
        access, answers = self._access(), self.answers
        self.set_busy(tr("Making the data folder…"))
        self.ctx.tasks.write(lambda: make_store(access, answers), self._made, self._refused)

    def _made(self, made: Made) -> None:
        self.made = made
        self.answers.password = ""
        self.ctx.preferences.put(USER, self.answers.user)
        if self.answers.data_dir != self.ctx.access.data_dir:
            self.ctx.preferences.put(DATA_DIR, str(self.answers.data_dir))
        demo = self.answers.beginning is Beginning.DEMO
        self.set_busy(tr("Filling the demonstration…") if demo else tr("Nearly there…"))

        def fill() -> None:
            if demo:
                self.ctx.fill_demo(made.office)
            fill_settings(made.office, self.answers, self.ctx.clock)

        self.ctx.tasks.write(fill, lambda _: self._filled(None), self._filled)

    def _filled(self, error: AppError | None) -> None:
        """The store is there either way; what could not be filled in is said."""
        self.set_busy("")
        self.go(RECOVERY_STEP)
        self.show_refusal(error)

    def _calm(self) -> None:
        """Work that ended in a defect calls nobody; go on with what there is."""
        if self.is_busy and self.made is not None:
            self._filled(None)
        elif self.is_busy:
            self.set_busy("")

    def _refused(self, error: AppError) -> None:
        self.set_busy("")
        self.show_refusal(error)

    def _start(self) -> None:
        if self.made is not None:
            wanted = self.answers.beginning is Beginning.IMPORT
            self.started = Started(self.made.office, self.answers.data_dir, wanted)
            self.made = None
            self.accept()
