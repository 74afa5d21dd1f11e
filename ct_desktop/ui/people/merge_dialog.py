"""Merging a double: choose it, compare, confirm."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonPage
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.comparison import Comparison
from ct_desktop.ui.people.fact_words import fact_pairs
from ct_desktop.ui.people.find_person import person_search
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker


class MergeDialog(QDialog):
    """The person of the page stays; the double goes into it."""

    def __init__(
        self, ui: UiContext, office: Office, page_key: str, kept: PersonPage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._page_key = page_key
        self._kept = kept
        self._double: PersonPage | None = None
        self.picker = PersonPicker(
            person_search(office, kept.facts.id), ui.tasks, tr("Type the name of the double")
        )
        self.comparison = Comparison()
        self.refusal = wrapped("", "error")
        self.merge_button = primary(tr("Merge"), self._merge)
        self._build()
        self.picker.chosen.connect(self._choose)

    def open_dialog(self) -> None:
        """Show the dialog over the page."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(px(820), px(600))
        self.show()
        self.picker.setFocus()

    def _build(self) -> None:
        title = tr("Merge a double into {name}").format(name=self._kept.facts.full_name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(wrapped(title, "heading"))
        column.addWidget(label(tr("Which other record is the same person?"), "strong"))
        column.addWidget(self.picker)
        self._explanation = wrapped(
            tr(
                "The record at the left stays. Its empty fields are filled from the double; "
                "where the two differ, the left one is kept. Groups, marks, consents and "
                "documents of the double move over, and the double goes."
            ),
            "muted",
        )
        column.addWidget(self._explanation)
        column.addWidget(self.comparison, 1)
        column.addWidget(self.refusal)
        self.refusal.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(secondary(tr("Cancel"), self.reject))
        buttons.addWidget(self.merge_button)
        self.merge_button.setEnabled(False)
        column.addLayout(buttons)

    def _choose(self, choice: Choice | None) -> None:
        self._double = None
        self.merge_button.setEnabled(False)
        self.comparison.setVisible(choice is not None)
        if choice is not None:
            person_id = choice.id
            self._ui.tasks.read(lambda: self._office.persons.get(person_id), self._show)

    def _show(self, double: PersonPage) -> None:
        self._double = double
        self.comparison.show_pairs(tr("Stays"), tr("Double, goes"), fact_pairs(self._kept, double))
        self.merge_button.setEnabled(True)

    def _merge(self) -> None:
        kept_id, double = self._kept.facts.id, self._double
        if kept_id is None or double is None or double.facts.id is None:
            return
        double_id = double.facts.id
        self.merge_button.setEnabled(False)
        self._ui.tasks.write(
            lambda: self._office.merging.merge(double_id, kept_id),
            self._merged,
            self._refuse,
            initiator=self._page_key,
        )

    def _merged(self, _: None) -> None:
        self.accept()
        self._ui.prompts.toast(tr("The two records are one now"), self._ui.undo.undo)

    def _refuse(self, error: AppError) -> None:
        self.merge_button.setEnabled(True)
        self.refusal.setText(str(error))
        self.refusal.show()
