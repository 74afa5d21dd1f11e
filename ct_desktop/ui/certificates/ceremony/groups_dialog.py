"""The dialog that chooses whose documents are handed out on this evening."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.ceremonies import CeremonyCohort
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped

_HIGH = 360


class GroupsDialog(FormDialog):
    """``on_chosen`` gets the ids in the order of the list; call ``open`` to show it."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        chosen: Collection[int],
        on_chosen: Callable[[tuple[int, ...]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Groups at the ceremony"), tr("Choose"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_chosen = on_chosen
        self._chosen = frozenset(chosen)
        self.boxes: dict[int, QCheckBox] = {}
        self.note = wrapped(tr("Groups in which certificates or proofs were issued."), "muted")
        self.form.add_widget(self.note)
        self.submit_button.setEnabled(False)
        ui.tasks.read(office.issued_papers.ceremony_cohorts, self._show, self.refuse)
        self.fit_to_form()
        self.resize(self.width(), px(_HIGH))

    def _show(self, cohorts: tuple[CeremonyCohort, ...]) -> None:
        if not cohorts:
            self.note.setText(
                tr("No group has certificates or proofs yet. Issue them on the page of the group.")
            )
            return
        for one in cohorts:
            many = ntr("{n} document", "{n} documents", one.documents)
            box = QCheckBox(f"{one.name} · {many}")
            box.setChecked(one.id in self._chosen)
            box.toggled.connect(lambda _: self._follow())
            self.boxes[one.id] = box
            self.form.add_widget(box)
        next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()
        QTimer.singleShot(0, self, self.make_room)

    def _wanted(self) -> tuple[int, ...]:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def _follow(self) -> None:
        self.submit_button.setEnabled(bool(self._wanted()))

    def _submit(self, _: FormDialog) -> None:
        wanted = self._wanted()
        self.finish()
        self._on_chosen(wanted)
