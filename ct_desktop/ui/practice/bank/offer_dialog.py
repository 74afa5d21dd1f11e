"""The dialog that enters or changes what an organisation offers."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services import words
from ct_desktop.services.offers import OfferFacts
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.supervisors import SupervisorRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.bank.partner_fields import PartnerFields
from ct_desktop.ui.practice.bank.talents_field import TalentsField
from ct_desktop.ui.practice.bank.week_field import WeekField
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField

_MOST_PLACES = 99
_OLDEST = 99


@dataclass(frozen=True)
class _Read:
    organisations: tuple[OrganisationFacts, ...]
    supervisors: tuple[SupervisorRow, ...]
    talents: tuple[str, ...]


class OfferDialog(FormDialog):
    """``saved`` carries the id; ``organisation_id`` is chosen at once for a new offer."""

    saved = Signal(int)

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        facts: OfferFacts | None,
        parent: QWidget,
        organisation_id: int | None = None,
    ) -> None:
        title = tr("New practice place") if facts is None else tr("Change the practice place")
        super().__init__(title, tr("Add") if facts is None else tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        shown = facts or OfferFacts(None, organisation_id or 0, "", Field.SPORT)
        self._id = shown.id
        today = ui.clock.today()
        self.title_field = _line(shown.title)
        self.partners = PartnerFields(ui, office, shown, self)
        self.field = QComboBox()
        for one in Field:
            self.field.addItem(words.field(one), one)
        self.field.setCurrentIndex(self.field.findData(shown.field))
        self.group = QComboBox()
        self.group.addItem(tr("not stated"), None)
        for group in TargetGroup:
            self.group.addItem(words.target_group(group), group)
        self.group.setCurrentIndex(self.group.findData(shown.target_group))
        self.days = WeekField(shown.days)
        self.places = NumberField(1, _MOST_PLACES, shown.places)
        self.age = NumberField(0, _OLDEST, shown.minimum_age or 0)
        self.age.setSpecialValueText(tr("no minimum"))
        self.vog = QCheckBox(tr("A VOG is needed"))
        self.vog.setChecked(shown.vog_needed)
        self.first = DateField(today, shown.starts_on, optional=True)
        self.last = DateField(today, shown.ends_on, optional=True)
        self.talents = TalentsField(shown.talents)
        self.tasks = _text(shown.tasks)
        self.address = _line(shown.address)
        self.postcode = _line(shown.postcode)
        self.town = _line(shown.town)
        self.notes = _text(shown.notes)
        self._build()
        self._read(None)

    def _build(self) -> None:
        form = self.form
        form.add(
            tr("What it is"),
            self.title_field,
            required=True,
            hint=tr("As it stands on the offer sheet: “Help with the training of the juniors”."),
        )
        self.partners.add_to(form)
        side_by_side(
            form,
            form.add(tr("Field"), self.field),
            form.add(tr("Target group"), self.group),
        )
        form.add(tr("Days and times"), self.days, check=self.days.error)
        side_by_side(
            form,
            form.add(tr("Places"), self.places),
            form.add(tr("Minimum age"), self.age),
        )
        form.add_widget(self.vog)
        side_by_side(
            form,
            form.add(tr("From"), self.first, check=self.first.error),
            form.add(tr("Until"), self.last, check=self._wrong_end),
        )
        form.add(tr("Talents wanted"), self.talents, hint=tr("Separated by commas."))
        form.add(tr("What there is to do"), self.tasks)
        form.add(
            tr("Address"), self.address, hint=tr("Left empty, it is that of the organisation.")
        )
        side_by_side(
            form, form.add(tr("Postcode"), self.postcode), form.add(tr("Town or city"), self.town)
        )
        form.add(tr("Notes"), self.notes, hint=tr("For us; not on the offer sheet."))
        self.partners.changed.connect(self._read)
        self.form.setContentsMargins(0, 0, px(12), 0)
        self.resize(px(620), self.height())
        self.fit_to_form()

    def _read(self, organisation_id: int | None) -> None:
        """Read what there is to choose; ``organisation_id`` was just made."""
        office = self._office
        self._ui.tasks.read(
            lambda: _Read(
                office.organisations.all(),
                office.supervisors.rows(left=True),
                office.offers.talents(),
            ),
            self._show,
            self.refuse,
        )

    def _show(self, read: _Read) -> None:
        self.partners.offer(read.organisations, read.supervisors)
        self.talents.offer(read.talents)

    def facts(self) -> OfferFacts:
        """The offer as typed."""
        group = self.group.currentData()
        return OfferFacts(
            self._id,
            self.partners.organisation_id or 0,
            self.title_field.text(),
            Field(self.field.currentData()),
            supervisor_id=self.partners.supervisor_id,
            tasks=self.tasks.toPlainText(),
            target_group=TargetGroup(str(group)) if group else None,
            days=self.days.value(),
            places=self.places.value(),
            minimum_age=self.age.value() or None,
            vog_needed=self.vog.isChecked(),
            address=self.address.text(),
            postcode=self.postcode.text(),
            town=self.town.text(),
            starts_on=self.first.value(),
            ends_on=self.last.value(),
            talents=self.talents.text(),
            notes=self.notes.toPlainText(),
        )

    def _submit(self, _: FormDialog) -> None:
        wanted = self.facts()
        self._ui.tasks.write(
            lambda: self._office.offers.save(wanted), self._saved, self.refuse, initiator=PRACTICE
        )

    def _saved(self, offer_id: int) -> None:
        self.finish()
        said = tr("“{name}” is in the practice bank.").format(name=self.title_field.text().strip())
        self._ui.prompts.toast(said, self._ui.undo.undo)
        self.saved.emit(offer_id)

    def _wrong_end(self) -> str:
        first: date | None = self.first.value()
        last: date | None = self.last.value()
        if first is not None and last is not None and last < first:
            return tr("This is before the first day.")
        return self.last.error()


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(200)
    return made


def _text(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setFixedHeight(px(72))
    return made
