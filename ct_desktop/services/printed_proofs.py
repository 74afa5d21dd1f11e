"""The issued proofs of participation as sheets to be drawn."""

from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.participation_proof import ParticipationProof, ParticipationProofs
from ct_desktop.documents.signers import Signer
from ct_desktop.documents.texts.fields import field_word
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Meeting, Programme
from ct_desktop.models import Signer as StoredSigner
from ct_desktop.rules.enumerations import (
    DocumentKind,
    MeetingKind,
)
from ct_desktop.services import paper


def proof_sheets(
    session: Session,
    cohort: Cohort,
    language: str,
    person_id: int | None,
    document_ids: tuple[int, ...] | None,
) -> list[ParticipationProofs]:
    """The unrevoked proofs, of one person or some documents when given; alike ones together.

    Raises UserError when nothing has been issued.
    """
    documents = _proofs(session, cohort.id, person_id, document_ids)
    if not documents:
        raise UserError(
            tr("No proof of participation has been issued yet."),
            tr("Issue them first, on the Certificates tab."),
        )
    field = session.get_one(Programme, cohort.programme_id).field
    days = session.scalars(
        select(Meeting.date)
        .where(
            Meeting.cohort_id == cohort.id,
            Meeting.cancelled_on.is_(None),
            Meeting.kind.in_((MeetingKind.MEETING, MeetingKind.FOLLOW_UP)),
        )
        .order_by(Meeting.date)
    ).all()
    signatures = {row.name: row.signature for row in session.scalars(select(StoredSigner))}
    return [
        ParticipationProofs(
            cohort.name,
            alike[0].programme_name,
            paper.letterhead(session),
            alike[0].place,
            tuple(
                Signer(
                    signer["name"],
                    signer.get(f"function_{language}", ""),
                    signatures.get(signer["name"]),
                )
                for signer in alike[0].signers
            ),
            tuple(
                ParticipationProof(
                    document.holder_name,
                    document.number,
                    document.issued_on,
                    document.meetings,
                    document.follow_ups,
                    document.hours,
                    days[0] if days else None,
                    days[-1] if days else None,
                    tuple(document.competences),
                )
                for document in alike
            ),
            field_word(field, language),
        )
        for alike in _issued_alike(documents)
    ]


def _issued_alike(documents: list[IssuedDocument]) -> list[list[IssuedDocument]]:
    """In their order, those in a row with the same programme, place and signers together."""
    return [
        list(group)
        for _, group in groupby(documents, lambda one: (one.programme_name, one.place, one.signers))
    ]


def _proofs(
    session: Session,
    cohort_id: int,
    person_id: int | None,
    document_ids: tuple[int, ...] | None,
) -> list[IssuedDocument]:
    query = (
        select(IssuedDocument)
        .join(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
        .where(
            Enrolment.cohort_id == cohort_id,
            IssuedDocument.kind == DocumentKind.PROOF,
            IssuedDocument.revoked_on.is_(None),
        )
        .order_by(IssuedDocument.number)
    )
    if person_id is not None:
        query = query.where(IssuedDocument.person_id == person_id)
    if document_ids is not None:
        query = query.where(IssuedDocument.id.in_(document_ids))
    return list(session.scalars(query))
