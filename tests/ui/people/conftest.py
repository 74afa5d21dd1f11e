import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2] / "services"))

from people_kit import fill, make_bench, open_office


@pytest.fixture
def office(tmp_path):
    return open_office(tmp_path / "store")


@pytest.fixture
def bench(qapp, office):
    """A window on an empty register."""
    made = make_bench(office)
    yield made
    made.close()


@pytest.fixture
def cohort(office):
    """The id of a group with the fourteen people of the clean list."""
    return fill(office)


@pytest.fixture
def filled(qapp, office, cohort):
    """A window on that group."""
    made = make_bench(office)
    yield made
    made.close()
