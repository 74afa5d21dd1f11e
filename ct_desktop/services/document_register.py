"""The register of issued documents: its lines, and which documents of a cohort are valid."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from ct_desktop.models import Enrolment, IssuedDocument, Person
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of


@dataclass(frozen=True)
class IssuedRow:
    """A line of the register of issued documents.

    ``person`` is the name as it stands on the document; ``name_now`` that of today when it is
    another one. ``person_id`` is None once the person was anonymised. ``code`` is empty for what
    was issued before there were codes, and for what was imported.
    """

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
    imported: bool = False
    name_now: str = ""
    cohort_id: int | None = None
    practice_hours: float = 0.0
    programme: str = ""
    template: str = ""

    @property
    def printable(self) -> bool:
        """Whether it can be printed again: not revoked, not imported, not anonymised."""
        return self.revoked_on is None and not self.imported and self.person_id is not None


def read_rows(
    session: Session, *conditions: ColumnElement[bool], order: ColumnElement[str] | None = None
) -> list[IssuedRow]:
    """The documents for which the conditions hold, in order of number; one query.

    Conditions may be about the document and the enrolment it was issued for.
    """
    query = (
        select(IssuedDocument, Person, Enrolment.cohort_id)
        .outerjoin(Person, Person.id == IssuedDocument.person_id)
        .outerjoin(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
        .where(*conditions)
        .order_by(IssuedDocument.number if order is None else order)
    )
    return [issued_row(*found) for found in session.execute(query)]


def issued_row(document: IssuedDocument, person: Person | None, cohort_id: int | None) -> IssuedRow:
    """A stored document as a line of the register."""
    now = full_name(name_of(person)) if person is not None else ""
    return IssuedRow(
        id=document.id,
        number=document.number,
        kind=document.kind,
        person=document.holder_name,
        person_id=document.person_id,
        cohort=document.cohort_name,
        issued_on=document.issued_on,
        revoked_on=document.revoked_on,
        revoke_reason=document.revoke_reason,
        code=document.code,
        imported=document.imported,
        name_now=now if now != document.holder_name else "",
        cohort_id=cohort_id,
        practice_hours=document.practice_hours,
        programme=document.programme_name,
        template=document.template,
    )


def valid_documents(
    session: Session, enrolment_ids: Collection[int], kind: DocumentKind
) -> dict[int, IssuedDocument]:
    """The unrevoked documents of a kind by enrolment id; of several the latest one."""
    query = (
        select(IssuedDocument)
        .where(
            IssuedDocument.enrolment_id.in_(enrolment_ids),
            IssuedDocument.kind == kind,
            IssuedDocument.revoked_on.is_(None),
        )
        .order_by(IssuedDocument.id)
    )
    return {row.enrolment_id: row for row in session.scalars(query) if row.enrolment_id is not None}
