"""The dialog that moves a meeting and asks whether the later ones follow."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.office import Office
from ct_desktop.services.schedule import ShiftPreview
from ct_desktop.ui.cohorts.schedule.columns import title_of
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import short_weekday, show_date
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.time_field import TimeField


class MoveMeetingDialog(FormDialog):
    """Shows where the later meetings would go before anything is moved."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        meeting: MeetingFacts,
        to: date | None,
        parent: QWidget | None = None,
    ) -> None:
        sign = words.meeting_label(meeting.label)
        super().__init__(
            tr("Move meeting {label}").format(label=sign), tr("Move"), self._submit, parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._meeting = meeting
        self._asking: Task | None = None
        self.day = DateField(ui.clock.today(), to or meeting.date)
        self.start = TimeField(meeting.start)
        self.shift = QCheckBox(tr("Let the later meetings move along"))
        self.preview = wrapped("", "muted")
        self.preview.setAccessibleName(tr("Where the meetings go"))
        form = self.form
        now = f"{short_weekday(meeting.date)} {show_date(meeting.date)}"
        form.add_widget(
            wrapped(tr("{title}, now on {date}").format(title=title_of(meeting), date=now), "muted")
        )
        side_by_side(
            form,
            form.add(tr("New date"), self.day, check=self.day.error),
            form.add(tr("Time"), self.start, check=self.start.error),
        )
        form.add_widget(self.shift)
        form.add_widget(self.preview)
        self.resize(px(480), px(560))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.day.textChanged.connect(lambda _: self._ask())
        self.shift.toggled.connect(lambda _: self._ask())
        self._ask()

    def _ask(self) -> None:
        if self._asking is not None:
            self._asking.drop()
        day = self.day.value()
        if day is None:
            self.preview.setText("")
            return
        self._asking = self._ui.tasks.read(
            lambda: self._office.schedule.preview_shift(self._meeting.id, day),
            self._show,
            self._refused,
        )

    def _show(self, preview: ShiftPreview) -> None:
        moved = preview.lines if self.shift.isChecked() else preview.lines[:1]
        if not moved:
            self.preview.setText(tr("The meeting stays on its day."))
            return
        self.preview.setText("\n".join(_line(*line) for line in moved))

    def _refused(self, error: AppError) -> None:
        self.preview.setText(str(error))

    def _submit(self, _: FormDialog) -> None:
        day, start, shift = self.day.value(), self.start.value(), self.shift.isChecked()
        if day is None:
            return
        self._ui.tasks.write(
            lambda: self._office.schedule.move(self._meeting.id, day, start=start, shift=shift),
            lambda _: self._moved(),
            self.refuse,
            initiator=COHORTS,
        )

    def _moved(self) -> None:
        self.finish()
        self._ui.prompts.toast(tr("The schedule has been changed."), self._ui.undo.undo)


def _line(sign: str, old: date, new: date, note: str) -> str:
    said = tr("{label}: {old} → {new}").format(
        label=words.meeting_label(sign),
        old=f"{short_weekday(old)} {show_date(old)}",
        new=f"{short_weekday(new)} {show_date(new)}",
    )
    return f"{said} ({note})" if note else said
