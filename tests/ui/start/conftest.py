import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from start_kit import start_context

from ct_desktop import language


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def ctx(ui, tmp_path):
    return start_context(ui, tmp_path / "data")
