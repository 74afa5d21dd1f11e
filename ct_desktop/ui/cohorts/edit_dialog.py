"""The dialog that changes a cohort; its meetings are changed in the schedule."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Role
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import ChosenPeople, people_search
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker


class EditCohortDialog(FormDialog):
    """Name, place, room, leader, maximum, first practice day, notes."""

    def __init__(
        self, ui: UiContext, office: Office, facts: CohortFacts, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Edit the group"), tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._people = ChosenPeople(office)
        self._facts = facts
        self.name = QLineEdit(facts.name)
        self.name.setMaxLength(120)
        self.place = QLineEdit(facts.place)
        self.room = QLineEdit(facts.room)
        self.leader = PersonPicker(people_search(office, Role.COURSE_LEADER), ui.tasks)
        if facts.leader_id is not None:
            self.leader.set_choice(Choice(facts.leader_id, facts.leader))
        self.capacity = NumberField(1, 500, facts.capacity)
        self.first_practice = DateField(ui.clock.today(), facts.first_practice_on, optional=True)
        self.notes = QPlainTextEdit(facts.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(px(90))
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form = self.form
        form.add(tr("Name"), self.name, required=True)
        side_by_side(form, form.add(tr("Place"), self.place), form.add(tr("Room"), self.room))
        form.add(tr("Course leader"), self.leader, check=self._leader_error)
        side_by_side(
            form,
            form.add(tr("Places"), self.capacity),
            form.add(
                tr("First practice day"), self.first_practice, check=self.first_practice.error
            ),
        )
        form.add(tr("Notes"), self.notes)
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        leader = self.leader.choice
        wanted = replace(
            self._facts,
            name=self.name.text(),
            place=self.place.text(),
            room=self.room.text(),
            capacity=self.capacity.value(),
            first_practice_on=self.first_practice.value(),
            notes=self.notes.toPlainText(),
        )

        def save() -> None:
            leader_id = self._people.id_of(leader) if leader else None
            self._office.cohorts.change(replace(wanted, leader_id=leader_id))

        self._ui.tasks.write(save, self.finish, self.refuse, initiator=COHORTS)

    def _leader_error(self) -> str:
        return self.leader.error() if self.leader.text().strip() else ""
