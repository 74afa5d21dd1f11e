"""Looking for documents in the register: filtered and sorted in the store."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, case, cast, extract, func, select
from sqlalchemy.orm import Session

from ct_desktop.models import Enrolment, IssuedDocument, Person
from ct_desktop.rules.names import fold
from ct_desktop.services.register_lines import RegisterFilter, RegisterState

ORDERS = ("number", "kind", "person", "cohort", "issued_on", "state")


def document_ids(
    session: Session, wanted: RegisterFilter, order: str, *, descending: bool
) -> list[int]:
    """The ids of the documents that are looked for, sorted; one query.

    Raises ValueError for an order that there is not.
    """
    if order not in ORDERS:
        raise ValueError(order)
    query = (
        select(
            IssuedDocument.id,
            IssuedDocument.number,
            IssuedDocument.holder_name,
            IssuedDocument.cohort_name,
            func.coalesce(Person.search_text, ""),
        )
        .outerjoin(Person, Person.id == IssuedDocument.person_id)
        .outerjoin(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
    )
    query = query.where(*_conditions(wanted))
    for column in (*_keys(order), *_keys("number")):
        query = query.order_by(column.desc() if descending else column.asc())
    found = session.execute(query.order_by(IssuedDocument.id))
    words = fold(wanted.words.replace(",", " ")).split()
    if not words:
        return [row[0] for row in found]
    # Names on documents are kept as they were written: folding them is not for the store.
    return [
        key
        for key, number, holder, cohort, search_text in found
        if _all_in(words, _folded(f"{number} {holder} {cohort}"), search_text)
    ]


def _all_in(words: list[str], about: str, search_text: str) -> bool:
    return all(word in about or word in search_text for word in words)


def _folded(text: str) -> str:
    """As ``fold``; what has no accents takes the short way: a register has ten thousand names."""
    return text.casefold().replace("`", "'") if text.isascii() else fold(text)


def _conditions(wanted: RegisterFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.kind is not None:
        found.append(IssuedDocument.kind == wanted.kind)
    if wanted.state is RegisterState.VALID:
        found.append(IssuedDocument.revoked_on.is_(None))
    elif wanted.state is RegisterState.REVOKED:
        found.append(IssuedDocument.revoked_on.is_not(None))
    elif wanted.state is RegisterState.IMPORTED:
        found.append(IssuedDocument.imported.is_(True))
    if wanted.cohort_id is not None:
        found.append(Enrolment.cohort_id == wanted.cohort_id)
    if wanted.year is not None:
        found.append(extract("year", IssuedDocument.issued_on) == wanted.year)
    return found


def _keys(order: str) -> tuple[ColumnElement[Any], ...]:
    """What to sort by; numbers by year and then by serial, so that 10000 comes after 9999."""
    number = IssuedDocument.number
    keys: dict[str, tuple[ColumnElement[Any], ...]] = {
        "number": (
            func.substr(number, 1, 5),
            cast(func.substr(number, 6), Integer),
            number.expression,
        ),
        "kind": (IssuedDocument.kind.expression,),
        "person": (func.coalesce(Person.sort_key, func.lower(IssuedDocument.holder_name)),),
        "cohort": (func.lower(IssuedDocument.cohort_name),),
        "issued_on": (IssuedDocument.issued_on.expression,),
        "state": (
            case(
                (IssuedDocument.revoked_on.is_not(None), 2),
                (IssuedDocument.imported.is_(True), 1),
                else_=0,
            ),
        ),
    }
    return keys[order]
