"""Who walked in: joins the walk-in with the person it turns out to be."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.attention_line import Attention
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PeopleFilter
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.targets import PEOPLE, TODAY, PersonTarget
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker

_MOST = 20


class WalkInDialog(FormDialog):
    """Merging keeps every mark; who is new gets the rest filled in on the person's page."""

    def __init__(self, ui: UiContext, office: Office, one: Attention, parent: QWidget) -> None:
        super().__init__(
            tr("Who is {name}?").format(name=one.title), tr("Same person"), self._merge, parent
        )
        self._ui = ui
        self._office = office
        self._one = one
        self.form.add_widget(wrapped(tr("The marks of this walk-in go to the person you choose.")))
        self.picker = PersonPicker(self._search, ui.tasks)
        self.form.add(tr("Already known as"), self.picker, check=self.picker.error)
        self.new_button = quiet(tr("Somebody new: fill in the rest"), self._open_person)
        self.form.add_widget(self.new_button)
        self.fit_to_form()
        self.picker.setFocus()

    def _search(self, words: str) -> Sequence[Choice]:
        people = self._office.people
        ids = [i for i in people.ids(PeopleFilter(words=words)) if i != self._one.person_id]
        return [
            Choice(
                row.id,
                row.full_name,
                " · ".join(part for part in (show_date(row.birth_date), row.town) if part),
            )
            for row in people.rows(ids[:_MOST])
        ]

    def _merge(self, dialog: FormDialog) -> None:
        choice, enrolment_id = self.picker.choice, self._one.enrolment_id
        if choice is None or enrolment_id is None:
            return
        self._ui.tasks.write(
            lambda: self._office.walk_ins.merge(enrolment_id, choice.id),
            self._merged,
            dialog.refuse,
            initiator=TODAY,
        )

    def _merged(self, _: object) -> None:
        self._ui.prompts.toast(tr("One record now"), self._ui.undo.undo)
        self.finish()

    def _open_person(self) -> None:
        self.reject()
        if self._one.person_id is not None:
            self._ui.navigator.open(PEOPLE, PersonTarget(self._one.person_id))
