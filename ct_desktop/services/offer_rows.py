"""Offers as listed: with places left, days in words, and whether they fit a filter."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from ct_desktop.models import Offer
from ct_desktop.rules.names import fold
from ct_desktop.services.offers import DayTime, OfferFacts, OfferFilter, OfferRow, OfferState
from ct_desktop.services.practice_bank import BankOffer, PracticeBank, read_bank
from ct_desktop.services.words import weekday_short

MONDAY = date(2024, 1, 1)


def offer_rows(session: Session, today: date) -> tuple[OfferRow, ...]:
    """Every offer by organisation and title, whatever its state; three statements."""
    bank = read_bank(session)
    rows = (offer_row(bank, place, today) for place in bank.offers.values())
    return tuple(sorted(rows, key=lambda row: (fold(row.organisation), fold(row.facts.title))))


def offer_row(bank: PracticeBank, place: BankOffer, today: date) -> OfferRow:
    """One offer of the bank as listed today."""
    offer, organisation = place.offer, place.organisation
    coach = bank.coach(offer.id, None)
    own = offer if offer.address or offer.postcode or offer.town else organisation
    facts = offer_facts(offer)
    return OfferRow(
        facts,
        organisation.name,
        coach.name if coach else "",
        place.taken,
        max(0, place.free),
        _state(place, today),
        own.address,
        own.postcode,
        own.town,
        days_text(facts.days),
        offer.withdrawn_on,
        offer.withdrawn_reason,
    )


def offer_facts(offer: Offer) -> OfferFacts:
    """A stored offer as edited."""
    return OfferFacts(
        offer.id,
        offer.organisation_id,
        offer.title,
        offer.field,
        offer.supervisor_id,
        offer.tasks,
        offer.target_group,
        stored_days(offer.days),
        offer.places,
        offer.minimum_age,
        offer.vog_needed,
        offer.address,
        offer.postcode,
        offer.town,
        offer.starts_on,
        offer.ends_on,
        offer.talents,
        offer.notes,
    )


def stored_days(days: Sequence[dict[str, Any]]) -> tuple[DayTime, ...]:
    """Days as stored (JSON), as values."""
    return tuple(DayTime(one["weekday"], _time(one["start"]), _time(one["end"])) for one in days)


def days_text(days: Sequence[DayTime]) -> str:
    """Days and times in a few words: "Tue 16:00–17:30, Thu"."""
    return ", ".join(" ".join(part for part in (_day(one), _times(one)) if part) for one in days)


def fits(row: OfferRow, wanted: OfferFilter) -> bool:
    """Whether an offer is one of those asked for; text is looked for in all that is written."""
    facts = row.facts
    written = (row.organisation, row.supervisor, facts.title, facts.tasks, facts.talents, row.town)
    text = fold(" ".join(written))
    closed = row.state in (OfferState.ENDED, OfferState.WITHDRAWN)
    talents = {fold(one.strip()) for one in facts.talents.split(",")}
    return (
        (wanted.closed or not closed)
        and all(word in text for word in fold(wanted.text).split())
        and wanted.field in (None, facts.field)
        and (wanted.weekday is None or wanted.weekday in {one.weekday for one in facts.days})
        and (not wanted.talent or fold(wanted.talent) in talents)
        and wanted.target_group in (None, facts.target_group)
        and wanted.organisation_id in (None, facts.organisation_id)
        and (not wanted.town or fold(wanted.town) == fold(row.town))
        and (not wanted.free_only or (row.free > 0 and not closed))
    )


def _state(place: BankOffer, today: date) -> OfferState:
    offer = place.offer
    if offer.withdrawn_on is not None:
        return OfferState.WITHDRAWN
    if offer.ends_on is not None and offer.ends_on < today:
        return OfferState.ENDED
    if place.free < 1:
        return OfferState.FULL
    later = offer.starts_on is not None and offer.starts_on > today
    return OfferState.LATER if later else OfferState.OPEN


def _day(one: DayTime) -> str:
    return weekday_short(MONDAY + timedelta(days=one.weekday))


def _times(one: DayTime) -> str:
    if one.start is None:
        return "" if one.end is None else f"–{one.end:%H:%M}"
    return f"{one.start:%H:%M}–{one.end:%H:%M}" if one.end else f"{one.start:%H:%M}"


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
