import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

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
    # Widgets of this test go now, not when some later test happens to run an inner loop.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
