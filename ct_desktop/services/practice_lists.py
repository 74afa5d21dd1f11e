"""Placements and practice offers as lists for others: one row each, with plain values."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from ct_desktop.models import (
    Cohort,
    Enrolment,
    Handover,
    Offer,
    Organisation,
    Person,
    Placement,
    PracticeEntry,
    Supervisor,
)
from ct_desktop.rules.enumerations import Field, PlacementStage
from ct_desktop.rules.names import full_name
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE
from ct_desktop.services.lookup import name_of
from ct_desktop.storage.store import Store

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class ListedPlacement:
    """A placement; hours are those of this placement alone, so that they can be added up.

    ``handover_date``: the day it was held, else the day it is planned for.
    """

    person: str
    cohort: str
    organisation: str
    supervisor: str
    stage: PlacementStage
    hours_confirmed: float
    hours_open: float
    handover_date: date | None


@dataclass(frozen=True)
class ListedOffer:
    """An offer that was not withdrawn; ``days``: "tuesday 16:00-17:30" each."""

    organisation: str
    supervisor: str
    field: Field
    title: str
    days: tuple[str, ...]
    places: int
    free: int
    minimum_age: int | None
    vog: bool
    town: str
    starts_on: date | None
    ends_on: date | None


class PracticeListService:
    """Lists the practice."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def placements(self, cohort_id: int | None = None) -> tuple[ListedPlacement, ...]:
        """Every placement, stopped ones too, by cohort and name; of one cohort when asked."""
        coach = aliased(Person)
        query = (
            select(Placement, Person, Cohort, Organisation.name, coach, Handover)
            .join(Enrolment, Enrolment.id == Placement.enrolment_id)
            .join(Person, Person.id == Enrolment.person_id)
            .join(Cohort, Cohort.id == Enrolment.cohort_id)
            .outerjoin(Offer, Offer.id == Placement.offer_id)
            .outerjoin(Organisation, Organisation.id == Offer.organisation_id)
            .outerjoin(Supervisor, Supervisor.id == Placement.supervisor_id)
            .outerjoin(coach, coach.id == Supervisor.person_id)
            .outerjoin(Handover, Handover.placement_id == Placement.id)
            .order_by(Cohort.start_date, Cohort.id, Person.sort_key, Placement.id)
        )
        if cohort_id is not None:
            query = query.where(Cohort.id == cohort_id)
        with self._store.read() as session:
            all_minutes = _minutes(session, select(PracticeEntry))
            confirmed = _minutes(
                session, select(PracticeEntry).where(PracticeEntry.confirmed_on.is_not(None))
            )
            return tuple(
                ListedPlacement(
                    person=full_name(name_of(person)),
                    cohort=cohort.name,
                    organisation=organisation or "",
                    supervisor=full_name(name_of(coached_by)) if coached_by else "",
                    stage=one.stage,
                    hours_confirmed=confirmed[one.id] / 60,
                    hours_open=(all_minutes[one.id] - confirmed[one.id]) / 60,
                    handover_date=(held.held_on or held.day) if held else None,
                )
                for one, person, cohort, organisation, coached_by, held in session.execute(query)
            )

    def offers(self, cohort_id: int | None = None) -> tuple[ListedOffer, ...]:
        """The bank by organisation and title; with a cohort only where somebody of it is or was.

        Withdrawn offers are left out; ``ends_on`` tells those that have ended.
        """
        query = (
            select(Offer, Organisation, Person)
            .join(Organisation, Organisation.id == Offer.organisation_id)
            .outerjoin(Supervisor, Supervisor.id == Offer.supervisor_id)
            .outerjoin(Person, Person.id == Supervisor.person_id)
            .where(Offer.withdrawn_on.is_(None))
            .order_by(Organisation.name, Offer.title, Offer.id)
        )
        if cohort_id is not None:
            query = query.where(Offer.id.in_(_offers_of(cohort_id)))
        with self._store.read() as session:
            taken = _taken(session)
            return tuple(
                ListedOffer(
                    organisation=organisation.name,
                    supervisor=full_name(name_of(person)) if person else "",
                    field=offer.field,
                    title=offer.title,
                    days=tuple(map(_day_text, offer.days)),
                    places=offer.places,
                    free=max(offer.places - taken[offer.id], 0),
                    minimum_age=offer.minimum_age,
                    vog=offer.vog_needed,
                    town=offer.town or organisation.town,
                    starts_on=offer.starts_on,
                    ends_on=offer.ends_on,
                )
                for offer, organisation, person in session.execute(query)
            )


def _minutes(session: Session, entries: Select[PracticeEntry]) -> Mapping[int, int]:
    part = entries.subquery()
    query = select(part.c.placement_id, func.sum(part.c.minutes)).group_by(part.c.placement_id)
    return defaultdict(int, {one: minutes for one, minutes in session.execute(query)})


def _taken(session: Session) -> Mapping[int | None, int]:
    query = (
        select(Placement.offer_id, func.count())
        .where(Placement.stage.in_(TAKES_AN_OFFER_PLACE))
        .group_by(Placement.offer_id)
    )
    return defaultdict(int, {one: count for one, count in session.execute(query)})


def _offers_of(cohort_id: int) -> Select[int | None]:
    return (
        select(Placement.offer_id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .where(Enrolment.cohort_id == cohort_id, Placement.offer_id.is_not(None))
    )


def _day_text(day: Mapping[str, Any]) -> str:
    times = "-".join(one for one in (day.get("start"), day.get("end")) if one)
    return f"{_WEEKDAYS[day['weekday']]} {times}".strip()
