"""The history as it is read: the latest change sets, and who changed what on a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from ct_desktop.models.history import Change, ChangeSet
from ct_desktop.storage.images import as_python, fetch, from_json
from ct_desktop.storage.ownership import PERSON_COLUMN
from ct_desktop.storage.recording import recorder_of, unrecorded
from ct_desktop.storage.store import Store
from ct_desktop.storage.undo import redo, redo_label, restore_deleted, undo, undo_label

__all__ = [
    "ChangeSetRow",
    "FieldChange",
    "RowChange",
    "change_sets",
    "changes_of_person",
    "erase_history_of",
    "redo",
    "redo_label",
    "restore_deleted",
    "undo",
    "undo_label",
]


@dataclass(frozen=True)
class ChangeSetRow:
    """One change in the list of changes; ``at`` is aware UTC."""

    id: int
    at: datetime
    user: str
    label: str
    undone: bool
    undoes_id: int | None
    inserted: int
    updated: int
    deleted: int


@dataclass(frozen=True)
class FieldChange:
    """A field that got another value; values as the models give them."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class RowChange:
    """What happened to one row in one change; ``at`` is aware UTC."""

    change_set_id: int
    at: datetime
    user: str
    label: str
    undone: bool
    table: str
    row_id: int
    action: str
    fields: tuple[FieldChange, ...]


def change_sets(store: Store, limit: int = 200) -> list[ChangeSetRow]:
    """The latest change sets, newest first by their order of writing, not by the clock."""
    counts = (
        select(Change.change_set_id, Change.action, func.count())
        .group_by(Change.change_set_id, Change.action)
        .order_by(Change.change_set_id.desc())
    )
    with store.read() as session:
        sets = session.scalars(select(ChangeSet).order_by(ChangeSet.id.desc()).limit(limit)).all()
        oldest = sets[-1].id if sets else 0
        found = session.execute(counts.where(Change.change_set_id >= oldest))
        of = {(number, action): count for number, action, count in found}
        return [
            ChangeSetRow(
                id=one.id,
                at=one.at.replace(tzinfo=UTC),
                user=one.user,
                label=one.label,
                undone=one.undone_by_id is not None,
                undoes_id=one.undoes_id,
                inserted=of.get((one.id, "insert"), 0),
                updated=of.get((one.id, "update"), 0),
                deleted=of.get((one.id, "delete"), 0),
            )
            for one in sets
        ]


def changes_of_person(store: Store, person_id: int, limit: int = 500) -> list[RowChange]:
    """Who changed what on a person and on all that belongs to the person, newest first."""
    wanted = (
        select(Change, ChangeSet)
        .join(ChangeSet, ChangeSet.id == Change.change_set_id)
        .where(Change.person_id == person_id)
        .order_by(Change.id.desc())
        .limit(limit)
    )
    with store.read() as session:
        return [
            RowChange(
                change_set_id=change_set.id,
                at=change_set.at.replace(tzinfo=UTC),
                user=change_set.user,
                label=change_set.label,
                undone=change_set.undone_by_id is not None,
                table=change.table_name,
                row_id=change.row_id,
                action=change.action,
                fields=_fields(store, change),
            )
            for change, change_set in session.execute(wanted)
        ]


def erase_history_of(session: Session, person_id: int) -> None:
    """Take every image of a person out of the history, of this very write too.

    Records that were merged into this person are the same human and go with it.
    """
    recorder = recorder_of(session)
    if recorder is None:
        raise RuntimeError("history is erased in a writing session")
    with unrecorded(session):
        for one in _same_human(session, recorder.ownership.persons, person_id):
            session.execute(delete(Change).where(Change.person_id == one))
            recorder.forget(one)
        used = select(Change.change_set_id)
        session.execute(delete(ChangeSet).where(ChangeSet.id.not_in(used)))


def _same_human(session: Session, persons: str, person_id: int) -> set[int]:
    """The person, and persons that are gone after their rows were moved to this one."""
    known = {person_id}
    fresh = {person_id}
    while fresh:
        before = Change.before[PERSON_COLUMN].as_integer()
        moved = set(
            session.scalars(
                select(before).where(
                    Change.person_id.in_(fresh), Change.action == "update", before.is_not(None)
                )
            )
        )
        there = {row["id"] for row in fetch(session.connection(), persons, "id", moved)}
        fresh = moved - there - known
        known |= fresh
    return known


def _fields(store: Store, change: Change) -> tuple[FieldChange, ...]:
    table = store.ownership.table(change.table_name)
    before = from_json(change.before or {})
    after = from_json(change.after or {})
    return tuple(
        FieldChange(
            name,
            as_python(table, name, before.get(name)),
            as_python(table, name, after.get(name)),
        )
        for name in _names(before, after)
        if before.get(name) != after.get(name)
    )


def _names(*images: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(name for image in images for name in image))
