"""The dialog that adds a person to a cohort: someone known, or a new person."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import EDUCATION_LEVELS, Gender
from ct_desktop.rules.names import split_name
from ct_desktop.services import words
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people_choices import NEW, people_search
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker


class Joins(StrEnum):
    """As what someone is added."""

    ENROLLED = "enrolled"
    WAITING = "waiting"
    APPLIED = "applied"


class AddPersonDialog(FormDialog):
    """``enrolling`` carries the id of an application that is to get a place."""

    enrolling = Signal(int)

    def __init__(
        self, ui: UiContext, office: Office, facts: CohortFacts, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Add a person"), tr("Add"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._cohort_id = facts.id
        self._made: int | None = None
        self.person = PersonPicker(people_search(office), ui.tasks)
        self.joins = QComboBox()
        self.birth_date = DateField(ui.clock.today(), optional=True)
        self.gender = _choices((one, words.gender(one)) for one in Gender)
        self.education = _choices((one, words.education(one)) for one in EDUCATION_LEVELS)
        self.phone = QLineEdit()
        self.email = QLineEdit()
        self._build(facts)
        self.person.chosen.connect(self._chosen)
        self._chosen(None)

    def _build(self, facts: CohortFacts) -> None:
        form = self.form
        form.add(
            tr("Name"),
            self.person,
            check=self.person.error,
            hint=tr("Type a name and choose. Someone new stands at the end of the list."),
        )
        free = facts.capacity - facts.enrolled
        self.joins.addItem(tr("Give a place"), Joins.ENROLLED)
        self.joins.addItem(tr("Put on the waiting list"), Joins.WAITING)
        self.joins.addItem(tr("Note the application only"), Joins.APPLIED)
        # A free place goes to whoever waits already, not to a newcomer.
        self.joins.setCurrentIndex(0 if free > 0 and not facts.waiting else 1)
        hint = tr("{taken} of {places} places are taken.").format(
            taken=facts.enrolled, places=facts.capacity
        )
        form.add(tr("In the group"), self.joins, hint=hint)
        self.details = [
            form.add(tr("Birth date"), self.birth_date, check=self.birth_date.error),
            form.add(tr("Phone"), self.phone),
            form.add(tr("E-mail"), self.email),
        ]
        extra = (
            form.add(tr("Gender"), self.gender),
            form.add(tr("Education"), self.education),
        )
        side_by_side(form, *extra)
        self.details += extra
        self.fit_to_form()

    def _chosen(self, choice: Choice | None) -> None:
        new = choice is not None and choice.id == NEW
        for row in self.details:
            row.setVisible(new)

    def _submit(self, _: FormDialog) -> None:
        choice = self.person.choice
        if choice is None:
            return
        person_id = self._person_maker(choice)
        joins = Joins(self.joins.currentData())

        def add() -> int:
            enrolment_id = self._office.participants.apply(self._cohort_id, person_id())
            if joins is Joins.WAITING:
                self._office.participants.wait(enrolment_id)
            return enrolment_id

        self._ui.tasks.write(
            add, lambda made: self._added(made, joins), self.refuse, initiator=COHORTS
        )

    def _person_maker(self, choice: Choice) -> Callable[[], int]:
        """Makes a new person once, also when adding is tried again; runs on the worker."""
        if choice.id != NEW:
            return lambda: choice.id
        name = split_name(choice.name)
        facts = PersonFacts(
            id=self._made,
            given_name=name.given,
            infix=name.infix,
            family_name=name.family,
            birth_date=self.birth_date.value(),
            gender=self.gender.currentData(),
            education=self.education.currentData(),
            phone=self.phone.text(),
            email=self.email.text(),
        )

        def make() -> int:
            self._made = self._office.persons.save(facts)
            return self._made

        return make

    def _added(self, enrolment_id: int, joins: Joins) -> None:
        if joins is Joins.ENROLLED:
            self.enrolling.emit(enrolment_id)
        self.finish()


def _choices(options: Iterable[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.addItem(tr("not stated"), None)
    for value, said in options:
        box.addItem(said, value)
    return box
