"""Everything the page of an offer shows, read together on the worker."""

from dataclasses import dataclass

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.matching import PersonMatch
from ct_desktop.services.offers import OfferPerson, OfferRow
from ct_desktop.services.office import Office
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.practice.bank.offer_words import (
    asks_text,
    field_text,
    free_of_all,
    group_text,
    period_text,
)


@dataclass(frozen=True)
class OfferContent:
    """``people`` are or were placed there; ``matches`` would fit, the best first."""

    row: OfferRow
    people: tuple[OfferPerson, ...]
    matches: tuple[PersonMatch, ...]

    @property
    def under_way(self) -> tuple[OfferPerson, ...]:
        """Those who are there now, from the proposal on."""
        ended = (PlacementStage.STOPPED, PlacementStage.ASSESSED, PlacementStage.HOURS_DONE)
        return tuple(one for one in self.people if one.stage not in ended)


def read_offer(office: Office, offer_id: int) -> OfferContent:
    """Raises NotFound when the offer was removed."""
    row = office.offers.get(offer_id)
    return OfferContent(row, office.offers.people(offer_id), office.matching.people_for(offer_id))


def fact_pairs(row: OfferRow) -> list[tuple[str, str]]:
    """(caption, value) of what the offer says; what is empty and optional is left out."""
    facts = row.facts
    address = ", ".join(
        part for part in (row.address, f"{row.postcode} {row.town}".strip()) if part
    )
    pairs = [
        (tr("Field"), field_text(row)),
        (tr("Days and times"), row.days_text),
        (tr("Places"), free_of_all(row)),
        (tr("Asks"), asks_text(row)),
        (tr("Target group"), group_text(row)),
        (tr("Period"), period_text(row)),
        (tr("Talents wanted"), facts.talents),
        (tr("What there is to do"), facts.tasks),
        (tr("Address"), address),
        (tr("Supervisor"), row.supervisor),
        (tr("Notes"), facts.notes),
    ]
    wanted = {tr("Days and times"), tr("Address"), tr("Supervisor")}
    return [(caption, value) for caption, value in pairs if value or caption in wanted]


def withdrawn_text(row: OfferRow) -> str:
    """When and why an offer was withdrawn; "" when it was not."""
    if row.withdrawn_on is None:
        return ""
    said = tr("Withdrawn on {day}").format(day=show_date(row.withdrawn_on))
    return f"{said}: {row.withdrawn_reason}" if row.withdrawn_reason else said


def withdrawal_warning(content: OfferContent) -> str:
    """What to know before an offer is withdrawn: who is in it."""
    people = content.under_way
    if not people:
        return tr("Nobody is placed there now. The offer stays on record and can be reopened.")
    names = "; ".join(one.name for one in people)
    count = ntr("{n} participant is there", "{n} participants are there", len(people))
    stay = tr("They stay; their cards on the board ask for attention.")
    return f"{count}: {names}. {stay}"
