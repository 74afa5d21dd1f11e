"""Recording: what a write changed, row by row, taken from the rows themselves.

Before-images are read from the store just before a row is touched, after-images just before
the commit; so rows that the database itself cascades to, values that the database fills in and
savepoints that were rolled back are right without further care.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import Connection, event, insert, update
from sqlalchemy.orm import Mapper, Session, object_session

from ct_desktop.models.history import Change, ChangeSet
from ct_desktop.storage.images import Image, fetch, to_json
from ct_desktop.storage.ownership import Ownership

RECORDER = "recorder"
"""Key in ``Session.info`` of a writing session."""

Key: TypeAlias = tuple[str, int]


@dataclass(frozen=True)
class Stamp:
    """Who writes what, and when (naive UTC); ``undoes`` names the change set taken back."""

    at: datetime
    user: str
    label: str
    undoes: int | None = None


@dataclass(frozen=True)
class Recorded:
    """What a write came to; ``change_set_id`` is None when the history holds nothing of it."""

    change_set_id: int | None
    tables: frozenset[str]
    person_ids: frozenset[int]


class Recorder:
    """Collects the rows that one write touches."""

    def __init__(self, ownership: Ownership) -> None:
        self.ownership = ownership
        self.suspended = False
        self._before: dict[Key, Image | None] = {}
        self._silent: set[Key] = set()
        self._silent_tables: set[str] = set()
        self._forgotten: set[int] = set()

    def about_to_change(self, connection: Connection, table: str, ids: Iterable[int]) -> None:
        """Keep these rows as they are now, unless they are kept already."""
        wanted = [i for i in ids if not self._known((table, i))]
        found = {int(str(row["id"])): row for row in fetch(connection, table, "id", wanted)}
        for row_id in wanted:
            self._keep((table, row_id), found.get(row_id))

    def about_to_delete(self, connection: Connection, table: str, ids: Iterable[int]) -> None:
        """Keep these rows, and those that the database will delete or unlink with them."""
        wanted = list(ids)
        self.about_to_change(connection, table, wanted)
        for reference in self.ownership.references_to(table):
            rows = fetch(connection, reference.table, reference.column, wanted)
            children = [int(str(row["id"])) for row in rows]
            fresh = [i for i in children if not self._known((reference.table, i))]
            for row in rows:
                self._keep((reference.table, int(str(row["id"]))), row)
            if reference.cascades and fresh:
                self.about_to_delete(connection, reference.table, fresh)

    def inserted(self, table: str, row_id: int) -> None:
        """A row that was not there before."""
        self._keep((table, row_id), None)

    def changed_silently(self, table: str) -> None:
        """Rows of ``table`` changed without history; listeners are still told."""
        self._silent_tables.add(table)

    def forget(self, person_id: int) -> None:
        """Leave this person out of the history of this write too."""
        self._forgotten.add(person_id)

    def finish(self, connection: Connection, stamp: Stamp) -> Recorded:
        """Compare with the rows as they are now and write the change set."""
        now = self._rows_now(connection)
        others: dict[Key, Image | None] = {}

        def row_of(table: str, row_id: int) -> Image | None:
            key = (table, row_id)
            if now.get(key) or self._before.get(key):
                return now.get(key) or self._before.get(key)
            if key not in others:
                rows = fetch(connection, table, "id", [row_id])
                others[key] = rows[0] if rows else None
            return others[key]

        changes: list[dict[str, Any]] = []
        tables = set(self._silent_tables)
        persons: set[int] = set()
        for key in dict.fromkeys([*self._before, *self._silent]):
            table = key[0]
            before, after = self._before.get(key), now.get(key)
            if key not in self._silent and before == after:
                continue
            tables.add(table)
            owners = [
                self.ownership.person_of(table, image, row_of) for image in (after, before) if image
            ]
            persons.update(owner for owner in owners if owner is not None)
            if key in self._before and before != after and not self._forgotten & set(owners):
                changes.append(_change(key, before, after, owners[0]))
        change_set = _write(connection, stamp, changes) if changes else None
        return Recorded(change_set, frozenset(tables), frozenset(persons))

    def _goes_silently(self, table: str) -> bool:
        return self.suspended or not self.ownership.recorded(table)

    def _known(self, key: Key) -> bool:
        return key in (self._silent if self._goes_silently(key[0]) else self._before)

    def _keep(self, key: Key, image: Image | None) -> None:
        if self._goes_silently(key[0]):
            self._silent.add(key)
        else:
            self._before.setdefault(key, image)

    def _rows_now(self, connection: Connection) -> dict[Key, Image]:
        ids: defaultdict[str, set[int]] = defaultdict(set)
        for table, row_id in [*self._before, *self._silent]:
            ids[table].add(row_id)
        return {
            (table, int(str(row["id"]))): row
            for table, wanted in ids.items()
            for row in fetch(connection, table, "id", wanted)
        }


def recorder_of(session: Session) -> Recorder | None:
    """The recorder of a writing session; None for any other."""
    recorder = session.info.get(RECORDER)
    return recorder if isinstance(recorder, Recorder) else None


@contextmanager
def unrecorded(session: Session) -> Iterator[None]:
    """Changes inside leave no history, and bulk statements are allowed: for erasing only."""
    recorder = recorder_of(session)
    if recorder is None:
        raise RuntimeError("only a writing session can write without history")
    session.flush()
    recorder.suspended = True
    try:
        yield
        session.flush()
    finally:
        recorder.suspended = False


@event.listens_for(Mapper, "after_insert")
def _after_insert(mapper: Mapper[Any], _connection: Connection, target: Any) -> None:
    recorder = _recorder_for(target)
    if recorder is not None:
        recorder.inserted(_table_of(mapper), target.id)


@event.listens_for(Mapper, "before_update")
def _before_update(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    recorder = _recorder_for(target)
    if recorder is not None:
        recorder.about_to_change(connection, _table_of(mapper), [target.id])


@event.listens_for(Mapper, "before_delete")
def _before_delete(mapper: Mapper[Any], connection: Connection, target: Any) -> None:
    recorder = _recorder_for(target)
    if recorder is not None:
        recorder.about_to_delete(connection, _table_of(mapper), [target.id])


def _recorder_for(target: Any) -> Recorder | None:
    session = object_session(target)
    return None if session is None else recorder_of(session)


def _table_of(mapper: Mapper[Any]) -> str:
    return str(mapper.local_table)


def _change(key: Key, before: Image | None, after: Image | None, person: int | None) -> Any:
    if before is not None and after is not None:
        # A logo need not be kept again with every change of an address.
        same = {n for n, v in before.items() if isinstance(v, bytes) and after.get(n) == v}
        before = {n: v for n, v in before.items() if n not in same}
        after = {n: v for n, v in after.items() if n not in same}
    action = "insert" if before is None else "delete" if after is None else "update"
    return {
        "table_name": key[0],
        "row_id": key[1],
        "person_id": person,
        "action": action,
        "before": None if before is None else to_json(before),
        "after": None if after is None else to_json(after),
    }


def _write(connection: Connection, stamp: Stamp, changes: list[dict[str, Any]]) -> int:
    change_set = connection.execute(
        insert(ChangeSet)
        .values(at=stamp.at, user=stamp.user, label=stamp.label, undoes_id=stamp.undoes)
        .returning(ChangeSet.id)
    ).scalar_one()
    connection.execute(insert(Change), [{"change_set_id": change_set, **c} for c in changes])
    if stamp.undoes is not None:
        connection.execute(
            update(ChangeSet).where(ChangeSet.id == stamp.undoes).values(undone_by_id=change_set)
        )
    return change_set
