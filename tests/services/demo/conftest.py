"""Filled stores, made once for all tests that only read them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.demo.fill import DemoSummary
from ct_desktop.services.office import Office
from ct_desktop.storage.store import Store

AUTUMN = datetime(2026, 10, 22, 14, 0)


@dataclass(frozen=True)
class Filled:
    """A demonstration, open."""

    office: Office
    store: Store
    summary: DemoSummary
    today: date

    def session(self) -> Session:
        """A session to look into the store with."""
        return Session(self.store.engine)


def fill_in(folder: Path, moment: datetime = AUTUMN, people: int = 120, seed: int = 1) -> Filled:
    """A new store in ``folder``, filled."""
    office = Access(folder, fixed_clock(moment)).create_open().office
    summary = office.demo.fill(people, seed)
    return Filled(office, office.history._store, summary, moment.date())


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    """The default demonstration on the day of the mockups."""
    filled = fill_in(tmp_path_factory.mktemp("demo"))
    yield filled
    filled.store.close()


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    """Two thousand people."""
    filled = fill_in(tmp_path_factory.mktemp("many"), people=2000)
    yield filled
    filled.store.close()


@pytest.fixture
def fill(tmp_path: Path) -> Iterator[Callable[..., Filled]]:
    """Fill further stores; closed at the end."""
    with ExitStack() as stack:

        def filled(*arguments: object, **options: object) -> Filled:
            folder = tmp_path / str(len(list(tmp_path.iterdir())))
            folder.mkdir()
            made = fill_in(folder, *arguments, **options)  # type: ignore[arg-type]
            stack.callback(made.store.close)
            return made

        yield filled
