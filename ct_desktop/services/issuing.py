"""Documents that are issued once: who is ready, who misses what, issue, revoke."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import (
    Enrolment,
    IssuedDocument,
    Person,
    Programme,
)
from ct_desktop.rules.completion import Completion, proof_of_participation
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.completion_words import requirement_text
from ct_desktop.services.document_register import (
    IssuedRow,
    _count_attendance,
    issued_row,
    new_document,
    valid_proofs,
)
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.standings import (
    CohortMarks,
    completion_rule,
    read_marks,
    standing_of,
)
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
            issued = valid_proofs(session, cohort_id)
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
            known = valid_proofs(session, cohort_id)
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
                    document = new_document(session, cohort, programme, enrolment, person, day)
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


def _people(session: Session, cohort_id: int) -> list[tuple[Enrolment, Person]]:
    query = (
        select(Enrolment, Person)
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Person.sort_key, Person.id)
    )
    return [(enrolment, person) for enrolment, person in session.execute(query)]
