"""Everything the page of a placement shows, read at once on the worker."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.rules.practice_alerts import Alert, PlacementDays, no_hours_days, warnings_of
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.offers import OfferRow
from ct_desktop.services.office import Office
from ct_desktop.services.placements import PlacementPage
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.supervisors import SupervisorRow


@dataclass(frozen=True)
class PlacementContent:
    """``offer`` is the one placed at, or found while looking; ``supervisor`` who coaches there.

    ``supervisors`` are those of the same organisation who have not left.
    """

    page: PlacementPage
    offer: OfferRow | None
    supervisor: SupervisorRow | None
    supervisors: tuple[SupervisorRow, ...]
    today: date

    @property
    def card(self) -> PlacementCard:
        """The placement itself."""
        return self.page.card

    @property
    def stopped(self) -> bool:
        """Whether it was stopped."""
        return self.card.stage is PlacementStage.STOPPED

    @property
    def stage_reached(self) -> PlacementStage:
        """The stage, or the one it was stopped in."""
        if not self.stopped:
            return self.card.stage
        before = [m.from_stage for m in self.page.moves if m.stage is PlacementStage.STOPPED]
        latest = before[-1] if before else None
        return latest if latest in COLUMNS else PlacementStage.LOOKING

    @property
    def takes_hours(self) -> bool:
        """Whether hours can be entered: there is a place, and it was not stopped."""
        return self.card.offer_id is not None and not self.stopped

    @property
    def open_entries(self) -> tuple[EntryFacts, ...]:
        """Lines that wait for confirmation."""
        return tuple(entry for entry in self.page.entries if entry.confirmed_on is None)

    @property
    def hours_elsewhere(self) -> float:
        """Confirmed hours at other placements of the same enrolment."""
        return self.card.hours_confirmed - self.confirmed_here

    @property
    def confirmed_here(self) -> float:
        """Confirmed hours at this placement."""
        return sum(e.minutes for e in self.page.entries if e.confirmed_on is not None) / 60

    @property
    def warnings(self) -> tuple[Alert | PlacementBlock, ...]:
        """What asks for attention, the most pressing first."""
        handover = self.page.handover
        days = PlacementDays(
            stage=self.card.stage,
            takes_part=self.card.takes_part,
            has_supervisor=self.card.supervisor_id is not None,
            handover_on=handover.day if handover else None,
            held_on=handover.held_on if handover else None,
            has_hours=bool(self.page.entries),
            hours_confirmed=self.card.hours_confirmed,
            hours_needed=self.card.hours_needed,
            entry_blocks=self.card.state.entry_blocks,
        )
        return warnings_of(days, self.today)

    @property
    def days_without_hours(self) -> int:
        """Days since the handover while no hours came; 0 when that is not so."""
        held_on = self.page.handover.held_on if self.page.handover else None
        return no_hours_days(held_on, bool(self.page.entries), self.today) or 0


def read_placement(office: Office, placement_id: int, today: date) -> PlacementContent:
    """Read a placement; raises NotFound when it was removed."""
    page = office.placements.page(placement_id)
    offer_id = page.card.offer_id or page.card.matched_offer_id
    offer = office.offers.get(offer_id) if offer_id is not None else None
    known: tuple[SupervisorRow, ...] = ()
    if offer is not None:
        known = office.supervisors.rows(offer.facts.organisation_id, left=True)
    chosen = page.card.supervisor_id
    if chosen is None and offer is not None and page.card.offer_id is None:
        chosen = offer.facts.supervisor_id
    return PlacementContent(
        page,
        offer,
        next((row for row in known if row.facts.id == chosen), None),
        tuple(row for row in known if row.left_on is None),
        today,
    )
