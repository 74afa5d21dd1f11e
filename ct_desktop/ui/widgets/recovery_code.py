"""The recovery code as it is shown once, with the way to its sheet and the tick that it is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ct_desktop.clock import Clock
from ct_desktop.language import tr
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.preview.recovery_sheet import preview_recovery_sheet
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, wrapped

_PER_LINE = 4


class RecoveryCode(QWidget):
    """``kept_changed`` when the tick says that the code is kept, or no longer."""

    kept_changed = Signal(bool)

    def __init__(
        self,
        code: str,
        tasks: Tasks,
        prompts: Prompts,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._code = code
        self._tasks = tasks
        self._prompts = prompts
        self._today = clock.today()
        self.preview: PdfPreview | None = None
        groups = code.split("-")
        lines = [groups[i : i + _PER_LINE] for i in range(0, len(groups), _PER_LINE)]
        self.code = label("\n".join("  –  ".join(line) for line in lines), "title")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(tr("Recovery code: {code}").format(code=code))
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sheet_button = secondary(tr("Print or save the recovery sheet…"), self.show_sheet)
        self.kept = QCheckBox(tr("I keep the recovery code somewhere safe"))
        self.kept.toggled.connect(self.kept_changed)
        card = Card()
        card.body.addSpacing(px(8))
        card.body.addWidget(self.code)
        card.body.addSpacing(px(8))
        card.body.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(card)
        column.addWidget(
            wrapped(
                tr("Keep the sheet where you keep keys or contracts, not beside this PC."), "muted"
            )
        )
        column.addWidget(self.kept)
        self.setFocusProxy(self.sheet_button)

    def show_sheet(self) -> None:
        """The sheet in the preview, to print or save."""
        self.preview = preview_recovery_sheet(
            self._code, self._today, self._tasks, self._prompts, self
        )
