"""A ceremony: who is called forward when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import FinalWork, IssuedDocument, Person
from ct_desktop.rules.ceremony import Slot, timetable
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import fold


@dataclass(frozen=True)
class CeremonyPart:
    """A part of the programme around the handing out: walk in, speech, drinks."""

    title: str
    minutes: float


@dataclass(frozen=True)
class CeremonyPlan:
    """An evening on which certificates are handed out.

    ``order``: document ids in the order of handing out. ``before`` and ``after`` stand around it.
    ``left_out`` are the documents of who is not there. Without ``title`` it is called what it is,
    in the language of the paper.
    """

    title: str
    day: date
    begin: time
    place: str
    order: tuple[int, ...]
    minutes_each: float = 2.0
    before: tuple[CeremonyPart, ...] = ()
    after: tuple[CeremonyPart, ...] = ()
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True)
class CeremonyCohort:
    """A cohort with documents to hand out: how many of the kind that is handed out."""

    id: int
    name: str
    documents: int


@dataclass(frozen=True)
class CeremonyGuest:
    """Somebody to call forward; ``topic`` is that of the presentation.

    ``enrolment_id`` is None for a document that belongs to no enrolment any more. ``sort_key`` is
    that of the person, for the order of names.
    """

    document_id: int
    number: str
    name: str
    cohort: str
    topic: str
    guests: int | None
    kind: DocumentKind = DocumentKind.CERTIFICATE
    enrolment_id: int | None = None
    sort_key: str = ""


@dataclass(frozen=True)
class CeremonyTimes:
    """The slots of an evening: those before, one for each who is called, those after."""

    before: tuple[Slot, ...]
    each: tuple[Slot, ...]
    after: tuple[Slot, ...]

    @property
    def ends(self) -> time:
        """When the last part ends."""
        return (*self.before, *self.each, *self.after)[-1].ends


def times_of(plan: CeremonyPlan, names: Sequence[str]) -> CeremonyTimes:
    """When each part and each of ``names`` begins. Raises UserError as ``timetable`` does."""
    parts = [
        *((one.title, one.minutes) for one in plan.before),
        *((name, plan.minutes_each) for name in names),
        *((one.title, one.minutes) for one in plan.after),
    ]
    slots = timetable(plan.begin, parts)
    first, last = len(plan.before), len(plan.before) + len(names)
    return CeremonyTimes(slots[:first], slots[first:last], slots[last:])


def guests_of(session: Session, document_ids: Sequence[int]) -> tuple[CeremonyGuest, ...]:
    """Who is called forward, in this order; revoked and anonymised documents are left out."""
    query = (
        select(IssuedDocument, FinalWork, Person.sort_key)
        .outerjoin(FinalWork, FinalWork.enrolment_id == IssuedDocument.enrolment_id)
        .outerjoin(Person, Person.id == IssuedDocument.person_id)
        .where(
            IssuedDocument.id.in_(document_ids),
            IssuedDocument.revoked_on.is_(None),
            IssuedDocument.holder_name != "",
        )
    )
    found = {document.id: (document, work, key) for document, work, key in session.execute(query)}
    asked = [found[one] for one in dict.fromkeys(document_ids) if one in found]
    return tuple(
        CeremonyGuest(
            document.id,
            document.number,
            document.holder_name,
            document.cohort_name,
            work.topic if work else "",
            work.guests if work else None,
            document.kind,
            document.enrolment_id,
            key or fold(document.holder_name),
        )
        for document, work, key in asked
    )
