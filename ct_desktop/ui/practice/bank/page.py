"""The practice bank: what organisations offer, who they are, who coaches, and the VOGs."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.bank.key_page import KeyPage
from ct_desktop.ui.practice.bank.offer_page import OfferPage
from ct_desktop.ui.practice.bank.offers_tab import OffersTab
from ct_desktop.ui.practice.bank.organisations_tab import OrganisationsTab
from ct_desktop.ui.practice.bank.supervisors_tab import SupervisorsTab
from ct_desktop.ui.practice.bank.tab import BankTab
from ct_desktop.ui.practice.bank.vog_tab import VogTab
from ct_desktop.ui.practice.partners.organisation_page import OrganisationPage
from ct_desktop.ui.targets import (
    PRACTICE,
    OfferTarget,
    OrganisationTarget,
    PracticeTarget,
    PracticeView,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.tabs import Tabs

TABLES = (
    "offer",
    "organisation",
    "supervisor",
    "placement",
    "vog",
    "person",
    "enrolment",
    "handover",
    "setting",
)
VIEWS = (
    PracticeView.OFFERS,
    PracticeView.ORGANISATIONS,
    PracticeView.SUPERVISORS,
    PracticeView.VOG,
)


class BankPage(KeyPage):
    """Tabs; an offer or an organisation opens in the page's own place."""

    def __init__(self, ui: UiContext, office: Office, view: PracticeView) -> None:
        """``view``: the tab to begin with; offers when it is none of them."""
        super().__init__(ui, PRACTICE, tr("Practice bank"), TABLES)
        self.office = office
        self.search = self.header.add_search(tr("Search"))
        self.search.setMinimumWidth(px(120))
        self.tabs = Tabs()
        self._build()
        self.show_view(view)

    @property
    def own_keys(self) -> dict[QKeySequence.StandardKey, Callable[[], object]]:
        """Search, and what can be made on the tab."""
        return {
            QKeySequence.StandardKey.Find: self.search.setFocus,
            QKeySequence.StandardKey.New: self.tab.new,
        }

    @property
    def view(self) -> PracticeView:
        """The tab on show."""
        return PracticeView(self.tabs.current)

    @property
    def tab(self) -> BankTab:
        """The widget of the tab on show."""
        shown = self.tabs.widget(self.tabs.current)
        assert isinstance(shown, BankTab)
        return shown

    def show_view(self, view: PracticeView) -> None:
        """Show another tab; offers for a view that is none."""
        self.tabs.choose(view if view in VIEWS else PracticeView.OFFERS)

    def reload(self) -> None:
        """Read the tab on show anew; the others when they are shown."""
        self.tab.reload()

    def print_page(self) -> None:
        """Print what the tab shows."""
        if not self.tab.print_tab():
            super().print_page()

    def open(self, target: object) -> None:
        """A tab, an offer, or an organisation with its supervisors."""
        if isinstance(target, OfferTarget):
            offer = OfferPage(self.ui, self.office, target.offer_id)
            offer.gone.connect(self.close_detail)
            self.show_detail(offer, target)
            offer.setFocus()
        elif isinstance(target, OrganisationTarget):
            organisation = OrganisationPage(self.ui, self.office, target.organisation_id)
            organisation.gone.connect(self.close_detail)
            self.show_detail(organisation, target)
            organisation.setFocus()
        else:
            super().open(None)
            if isinstance(target, PracticeTarget):
                self.show_view(target.view)

    def _build(self) -> None:
        makers = {
            PracticeView.OFFERS: (tr("Practice places"), OffersTab),
            PracticeView.ORGANISATIONS: (tr("Organisations"), OrganisationsTab),
            PracticeView.SUPERVISORS: (tr("Supervisors"), SupervisorsTab),
            PracticeView.VOG: (tr("VOG register"), VogTab),
        }
        self.tabs.chosen.connect(self._chosen)
        for view, (title, make) in makers.items():
            self.tabs.add(view, title, lambda make=make: self._made(make))  # type: ignore[misc]
        self.body.addWidget(self.tabs, 1)
        self.search.returnPressed.connect(lambda: self.tab.setFocus())

    def _made(self, make: type[OffersTab | OrganisationsTab | SupervisorsTab | VogTab]) -> QWidget:
        tab = make(self.ui, self.office, self.search)
        tab.described.connect(lambda text: self._describe(tab, text))
        tab.wants_page.connect(self.open)
        return tab

    def _chosen(self, _: str) -> None:
        placeholders = {
            PracticeView.OFFERS: tr("Search place, organisation, talent"),
            PracticeView.ORGANISATIONS: tr("Search name, town, contact"),
            PracticeView.SUPERVISORS: tr("Search name or organisation"),
            PracticeView.VOG: tr("Search name"),
        }
        self.search.clear()
        self.search.setPlaceholderText(placeholders[self.view])
        self.search.setAccessibleName(placeholders[self.view])
        self.header.swap_actions(self.tab.buttons)
        self.header.set_title(self.title)
        self.refresh()
        self.moved.emit(PracticeTarget(self.view))

    def _describe(self, tab: BankTab, text: str) -> None:
        if tab is self.tab:
            self.header.set_title(self.title, text)
