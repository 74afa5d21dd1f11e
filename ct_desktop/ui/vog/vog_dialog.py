"""The dialog that notes how it stands with the VOG of one person."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import vog_text
from ct_desktop.services.vogs import VogFacts
from ct_desktop.ui.choices import USER
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.vog.vog_words import VOG_TONES, needed_text
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import label, wrapped

_Read = tuple[VogFacts, str, int]


class VogDialog(FormDialog):
    """Needed, requested, original seen, by whom, renew after; call ``open`` to show it."""

    def __init__(self, ui: UiContext, office: Office, person_id: int, parent: QWidget) -> None:
        super().__init__(tr("VOG"), tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._stored = VogFacts(person_id)
        today = ui.clock.today()
        self.name = label("", "strong")
        self.state = chip("")
        self.why = wrapped("", "muted")
        self.needed = QComboBox()
        for one in (None, True, False):
            self.needed.addItem(needed_text(one), one)
        self.requested = DateField(today, optional=True)
        self.seen = DateField(today, optional=True)
        self.seen_by = QLineEdit()
        self.seen_by.setMaxLength(120)
        self.renew = DateField(today, optional=True)
        self.requested_today = secondary(tr("Requested today"), self._request_today)
        self.seen_today = secondary(tr("Original seen today"), self._see_today)
        self._build()
        self._read()

    def _build(self) -> None:
        form = self.form
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name)
        row.addWidget(self.state)
        row.addStretch(1)
        form.add_widget(head)
        form.add_widget(self.why)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.requested_today)
        row.addWidget(self.seen_today)
        row.addStretch(1)
        form.add_widget(buttons)
        form.add(tr("A VOG is needed"), self.needed)
        form.add(tr("Requested on"), self.requested, check=lambda: self._wrong_past(self.requested))
        side_by_side(
            form,
            form.add(tr("Original seen on"), self.seen, check=lambda: self._wrong_past(self.seen)),
            form.add(tr("Seen by"), self.seen_by, check=self._wrong_seer),
        )
        self._renew_row = form.add(
            tr("Renew after"),
            self.renew,
            check=self.renew.error,
            hint=tr("Left empty, the day follows from the term in the VOG register."),
        )
        form.add_widget(
            wrapped(
                tr(
                    "No scan, copy or number of a VOG is kept, here or anywhere in the program: "
                    "only that somebody has seen the original, and when."
                ),
                "small",
            )
        )
        self.seen.changed.connect(self._sign)
        self.submit_button.setEnabled(False)
        self.fit_to_form()

    def _read(self) -> None:
        office, person_id = self._office, self._stored.person_id

        def read() -> _Read:
            name = office.persons.get(person_id).facts.full_name
            return office.vogs.of_person(person_id), name, office.vogs.policy_years()

        self._ui.tasks.read(read, self._show, self.refuse)

    def _show(self, read: _Read) -> None:
        facts, name, years = read
        self._stored = facts
        self.setAccessibleDescription(name)
        self.name.setText(name)
        self.state.setText(vog_text(facts.state))
        set_tone(self.state, VOG_TONES[facts.state])
        self.why.setText(_why(facts))
        self.needed.setCurrentIndex(self.needed.findData(facts.needed))
        self.requested.set_value(facts.requested_on)
        self.seen_by.setText(facts.seen_by)
        self.seen.set_value(facts.seen_on)
        self.renew.set_value(facts.renew_on)
        self.renew.setPlaceholderText(
            ntr("{n} year after it was seen", "{n} years after it was seen", years)
        )
        self.submit_button.setEnabled(True)

    def _request_today(self) -> None:
        self.requested.set_value(self._ui.clock.today())
        self.submit_button.setFocus()

    def _see_today(self) -> None:
        self.seen.set_value(self._ui.clock.today())
        if self.seen_by.text().strip():
            self.submit_button.setFocus()
        else:
            self.seen_by.setFocus()

    def _sign(self, day: date | None) -> None:
        """Another original: another renewal; and who notes it has usually seen it."""
        if day is None or day == self._stored.seen_on:
            return
        self.renew.set_value(None)
        if not self.seen_by.text().strip():
            self.seen_by.setText(self._ui.preferences.get(USER) or "")

    def _wrong_past(self, field: DateField) -> str:
        day = field.value()
        if day is not None and day > self._ui.clock.today():
            return tr("This day has not come yet.")
        return field.error()

    def _wrong_seer(self) -> str:
        if self.seen.value() is not None and not self.seen_by.text().strip():
            return tr("Fill in who has seen the original.")
        return ""

    def _submit(self, _: FormDialog) -> None:
        wanted = replace(
            self._stored,
            needed=self.needed.currentData(),
            requested_on=self.requested.value(),
            seen_on=self.seen.value(),
            seen_by=self.seen_by.text().strip() if self.seen.value() else "",
            renew_on=self.renew.value(),
        )
        self._ui.tasks.write(
            lambda: self._office.vogs.save(wanted), self.finish, self.refuse, initiator=PRACTICE
        )


def _why(facts: VogFacts) -> str:
    if not facts.needed_for:
        return tr("No practice place asks for it now.")
    said = tr("Needed for: {what}").format(what=facts.needed_for)
    if facts.first_day is None:
        return said
    first = tr("First practice day: {day}").format(day=show_date(facts.first_day))
    return f"{said} · {first}"
