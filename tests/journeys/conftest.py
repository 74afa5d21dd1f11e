import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale

from ct_desktop import language

sys.path.insert(0, str(Path(__file__).parents[1] / "services"))
sys.path.insert(0, str(Path(__file__).parents[1] / "exchange"))
sys.path.insert(0, str(Path(__file__).parent))

from demo_store import filled_demo, put_demo
from desk import Desk
from program import Program


@pytest.fixture
def program(qapp, tmp_path):
    """Starts the whole program on a data folder; ``program(moment, script)`` plays one run."""
    hook, locale, words = sys.excepthook, QLocale(), language.current()
    made = Program(qapp, tmp_path / "data")
    yield made
    made.tidy()
    sys.excepthook = hook
    QLocale.setDefault(locale)
    language.use(words)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory):
    """The data folder of the demonstration organisation as of 22 October 2026."""
    return filled_demo(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def desk(qapp, demo_folder, tmp_path):
    """Opens the window over a copy of the demonstration: ``desk(percent=150)``."""
    opened = []

    def show(**wanted):
        opened.append(Desk(put_demo(demo_folder, tmp_path / "data"), **wanted))
        return opened[-1]

    yield show
    for one in opened:
        one.close()
