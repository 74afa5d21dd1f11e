"""Taking the latest change back, and doing it again; each is a change in the history itself.

Only changes made since the store was opened are offered: nobody wants yesterday taken back by
a slip of the hand. A change is refused, with the reason, when a row it touched is no longer as
it left it.
"""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import Connection, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased

from ct_desktop.errors import Conflict, NotFound
from ct_desktop.language import tr
from ct_desktop.models.history import Change, ChangeSet
from ct_desktop.storage.images import Image, fetch, from_json, quoted
from ct_desktop.storage.recording import recorder_of
from ct_desktop.storage.store import Store

RESTORED = "Restore deleted records"
"""Label of a restore in the history."""

Step: TypeAlias = tuple[Change, Image | None, Image | None]
"""A change, how the row must be now, and how it shall become."""


def undo(store: Store, *, initiator: str = "") -> str:
    """Take back the latest change of this session; returns its label.

    Raises NotFound when there is none, Conflict when a row changed since.
    """
    with store.read() as session:
        latest = _to_undo(session, store.opened_at)
        if latest is None:
            raise NotFound(tr("There is nothing to undo."))
    _take_back(store, latest.id, latest.label, initiator)
    return latest.label


def redo(store: Store, *, initiator: str = "") -> str:
    """Do again what was undone last, unless something new was done since; returns its label.

    Raises NotFound when there is none, Conflict when a row changed since.
    """
    with store.read() as session:
        latest = _to_redo(session, store.opened_at)
        if latest is None:
            raise NotFound(tr("There is nothing to redo."))
        again = latest.undoes_id
    _take_back(store, latest.id, latest.label, initiator, again=again)
    return latest.label


def undo_label(store: Store) -> str | None:
    """The label of what ``undo`` would take back."""
    with store.read() as session:
        latest = _to_undo(session, store.opened_at)
        return None if latest is None else latest.label


def redo_label(store: Store) -> str | None:
    """The label of what ``redo`` would do again."""
    with store.read() as session:
        latest = _to_redo(session, store.opened_at)
        return None if latest is None else latest.label


def restore_deleted(store: Store, change_set_id: int, *, initiator: str = "") -> int:
    """Put back the rows that a change set deleted, with the same ids; returns how many.

    Rows that lost their link to them get it back where they are still as they were then.
    Raises NotFound when it deleted nothing, Conflict when a row cannot come back.
    """
    with store.write(RESTORED, initiator=initiator) as session:
        changes = _changes(session, change_set_id)
        deleted = [change for change in changes if change.action == "delete"]
        if not deleted:
            raise NotFound(tr("This change deleted nothing that could be restored."))
        connection = session.connection()
        unlinked = [
            step
            for change in changes
            if change.action == "update" and _unchanged(connection, step := _reversed(change))
        ]
        _apply(store, session, [*[_reversed(change) for change in deleted], *unlinked])
        return len(deleted)


def _to_undo(session: Session, since: int) -> ChangeSet | None:
    return session.scalar(
        select(ChangeSet)
        .where(
            ChangeSet.id > since,
            ChangeSet.undoes_id.is_(None),
            ChangeSet.undone_by_id.is_(None),
            select(Change.id).where(Change.change_set_id == ChangeSet.id).exists(),
        )
        .order_by(ChangeSet.id.desc())
        .limit(1)
    )


def _to_redo(session: Session, since: int) -> ChangeSet | None:
    target = aliased(ChangeSet)
    fresh = select(func.max(ChangeSet.id)).where(ChangeSet.undoes_id.is_(None)).scalar_subquery()
    return session.scalar(
        select(ChangeSet)
        .join(target, target.id == ChangeSet.undoes_id)
        .where(
            ChangeSet.id > since,
            ChangeSet.id > fresh,
            target.undoes_id.is_(None),
            target.undone_by_id == ChangeSet.id,
        )
        .order_by(ChangeSet.id.desc())
        .limit(1)
    )


def _take_back(
    store: Store, change_set_id: int, label: str, initiator: str, again: int | None = None
) -> None:
    with store.write(label, initiator=initiator, undoes=change_set_id) as session:
        steps = [_reversed(change) for change in reversed(_changes(session, change_set_id))]
        if not all(_unchanged(session.connection(), step) for step in steps):
            raise Conflict(
                tr("This cannot be taken back: the data was changed again afterwards."),
                tr("Correct it by hand, or look at the history of the person."),
            )
        _apply(store, session, steps)
        if again is not None:
            session.connection().execute(
                update(ChangeSet).where(ChangeSet.id == again).values(undone_by_id=None)
            )


def _changes(session: Session, change_set_id: int) -> Sequence[Change]:
    wanted = select(Change).where(Change.change_set_id == change_set_id).order_by(Change.id)
    return session.scalars(wanted).all()


def _reversed(change: Change) -> Step:
    now = None if change.after is None else from_json(change.after)
    then = None if change.before is None else from_json(change.before)
    return change, now, then


def _unchanged(connection: Connection, step: Step) -> bool:
    change, now, _ = step
    rows = fetch(connection, change.table_name, "id", [change.row_id])
    if now is None or not rows:
        return now is None and not rows
    # A column that a newer version of the program added did not exist when it was recorded.
    return all(rows[0][name] == value for name, value in now.items() if name in rows[0])


def _apply(store: Store, session: Session, steps: Sequence[Step]) -> None:
    """Bring the rows to how they shall become; children are deleted first and come back last."""
    connection = session.connection()
    recorder = recorder_of(session)
    order = {name: place for place, name in enumerate(store.ownership.parents_first())}
    inserts = [s for s in steps if s[1] is None]
    updates = [s for s in steps if s[1] is not None and s[2] is not None]
    deletes = [s for s in steps if s[2] is None]
    inserts.sort(key=lambda step: order.get(step[0].table_name, 0))
    deletes.sort(key=lambda step: -order.get(step[0].table_name, 0))
    going = {(change.table_name, change.row_id) for change, _, _ in deletes}
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    try:
        for change, now, then in [*inserts, *updates]:
            if recorder is not None:
                recorder.about_to_change(connection, change.table_name, [change.row_id])
            _write(connection, change, then or {}, fresh=now is None)
        for change, _, _ in deletes:
            _refuse_when_used(store, connection, change, going)
            if recorder is not None:
                recorder.about_to_delete(connection, change.table_name, [change.row_id])
            table = quoted(change.table_name)
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", (change.row_id,))
    except IntegrityError as error:
        raise _in_the_way() from error
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise _in_the_way()


def _write(connection: Connection, change: Change, then: Image, *, fresh: bool) -> None:
    table = quoted(change.table_name)
    if fresh:
        names = ", ".join(quoted(name) for name in then)
        marks = ", ".join("?" * len(then))
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(then.values())
        )
        return
    names = ", ".join(f"{quoted(name)} = ?" for name in then)
    connection.exec_driver_sql(
        f"UPDATE {table} SET {names} WHERE id = ?", (*then.values(), change.row_id)
    )


def _refuse_when_used(
    store: Store, connection: Connection, change: Change, going: set[tuple[str, int]]
) -> None:
    for reference in store.ownership.references_to(change.table_name):
        for row in fetch(connection, reference.table, reference.column, [change.row_id]):
            if (reference.table, row["id"]) not in going:
                raise Conflict(
                    tr("This cannot be taken back: other data was added to it afterwards."),
                    tr("Remove what was added first."),
                )


def _in_the_way() -> Conflict:
    return Conflict(
        tr("This cannot be taken back: it no longer fits with other data."),
        tr("Restore what it belongs to first, or correct it by hand."),
    )
