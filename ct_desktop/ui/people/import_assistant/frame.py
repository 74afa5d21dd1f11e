"""The frame of the assistant: title, steps, and the buttons under them."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.people.import_assistant.step_bar import StepBar
from ct_desktop.ui.progress import LongWork
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.busy import BusyBar
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.labels import label


class AssistantFrame(QDialog):
    """Who builds on it says what ``next`` and ``back`` do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setWindowTitle(tr("Import a list of people"))
        self.setAccessibleName(tr("Import a list of people"))
        self.bar = StepBar([tr("File"), tr("Columns"), tr("Check"), tr("Doubles"), tr("Result")])
        self.steps = QStackedWidget()
        self.status = label("", "muted")
        self.back_button = secondary(tr("Back"), self.back, "chevron-left")
        self.cancel_button = secondary(tr("Cancel"), self.reject)
        self.next_button = primary(tr("Next"), self.next)
        self.next_button.setDefault(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(20), px(24), px(20))
        self._column.setSpacing(px(12))
        top = QHBoxLayout()
        top.addWidget(label(tr("Import a list of people"), "heading"))
        top.addStretch(1)
        top.addWidget(self.bar)
        self._column.addLayout(top)
        self._column.addWidget(self.steps, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for widget, stretch in (
            (self.back_button, 0),
            (self.status, 1),
            (self.cancel_button, 0),
            (self.next_button, 0),
        ):
            buttons.addWidget(widget, stretch)
        self._column.addLayout(buttons)

    def next(self) -> None:
        """Go to the next step."""
        raise NotImplementedError

    def back(self) -> None:
        """Go to the step before."""
        raise NotImplementedError

    def show_work(self, work: LongWork) -> None:
        """Show how far long work is, above the buttons, until it ends."""
        self._column.insertWidget(self._column.count() - 1, BusyBar(work))

    def fit_to_window(self) -> None:
        """Take most of the window behind it."""
        behind = self.parentWidget()
        room = (behind.window() if behind else self).size()
        self.resize(min(px(1240), room.width() - px(48)), min(px(680), room.height() - px(48)))
