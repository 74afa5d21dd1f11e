"""Programmes: the editable templates of courses."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import current, tr
from ct_desktop.models import Cohort, Programme, ProgrammeItem, ProgrammeTask
from ct_desktop.rules.names import fold, normalise
from ct_desktop.services.lookup import find_programme
from ct_desktop.services.profile_reading import KnownProfiles
from ct_desktop.services.programme_facts import (
    COLUMNS,
    ProgrammeFacts,
    check_programme,
    programme_facts,
)
from ct_desktop.services.stored_programmes import items_of, tasks_of
from ct_desktop.storage.store import Store


class ProgrammeService:
    """Reads and edits programmes. Cohorts keep the meetings and tasks they were made with."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, archived: bool = False) -> tuple[ProgrammeFacts, ...]:
        """Every programme by name; archived ones only on request."""
        with self._store.read() as session:
            query = select(Programme).order_by(Programme.name)
            if not archived:
                query = query.where(Programme.archived.is_(False))
            return tuple(
                programme_facts(session, programme) for programme in session.scalars(query)
            )

    def find(self, name: str) -> int:
        """The id of the programme with this name or ``#id``; raises NotFound."""
        with self._store.read() as session:
            return find_programme(session, name).id

    def get(self, programme_id: int) -> ProgrammeFacts:
        """One programme."""
        with self._store.read() as session:
            return programme_facts(session, _programme(session, programme_id))

    def save(self, facts: ProgrammeFacts) -> int:
        """Make a new programme (id None) or change one; its id."""
        check_programme(facts)
        with self._store.write("programme changed") as session:
            name = normalise(facts.name)
            names = session.execute(select(Programme.id, Programme.name))
            if any(fold(other) == fold(name) and key != facts.id for key, other in names):
                raise UserError(
                    tr("There is already a programme “{name}”.").format(name=name),
                    tr("Choose another name."),
                )
            before = None if facts.id is None else _programme(session, facts.id)
            if before is None or before.profile != facts.profile:
                _check_profile(session, facts.profile)
            programme = before or Programme()
            session.add(programme)
            programme.name = name
            programme.description = normalise(facts.description)
            for column in COLUMNS:
                setattr(programme, column, getattr(facts, column))
            session.flush()
            _replace_parts(session, programme.id, facts)
            return programme.id

    def copy(self, programme_id: int) -> int:
        """A copy under a new name, to be edited; its id."""
        facts = self.get(programme_id)
        names = {fact.name for fact in self.all(archived=True)}
        number = 2
        while (name := f"{facts.name} ({number})") in names:
            number += 1
        return self.save(ProgrammeFacts(**{**vars(facts), "id": None, "name": name, "cohorts": 0}))

    def remove(self, programme_id: int) -> None:
        """Delete a programme that no cohort uses."""
        with self._store.write("programme removed") as session:
            programme = _programme(session, programme_id)
            used = session.scalar(
                select(func.count(Cohort.id)).where(Cohort.programme_id == programme_id)
            )
            if used:
                raise UserError(
                    tr("Groups have been made with “{name}”.").format(name=programme.name),
                    tr("Archive it instead: then it is no longer offered."),
                )
            _replace_parts(session, programme_id, None)
            session.delete(programme)


def _programme(session: Session, programme_id: int) -> Programme:
    programme = session.get(Programme, programme_id)
    if programme is None:
        raise NotFound(tr("This programme no longer exists."), tr("Choose another one."))
    return programme


def _check_profile(session: Session, key: str) -> None:
    """A profile that is chosen now must be there and be offered."""
    profile = KnownProfiles(session).get(key)
    if profile.archived:
        raise UserError(
            tr("The competence profile “{name}” is no longer offered.").format(
                name=profile.name.in_language(current())
            ),
            tr("Choose another one."),
        )


def _replace_parts(session: Session, programme_id: int, facts: ProgrammeFacts | None) -> None:
    for old_item in items_of(session, programme_id):
        session.delete(old_item)
    for old_task in tasks_of(session, programme_id):
        session.delete(old_task)
    session.flush()
    if facts is None:
        return
    for position, item in enumerate(facts.items):
        session.add(ProgrammeItem(programme_id=programme_id, position=position, **vars(item)))
    for task in facts.tasks:
        session.add(ProgrammeTask(programme_id=programme_id, **vars(task)))
