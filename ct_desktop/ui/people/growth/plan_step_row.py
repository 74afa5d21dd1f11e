"""A step of the personal plan: a box to tick, the words, the days, and a menu."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services.intakes import PlanStepFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import wrapped


class PlanStepRow(QFrame):
    """Space ticks, Enter edits, Ctrl with Up and Down moves, Delete removes."""

    ticked = Signal(bool)
    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, step: PlanStepFacts, today: date, *, first: bool, last: bool) -> None:
        super().__init__()
        self.step = step
        self.setProperty("look", "rowFirst" if first else "row")
        days = _days(step)
        overdue = step.done_on is None and step.due_on is not None and step.due_on < today
        self.box = QCheckBox()
        self.box.setChecked(step.done_on is not None)
        late = (tr("overdue"),) if overdue else ()
        self.box.setAccessibleName(". ".join((step.text, *days, *late)))
        self.box.clicked.connect(self.ticked)
        self.more = IconButton(tr("More for “{step}”").format(step=step.text), "more")
        self.more.clicked.connect(lambda: self.open_menu(first=first, last=last))
        self.menu: QMenu | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(8), px(12), px(8))
        row.setSpacing(px(10))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped(step.text, "body" if step.done_on is None else "muted"))
        if days:
            words.addWidget(wrapped(" · ".join(days), "small"))
        row.addLayout(words, 1)
        row.setAlignment(words, Qt.AlignmentFlag.AlignTop)
        if overdue:
            row.addWidget(chip(tr("overdue"), "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the box, before arrows would lead to the step above or below."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            act = self._acts().get(QKeySequence(event.keyCombination()).toString())
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "Return": self.edited.emit,
            "Enter": self.edited.emit,
            "Num+Enter": self.edited.emit,
            "Ctrl+Up": lambda: self.moved.emit(-1),
            "Ctrl+Down": lambda: self.moved.emit(1),
            "Del": self.removed.emit,
        }

    def open_menu(self, *, first: bool, last: bool) -> None:
        """What can be done with the step."""
        menu = QMenu(self)
        menu.addAction(tr("Edit…"), self.edited.emit)
        menu.addAction(tr("Move up"), lambda: self.moved.emit(-1)).setEnabled(not first)
        menu.addAction(tr("Move down"), lambda: self.moved.emit(1)).setEnabled(not last)
        menu.addAction(tr("Remove"), self.removed.emit)
        self.menu = menu
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _days(step: PlanStepFacts) -> tuple[str, ...]:
    due = tr("before {date}").format(date=show_date(step.due_on)) if step.due_on else ""
    done = tr("done on {date}").format(date=show_date(step.done_on)) if step.done_on else ""
    return tuple(one for one in (due, done) if one)
