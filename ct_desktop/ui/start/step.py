"""One step of the first-start assistant."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.ui.start.answers import Answers
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form import Form


class Step(QWidget):
    """Built from the answers when it is shown; ``take`` writes them back when it is left."""

    language_changed = Signal()
    ready_changed = Signal(bool)

    def __init__(self, ctx: StartContext, answers: Answers) -> None:
        super().__init__()
        self.ctx = ctx
        self.answers = answers
        self.heading = ""
        self.explanation = ""
        self.form = Form()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, px(12), 0)
        self.column.setSpacing(px(16))

    def take(self) -> bool:
        """Keep the answers; False when something is wrong, which the form then shows."""
        return self.form.is_valid()

    def focus_first(self) -> None:
        """Put the cursor where the user begins."""
        self.setFocus()
