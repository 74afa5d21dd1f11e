"""For which group somebody applies."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from ct_desktop.language import tr
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.widgets.form_dialog import FormDialog


class ApplyDialog(FormDialog):
    """Choose one of ``cohorts``; the application is noted, a place is given on the group's page."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        page_key: str,
        person_id: int,
        cohorts: Sequence[CohortRow],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Apply for a group"), tr("Apply"), lambda _: self._apply(), parent)
        self._ui = ui
        self._office = office
        self._page_key = page_key
        self._person_id = person_id
        self.cohort = QComboBox()
        for row in cohorts:
            places = tr("{taken} of {places}").format(taken=row.enrolled, places=row.capacity)
            self.cohort.addItem(f"{row.name} · {show_date(row.start_date)} · {places}", row.id)
        self.form.add(
            tr("Group"),
            self.cohort,
            hint=tr("The course leader gives the place on the page of the group."),
        )

    def _apply(self) -> None:
        cohort_id = int(self.cohort.currentData())
        self._ui.tasks.write(
            lambda: self._office.participants.apply(cohort_id, self._person_id),
            self.finish,
            self.refuse,
            initiator=self._page_key,
        )
