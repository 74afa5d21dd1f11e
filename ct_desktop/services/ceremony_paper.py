"""A ceremony in the form that its documents ask for."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from ct_desktop.documents.ceremony_list import CalledForward, CeremonyList
from ct_desktop.documents.ceremony_programme import AnnouncedPerson, CeremonyProgramme
from ct_desktop.documents.ceremony_times import CeremonyHeading, PlannedPart
from ct_desktop.documents.texts.ceremony import WORDS
from ct_desktop.documents.words import in_language
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.rules.ceremony import Slot
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.ceremonies import (
    CeremonyGuest,
    CeremonyPlan,
    CeremonyTimes,
    guests_of,
    times_of,
)
from ct_desktop.services.paper import letterhead


def list_paper(session: Session, plan: CeremonyPlan, today: date, language: str) -> CeremonyList:
    """The list for who hands out, as it is printed; raises UserError without anybody."""
    guests = _somebody(session, plan)
    times = times_of(plan, [one.name for one in guests])
    people = tuple(
        CalledForward(slot, one.name, one.cohort, one.number, one.topic, one.guests)
        for slot, one in zip(times.each, guests, strict=True)
    )
    return CeremonyList(
        _heading(plan, guests, times, language),
        letterhead(session),
        _planned(times.before),
        people,
        _planned(times.after),
        today,
    )


def programme_paper(
    session: Session, plan: CeremonyPlan, today: date, language: str
) -> CeremonyProgramme:
    """The programme for the guests, as it is printed; raises UserError without anybody."""
    guests = _somebody(session, plan)
    times = times_of(plan, [one.name for one in guests])
    return CeremonyProgramme(
        _heading(plan, guests, times, language),
        letterhead(session),
        (*_planned(times.before), _handing_out(guests, times, language), *_planned(times.after)),
        tuple(AnnouncedPerson(one.name, one.cohort) for one in guests),
        today,
    )


def _somebody(session: Session, plan: CeremonyPlan) -> tuple[CeremonyGuest, ...]:
    guests = guests_of(session, plan.order)
    if not guests:
        raise UserError(
            tr("There is nobody to hand a document to."),
            tr("Issue the certificates of the group first."),
        )
    return guests


def _heading(
    plan: CeremonyPlan, guests: Sequence[CeremonyGuest], times: CeremonyTimes, language: str
) -> CeremonyHeading:
    """When and where; called what it is where the plan gives no title."""
    title = plan.title or in_language(WORDS, language).called[_kind(guests)]
    return CeremonyHeading(title, plan.day, plan.begin, times.ends, plan.place)


def _planned(slots: Sequence[Slot]) -> tuple[PlannedPart, ...]:
    """Parts of the programme."""
    return tuple(PlannedPart(one.title, one.begins, one.ends) for one in slots)


def _handing_out(
    guests: Sequence[CeremonyGuest], times: CeremonyTimes, language: str
) -> PlannedPart:
    """The part in which everybody is called forward; there must be somebody."""
    title = in_language(WORDS, language).handing_out[_kind(guests)]
    return PlannedPart(title, times.each[0].begins, times.each[-1].ends)


def _kind(guests: Sequence[CeremonyGuest]) -> DocumentKind:
    """Proofs are called so only where nobody gets a certificate."""
    certificates = any(one.kind is DocumentKind.CERTIFICATE for one in guests)
    return DocumentKind.CERTIFICATE if certificates else DocumentKind.PROOF
