"""The card with what the ceremony is called, when and where it is, and how long each takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from ct_desktop.language import tr
from ct_desktop.services.ceremonies import CeremonyPlan
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.number_field import AmountField
from ct_desktop.ui.widgets.time_field import TimeField

_LEAST, _MOST, _STEP = 0.5, 60.0, 0.5


class EveningCard(Card):
    """``on_change`` gets the changed plan as soon as a field is left with something else in it."""

    def __init__(self, today: date, on_change: Callable[[CeremonyPlan], object]) -> None:
        super().__init__(tr("The evening"))
        self._on_change = on_change
        self._plan: CeremonyPlan | None = None
        self.title = QLineEdit()
        self.title.setMaxLength(120)
        self.title.setPlaceholderText(tr("Certificate ceremony"))
        self.place = QLineEdit()
        self.place.setMaxLength(160)
        self.day = DateField(today)
        self.begin = TimeField()
        self.each = AmountField(_LEAST, _MOST, 2, 1, " " + tr("min"))
        self.each.setSingleStep(_STEP)
        self.form = Form()
        self.form.setProperty("ground", "none")
        self.form.add(
            tr("Title"),
            self.title,
            hint=tr("Empty: “Certificate ceremony”, in the language of the paper."),
        )
        self.form.add(tr("Place"), self.place)
        self.form.side_by_side(
            self.form.add(tr("Date"), self.day, check=self.day.error),
            self.form.add(tr("Begins at"), self.begin, check=self.begin.error),
            self.form.add(tr("For each person"), self.each),
            widths=(3, 2, 2),
        )
        self.body.addWidget(self.form)
        self.summary = wrapped("", "muted")
        self.body.addWidget(self.summary)
        for line in (self.title, self.place):
            line.editingFinished.connect(self._take)
        self.day.changed.connect(lambda _: self._take())
        self.begin.changed.connect(lambda _: self._take())
        self.each.editingFinished.connect(self._take)

    def show_plan(self, plan: CeremonyPlan, summary: str) -> None:
        """Show the plan; what is being typed in a field stays."""
        self._plan = plan
        for line, text in ((self.title, plan.title), (self.place, plan.place)):
            if not line.hasFocus():
                line.setText(text)
        if not self.day.hasFocus():
            self.day.set_value(plan.day)
        if not self.begin.hasFocus():
            self.begin.set_value(plan.begin)
        if not self.each.hasFocus():
            self.each.setValue(plan.minutes_each)
        self.summary.setText(summary)

    def _take(self) -> None:
        """Tell of a change, when every field can be read."""
        plan, day, begin = self._plan, self.day.value(), self.begin.value()
        if plan is None or not self.form.is_valid() or day is None or begin is None:
            return
        changed = replace(
            plan,
            title=self.title.text().strip(),
            place=self.place.text().strip(),
            day=day,
            begin=begin,
            minutes_each=self.each.value(),
        )
        if changed != plan:
            self._plan = changed
            self._on_change(changed)
