"""Checking and storing what is typed of an offer."""

from datetime import time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.language import ntr, tr
from ct_desktop.models import Offer, Organisation, Placement, Supervisor
from ct_desktop.rules.names import normalise
from ct_desktop.services.offers import OfferFacts
from ct_desktop.services.practice_bank import places_taken

OLDEST_MINIMUM = 99


def check_offer(session: Session, facts: OfferFacts) -> None:
    """Raise UserError for what cannot be; nothing is changed."""
    if not normalise(facts.title):
        raise UserError(
            tr("The practice place has no title."), tr("Say in a few words what it is.")
        )
    organisation = session.get(Organisation, facts.organisation_id)
    if organisation is None:
        raise NotFound(tr("This organisation no longer exists."), tr("Choose another one."))
    _check_stays(session, facts)
    _check_places(session, facts)
    if facts.minimum_age is not None and not 0 <= facts.minimum_age <= OLDEST_MINIMUM:
        raise UserError(tr("The minimum age cannot be right."), tr("Leave it empty for none."))
    if facts.starts_on and facts.ends_on and facts.ends_on < facts.starts_on:
        raise UserError(
            tr("The practice place ends before it begins."), tr("Correct one of the dates.")
        )
    _check_days(facts)
    if facts.supervisor_id is not None:
        coach = session.get(Supervisor, facts.supervisor_id)
        if coach is None or coach.organisation_id != facts.organisation_id:
            raise UserError(
                tr("This supervisor is not one of {organisation}.").format(
                    organisation=organisation.name
                ),
                tr("Choose a supervisor of the organisation, or add one."),
            )


def put_offer(row: Offer, facts: OfferFacts) -> None:
    """Put checked facts on a row."""
    row.organisation_id = facts.organisation_id
    row.supervisor_id = facts.supervisor_id
    row.title = normalise(facts.title)
    row.field = facts.field
    row.tasks = facts.tasks.strip()
    row.target_group = facts.target_group
    row.days = [
        {"weekday": one.weekday, "start": _text(one.start), "end": _text(one.end)}
        for one in sorted(facts.days, key=lambda one: (one.weekday, one.start or time.min))
    ]
    row.places = facts.places
    row.minimum_age = facts.minimum_age
    row.vog_needed = facts.vog_needed
    row.address = normalise(facts.address)
    row.postcode = normalise_postcode(facts.postcode)[0]
    row.town = normalise(facts.town)
    row.starts_on = facts.starts_on
    row.ends_on = facts.ends_on
    row.talents = ", ".join(filter(None, (normalise(one) for one in facts.talents.split(","))))
    row.notes = facts.notes.strip()


def check_nobody_placed(session: Session, offer_id: int, advice: str) -> None:
    """Raise UserError with ``advice`` when a placement is or was at the offer."""
    query = select(func.count(Placement.id)).where(Placement.offer_id == offer_id)
    if placed := session.scalar(query):
        raise UserError(
            ntr(
                "{n} placement is on record at this practice place.",
                "{n} placements are on record at this practice place.",
                placed,
            ),
            advice,
        )


def _check_stays(session: Session, facts: OfferFacts) -> None:
    """Hours made at one organisation never become those of another."""
    if facts.id is None:
        return
    if session.get_one(Offer, facts.id).organisation_id != facts.organisation_id:
        advice = tr("Withdraw it, and enter a new one at the other organisation.")
        check_nobody_placed(session, facts.id, advice)


def _check_places(session: Session, facts: OfferFacts) -> None:
    if facts.places < 1:
        raise UserError(
            tr("There is not one place."), tr("Fill in how many people can come at a time.")
        )
    taken = 0 if facts.id is None else places_taken(session).get(facts.id, 0)
    if facts.id is not None and facts.places < taken:
        before = session.get_one(Offer, facts.id).places
        if facts.places < before:
            raise UserError(
                ntr("{n} person has a place here.", "{n} people have a place here.", taken),
                tr("Leave at least as many places, or move people first."),
            )


def _check_days(facts: OfferFacts) -> None:
    for one in facts.days:
        if not 0 <= one.weekday <= 6:
            raise ValueError(f"there is no weekday {one.weekday}")
        if one.start and one.end and one.end <= one.start:
            raise UserError(
                tr("On one of the days the end lies before the start."), tr("Correct the times.")
            )


def _text(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"
