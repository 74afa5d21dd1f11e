import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "register"))
sys.path.insert(0, str(HERE.parents[1] / "practice" / "bank"))

from check_kit import CheckBench  # noqa: E402
from register_kit import open_office, take_in_earlier  # noqa: E402

from ct_desktop.ui.theme.theme import Scheme  # noqa: E402


@pytest.fixture
def office(tmp_path):
    """Six documents issued here (one revoked) and two of earlier years."""
    made = open_office(tmp_path / "store")
    take_in_earlier(made, tmp_path)
    return made


@pytest.fixture
def bench(qapp, office):
    made = CheckBench(office, Scheme.LIGHT, 100)
    yield made
    made.close()
