"""Last step: the recovery code, shown this once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from ct_desktop.language import current, tr
from ct_desktop.services.recovery import recovery_sheet
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.start.answers import Answers
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped

_PER_LINE = 4


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
        self._code = code
        self.preview: PdfPreview | None = None
        card = Card()
        groups = code.split("-")
        lines = [groups[i : i + _PER_LINE] for i in range(0, len(groups), _PER_LINE)]
        self.code = label("\n".join("  –  ".join(line) for line in lines), "title")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(tr("Recovery code: {code}").format(code=code))
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.body.addSpacing(px(8))
        card.body.addWidget(self.code)
        card.body.addSpacing(px(8))
        self.sheet_button = secondary(tr("Print or save the recovery sheet…"), self.show_sheet)
        card.body.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(card)
        self.column.addWidget(
            wrapped(
                tr("Keep the sheet where you keep keys or contracts, not beside this PC."), "muted"
            )
        )
        self.kept = QCheckBox(tr("I keep the recovery code somewhere safe"))
        self.kept.toggled.connect(self.ready_changed)
        self.column.addWidget(self.kept)
        self.column.addStretch(1)

    def focus_first(self) -> None:
        self.sheet_button.setFocus()

    def show_sheet(self) -> None:
        """The sheet in the preview, to print or save."""
        self.preview = show_recovery_sheet(self.ctx, self._code, self)


def show_recovery_sheet(ctx: StartContext, code: str, parent: Step) -> PdfPreview:
    """Open the preview of the sheet for ``code``."""
    today = ctx.clock.today()
    languages = [("nl", "Nederlands"), ("en", "English")]
    languages.sort(key=lambda one: one[0] != current())
    sheet = recovery_sheet(code, current(), today)
    job = PreviewJob(
        sheet.title,
        sheet.file_name,
        lambda language: recovery_sheet(code, language, today).pdf,
        languages,
    )
    return show_preview(job, ctx.tasks, ctx.prompts, parent)
