import sys
from pathlib import Path

import pytest

from ct_desktop import language

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[3] / "services"))

from forms_kit import busy_placements, make_bench, open_office


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def office(tmp_path):
    return open_office(tmp_path / "store")


@pytest.fixture
def placed(office):
    """Two placements in practice; their ids."""
    return busy_placements(office)


@pytest.fixture
def bench(qapp, office):
    """A window on the check list."""
    made = make_bench(office)
    yield made
    made.close()
