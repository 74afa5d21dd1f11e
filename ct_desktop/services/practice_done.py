"""What a certificate says of the practice: how many hours, where, and who coached."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Placement
from ct_desktop.services.practice_bank import read_bank
from ct_desktop.services.practice_reading import hours_of
from ct_desktop.services.practice_standing import standings_of


@dataclass(frozen=True)
class PracticeDone:
    """The practice of one enrolment: confirmed hours, organisations by name, supervisor."""

    hours: float
    at: str
    supervisor: str
    organisation: str
    """That of the supervisor."""


def practice_done(
    session: Session, enrolment_ids: Collection[int], today: date
) -> dict[int, PracticeDone]:
    """The practice by enrolment id; a fixed number of queries.

    The supervisor is that of the furthest placement. Its organisation is named first, then the
    others where confirmed hours were made.
    """
    standings = standings_of(session, enrolment_ids, today)
    hours = hours_of(session, enrolment_ids)
    bank = read_bank(session)
    rows = session.scalars(
        select(Placement).where(Placement.enrolment_id.in_(enrolment_ids)).order_by(Placement.id)
    ).all()
    coaches = {row.id: bank.coach(row.offer_id, row.supervisor_id) for row in rows}
    found = {}
    for one in enrolment_ids:
        places = [standings[one].organisation] + [
            bank.offers[row.offer_id or 0].organisation.name
            for row in rows
            if row.enrolment_id == one
            and row.offer_id in bank.offers
            and hours[one].of(row.id).confirmed
        ]
        coach = coaches.get(standings[one].placement_id or 0)
        found[one] = PracticeDone(
            hours[one].confirmed,
            ", ".join(dict.fromkeys(place for place in places if place)),
            coach.name if coach else "",
            standings[one].organisation,
        )
    return found
