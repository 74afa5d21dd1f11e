"""Hours that wait for confirmation, by placement."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, Enrolment, Person, Placement, PracticeEntry
from ct_desktop.rules.names import list_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.practice_bank import read_bank
from ct_desktop.services.practice_hours import EntryFacts, OpenHours, entry_facts


def open_hours(session: Session, cohort_id: int | None = None) -> tuple[OpenHours, ...]:
    """All of them, or those of a cohort, in Dutch order of names; four statements."""
    query = (
        select(PracticeEntry, Placement, Person, Cohort.name)
        .join(Placement, Placement.id == PracticeEntry.placement_id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(PracticeEntry.confirmed_on.is_(None))
        .order_by(Person.sort_key, Placement.id, PracticeEntry.day, PracticeEntry.id)
    )
    if cohort_id is not None:
        query = query.where(Enrolment.cohort_id == cohort_id)
    bank = read_bank(session)
    heads: dict[int, OpenHours] = {}
    lines: dict[int, list[EntryFacts]] = {}
    for entry, placement, person, cohort in session.execute(query):
        if placement.id not in heads:
            offer = bank.offers.get(placement.offer_id or 0)
            coach = bank.coach(placement.offer_id, placement.supervisor_id)
            heads[placement.id] = OpenHours(
                placement.id,
                list_name(name_of(person)),
                cohort,
                offer.organisation.name if offer else "",
                coach.name if coach else "",
                (),
            )
        lines.setdefault(placement.id, []).append(entry_facts(entry))
    return tuple(
        OpenHours(
            one.placement_id,
            one.person,
            one.cohort,
            one.organisation,
            one.supervisor,
            tuple(lines[one.placement_id]),
        )
        for one in heads.values()
    )
