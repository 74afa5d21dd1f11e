"""What somebody looks for in a practice place: field, days, and words of their own."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field
from ct_desktop.services import words
from ct_desktop.services.placements import Wishes
from ct_desktop.services.practice_words import weekday_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.form import Form

_DAYS = 7


class WeekdayButtons(QWidget):
    """A button for each day of the week, Monday first; none pressed is not stated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = flowing(self, px(6))
        self.buttons: list[QPushButton] = []
        for day in range(_DAYS):
            name = weekday_text(day)
            button = QPushButton(name[:2])
            button.setProperty("look", "filter")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(name)
            button.setToolTip(name)
            self.buttons.append(button)
            row.addWidget(button)

    @property
    def days(self) -> tuple[int, ...]:
        """The days that are pressed, 0 Monday … 6 Sunday."""
        return tuple(day for day, button in enumerate(self.buttons) if button.isChecked())

    def set_days(self, days: tuple[int, ...]) -> None:
        """Press these days and no other."""
        for day, button in enumerate(self.buttons):
            button.setChecked(day in days)


class WishesFields:
    """The fields of wishes in a form."""

    def __init__(self, form: Form) -> None:
        self.field = QComboBox()
        self.field.addItem(tr("no preference"), None)
        for one in Field:
            self.field.addItem(words.field(one), one)
        self.days = WeekdayButtons()
        self.text = QLineEdit()
        self.text.setMaxLength(500)
        hint = tr("For instance: with children, football, near home")
        self._rows = (
            form.add(tr("Field"), self.field),
            form.add(tr("Days"), self.days),
            form.add(tr("In words"), self.text, hint=hint),
        )

    def show_rows(self, shown: bool) -> None:
        """Show the fields, or none of them when there is nobody to ask about."""
        for row in self._rows:
            row.setVisible(shown)

    @property
    def wishes(self) -> Wishes:
        """What was filled in."""
        field = self.field.currentData()
        return Wishes(
            Field(str(field)) if field else None, self.days.days, self.text.text().strip()
        )

    def fill(self, wishes: Wishes) -> None:
        """Show stored wishes."""
        self.field.setCurrentIndex(max(0, self.field.findData(wishes.field)))
        self.days.set_days(wishes.days)
        self.text.setText(wishes.text)
