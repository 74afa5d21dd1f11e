"""Issued documents as sheets to be drawn, with the designs they are drawn by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.certificate_facts import Certificate, DesignKit, DesignPicture
from ct_desktop.documents.signers import Signer
from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Meeting, Person, Programme
from ct_desktop.models import Signer as StoredSigner
from ct_desktop.rules.certificate_design import Design, ElementKind
from ct_desktop.rules.enumerations import DocumentKind, Field, MeetingKind
from ct_desktop.services.profile_reading import KnownProfiles
from ct_desktop.services.stored_designs import chosen_key, find_design, find_row, pictures_of

_AT_ONCE = 500


@dataclass(frozen=True)
class IssuedSheet:
    """A document with the key of its design and what its file may be called by."""

    document_id: int
    design: str
    certificate: Certificate
    cohort: str


@dataclass(frozen=True)
class IssuedSheets:
    """Documents to print, in the order asked for; ``left_out`` says who is not and why."""

    sheets: tuple[IssuedSheet, ...]
    left_out: tuple[str, ...]


def issued_sheets(session: Session, document_ids: Sequence[int], language: str) -> IssuedSheets:
    """Read documents to print. Raises UserError when none of them can be printed."""
    found: dict[int, tuple[IssuedDocument, int | None, Field | None]] = {}
    for start in range(0, len(document_ids), _AT_ONCE):
        query = (
            select(IssuedDocument, Cohort.id, Programme.field)
            .outerjoin(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
            .outerjoin(Cohort, Cohort.id == Enrolment.cohort_id)
            .outerjoin(Programme, Programme.id == Cohort.programme_id)
            .where(IssuedDocument.id.in_(document_ids[start : start + _AT_ONCE]))
        )
        for document, cohort_id, field in session.execute(query):
            found[document.id] = (document, cohort_id, field)
    rows = [found[one] for one in dict.fromkeys(document_ids) if one in found]
    left_out = _left_out([document for document, _, _ in rows], len(document_ids))
    printed = [row for row in rows if printable(row[0])]
    if not printed:
        raise UserError(
            tr("There is nothing to print."),
            " ".join(left_out) or tr("Choose at least one document."),
        )
    reader = _SheetReader(session, language)
    return IssuedSheets(tuple(reader.sheet(*row) for row in printed), left_out)


def printable(document: IssuedDocument) -> bool:
    """Whether a document may be printed again."""
    return (
        document.revoked_on is None
        and not document.imported
        and document.person_id is not None
        and bool(document.holder_name)
    )


def valid_ids(
    session: Session, cohort_ids: Sequence[int], kind: DocumentKind, person_id: int | None = None
) -> list[int]:
    """The unrevoked documents of a kind, in order of cohort and name."""
    query = (
        select(IssuedDocument.id, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
        .outerjoin(Person, Person.id == IssuedDocument.person_id)
        .where(
            Enrolment.cohort_id.in_(cohort_ids),
            IssuedDocument.kind == kind,
            IssuedDocument.revoked_on.is_(None),
        )
        .order_by(Person.sort_key, IssuedDocument.number)
    )
    if person_id is not None:
        query = query.where(IssuedDocument.person_id == person_id)
    rows = [(cohort_id, document_id) for document_id, cohort_id in session.execute(query)]
    order = {cohort_id: index for index, cohort_id in enumerate(cohort_ids)}
    return [document_id for _, document_id in sorted(rows, key=lambda row: order[row[0]])]


def design_kits(session: Session, keys: Sequence[str]) -> dict[str, DesignKit]:
    """The designs with these keys, with their pictures; they must be there."""
    kits = {}
    for key in dict.fromkeys(keys):
        design = find_design(session, key)
        row = find_row(session, key)
        if design is not None:
            kept = pictures_of(session, row.id) if row is not None else ()
            pictures = {one.name: DesignPicture(one.media_type, one.data) for one in kept}
            kits[key] = DesignKit(design, pictures)
    return kits


def missing_pictures(kit: DesignKit, language: str) -> Iterator[str]:
    """A sentence for every picture of a design that is gone or empty; its place stays empty."""
    for name in dict.fromkeys(_pictures_wanted(kit.design)):
        if name not in kit.pictures:
            yield tr("The picture “{picture}” of the design “{design}” is gone.").format(
                picture=name, design=kit.design.name.in_language(language)
            )


def _pictures_wanted(design: Design) -> list[str]:
    shown = [one.picture for one in design.elements if one.kind is ElementKind.PICTURE]
    return [name for name in (design.background, *shown) if name]


def _left_out(documents: Sequence[IssuedDocument], asked: int) -> tuple[str, ...]:
    revoked = sum(one.revoked_on is not None for one in documents)
    imported = sum(one.imported for one in documents if one.revoked_on is None)
    gone = sum(
        not printable(one) for one in documents if one.revoked_on is None and not one.imported
    )
    missing = asked - len(documents)
    sentences = (
        (revoked, ntr("{n} is revoked.", "{n} are revoked.", revoked)),
        (imported, ntr("{n} was issued elsewhere.", "{n} were issued elsewhere.", imported)),
        (gone, ntr("{n} was anonymised.", "{n} were anonymised.", gone)),
        (missing, ntr("{n} no longer exists.", "{n} no longer exist.", missing)),
    )
    return tuple(sentence.format(n=count) for count, sentence in sentences if count > 0)


class _SheetReader:
    """Reads what documents share once: signatures, dates of a cohort, words of competences."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._language = language
        self._signatures = {
            row.name: row.signature for row in session.scalars(select(StoredSigner))
        }
        self._days: dict[int, tuple[date | None, date | None]] = {}
        self._designs: dict[tuple[str, DocumentKind], str] = {}
        self._sentences: dict[str, dict[str, str]] = {}

    def sheet(
        self, document: IssuedDocument, cohort_id: int | None, field: Field | None
    ) -> IssuedSheet:
        """One document as it is drawn."""
        first, last = self._period(cohort_id)
        certificate = Certificate(
            kind=document.kind,
            name=document.holder_name,
            number=document.number,
            issued_on=document.issued_on,
            programme=document.programme_name,
            field=field,
            cohort=document.cohort_name,
            place=document.place,
            meetings=document.meetings,
            follow_ups=document.follow_ups,
            hours=document.hours,
            practice_hours=document.practice_hours,
            practice_at=document.practice_at,
            final_presentation=document.final_presentation,
            first_day=first,
            last_day=last,
            competences=self._competences(document),
            signers=tuple(
                Signer(
                    signer["name"],
                    signer.get(f"function_{self._language}", ""),
                    self._signatures.get(signer["name"]),
                )
                for signer in document.signers
            ),
            code=document.code,
        )
        return IssuedSheet(document.id, self._design(document), certificate, document.cohort_name)

    def _design(self, document: IssuedDocument) -> str:
        known = (document.template, document.kind)
        if known not in self._designs:
            there = document.template and find_design(self._session, document.template)
            self._designs[known] = (
                document.template if there else chosen_key(self._session, document.kind)
            )
        return self._designs[known]

    def _period(self, cohort_id: int | None) -> tuple[date | None, date | None]:
        if cohort_id is None:
            return None, None
        if cohort_id not in self._days:
            days = self._session.scalars(
                select(Meeting.date)
                .where(
                    Meeting.cohort_id == cohort_id,
                    Meeting.cancelled_on.is_(None),
                    Meeting.kind.in_((MeetingKind.MEETING, MeetingKind.FOLLOW_UP)),
                )
                .order_by(Meeting.date)
            ).all()
            self._days[cohort_id] = (days[0], days[-1]) if days else (None, None)
        return self._days[cohort_id]

    def _competences(self, document: IssuedDocument) -> tuple[str, ...]:
        """The sentences as they were issued, in the language of the paper where they have one."""
        if document.language == self._language:
            return tuple(document.competences)
        if document.language not in self._sentences:
            self._sentences[document.language] = {
                item.sentence.in_language(document.language): item.sentence.in_language(
                    self._language
                )
                for profile in KnownProfiles(self._session).profiles
                for item in profile.items
            }
        words = self._sentences[document.language]
        return tuple(words.get(one, one) for one in document.competences)
