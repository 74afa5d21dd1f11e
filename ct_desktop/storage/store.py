"""The store: sessions that read, sessions that write, and word of what a write changed."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine, TextClause, event, func, select
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker

from ct_desktop.clock import Clock
from ct_desktop.models.base import Base
from ct_desktop.models.history import ChangeSet
from ct_desktop.storage.engine import writing
from ct_desktop.storage.ownership import Ownership
from ct_desktop.storage.recording import RECORDER, Recorder, Stamp, recorder_of


@dataclass(frozen=True)
class Committed:
    """A write that is done; ``initiator`` names the page that caused it."""

    change_set_id: int | None
    label: str
    tables: frozenset[str]
    person_ids: frozenset[int]
    initiator: str


class Store:
    """One open store. Safe to use from several threads; one of them writes at a time."""

    def __init__(
        self, engine: Engine, clock: Clock, user: str = "", base: type[Base] = Base
    ) -> None:
        """``base`` holds the models; the change set that is the latest now starts the undo."""
        self.engine = engine
        self.clock = clock
        self.user = user
        self.ownership = Ownership(base.metadata)
        self._writers_turn = threading.Lock()
        self._writer: int | None = None
        self._listeners: list[Callable[[Committed], None]] = []
        self._readers = sessionmaker(engine, expire_on_commit=False)
        self._writers = sessionmaker(writing(engine), expire_on_commit=False)
        event.listen(self._readers, "before_flush", _refuse_flush)
        event.listen(self._readers, "do_orm_execute", _refuse_statement)
        event.listen(self._writers, "do_orm_execute", _guard_history)
        event.listen(self._writers, "before_commit", _guard_commit)
        self.opened_at = self.latest_change()
        self.changed = False

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the store; a write in it is refused."""
        with self._readers() as session:
            yield session

    @contextmanager
    def write(
        self, label: str, *, initiator: str = "", undoes: int | None = None
    ) -> Iterator[Session]:
        """A session in one transaction with history: committed at the end, else as it was.

        ``label`` is the stable English key under which the change stands in the history.
        Raises StorageError, StoreLocked; a write inside a write is a defect.
        """
        with self._turn():
            with self._writers() as session:
                recorder = Recorder(self.ownership)
                session.info[RECORDER] = recorder
                with session.begin():
                    connection = session.connection()
                    yield session
                    session.flush()
                    at = self.clock.utc_now().replace(tzinfo=None)
                    recorded = recorder.finish(connection, Stamp(at, self.user, label, undoes))
                    session.info[RECORDER] = None
            self.changed = self.changed or bool(recorded.tables)
        if recorded.tables:
            self._tell(
                Committed(
                    recorded.change_set_id,
                    label,
                    recorded.tables,
                    recorded.person_ids,
                    initiator,
                )
            )

    def begin_undo_here(self) -> None:
        """What was changed up to now can no longer be undone, as after opening the store."""
        self.opened_at = self.latest_change()

    def latest_change(self) -> int:
        """The id of the latest change set, 0 when there is none."""
        with self.read() as session:
            return session.scalar(select(func.max(ChangeSet.id))) or 0

    def subscribe(self, callback: Callable[[Committed], None]) -> Callable[[], None]:
        """Call ``callback`` after every commit, on the thread that wrote; returns the way out."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def close(self) -> None:
        """Fold the write-ahead log into the store and let go of the file."""
        try:
            with writing(self.engine).connect() as connection:
                connection.rollback()
                raw = connection.connection.driver_connection
                if raw is not None:
                    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            self.engine.dispose()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        me = threading.get_ident()
        if self._writer == me:
            raise RuntimeError("a write inside a write")
        with self._writers_turn:
            self._writer = me
            try:
                yield
            finally:
                self._writer = None

    def _tell(self, committed: Committed) -> None:
        for callback in tuple(self._listeners):
            callback(committed)


def _refuse_flush(session: Session, *_: object) -> None:
    if session.new or session.deleted or any(session.is_modified(o) for o in session.dirty):
        raise RuntimeError("a write in a reading session")


def _refuse_statement(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("a write in a reading session")


def _guard_history(state: ORMExecuteState) -> None:
    """Statements that change rows without the unit of work would leave no history."""
    changes = state.is_insert or state.is_update or state.is_delete
    recorder = recorder_of(state.session)
    if recorder is None or not (changes or isinstance(state.statement, TextClause)):
        return
    if not recorder.suspended:
        raise RuntimeError("a bulk change would leave no history; use unrecorded() to erase")
    table = getattr(state.statement, "table", None)
    if table is not None:
        recorder.changed_silently(str(table.name))


def _guard_commit(session: Session) -> None:
    if recorder_of(session) is not None and not session.in_nested_transaction():
        raise RuntimeError("the store commits at the end of the write, with its history")
