"""The dialog that adds or changes a meeting of a programme."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.services import words
from ct_desktop.services.programme_parts import ProgrammeItemFacts
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField
from ct_desktop.ui.widgets.time_field import TimeField

_USUAL_MINUTES = 150
_LONGEST = 24 * 60
_MOST_WEEKS = 26


class ItemDialog(FormDialog):
    """``on_made`` gets the item; nothing is written before the programme is saved."""

    def __init__(
        self,
        item: ProgrammeItemFacts | None,
        before: ProgrammeItemFacts | None,
        on_made: Callable[[ProgrammeItemFacts], object],
        parent: QWidget,
    ) -> None:
        """``before`` gives a new item its usual duration."""
        title = tr("Add a meeting") if item is None else tr("Change the meeting")
        super().__init__(title, tr("Add") if item is None else tr("Change"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_made = on_made
        usual = before.minutes if before else _USUAL_MINUTES
        shown = item or ProgrammeItemFacts(MeetingKind.MEETING, "", usual)
        self.title = QLineEdit(shown.title)
        self.title.setMaxLength(200)
        self.kind = QComboBox()
        for kind in MeetingKind:
            self.kind.addItem(words.meeting_kind(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self.minutes = NumberField(5, _LONGEST, shown.minutes, " " + tr("minutes"))
        self.minutes.setSingleStep(15)
        self.weeks = QComboBox()
        self.weeks.addItem(tr("as many weeks as the group has"), None)
        self.weeks.addItem(tr("in the same week"), 0)
        for count in range(1, _MOST_WEEKS + 1):
            self.weeks.addItem(ntr("{n} week later", "{n} weeks later", count), count)
        self.weeks.setCurrentIndex(self.weeks.findData(shown.weeks_after))
        self.weekday = QComboBox()
        self.weekday.addItem(tr("the weekday of the group"), None)
        for number in range(7):
            self.weekday.addItem(words.weekday_name(number), number)
        self.weekday.setCurrentIndex(self.weekday.findData(shown.weekday))
        self.start = TimeField(shown.start_time, optional=True)
        form = self.form
        form.add(tr("Title"), self.title)
        side_by_side(form, form.add(tr("Kind"), self.kind), form.add(tr("Duration"), self.minutes))
        form.add(tr("After the one before"), self.weeks)
        side_by_side(
            form,
            form.add(tr("Weekday"), self.weekday),
            form.add(
                tr("From"),
                self.start,
                check=self.start.error,
                hint=tr("Empty: the time of the group."),
            ),
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        self._on_made(
            ProgrammeItemFacts(
                MeetingKind(self.kind.currentData()),
                self.title.text().strip(),
                self.minutes.value(),
                self.weeks.currentData(),
                self.weekday.currentData(),
                self.start.value(),
            )
        )
        self.finish()
