"""The dialog that records an answer to a request for consent."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.consents import giver_for
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose
from ct_desktop.services import words
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog


class ConsentDialog(FormDialog):
    """The giver follows from the age on the date, until the user chooses another."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        page_key: str,
        person: PersonFacts,
        purpose: ConsentPurpose | None,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Record consent"), tr("Record"), lambda _: self._record(), parent)
        self._ui = ui
        self._office = office
        self._page_key = page_key
        self._person = person
        self._giver_chosen = False
        self.purpose = _choice([(p, words.consent_purpose(p)) for p in ConsentPurpose])
        self.purpose.setCurrentIndex(list(ConsentPurpose).index(purpose or ConsentPurpose.PHOTO))
        self.answer = _choice([(True, tr("yes")), (False, tr("no"))])
        self.giver = _choice([(g, words.consent_giver(g)) for g in ConsentGiver])
        self.giver_name = QLineEdit()
        self.giver_phone = QLineEdit()
        self.given_on = DateField(ui.clock.today(), ui.clock.today())
        self.medium = _choice([(m, words.consent_medium(m)) for m in ConsentMedium])
        self.paper = QLineEdit()
        self._build()

    @property
    def by_parent(self) -> bool:
        """Whether a parent is chosen as the giver."""
        return bool(self.giver.currentData() == ConsentGiver.PARENT)

    def facts(self) -> ConsentFacts:
        """The answer as typed; only for a valid form."""
        parent = self.by_parent
        paper = self._on_paper
        return ConsentFacts(
            None,
            ConsentPurpose(self.purpose.currentData()),
            bool(self.answer.currentData()),
            ConsentGiver(self.giver.currentData()),
            self.given_on.value() or self._ui.clock.today(),
            ConsentMedium(self.medium.currentData()),
            self.giver_name.text().strip() if parent else "",
            self.giver_phone.text().strip() if parent else "",
            self.paper.text().strip() if paper else "",
        )

    @property
    def _on_paper(self) -> bool:
        return bool(self.medium.currentData() == ConsentMedium.PAPER)

    def _build(self) -> None:
        purpose = self.form.add(tr("Consent for"), self.purpose)
        answer = self.form.add(tr("Answer"), self.answer)
        self.form.side_by_side(purpose, answer, widths=(3, 1))
        date = self.form.add(tr("Given on"), self.given_on, check=self._wrong_date)
        giver = self.form.add(tr("Given by"), self.giver, check=self._wrong_giver)
        self.form.side_by_side(date, giver)
        self._name_row = self.form.add(
            tr("Name of the parent"), self.giver_name, check=self._no_name
        )
        self._phone_row = self.form.add(tr("Phone of the parent"), self.giver_phone)
        self.form.side_by_side(self._name_row, self._phone_row, widths=(3, 2))
        medium = self.form.add(tr("How"), self.medium)
        self._paper_row = self.form.add(
            tr("Where the paper lies"), self.paper, hint=tr("For instance: folder 2026, cabinet 2")
        )
        self.form.side_by_side(medium, self._paper_row, widths=(1, 2))
        self.giver.activated.connect(self._choose_giver)
        self.giver.currentIndexChanged.connect(lambda _: self._show_parent())
        self.medium.currentIndexChanged.connect(lambda _: self._show_paper())
        self.purpose.currentIndexChanged.connect(lambda _: self._propose_giver())
        self.given_on.changed.connect(lambda _: self._propose_giver())
        self._propose_giver()
        self._show_parent()
        self._show_paper()

    def _propose_giver(self) -> None:
        if self._giver_chosen:
            return
        giver = self._giver_by_age()
        if self.purpose.currentData() == ConsentPurpose.TAKING_PART:
            giver = ConsentGiver.PARENT
        self.giver.setCurrentIndex(list(ConsentGiver).index(giver))

    def _giver_by_age(self) -> ConsentGiver:
        birth, day = self._person.birth_date, self.given_on.value()
        return giver_for(birth, day) if birth and day else ConsentGiver.SELF

    def _choose_giver(self) -> None:
        self._giver_chosen = True

    def _show_parent(self) -> None:
        parent = self.by_parent
        self._name_row.setVisible(parent)
        self._phone_row.setVisible(parent)
        if parent and not self.giver_name.text():
            self.giver_name.setText(self._person.parent_name)
            self.giver_phone.setText(self._person.parent_phone)

    def _show_paper(self) -> None:
        self._paper_row.setVisible(self._on_paper)

    def _wrong_date(self) -> str:
        day = self.given_on.value()
        if day is not None and day > self._ui.clock.today():
            return tr("This date lies in the future.")
        return self.given_on.error()

    def _wrong_giver(self) -> str:
        if not self.by_parent and self._giver_by_age() is ConsentGiver.PARENT:
            return tr("Under 16 on this date: a parent gives it.")
        return ""

    def _no_name(self) -> str:
        if self.by_parent and not self.giver_name.text().strip():
            return tr("Fill in the name of the parent.")
        return ""

    def _record(self) -> None:
        facts, person_id = self.facts(), self._person.id
        if person_id is None:
            return
        self._ui.tasks.write(
            lambda: self._office.consents.record(person_id, facts),
            self.finish,
            self.refuse,
            initiator=self._page_key,
        )


def _choice(options: list[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    return box
