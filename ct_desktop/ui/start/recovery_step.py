"""Last step: the recovery code, shown this once."""

from ct_desktop.language import tr
from ct_desktop.ui.start.answers import Answers
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.widgets.recovery_code import RecoveryCode


class RecoveryStep(Step):
    """``ready_changed`` when the tick says that the code is kept."""

    def __init__(self, ctx: StartContext, answers: Answers, code: str) -> None:
        super().__init__(ctx, answers)
        self.heading = tr("Keep the recovery code")
        self.explanation = tr(
            "With this code you get at the data when the password is forgotten or this PC is "
            "replaced. It is shown only now. Without password and code nobody can open the data, "
            "we cannot either."
        )
        self.code = RecoveryCode(code, ctx.tasks, ctx.prompts, ctx.clock)
        self.kept = self.code.kept
        self.code.kept_changed.connect(self.ready_changed)
        self.column.addWidget(self.code)
        self.column.addStretch(1)

    def focus_first(self) -> None:
        self.code.sheet_button.setFocus()
