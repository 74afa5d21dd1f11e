"""The dialog that makes or changes a person, and warns of doubles before making one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.doubles import PossibleDouble
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts, PersonPage
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.person_form import PersonForm
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class PersonDialog(FormDialog):
    """``saved`` carries the id; ``known`` that of somebody stored whom the user chose instead."""

    saved = Signal(int)
    known = Signal(int)

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        page_key: str,
        parent: QWidget,
        stored: PersonPage | None = None,
    ) -> None:
        title = tr("New person") if stored is None else tr("Change the person")
        super().__init__(title, tr("Save"), lambda _: self._submit(), parent)
        self._ui = ui
        self._office = office
        self._page_key = page_key
        self._accepted_doubles: PersonFacts | None = None
        self.fields = PersonForm(self.form, ui, office, stored)
        self._first = (self.fields.facts(), self.fields.roles())
        self.doubles = SectionList()
        self.warning = Card(tr("This may be somebody you know already"), flush=True)
        self._build()

    def open_dialog(self) -> None:
        """Show the dialog over the page."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(720))
        self.fit_to_form()
        self.resize(self.width(), min(self.height(), px(680)))
        self.show()
        self.fields.field("given_name").setFocus()

    def reject(self) -> None:
        """Close, after a question when something was typed."""
        changed = (self.fields.facts(), self.fields.roles()) != self._first
        if not changed or self._ui.prompts.confirm(
            tr("Close without saving?"), tr("Do not save"), tr("What you typed is not kept.")
        ):
            super().reject()

    def _build(self) -> None:
        self.form.setContentsMargins(0, 0, px(12), 0)
        self.warning.body.addWidget(self.doubles)
        self.warning.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(2, self.warning)

    def _submit(self) -> None:
        facts = self.fields.facts()
        if facts.id is not None or facts == self._accepted_doubles:
            self._save(facts)
            return
        find = partial(self._office.doubles.of, facts)
        self._ui.tasks.read(find, partial(self._weigh, facts), self.refuse)

    def _weigh(self, facts: PersonFacts, found: tuple[PossibleDouble, ...]) -> None:
        if not found:
            self._save(facts)
            return
        self._accepted_doubles = facts
        self.doubles.set_rows([self._row(one) for one in found])
        self.warning.show()
        self.submit_button.setText(tr("Save as a new person"))
        self.submit_button.setEnabled(True)

    def _row(self, one: PossibleDouble) -> SectionRow:
        about = " · ".join(
            part for part in (one.reason, show_date(one.birth_date), one.town) if part
        )
        button = secondary(tr("Open this person"), partial(self._open_known, one.person_id))
        return SectionRow(one.name, about, action=button)

    def _open_known(self, person_id: int) -> None:
        super().reject()
        self.known.emit(person_id)

    def _save(self, facts: PersonFacts) -> None:
        roles = self.fields.roles()
        self._ui.tasks.write(
            lambda: self._office.persons.save(facts, roles),
            self._saved,
            self.refuse,
            initiator=self._page_key,
        )

    def _saved(self, person_id: int) -> None:
        name = self.fields.facts().full_name
        self.finish()
        self._ui.prompts.toast(tr("{name} saved").format(name=name), self._ui.undo.undo)
        self.saved.emit(person_id)
