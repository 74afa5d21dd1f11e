import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from window_kit import Ledger, make_context


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def ui(qapp, ledger):
    context = make_context(ledger)
    yield context
    context.tasks.close()
