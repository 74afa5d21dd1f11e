"""What every test may use: a data folder, an open store with a clock that stands still."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from ct_desktop import language
from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office
from ct_desktop.ui.lesson_web.start import prepare_web

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
prepare_web()  # before any test makes the application, as the program itself does

# No test is timed: a busy machine must not fail what is right.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

NOW = datetime(2026, 9, 1, 12, 0)
SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Tests read the words of the code; one that speaks Dutch does not pass it on."""
    language.use("en")
    yield
    language.use("en")


@pytest.fixture(autouse=True)
def own_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of whoever runs the tests do not reach the program."""
    for name in ("CT_DESKTOP_PASSWORD", "CT_DESKTOP_DATA", "CT_DESKTOP_NOW"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an unprotected store as it was made on 1 September 2026."""
    folder = tmp_path_factory.mktemp("new-store")
    Access(folder, fixed_clock(NOW)).create_open().office.close()
    return folder


@pytest.fixture
def open_at(data_dir: Path, new_store: Path) -> Iterator[Callable[[datetime], Office]]:
    """Open the store of the data folder at a moment; where there is none, a new one."""
    offices: list[Office] = []

    def opened(moment: datetime) -> Office:
        if offices:
            offices.pop().close()
        access = Access(data_dir, fixed_clock(moment))
        if not access.facts().exists:
            for name in ("store.db", "vault.json"):
                shutil.copyfile(new_store / name, data_dir / name)
        office = access.open()
        offices.append(office)
        return office

    yield opened
    for office in offices:
        office.close()


@pytest.fixture
def office(open_at: Callable[[datetime], Office]) -> Office:
    """Every service over a new, unprotected store; today is 1 September 2026."""
    return open_at(NOW)


@pytest.fixture
def samples() -> Path:
    """The three lists as organisations really send them."""
    return SAMPLES


@pytest.fixture
def shared() -> Path:
    """The folder with the design, beside the checkout; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the design does not lie beside this checkout")
    return SHARED
