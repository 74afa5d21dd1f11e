"""The lists: school holidays, and the organisations we work with."""

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.settings import SchoolHolidayFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.organisations.organisations_list import OrganisationsList
from ct_desktop.ui.settings.lists.holidays_list import HolidaysList
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.tabs import Tabs

HOLIDAYS, ORGANISATIONS = "holidays", "organisations"
_Read = tuple[tuple[SchoolHolidayFacts, ...], tuple[OrganisationFacts, ...]]


class ListsSection(Section):
    """Every change is written at once, and can be undone."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, office, ("school_holiday", "organisation"))
        self.holidays = HolidaysList(ui, office)
        self.organisations = OrganisationsList(ui, office, SETTINGS)
        self._wanted: int | None = None
        self.tabs = Tabs()
        self.tabs.add(HOLIDAYS, tr("School holidays"), lambda: self.holidays)
        self.tabs.add(ORGANISATIONS, tr("Organisations"), lambda: self.organisations)
        self.column.addWidget(self.tabs)
        self.setFocusProxy(self.tabs.bar)

    def reload(self) -> None:
        self.ui.tasks.read(
            lambda: (self.office.settings.school_holidays(), self.office.organisations.all()),
            self._show,
        )

    def show_item(self, item_id: int) -> None:
        """Open an organisation."""
        self.tabs.choose(ORGANISATIONS)
        self._wanted = item_id
        self.refresh()

    def _show(self, read: _Read) -> None:
        holidays, organisations = read
        self.holidays.show_rows(holidays)
        self.organisations.show_rows(organisations)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.organisations.table.select_id(wanted):
            self.organisations.edit(wanted)
