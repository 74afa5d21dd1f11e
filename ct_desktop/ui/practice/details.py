"""The pages behind the board, each made when it is first asked for."""

from collections.abc import Callable

from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import (
    OfferTarget,
    OrganisationTarget,
    PlacementTarget,
    PracticeTarget,
    PracticeView,
    ReceivedFormTarget,
)

BANK_VIEWS = (
    PracticeView.OFFERS,
    PracticeView.ORGANISATIONS,
    PracticeView.SUPERVISORS,
    PracticeView.VOG,
)


class Details:
    """``on_gone`` is called when what a detail shows does not exist any more."""

    def __init__(self, ui: UiContext, office: Office, on_gone: Callable[[], object]) -> None:
        self._ui = ui
        self._office = office
        self._on_gone = on_gone

    def page(self, target: object) -> Page | None:
        """The page for a target, or None when the board itself is meant."""
        match target:
            case PlacementTarget():
                return self._placement(target.placement_id)
            case OfferTarget():
                return self._offer(target.offer_id)
            case OrganisationTarget():
                return self._organisation(target.organisation_id)
            case ReceivedFormTarget():
                return self._form(target.form_id)
            case PracticeTarget():
                return self._view(target)
        return None

    def _placement(self, placement_id: int) -> Page:
        from ct_desktop.ui.practice.placement.page import PlacementPageView

        made = PlacementPageView(self._ui, self._office, placement_id)
        made.gone.connect(self._on_gone)
        return made

    def _offer(self, offer_id: int) -> Page:
        from ct_desktop.ui.practice.bank.offer_page import OfferPage

        made = OfferPage(self._ui, self._office, offer_id)
        made.gone.connect(self._on_gone)
        return made

    def _organisation(self, organisation_id: int) -> Page:
        from ct_desktop.ui.practice.partners.organisation_page import OrganisationPage

        made = OrganisationPage(self._ui, self._office, organisation_id)
        made.gone.connect(self._on_gone)
        return made

    def _form(self, form_id: int) -> Page:
        from ct_desktop.ui.practice.forms.form_page import FormPage

        made = FormPage(self._ui, self._office, form_id)
        made.gone.connect(self._on_gone)
        return made

    def _view(self, target: PracticeTarget) -> Page | None:
        if target.view in BANK_VIEWS:
            from ct_desktop.ui.practice.bank.page import BankPage

            return BankPage(self._ui, self._office, target.view)
        if target.view is PracticeView.FORMS:
            from ct_desktop.ui.practice.forms.page import FormsPage

            return FormsPage(self._ui, self._office)
        if target.view is PracticeView.OPEN_HOURS:
            from ct_desktop.ui.practice.open_hours.page import OpenHoursPage

            return OpenHoursPage(self._ui, self._office, target.cohort_id)
        return None


def stays_in(view: PracticeView | None, target: object) -> bool:
    """Whether the page of ``view``, on show, opens ``target`` in its own place."""
    asked = target.view if isinstance(target, PracticeTarget) else None
    if view in BANK_VIEWS:
        return asked in BANK_VIEWS or isinstance(target, OfferTarget | OrganisationTarget)
    if view is PracticeView.FORMS:
        return asked is view or isinstance(target, ReceivedFormTarget)
    return False
