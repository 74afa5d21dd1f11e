"""A stored placement and its handover in the form that the printed form asks for."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.handover_form import HandoverSheet
from ct_desktop.exchange.phones import format_phone
from ct_desktop.models import Handover, Person
from ct_desktop.rules.names import full_name
from ct_desktop.services.consents import sharing_stands
from ct_desktop.services.lookup import name_of
from ct_desktop.services.practice_paper import PlacedPerson, practice_place
from ct_desktop.services.practice_reading import hours_of
from ct_desktop.services.settings import own_organisation


def handover_sheet(session: Session, one: PlacedPerson) -> HandoverSheet:
    """The form of one placement: as planned or recorded, else with the usual people.

    Contact data of the participant go along only while consent to share them stands.
    """
    handover = session.scalar(select(Handover).where(Handover.placement_id == one.placement.id))
    own = own_organisation(session)
    coach = one.supervisor_person
    person = one.person
    supervisor = one.supervisor_name
    same = True
    if handover is not None and handover.supervisor_name:
        supervisor = handover.supervisor_name
        same = one.supervisor is not None and handover.supervisor_id == one.supervisor.id
    known = coach if same else None
    shared = sharing_stands(session, person.id)
    return HandoverSheet(
        participant=one.name,
        cohort=one.cohort.name,
        place=practice_place(one.offer, one.organisation),
        leader=_leader(session, one, handover),
        supervisor=supervisor,
        supervisor_function=one.supervisor.function if one.supervisor and same else "",
        supervisor_phone=format_phone(known.phone) if known else "",
        supervisor_email=known.email if known else "",
        our_phone=own.phone,
        our_email=own.email,
        hours_needed=one.programme.practice_hours,
        hours_confirmed=_confirmed(session, one),
        sharing=shared,
        phone=format_phone(person.phone) if shared else "",
        email=person.email if shared else "",
        day=handover.day if handover else None,
        start=handover.start if handover else None,
        where=handover.place if handover else "",
        agreements=handover.agreements if handover else "",
        first_day=handover.first_day if handover else None,
        held_on=handover.held_on if handover else None,
    )


def _leader(session: Session, one: PlacedPerson, handover: Handover | None) -> str:
    if handover is not None and handover.leader_name:
        return handover.leader_name
    leader = session.get(Person, one.cohort.leader_id) if one.cohort.leader_id else None
    return full_name(name_of(leader)) if leader else ""


def _confirmed(session: Session, one: PlacedPerson) -> float:
    enrolment_id = one.placement.enrolment_id
    return hours_of(session, (enrolment_id,))[enrolment_id].confirmed
