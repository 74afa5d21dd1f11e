"""Everything the page of an organisation shows, read together on the worker."""

from dataclasses import dataclass

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services import words
from ct_desktop.services.offers import OfferFilter, OfferPerson, OfferRow
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.supervisors import SupervisorRow

_ENDED = (PlacementStage.STOPPED, PlacementStage.ASSESSED)


@dataclass(frozen=True)
class OrganisationContent:
    """``people`` are (who, at which offer), those under way first."""

    facts: OrganisationFacts
    supervisors: tuple[SupervisorRow, ...]
    offers: tuple[OfferRow, ...]
    people: tuple[tuple[OfferPerson, str], ...]


def read_organisation(office: Office, organisation_id: int) -> OrganisationContent:
    """Raises NotFound when the organisation was removed."""
    found = next((one for one in office.organisations.all() if one.id == organisation_id), None)
    if found is None:
        raise NotFound(tr("This organisation no longer exists."), tr("Choose another one."))
    offers = office.offers.rows(OfferFilter(organisation_id=organisation_id, closed=True))
    people = [
        (person, row.facts.title) for row in offers for person in office.offers.people(row.id)
    ]
    people.sort(key=lambda pair: pair[0].stage in _ENDED)
    supervisors = office.supervisors.rows(organisation_id, left=True)
    return OrganisationContent(found, supervisors, offers, tuple(people))


def fact_pairs(facts: OrganisationFacts) -> list[tuple[str, str]]:
    """(caption, value) of what is kept of an organisation."""
    address = ", ".join(
        part for part in (facts.address, f"{facts.postcode} {facts.town}".strip()) if part
    )
    pairs = [
        (tr("Kind"), words.organisation_kind(facts.kind)),
        (tr("Address"), address),
        (tr("Contact"), facts.contact_name),
        (tr("Phone"), facts.phone),
        (tr("E-mail"), facts.email),
    ]
    return [*pairs, (tr("Notes"), facts.notes)] if facts.notes else pairs
