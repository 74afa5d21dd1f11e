"""One task of the checklist: tick, words, when it is due, remove."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.tasks import TaskFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.labels import label, word, wrapped


class TaskRow(QFrame):
    """Space ticks the task off, Delete removes it."""

    ticked = Signal(int, bool)
    removed = Signal(int)

    def __init__(self, task: TaskFacts, today: date, *, first: bool) -> None:
        super().__init__()
        self.task = task
        self.setProperty("look", "rowFirst" if first else "row")
        self.tick = QCheckBox()
        self.tick.setChecked(task.done_on is not None)
        due = due_text(task, today)
        self.tick.setAccessibleName(f"{task.title}. {due}")
        self.tick.toggled.connect(lambda on: self.ticked.emit(task.id, on))
        remove = IconButton(tr("Remove the task “{task}”").format(task=task.title), "trash")
        remove.clicked.connect(lambda: self.removed.emit(task.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(8), px(8))
        row.setSpacing(px(8))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(wrapped(task.title, "muted" if task.done_on else "body"))
        column.addWidget(_due_label(due, overdue=task.overdue))
        row.addLayout(column, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.task.id)
            return
        super().keyPressEvent(event)


def due_text(task: TaskFacts, today: date) -> str:
    """When a task is due, was done, or how late it is."""
    if task.done_on is not None:
        return tr("done on {date}").format(date=show_date(task.done_on))
    if task.due is None:
        return tr("date not known yet ({anchor})").format(anchor=words.task_anchor(task.anchor))
    if task.overdue:
        return tr("overdue since {date}").format(date=show_date(task.due))
    if task.due == today:
        return tr("today")
    return tr("due {date}").format(date=show_date(task.due))


def in_order(tasks: tuple[TaskFacts, ...]) -> list[TaskFacts]:
    """Overdue first, then by date, what is done at the end."""
    return sorted(tasks, key=lambda t: (t.done_on is not None, not t.overdue))


def _due_label(text: str, *, overdue: bool) -> QLabel:
    made = word(text, "bad") if overdue else label(text, "small")
    made.setWordWrap(True)
    return made
