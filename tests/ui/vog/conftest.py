import sys
from pathlib import Path

import pytest

from ct_desktop import language

sys.path.insert(0, str(Path(__file__).parents[1] / "practice" / "bank"))
sys.path.insert(0, str(Path(__file__).parents[2] / "services"))

from bank_kit import fill_bank, make_bench, open_office


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
def bank(office):
    """A bank with offers; their ids by a short word."""
    return fill_bank(office)


@pytest.fixture
def bench(qapp, office):
    """A window on the store."""
    made = make_bench(office)
    yield made
    made.close()
