"""The dialog that adds or changes a meeting."""

from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.schedule import end_time
from ct_desktop.services import words
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.meeting_change import MeetingChange
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.schedule.leaders_field import LeadersField
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import ChosenPeople
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.person_picker import Choice
from ct_desktop.ui.widgets.time_field import TimeField

_USUAL_MINUTES = 150
_A_DAY = 24 * 60


class MeetingDialog(FormDialog):
    """``moving`` carries the day an existing meeting is to go to: the later ones may follow."""

    moving = Signal(object)

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        cohort: CohortFacts,
        meeting: MeetingFacts | None,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Add a meeting")
        if meeting is not None:
            title = tr("Meeting {label}").format(label=words.meeting_label(meeting.label))
        super().__init__(title, tr("Save") if meeting else tr("Add"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._people = ChosenPeople(office)
        self._cohort = cohort
        self._meeting = meeting
        start = meeting.start if meeting else cohort.start_time
        self.kind = QComboBox()
        for kind in MeetingKind:
            self.kind.addItem(words.meeting_kind(kind), kind)
        self.subject = QLineEdit(meeting.title if meeting else "")
        self.subject.setMaxLength(200)
        self.day = DateField(ui.clock.today(), meeting.date if meeting else None)
        self.start = TimeField(start)
        minutes = meeting.minutes if meeting else _usual_minutes(cohort)
        self.end = TimeField(end_time(start, minutes))
        self.place = QLineEdit(meeting.own_place if meeting else "")
        self.place.setPlaceholderText(cohort.place)
        self.room = QLineEdit(meeting.own_room if meeting else "")
        self.room.setPlaceholderText(cohort.room)
        self.leaders = LeadersField(ui, office, _own_leaders(meeting))
        self._build()

    def _build(self) -> None:
        if self._meeting is not None:
            self.kind.setCurrentIndex(list(MeetingKind).index(self._meeting.kind))
        form = self.form
        side_by_side(
            form,
            form.add(tr("Subject"), self.subject),
            form.add(tr("Kind"), self.kind),
        )
        side_by_side(
            form,
            form.add(tr("Date"), self.day, check=self.day.error),
            form.add(tr("From"), self.start, check=self.start.error),
            form.add(tr("Until"), self.end, check=self.end.error),
        )
        side_by_side(form, form.add(tr("Place"), self.place), form.add(tr("Room"), self.room))
        hint = tr("Empty means the leader of the group.")
        if self._cohort.leader:
            hint = tr("Empty means the leader of the group: {name}.").format(
                name=self._cohort.leader
            )
        form.add(tr("Leaders"), self.leaders, check=self.leaders.error, hint=hint)
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        day, start, end = self.day.value(), self.start.value(), self.end.value()
        if day is None or start is None or end is None:
            return
        meeting, chosen = self._meeting, tuple(self.leaders.chosen)
        # Moving an existing meeting is asked about apart, with the later ones in view.
        moving_to = day if meeting is not None and day != meeting.date else None
        stays = meeting.date if meeting is not None else day
        kind, subject = MeetingKind(self.kind.currentData()), self.subject.text()
        place, room = self.place.text(), self.room.text()
        minutes = _minutes_between(start, end)

        def save() -> None:
            leaders = tuple(self._people.id_of(choice) for choice in chosen)
            change = MeetingChange(kind, subject, stays, start, minutes, place, room, leaders)
            if meeting is None:
                self._office.schedule.add(self._cohort.id, change)
            else:
                self._office.schedule.change(meeting.id, change)

        self._ui.tasks.write(save, lambda _: self._saved(moving_to), self.refuse, initiator=COHORTS)

    def _saved(self, moving_to: date | None) -> None:
        self.finish()
        if moving_to is not None:
            self.moving.emit(moving_to)


def _own_leaders(meeting: MeetingFacts | None) -> tuple[Choice, ...]:
    if meeting is None or not meeting.own_leaders:
        return ()
    pairs = zip(meeting.leader_ids, meeting.leaders, strict=True)
    return tuple(Choice(person_id, name) for person_id, name in pairs)


def _usual_minutes(cohort: CohortFacts) -> int:
    if cohort.end_time is None:
        return _USUAL_MINUTES
    return _minutes_between(cohort.start_time, cohort.end_time)


def _minutes_between(start: time, end: time) -> int:
    """Past midnight when ``end`` is not later than ``start``."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes if minutes > 0 else minutes + _A_DAY
