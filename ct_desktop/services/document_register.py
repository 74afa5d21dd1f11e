"""The register of issued documents: its lines, and a new proof with the next number."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Cohort,
    Enrolment,
    IssuedDocument,
    NumberSeries,
    Person,
    Programme,
    Signer,
)
from ct_desktop.rules.attendance import attended_hours, is_attended
from ct_desktop.rules.enumerations import DocumentKind, MeetingKind
from ct_desktop.rules.names import full_name
from ct_desktop.rules.numbering import DocumentNumber, next_number, parse_number
from ct_desktop.services.lookup import name_of
from ct_desktop.services.settings import own_organisation
from ct_desktop.services.standings import (
    CohortMarks,
    mark_values,
)


@dataclass(frozen=True)
class IssuedRow:
    """A line of the register of issued documents; ``code`` is empty for a proof."""

    id: int
    number: str
    kind: DocumentKind
    person: str
    person_id: int | None
    cohort: str
    issued_on: date
    revoked_on: date | None
    revoke_reason: str
    code: str = ""


def issued_row(document: IssuedDocument) -> IssuedRow:
    """A stored document as a line of the register."""
    return IssuedRow(
        document.id,
        document.number,
        document.kind,
        document.holder_name,
        document.person_id,
        document.cohort_name,
        document.issued_on,
        document.revoked_on,
        document.revoke_reason,
    )


def valid_proofs(session: Session, cohort_id: int) -> dict[int, IssuedDocument]:
    """The unrevoked proofs of a cohort by enrolment id."""
    query = (
        select(IssuedDocument)
        .join(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
        .where(
            Enrolment.cohort_id == cohort_id,
            IssuedDocument.kind == DocumentKind.PROOF,
            IssuedDocument.revoked_on.is_(None),
        )
    )
    return {row.enrolment_id: row for row in session.scalars(query) if row.enrolment_id is not None}


def new_document(
    session: Session,
    cohort: Cohort,
    programme: Programme,
    enrolment: Enrolment,
    person: Person,
    day: date,
) -> IssuedDocument:
    """A proof with the next number of the year, not stored yet."""
    leader = session.get(Person, cohort.leader_id) if cohort.leader_id else None
    signers = [
        {"name": row.name, "function_nl": row.function_nl, "function_en": row.function_en}
        for row in session.scalars(select(Signer).order_by(Signer.position, Signer.id))
    ]
    if leader is not None:
        signers.insert(
            0,
            {
                "name": full_name(name_of(leader)),
                "function_nl": "cursusleider",
                "function_en": "course leader",
            },
        )
    return IssuedDocument(
        number=_take_number(session, day.year),
        kind=DocumentKind.PROOF,
        enrolment_id=enrolment.id,
        person_id=person.id,
        holder_name=full_name(name_of(person)),
        cohort_name=cohort.name,
        programme_name=programme.name,
        issued_on=day,
        place=own_organisation(session).town,
        signers=signers,
        competences=[],
    )


def _take_number(session: Session, year: int) -> str:
    series = session.scalar(select(NumberSeries).where(NumberSeries.year == year))
    last = str(DocumentNumber(year, series.last)) if series and series.last else None
    number = next_number(year, last)
    serial = parse_number(number).serial
    if series is None:
        session.add(NumberSeries(year=year, last=serial))
    else:
        series.last = serial
    session.flush()
    return number


def _count_attendance(document: IssuedDocument, enrolment: Enrolment, marks: CohortMarks) -> None:
    """How many meetings and follow-up days were attended, and the hours, as printed."""
    own = mark_values(marks.marks.get(enrolment.id, {}))
    counts = {MeetingKind.MEETING: 0, MeetingKind.FOLLOW_UP: 0}
    hours = 0.0
    for meeting in marks.meetings:
        mark = own.get(meeting.id)
        if meeting.kind in counts and is_attended(mark) and meeting.cancelled_on is None:
            counts[meeting.kind] += 1
            hours += attended_hours(mark, meeting.minutes) or 0.0
    document.meetings = counts[MeetingKind.MEETING]
    document.follow_ups = counts[MeetingKind.FOLLOW_UP]
    document.hours = hours
