import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parents[1] / "practice" / "bank"))
sys.path.insert(0, str(HERE.parents[2] / "services"))

from register_kit import RegisterBench, open_office, take_in_earlier  # noqa: E402

from ct_desktop.ui.theme.theme import Scheme  # noqa: E402


@pytest.fixture
def office(tmp_path):
    """Six documents issued here and two of earlier years."""
    made = open_office(tmp_path / "store")
    take_in_earlier(made, tmp_path)
    return made


@pytest.fixture
def bench(qapp, office):
    made = RegisterBench(office, Scheme.LIGHT, 100)
    yield made
    made.close()


@pytest.fixture
def bare(qapp, tmp_path):
    """Over a store in which nothing was issued."""
    made = RegisterBench(open_office(tmp_path / "bare", filled=False), Scheme.LIGHT, 100)
    yield made
    made.close()
