"""Placements and offers in the form that the documents of the practice ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.documents.offer_sheet import OfferSheet
from ct_desktop.documents.practice_place import PracticeDay, PracticePlace
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import (
    Cohort,
    Enrolment,
    Offer,
    Organisation,
    Person,
    Placement,
    Programme,
    Supervisor,
)
from ct_desktop.rules.names import full_name
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE
from ct_desktop.services.lookup import name_of


@dataclass(frozen=True)
class PlacedPerson:
    """A placement at an offer with all that belongs to it."""

    placement: Placement
    person: Person
    cohort: Cohort
    programme: Programme
    offer: Offer
    organisation: Organisation
    supervisor: Supervisor | None
    supervisor_person: Person | None

    @property
    def name(self) -> str:
        """The participant, *given infix family*."""
        return full_name(name_of(self.person))

    @property
    def supervisor_name(self) -> str:
        """Who coaches the participant; empty while nobody does."""
        return full_name(name_of(self.supervisor_person)) if self.supervisor_person else ""


def placed_people(session: Session, placement_ids: Sequence[int]) -> list[PlacedPerson]:
    """The placements in the order asked for.

    Raises UserError without any, and for one that is still looking; NotFound for a removed one.
    """
    if not placement_ids:
        raise UserError(
            tr("There is no practice place to print this for."),
            tr("Propose a practice place on the board first."),
        )
    return [_placed(session, placement_id) for placement_id in placement_ids]


def _placed(session: Session, placement_id: int) -> PlacedPerson:
    placement = session.get(Placement, placement_id)
    if placement is None:
        raise NotFound(tr("This placement no longer exists."), tr("Reload the page."))
    enrolment = session.get_one(Enrolment, placement.enrolment_id)
    person = session.get_one(Person, enrolment.person_id)
    if placement.offer_id is None:
        raise UserError(
            tr("{name} has no practice place yet.").format(name=full_name(name_of(person))),
            tr("Propose a practice place on the board first."),
        )
    cohort = session.get_one(Cohort, enrolment.cohort_id)
    offer = session.get_one(Offer, placement.offer_id)
    supervisor, coach = _supervisor(session, placement.supervisor_id)
    return PlacedPerson(
        placement=placement,
        person=person,
        cohort=cohort,
        programme=session.get_one(Programme, cohort.programme_id),
        offer=offer,
        organisation=session.get_one(Organisation, offer.organisation_id),
        supervisor=supervisor,
        supervisor_person=coach,
    )


def _supervisor(
    session: Session, supervisor_id: int | None
) -> tuple[Supervisor | None, Person | None]:
    if supervisor_id is None:
        return None, None
    supervisor = session.get_one(Supervisor, supervisor_id)
    return supervisor, session.get_one(Person, supervisor.person_id)


def practice_place(offer: Offer, organisation: Organisation) -> PracticePlace:
    """What an offer is; the address is its own, or else that of the organisation."""
    own = any((offer.address, offer.postcode, offer.town))
    at = offer if own else organisation
    return PracticePlace(
        organisation=organisation.name,
        title=offer.title,
        field=offer.field,
        tasks=offer.tasks,
        days=tuple(
            PracticeDay(int(day["weekday"]), _time(day.get("start")), _time(day.get("end")))
            for day in offer.days
        ),
        starts_on=offer.starts_on,
        ends_on=offer.ends_on,
        address=", ".join(
            part for part in (at.address, " ".join((at.postcode, at.town)).strip()) if part
        ),
    )


def offer_paper(session: Session, offer_id: int, today: date) -> OfferSheet:
    """An offer for its sheet.

    Raises NotFound for a removed offer, UserError for one that was withdrawn or has ended: a sheet
    for the wall would call people to a place that is not there.
    """
    offer = session.get(Offer, offer_id)
    if offer is None:
        raise NotFound(tr("This practice place no longer exists."), tr("Reload the page."))
    if offer.withdrawn_on is not None:
        raise UserError(
            tr("“{title}” was withdrawn.").format(title=offer.title),
            tr("Put the practice place back in the bank first."),
        )
    if offer.ends_on is not None and offer.ends_on < today:
        raise UserError(
            tr("“{title}” has ended.").format(title=offer.title),
            tr("Change until when the practice place is there first."),
        )
    supervisor, coach = _supervisor(session, offer.supervisor_id)
    taken = session.scalar(
        select(func.count(Placement.id)).where(
            Placement.offer_id == offer.id, Placement.stage.in_(TAKES_AN_OFFER_PLACE)
        )
    )
    return OfferSheet(
        place=practice_place(offer, session.get_one(Organisation, offer.organisation_id)),
        free=max(offer.places - (taken or 0), 0),
        talents=tuple(talent.strip() for talent in offer.talents.split(",") if talent.strip()),
        target_group=offer.target_group,
        minimum_age=offer.minimum_age,
        vog_needed=offer.vog_needed,
        supervisor=full_name(name_of(coach)) if coach else "",
        supervisor_function=supervisor.function if supervisor else "",
    )


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
