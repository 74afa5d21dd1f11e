"""Search everywhere: people, cohorts, programmes and organisations in one list."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import ntr
from ct_desktop.models import Cohort, IssuedDocument, Organisation, Person, Programme
from ct_desktop.rules.names import fold, list_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.words import cohort_status, date_text, document_kind
from ct_desktop.storage.search import contains
from ct_desktop.storage.store import Store

PER_KIND = 8


class HitKind(StrEnum):
    """What was found."""

    PERSON = "person"
    COHORT = "cohort"
    PROGRAMME = "programme"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


@dataclass(frozen=True)
class SearchHit:
    """One line of the list; ``id`` is that of the person, cohort …"""

    kind: HitKind
    id: int
    title: str
    subtitle: str


class SearchService:
    """Finds by any part of a name, number, e-mail address, town or phone number."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
                *_organisations(session, words),
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
        .where(contains(IssuedDocument.number, text.strip()), IssuedDocument.person_id.is_not(None))
        .order_by(IssuedDocument.number)
        .limit(PER_KIND)
    )
    return [
        SearchHit(
            HitKind.DOCUMENT,
            row.person_id or 0,
            row.number,
            f"{document_kind(row.kind)} · {row.holder_name}",
        )
        for row in session.scalars(query)
    ]


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


def _organisations(session: Session, words: list[str]) -> list[SearchHit]:
    return [
        SearchHit(HitKind.ORGANISATION, row.id, row.name, row.town)
        for row in session.scalars(select(Organisation).order_by(Organisation.name))
        if row.name and _all_in(words, f"{row.name} {row.town}")
    ][:PER_KIND]
