"""Documents that are issued once: who is ready, who misses what, issue, revoke."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import current, tr
from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Programme
from ct_desktop.rules.completion import Completion
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.certificate_templates import TemplateService
from ct_desktop.services.completion_words import requirement_text
from ct_desktop.services.completions import Candidate, candidates_of, completions
from ct_desktop.services.document_register import (
    IssuedRow,
    issued_row,
    read_rows,
    valid_documents,
)
from ct_desktop.services.issuer_keys import IssuerKeyService
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.new_documents import DocumentMaker, IssuePlan
from ct_desktop.services.number_series import day_of_issue
from ct_desktop.services.standings import read_marks
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ReadyRow:
    """A participant and the document: met and missing requirements in words.

    ``number`` up to ``holder`` are of the document that was issued; ``holder`` is the name on it
    (``full_name`` that of today), ``imported`` says that it came from an earlier list.
    """

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
    holder: str = ""
    imported: bool = False


@dataclass(frozen=True)
class IssueResult:
    """What issuing did: documents issued now, people who miss something and what."""

    issued: tuple[IssuedRow, ...]
    already: tuple[str, ...]
    not_ready: tuple[tuple[str, tuple[str, ...]], ...]
    kind: DocumentKind


class IssuingService:
    """Issues and revokes numbered documents, each with a signed code."""

    def __init__(self, store: Store, clock: Clock, keys: IssuerKeyService) -> None:
        self._store = store
        self._clock = clock
        self._keys = keys

    def default_kind(self, cohort_id: int) -> DocumentKind:
        """What is looked at first: the proof until it is in practice and proofs are out."""
        with self._store.read() as session:
            return _default_kind(session, stored_cohort(session, cohort_id))

    def usual_kind(self, cohort_id: int) -> DocumentKind:
        """What a command issues that names no kind (formats.md §1).

        The proof while meetings run or practice is open, else the certificate.
        """
        with self._store.read() as session:
            over = stored_cohort(session, cohort_id).status is CohortStatus.COMPLETED
        return DocumentKind.CERTIFICATE if over else DocumentKind.PROOF

    def readiness(
        self, cohort_id: int, kind: DocumentKind = DocumentKind.PROOF
    ) -> tuple[ReadyRow, ...]:
        """Everyone with a place, in order of names, with what the document still asks."""
        with self._store.read() as session:
            stored_cohort(session, cohort_id)
            people = candidates_of(session, cohort_id)
            found = completions(session, people, kind, self._clock.today())
            issued = valid_documents(session, [one.enrolment.id for one in people], kind)
            return tuple(
                _ready_row(one, found[one.enrolment.id], issued.get(one.enrolment.id))
                for one in people
            )

    def issue(
        self,
        cohort_id: int,
        kind: DocumentKind | None = None,
        day: date | None = None,
        only: tuple[int, ...] | None = None,
        language: str | None = None,
    ) -> IssueResult:
        """Issue to everyone who meets the rule and has none yet; numbers in order of names.

        ``kind`` None is ``usual_kind``, ``only`` limits it to these enrolments,
        ``language`` (nl, en; else the one in use) is that of the competences. Raises UserError
        for a day in the future, and without a day when the clock of the PC was set back.
        """
        kind = kind or self.usual_kind(cohort_id)
        today = self._clock.today()
        template = TemplateService(self._store).chosen(kind)
        with self._writing(kind) as session:
            cohort = stored_cohort(session, cohort_id)
            day = day_of_issue(session, day, today)
            marks = read_marks(session, cohort, today)
            people = [
                one
                for one in candidates_of(session, cohort_id)
                if only is None or one.enrolment.id in only
            ]
            found = completions(session, people, kind, today, {cohort.id: marks})
            known = valid_documents(session, [one.enrolment.id for one in people], kind)
            programme = session.get_one(Programme, cohort.programme_id)
            plan = IssuePlan(cohort, programme, kind, day, language or current(), template, marks)
            due, already, not_ready = [], [], []
            for one in people:
                name = full_name(name_of(one.person))
                completion = found[one.enrolment.id]
                if one.enrolment.id in known:
                    already.append(name)
                elif completion.met:
                    due.append(one)
                else:
                    missing = tuple(requirement_text(need) for need in completion.missing)
                    not_ready.append((name, missing))
            made = DocumentMaker(session, plan, self._keys.code_for).make(due, today)
            issued = tuple(
                issued_row(document, one.person, cohort_id)
                for document, one in zip(made, due, strict=True)
            )
            return IssueResult(issued, tuple(already), tuple(not_ready), kind)

    def _writing(self, kind: DocumentKind) -> AbstractContextManager[Session]:
        if kind is DocumentKind.PROOF:
            return self._store.write("proofs issued")
        return self._store.write("certificates issued")

    def revoke(self, document_id: int, reason: str) -> None:
        """Revoke a document; the record and its number stay.

        The list of revocations that travels beside the public key is written anew.
        """
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
            # A clock that was set back does not revoke a document before it was issued.
            document.revoked_on = max(self._clock.today(), document.issued_on)
            document.revoke_reason = reason.strip()

    def listed(
        self, *, cohort_id: int | None = None, person_id: int | None = None
    ) -> tuple[IssuedRow, ...]:
        """The register in order of number, of one cohort or person when given."""
        conditions = []
        if cohort_id is not None:
            conditions.append(Enrolment.cohort_id == cohort_id)
        if person_id is not None:
            conditions.append(IssuedDocument.person_id == person_id)
        with self._store.read() as session:
            return tuple(read_rows(session, *conditions))


def _ready_row(one: Candidate, completion: Completion, document: IssuedDocument | None) -> ReadyRow:
    name = name_of(one.person)
    return ReadyRow(
        one.enrolment.id,
        one.person.id,
        list_name(name),
        full_name(name),
        completion.met,
        tuple(requirement_text(need) for need in completion.requirements if need.met),
        tuple(requirement_text(need) for need in completion.missing),
        document.number if document else "",
        document.issued_on if document else None,
        document.id if document else None,
        document.holder_name if document else "",
        document is not None and document.imported,
    )


def _default_kind(session: Session, cohort: Cohort) -> DocumentKind:
    if cohort.status in (CohortStatus.PLANNED, CohortStatus.RUNNING):
        return DocumentKind.PROOF
    proofs = (
        select(IssuedDocument.id)
        .join(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
        .where(
            Enrolment.cohort_id == cohort.id,
            IssuedDocument.kind == DocumentKind.PROOF,
            IssuedDocument.revoked_on.is_(None),
        )
        .limit(1)
    )
    return DocumentKind.PROOF if session.scalar(proofs) is None else DocumentKind.CERTIFICATE
