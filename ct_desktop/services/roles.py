"""The roles of persons: given by hand, or following from what else is on record of them."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Enrolment, IssuedDocument, PersonRole, Supervisor
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import DocumentKind, Role

BY_HAND = (Role.COURSE_LEADER, Role.PRACTICE_SUPERVISOR, Role.PROJECT_LEADER)


def roles_of(session: Session, person_ids: Iterable[int]) -> dict[int, tuple[Role, ...]]:
    """The present roles of each person, in the order of the enumeration; four queries."""
    ids = tuple(person_ids)
    found: dict[int, set[Role]] = {person_id: set() for person_id in ids}
    for person_id in session.scalars(
        select(Enrolment.person_id).where(
            Enrolment.person_id.in_(ids), Enrolment.status.in_(TAKES_A_PLACE)
        )
    ):
        found[person_id].add(Role.PARTICIPANT)
    for holder in session.scalars(
        select(IssuedDocument.person_id).where(
            IssuedDocument.person_id.in_(ids),
            IssuedDocument.kind == DocumentKind.CERTIFICATE,
            IssuedDocument.makes_citytrainer.is_(True),
            IssuedDocument.revoked_on.is_(None),
        )
    ):
        if holder is not None:
            found[holder].add(Role.CITYTRAINER)
    for coach in session.scalars(
        select(Supervisor.person_id).where(
            Supervisor.person_id.in_(ids), Supervisor.left_on.is_(None)
        )
    ):
        found[coach].add(Role.PRACTICE_SUPERVISOR)
    for row in session.scalars(
        select(PersonRole).where(PersonRole.person_id.in_(ids), PersonRole.until.is_(None))
    ):
        found[row.person_id].add(row.role)
    return {
        person_id: tuple(role for role in Role if role in roles)
        for person_id, roles in found.items()
    }


def set_roles(session: Session, person_id: int, roles: frozenset[Role], today: date) -> None:
    """Give and end the roles that are given by hand."""
    known = {
        row.role: row
        for row in session.scalars(
            select(PersonRole).where(PersonRole.person_id == person_id, PersonRole.until.is_(None))
        )
    }
    for role in BY_HAND:
        if role in roles and role not in known:
            session.add(PersonRole(person_id=person_id, role=role, since=today))
        elif role not in roles and role in known:
            known[role].until = today
