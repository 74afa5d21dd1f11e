"""A store whose reads and writes all take part in one write that is running already."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from ct_desktop.storage.store import Store


class JoinedStore(Store):
    """Lets the services build the demonstration as one change: all of it or nothing.

    It opens nothing of its own, so ``Store.__init__`` is left out on purpose.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """The running session, with what was written in it so far."""
        yield self._session

    @contextmanager
    def write(
        self, label: str, *, initiator: str = "", undoes: int | None = None
    ) -> Iterator[Session]:
        """The running session; its own label is the one that stands in the history."""
        yield self._session
        self._session.flush()
