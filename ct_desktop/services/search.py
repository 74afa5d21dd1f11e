"""Search everywhere: people, cohorts, programmes and the practice in one list."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.language import ntr, tr
from ct_desktop.models import (
    Cohort,
    IssuedDocument,
    Offer,
    Organisation,
    Person,
    Programme,
    Supervisor,
)
from ct_desktop.rules.names import fold, list_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.words import cohort_status, date_text, document_kind, field
from ct_desktop.storage.search import contains
from ct_desktop.storage.store import Store

PER_KIND = 8


class HitKind(StrEnum):
    """What was found."""

    PERSON = "person"
    COHORT = "cohort"
    PROGRAMME = "programme"
    OFFER = "offer"
    ORGANISATION = "organisation"
    SUPERVISOR = "supervisor"
    DOCUMENT = "document"


@dataclass(frozen=True)
class SearchHit:
    """One line of the list; ``id`` is that of the person, cohort …

    Of a supervisor it is the person's. The title of a document is its number.
    """

    kind: HitKind
    id: int
    title: str
    subtitle: str


class SearchService:
    """Finds by any part of a name, number, e-mail address, town or phone number."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def find(self, text: str) -> tuple[SearchHit, ...]:
        """The best hits per kind, cohorts first; nothing for an empty question."""
        words = fold(text.replace(",", " ")).split()
        if not words:
            return ()
        with self._store.read() as session:
            return (
                *_cohorts(session, words),
                *_people(session, words),
                *_documents(session, text),
                *_programmes(session, words),
                *_offers(session, words, self._clock.today()),
                *_organisations(session, words),
                *_supervisors(session, words),
            )


def _all_in(words: list[str], text: str) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)


def _cohorts(session: Session, words: list[str]) -> list[SearchHit]:
    rows = session.execute(
        select(Cohort, Programme.name)
        .join(Programme, Programme.id == Cohort.programme_id)
        .order_by(Cohort.start_date.desc())
    )
    return [
        SearchHit(
            HitKind.COHORT,
            cohort.id,
            cohort.name,
            f"{programme} · {cohort_status(cohort.status)} · {date_text(cohort.start_date)}",
        )
        for cohort, programme in rows
        if _all_in(words, f"{cohort.name} {programme} {cohort.place}")
    ][:PER_KIND]


def _people(session: Session, words: list[str]) -> list[SearchHit]:
    query = select(Person).order_by(Person.sort_key).limit(PER_KIND)
    for word in words:
        query = query.where(contains(Person.search_text, word))
    hits = []
    for person in session.scalars(query):
        born = date_text(person.birth_date) if person.birth_date else ""
        about = " · ".join(part for part in (born, person.town, person.email) if part)
        hits.append(SearchHit(HitKind.PERSON, person.id, list_name(name_of(person)), about))
    return hits


def _documents(session: Session, text: str) -> list[SearchHit]:
    query = (
        select(IssuedDocument)
        .where(contains(IssuedDocument.number, text.strip()))
        .order_by(IssuedDocument.number.desc())
        .limit(PER_KIND)
    )
    return [
        SearchHit(
            HitKind.DOCUMENT,
            row.id,
            row.number,
            _about_document(row),
        )
        for row in session.scalars(query)
    ]


def _about_document(row: IssuedDocument) -> str:
    state = tr("revoked") if row.revoked_on else ""
    parts = (document_kind(row.kind), row.holder_name, date_text(row.issued_on), state)
    return " · ".join(part for part in parts if part)


def _programmes(session: Session, words: list[str]) -> list[SearchHit]:
    return [
        SearchHit(
            HitKind.PROGRAMME,
            row.id,
            row.name,
            ntr("{n} place per group", "{n} places per group", row.capacity),
        )
        for row in session.scalars(select(Programme).order_by(Programme.name))
        if _all_in(words, row.name)
    ][:PER_KIND]


def _offers(session: Session, words: list[str], today: date) -> list[SearchHit]:
    """Practice places by what they are and where, those that are closed last."""
    rows = session.execute(
        select(Offer, Organisation)
        .join(Organisation, Organisation.id == Offer.organisation_id)
        .order_by(Offer.title, Organisation.name)
    )
    hits = []
    for offer, organisation in rows:
        town = offer.town or organisation.town
        if not _all_in(words, f"{offer.title} {organisation.name} {town} {offer.talents}"):
            continue
        ended = offer.ends_on is not None and offer.ends_on < today
        state = tr("withdrawn") if offer.withdrawn_on else tr("ended") if ended else ""
        about = (organisation.name, town, field(offer.field), state)
        hit = SearchHit(
            HitKind.OFFER, offer.id, offer.title, " · ".join(part for part in about if part)
        )
        hits.append((bool(state), hit))
    return [hit for _, hit in sorted(hits, key=lambda one: one[0])][:PER_KIND]


def _organisations(session: Session, words: list[str]) -> list[SearchHit]:
    """Those we work with; our own is in the settings."""
    query = select(Organisation).where(Organisation.own.is_(False)).order_by(Organisation.name)
    return [
        SearchHit(HitKind.ORGANISATION, row.id, row.name, row.town)
        for row in session.scalars(query)
        if _all_in(words, f"{row.name} {row.town}")
    ][:PER_KIND]


def _supervisors(session: Session, words: list[str]) -> list[SearchHit]:
    """Practice supervisors by the name of their organisation or what they do there.

    Who is found by name is among the people already.
    """
    query = (
        select(Supervisor, Person, Organisation.name)
        .join(Person, Person.id == Supervisor.person_id)
        .join(Organisation, Organisation.id == Supervisor.organisation_id)
        .where(Supervisor.left_on.is_(None))
        .order_by(Person.sort_key, Organisation.name)
    )
    return [
        SearchHit(
            HitKind.SUPERVISOR,
            person.id,
            list_name(name_of(person)),
            " · ".join(part for part in (organisation, row.function) if part),
        )
        for row, person, organisation in session.execute(query)
        if _all_in(words, f"{organisation} {row.function} {person.search_text}")
        and not _all_in(words, person.search_text)
    ][:PER_KIND]
