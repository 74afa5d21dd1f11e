"""The fields of one person's final work, in a line of the dialog."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit

from ct_desktop.language import tr
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.services.final_works import FinalFacts
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.number_field import NumberField
from ct_desktop.ui.widgets.past_date_field import PastDateField
from ct_desktop.ui.widgets.restyle import restyle

MOST_GUESTS = 99
_UNKNOWN = -1


@dataclass(frozen=True)
class Trouble:
    """A field that cannot be stored, and why."""

    field: PastDateField
    text: str


class FinalLine:
    """``facts`` is what stands in the fields."""

    def __init__(self, row: AssessmentStatus, today: date) -> None:
        self.row = row
        self.report = _day(today, row.report_on, tr("Final report received on"), row)
        self.presentation = _day(today, row.presentation_on, tr("Final presentation held on"), row)
        self.topic = QLineEdit(row.topic)
        self.topic.setMaxLength(200)
        self.topic.setCursorPosition(0)
        self.topic.setMinimumWidth(px(150))
        self.topic.setAccessibleName(f"{row.full_name}, {tr('Topic of the presentation')}")
        guests = _UNKNOWN if row.guests is None else row.guests
        self.guests = NumberField(_UNKNOWN, MOST_GUESTS, guests)
        self.guests.setSpecialValueText("–")
        self.guests.setAccessibleName(f"{row.full_name}, {tr('Guests')}")

    @property
    def fields(self) -> tuple[PastDateField, PastDateField, QLineEdit, NumberField]:
        """The fields in reading order."""
        return (self.report, self.presentation, self.topic, self.guests)

    @property
    def facts(self) -> FinalFacts:
        """What is to be stored."""
        guests = self.guests.value()
        return FinalFacts(
            self.row.enrolment_id,
            self.report.value(),
            self.presentation.value(),
            " ".join(self.topic.text().split()),
            None if guests == _UNKNOWN else guests,
        )

    @property
    def changed(self) -> bool:
        """Whether something else stands there than was stored."""
        row = self.row
        before = FinalFacts(
            row.enrolment_id, row.report_on, row.presentation_on, row.topic, row.guests
        )
        return self.facts != before

    def trouble(self) -> Trouble | None:
        """The first day that is none, marked as such."""
        first: Trouble | None = None
        for field in (self.report, self.presentation):
            text = field.error()
            field.setProperty("wrong", "true" if text else "false")
            field.setAccessibleDescription(text)
            restyle(field)
            if text and first is None:
                first = Trouble(field, text)
        return first


def _day(today: date, value: date | None, caption: str, row: AssessmentStatus) -> PastDateField:
    field = PastDateField(today, value, optional=True)
    field.setAccessibleName(f"{row.full_name}, {caption}")
    return field
