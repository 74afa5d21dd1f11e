"""Documents that are issued once: who is ready, who misses what, issue, revoke."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
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
from ct_desktop.rules.completion import Completion, proof_of_participation
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import DocumentKind, MeetingKind
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.rules.numbering import DocumentNumber, next_number, parse_number
from ct_desktop.services.cohorts import stored_cohort
from ct_desktop.services.completion_words import requirement_text
from ct_desktop.services.lookup import name_of
from ct_desktop.services.programmes import completion_rule
from ct_desktop.services.settings import own_organisation
from ct_desktop.services.standings import CohortMarks, mark_values, read_marks, standing_of
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ReadyRow:
    """A participant and the document: met and missing requirements in words."""

    enrolment_id: int
    person_id: int
    name: str
    full_name: str
    ready: bool
    met: tuple[str, ...]
    missing: tuple[str, ...]
    number: str
    issued_on: date | None
    document_id: int | None


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


@dataclass(frozen=True)
class IssueResult:
    """What issuing did: documents issued now, people who miss something and what."""

    issued: tuple[IssuedRow, ...]
    already: tuple[str, ...]
    not_ready: tuple[tuple[str, tuple[str, ...]], ...]


class IssuingService:
    """Issues and revokes numbered documents."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def readiness(self, cohort_id: int) -> tuple[ReadyRow, ...]:
        """Everyone with a place, in order of names, with what the proof still asks."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            marks = read_marks(session, cohort, self._clock.today())
            programme = session.get_one(Programme, cohort.programme_id)
            issued = _valid_documents(session, cohort_id)
            rows = []
            for enrolment, person in _people(session, cohort_id):
                completion = self._proof(enrolment, marks, programme)
                document = issued.get(enrolment.id)
                name = name_of(person)
                rows.append(
                    ReadyRow(
                        enrolment.id,
                        person.id,
                        list_name(name),
                        full_name(name),
                        completion.met,
                        tuple(requirement_text(r) for r in completion.requirements if r.met),
                        tuple(requirement_text(r) for r in completion.missing),
                        document.number if document else "",
                        document.issued_on if document else None,
                        document.id if document else None,
                    )
                )
            return tuple(rows)

    def issue_proofs(
        self, cohort_id: int, day: date | None = None, only: tuple[int, ...] | None = None
    ) -> IssueResult:
        """Issue the proof to everyone who meets the rule and has none; numbers in order of names.

        ``only`` limits it to these enrolments. Raises UserError for a day in the future.
        """
        today = self._clock.today()
        day = day or today
        if day > today:
            raise UserError(
                tr("A document cannot be dated in the future."), tr("Choose today or earlier.")
            )
        with self._store.write("proofs issued") as session:
            cohort = stored_cohort(session, cohort_id)
            marks = read_marks(session, cohort, today)
            programme = session.get_one(Programme, cohort.programme_id)
            known = _valid_documents(session, cohort_id)
            issued, already, not_ready = [], [], []
            for enrolment, person in _people(session, cohort_id):
                if only is not None and enrolment.id not in only:
                    continue
                name = full_name(name_of(person))
                completion = self._proof(enrolment, marks, programme)
                if enrolment.id in known:
                    already.append(name)
                elif not completion.met:
                    missing = tuple(requirement_text(r) for r in completion.missing)
                    not_ready.append((name, missing))
                else:
                    document = _new_document(session, cohort, programme, enrolment, person, day)
                    _count_attendance(document, enrolment, marks)
                    session.add(document)
                    session.flush()
                    issued.append(issued_row(document))
            return IssueResult(tuple(issued), tuple(already), tuple(not_ready))

    def revoke(self, document_id: int, reason: str) -> None:
        """Revoke a document; the record and its number stay."""
        if not reason.strip():
            raise UserError(tr("Revoking needs a reason."), tr("Say in a few words why."))
        with self._store.write("document revoked") as session:
            document = session.get(IssuedDocument, document_id)
            if document is None:
                raise NotFound(tr("This document is not in the register."))
            if document.revoked_on is not None:
                raise UserError(
                    tr("Document {number} was already revoked.").format(number=document.number)
                )
            document.revoked_on = self._clock.today()
            document.revoke_reason = reason.strip()

    def listed(
        self, *, cohort_id: int | None = None, person_id: int | None = None
    ) -> tuple[IssuedRow, ...]:
        """The register in order of number, of one cohort or person when given."""
        query = select(IssuedDocument).order_by(IssuedDocument.number)
        if cohort_id is not None:
            query = query.join(Enrolment, Enrolment.id == IssuedDocument.enrolment_id).where(
                Enrolment.cohort_id == cohort_id
            )
        if person_id is not None:
            query = query.where(IssuedDocument.person_id == person_id)
        with self._store.read() as session:
            return tuple(issued_row(document) for document in session.scalars(query))

    @staticmethod
    def _proof(enrolment: Enrolment, marks: CohortMarks, programme: Programme) -> Completion:
        # Measured over everything planned, so the day of looking does not matter.
        last = max((meeting.date for meeting in marks.meetings), default=date.min)
        standing = standing_of(marks, enrolment, last)
        return proof_of_participation(standing, completion_rule(programme))


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


def _people(session: Session, cohort_id: int) -> list[tuple[Enrolment, Person]]:
    query = (
        select(Enrolment, Person)
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Person.sort_key, Person.id)
    )
    return [(enrolment, person) for enrolment, person in session.execute(query)]


def _valid_documents(session: Session, cohort_id: int) -> dict[int, IssuedDocument]:
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


def _new_document(
    session: Session,
    cohort: Cohort,
    programme: Programme,
    enrolment: Enrolment,
    person: Person,
    day: date,
) -> IssuedDocument:
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
