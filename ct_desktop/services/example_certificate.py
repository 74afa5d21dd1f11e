"""A made-up document, with which a design is shown."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.certificate_facts import Certificate
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.signers import Signer
from ct_desktop.documents.texts.certificate import WORDS
from ct_desktop.documents.words import in_language
from ct_desktop.models import Signer as StoredSigner
from ct_desktop.rules.enumerations import DocumentKind, Field
from ct_desktop.services.settings import own_organisation

_CODE = "QVRoaXNJc0Fu" + "RXhhbXBsZUFuZE5vQ29kZUF0QWxs" * 7
"""As long as a code is, and none."""


@dataclass(frozen=True)
class Example:
    """The document and who hands it out."""

    sender: Letterhead
    certificate: Certificate


def example(
    session: Session, kind: DocumentKind, language: str, today: date, *, long_name: bool
) -> Example:
    """A document of ``kind`` with the own organisation, logo and signers where they are known."""
    words = in_language(WORDS, language)
    own = own_organisation(session)
    known = session.scalars(select(StoredSigner).order_by(StoredSigner.position, StoredSigner.id))
    signers = [
        Signer(row.name, row.function_en if language == "en" else row.function_nl, row.signature)
        for row in known
    ]
    made_up = [Signer(name, function) for name, function in words.example_signers]
    finished = kind is DocumentKind.CERTIFICATE
    certificate = Certificate(
        kind=kind,
        name=words.example_long_name if long_name else words.example_name,
        number=f"{today.year}-0147",
        issued_on=today,
        programme=words.example_programme,
        field=Field.SPORT,
        cohort=words.example_cohort,
        place=own.town or words.example_place,
        meetings=7,
        follow_ups=2,
        hours=25.5,
        practice_hours=15.0 if finished else 0.0,
        practice_at=words.example_practice_at if finished else "",
        final_presentation=finished,
        first_day=date(today.year, 1, 15),
        last_day=date(today.year, 4, 9),
        competences=words.example_competences if finished else (),
        signers=(made_up[0], *(signers or made_up[1:])),
        code=_CODE,
    )
    return Example(Letterhead(own.name or words.example_organisation, own.logo), certificate)
