"""Above the sheet: which assessment, on what day, by whom, and how the cursor goes on."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessment_words import moment_text
from ct_desktop.ui.cohorts.assessments.content import Kind
from ct_desktop.ui.cohorts.assessments.kind_fields import KindFields
from ct_desktop.ui.cohorts.assessments.sheet.content import SheetContent
from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.past_date_field import PastDateField

DIRECTION = "cohorts.assessments.direction"
_BY_PERSON, _BY_ITEM = "person", "item"


class EntryBar(QWidget):
    """``kind_changed`` and ``direction_changed`` when the user chose another one."""

    kind_changed = Signal()
    direction_changed = Signal()
    copying = Signal()

    def __init__(self, today: date, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.kinds = KindFields(self)
        self.day_field = PastDateField(today, today)
        self.day_field.setAccessibleName(tr("Day of the assessment"))
        self.day_field.setToolTip(tr("Day of the assessment, for whom it is new"))
        self.day_field.setFixedWidth(px(144))
        self.name_field = QLineEdit()
        self.name_field.setMaxLength(120)
        self.name_field.setAccessibleName(tr("Name of who assesses"))
        self.name_field.setPlaceholderText(tr("Name of who assesses"))
        self.name_field.setFixedWidth(px(150))
        self.direction = QComboBox()
        self.direction.setAccessibleName(tr("Where the cursor goes after a level"))
        self.direction.addItem(tr("Person by person"), _BY_PERSON)
        self.direction.addItem(tr("Item by item"), _BY_ITEM)
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.direction.setCurrentIndex(1 if preferences.get(DIRECTION) == _BY_ITEM else 0)
        self.copy_button = Button(tr("Take over"), "secondary", "copy")
        row = flowing(self, px(8))
        for part in (
            self.kinds.moments,
            self.kinds.assessors,
            self.day_field,
            self.name_field,
            self.direction,
            self.copy_button,
        ):
            row.addWidget(part)
        self.kinds.changed.connect(self.kind_changed)
        self.direction.activated.connect(lambda _: self._keep_direction())
        self.copy_button.clicked.connect(lambda: self.copying.emit())

    @property
    def kind(self) -> Kind:
        """The assessment that is filled in."""
        return self.kinds.kind

    @property
    def day(self) -> date | None:
        """The day of new assessments."""
        return self.day_field.value()

    @property
    def assessor_name(self) -> str:
        """Who assesses; empty for the participants themselves."""
        if self.kind[1] is Assessor.SELF:
            return ""
        return " ".join(self.name_field.text().split())

    @property
    def by_item(self) -> bool:
        """Whether the cursor goes on to the next person instead of to the next item."""
        return bool(self.direction.currentData() == _BY_ITEM)

    def day_error(self) -> str:
        """What is wrong with the day, or ""."""
        return self.day_field.error()

    def show_content(self, content: SheetContent, *, fresh: bool) -> None:
        """Fit to what was read; ``fresh`` proposes who assesses anew."""
        if content.sheet is None:
            return
        moment, assessor = content.sheet.moment, content.sheet.assessor
        self.kinds.choose((moment, assessor))
        self.name_field.setVisible(assessor is not Assessor.SELF)
        if fresh:
            self.name_field.setText(content.sheet.assessor_name)
        before = content.before()
        self.copy_button.setVisible(moment is not AssessmentMoment.START)
        self.copy_button.setEnabled(before is not None)
        source = before.moment if before else AssessmentMoment.START
        begin = source is AssessmentMoment.START
        self.copy_button.setText(tr("Take over the start") if begin else tr("Take over halfway"))
        self.copy_button.setToolTip(
            tr("Fills what is still empty with the levels that were given {moment}").format(
                moment=moment_text(source)
            )
        )

    def _keep_direction(self) -> None:
        self._preferences.put(DIRECTION, _BY_ITEM if self.by_item else _BY_PERSON)
        self.direction_changed.emit()
