import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2] / "services"))

from cohorts_kit import Desk, open_office

from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture
def register(tmp_path):
    """A store with nothing but the shipped programmes and the autumn holiday."""
    office = open_office(tmp_path / "store")
    yield office
    office.close()


@pytest.fixture
def desk(qapp, register):
    """A real window on the Groups page over that store."""
    made = Desk(register, Theme(qapp, Scheme.LIGHT))
    yield made
    made.close()
