"""Everything about one cell of the grid: the mark, the minutes, where it was made up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services import words
from ct_desktop.services.attendance import MakeUpChoice
from ct_desktop.ui.cohorts.attendance.mark_keys import LETTERS, WITH_MINUTES, letter_of
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog

KEEP = -1
"""Made up where it was: the meeting is not among those that can be chosen now."""
_MISSED = (AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED)


@dataclass(frozen=True)
class CellFacts:
    """What the dialog starts from; ``made_up_at`` in words, empty when it was not."""

    title: str
    mark: Mark | None
    made_up_at: str
    minutes: int
    choices: Sequence[MakeUpChoice]


class CellDialog(FormDialog):
    """``mark`` and ``made_up_at_id`` are what was chosen; letters choose a status."""

    def __init__(
        self, facts: CellFacts, on_submit: Callable[["CellDialog"], object], parent: QWidget
    ) -> None:
        super().__init__(facts.title, tr("Save"), lambda _: on_submit(self), parent)
        self._group = QButtonGroup(self)
        self.statuses: dict[AttendanceStatus | None, QRadioButton] = {}
        present = facts.mark
        self._add_statuses(present.status if present else None)
        self.late = self._minutes(facts.minutes, present.minutes_late if present else 0)
        self.early = self._minutes(facts.minutes, present.minutes_early if present else 0)
        self.made_up = QComboBox()
        self.made_up.addItem(tr("not made up"), None)
        for choice in facts.choices:
            self.made_up.addItem(choice.text, choice.meeting_id)
        if facts.made_up_at:
            if self.made_up.findText(facts.made_up_at) < 0:
                self.made_up.addItem(facts.made_up_at, KEEP)
            self.made_up.setCurrentText(facts.made_up_at)
        self._minute_rows = (
            self.form.add(tr("Minutes late"), self.late),
            self.form.add(tr("Minutes left early"), self.early),
        )
        self._made_up_row = self.form.add(tr("Made up at"), self.made_up)
        self._fit_to_status()
        self._group.buttonClicked.connect(lambda _: self._fit_to_status())

    @property
    def status(self) -> AttendanceStatus | None:
        """The status chosen, None for no mark."""
        return next(status for status, button in self.statuses.items() if button.isChecked())

    @property
    def mark(self) -> Mark | None:
        """The mark as chosen."""
        if self.status is None:
            return None
        if self.status in WITH_MINUTES:
            return Mark(self.status, self.late.value(), self.early.value())
        return Mark(self.status)

    @property
    def made_up_at_id(self) -> int | None:
        """The meeting at which it was made up; ``KEEP`` for where it was, None for nowhere."""
        chosen: int | None = self.made_up.currentData() if self.status in _MISSED else None
        return chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        status = LETTERS.get(event.text().upper())
        if status is None or isinstance(self.focusWidget(), (QAbstractSpinBox, QComboBox)):
            super().keyPressEvent(event)
            return
        self.statuses[status].setChecked(True)
        self._fit_to_status()

    def _add_statuses(self, present: AttendanceStatus | None) -> None:
        box = QWidget()
        box.setAccessibleName(tr("Mark"))
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        for place, status in enumerate((*AttendanceStatus, None)):
            if status is None:
                button = QRadioButton(tr("no mark"))
            else:
                word = words.attendance_status(status)
                button = QRadioButton(f"{letter_of(status)} · {word}")
                button.setAccessibleName(word)
            button.setChecked(status is present)
            self._group.addButton(button)
            self.statuses[status] = button
            grid.addWidget(button, place // 2, place % 2)
        self.form.add_widget(box)

    @staticmethod
    def _minutes(most: int, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(0, most)
        field.setValue(value)
        field.setSuffix(" " + tr("minutes"))
        return field

    def _fit_to_status(self) -> None:
        for row in self._minute_rows:
            row.setVisible(self.status in WITH_MINUTES)
        self._made_up_row.setVisible(self.status in _MISSED)
