"""The dialog that makes somebody a supervisor at an organisation, or changes what is kept of it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Role
from ct_desktop.rules.names import split_name
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.supervisors import SupervisorFacts, SupervisorRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import NEW, people_search
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.contact_checks import email_check, phone_check
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker


class SupervisorDialog(FormDialog):
    """``saved`` carries the id of the supervisor. Somebody new is made in the same change."""

    saved = Signal(int)

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        organisation_id: int,
        row: SupervisorRow | None,
        parent: QWidget,
    ) -> None:
        title = tr("New supervisor") if row is None else tr("Change the supervisor")
        super().__init__(title, tr("Add") if row is None else tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._stored = row.facts if row else SupervisorFacts(None, 0, organisation_id)
        today = ui.clock.today()
        self.person = PersonPicker(people_search(office, Role.PRACTICE_SUPERVISOR), ui.tasks)
        self.phone = _line("")
        self.email = _line("")
        self.function = _line(self._stored.function)
        self.trained = DateField(today, self._stored.trained_on, optional=True)
        self.since = DateField(today, self._stored.since or (None if row else today), optional=True)
        self._build(row)

    def _build(self, row: SupervisorRow | None) -> None:
        form = self.form
        if row is None:
            form.add(
                tr("Name"),
                self.person,
                required=True,
                check=self.person.error,
                hint=tr("Type a name and choose. Someone new stands at the end of the list."),
            )
        else:
            form.add_widget(wrapped(row.full_name, "strong"))
        self.contact = [
            form.add(tr("Phone"), self.phone, check=phone_check(self.phone)),
            form.add(tr("E-mail"), self.email, check=email_check(self.email)),
        ]
        side_by_side(form, *self.contact)
        form.add(tr("Function"), self.function, hint=tr("As on the forms: “youth coordinator”."))
        side_by_side(
            form,
            form.add(tr("Supervisor since"), self.since, check=self.since.error),
            form.add(tr("Trained in coaching on"), self.trained, check=self._wrong_training),
        )
        self.person.chosen.connect(self._chosen)
        self.fit_to_form()
        self._chosen(None)

    def _chosen(self, choice: Choice | None) -> None:
        for one in self.contact:
            one.setVisible(choice is not None and choice.id == NEW)

    def _submit(self, _: FormDialog) -> None:
        choice = self.person.choice
        wanted = replace(
            self._stored,
            function=self.function.text(),
            trained_on=self.trained.value(),
            since=self.since.value(),
        )
        person: PersonFacts | None = None
        if wanted.id is None and choice is not None:
            if choice.id == NEW:
                name = split_name(choice.name)
                person = PersonFacts(
                    given_name=name.given,
                    infix=name.infix,
                    family_name=name.family,
                    phone=self.phone.text(),
                    email=self.email.text(),
                )
            else:
                wanted = replace(wanted, person_id=choice.id)
        self._ui.tasks.write(
            lambda: self._office.supervisors.save(wanted, person),
            self._saved,
            self.refuse,
            initiator=PRACTICE,
        )

    def _saved(self, supervisor_id: int) -> None:
        self.finish()
        self.saved.emit(supervisor_id)

    def _wrong_training(self) -> str:
        day = self.trained.value()
        if day is not None and day > self._ui.clock.today():
            return tr("This day has not come yet.")
        return self.trained.error()


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(200)
    return made
