"""Organisation and supervisor of an offer; each can be added on the spot."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.offers import OfferFacts
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.supervisors import SupervisorRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.practice.partners.supervisor_dialog import SupervisorDialog
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, quiet
from ct_desktop.ui.widgets.form import Form


class PartnerFields(QObject):
    """``changed`` when an organisation or a supervisor was made: read them anew."""

    changed = Signal(object)

    def __init__(self, ui: UiContext, office: Office, facts: OfferFacts, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._ui = ui
        self._office = office
        self._dialog = dialog
        self._supervisors: Sequence[SupervisorRow] = ()
        self._wanted = (facts.organisation_id or None, facts.supervisor_id)
        self.organisation = _box(tr("Organisation"))
        self.supervisor = _box(tr("Supervisor"))
        self.new_organisation = quiet(tr("New organisation…"), self._add_organisation, "plus")
        self.new_supervisor = quiet(tr("New supervisor…"), self._add_supervisor, "plus")
        self.organisation.currentIndexChanged.connect(lambda _: self._fill_supervisors(None))

    @property
    def organisation_id(self) -> int | None:
        """The organisation chosen."""
        return _id_of(self.organisation)

    @property
    def supervisor_id(self) -> int | None:
        """The supervisor chosen."""
        return _id_of(self.supervisor)

    def add_to(self, form: Form) -> None:
        """Put both in a form, in the order of reading."""
        form.add(
            tr("Organisation"),
            _beside(self.organisation, self.new_organisation),
            check=self._no_organisation,
        )
        form.add(tr("Supervisor"), _beside(self.supervisor, self.new_supervisor))

    def offer(
        self, organisations: Sequence[OrganisationFacts], supervisors: Sequence[SupervisorRow]
    ) -> None:
        """Offer these to choose from; what was chosen stays so."""
        self._supervisors = supervisors
        organisation_id, supervisor_id = self._wanted
        if self.organisation.count():
            organisation_id = organisation_id or self.organisation_id
            supervisor_id = supervisor_id or self.supervisor_id
        self.organisation.blockSignals(True)
        self.organisation.clear()
        self.organisation.addItem(tr("Choose an organisation"), None)
        for one in organisations:
            self.organisation.addItem(_name(one), one.id)
        self.organisation.setCurrentIndex(max(0, self.organisation.findData(organisation_id)))
        self.organisation.blockSignals(False)
        self._fill_supervisors(supervisor_id)
        self._wanted = (None, None)

    def _fill_supervisors(self, wanted: int | None) -> None:
        organisation_id = self.organisation_id
        self.supervisor.clear()
        self.supervisor.addItem(tr("not known yet"), None)
        for one in self._supervisors:
            if one.facts.organisation_id != organisation_id:
                continue
            if one.left_on is None:
                self.supervisor.addItem(one.full_name, one.facts.id)
            elif one.facts.id == wanted:
                self.supervisor.addItem(
                    tr("{name} (has left)").format(name=one.full_name), one.facts.id
                )
        self.supervisor.setCurrentIndex(max(0, self.supervisor.findData(wanted)))
        self.supervisor.setEnabled(organisation_id is not None)
        self.new_supervisor.setEnabled(organisation_id is not None)

    def _add_organisation(self) -> None:
        dialog = OrganisationDialog(self._ui, self._office, None, self._dialog, PRACTICE)
        dialog.saved.connect(lambda made: self._made(made, None))
        dialog.open()

    def _add_supervisor(self) -> None:
        organisation_id = self.organisation_id
        if organisation_id is not None:
            dialog = SupervisorDialog(self._ui, self._office, organisation_id, None, self._dialog)
            dialog.saved.connect(lambda made: self._made(organisation_id, made))
            dialog.open()

    def _made(self, organisation_id: int, supervisor_id: int | None) -> None:
        self._wanted = (organisation_id, supervisor_id)
        self.changed.emit(organisation_id)

    def _no_organisation(self) -> str:
        return "" if self.organisation_id is not None else tr("Choose an organisation.")


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    return made


def _beside(box: QComboBox, button: Button) -> QWidget:
    holder = QWidget()
    holder.setProperty("ground", "none")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(box, 1)
    row.addWidget(button)
    holder.setFocusProxy(box)
    holder.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return holder


def _name(one: OrganisationFacts) -> str:
    return f"{one.name}, {one.town}" if one.town else one.name


def _id_of(box: QComboBox) -> int | None:
    found = box.currentData()
    return found if isinstance(found, int) else None
