import shutil

import pytest
from real_window import CLOCK, new_office, real_window

from ct_desktop import language
from ct_desktop.services.access import Access


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def office(tmp_path):
    made = new_office(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A data folder with the demonstration organisation, which holds every warning."""
    folder = tmp_path_factory.mktemp("demonstration") / "data"
    made = new_office(folder)
    made.demo.fill()
    made.close()
    return folder


@pytest.fixture
def demo(filled, tmp_path):
    shutil.copytree(filled, tmp_path / "copy")
    opened = Access(tmp_path / "copy", CLOCK).open()
    yield opened
    opened.close()


@pytest.fixture
def screen(qapp, demo):
    with real_window(demo) as made:
        yield made


@pytest.fixture
def new_screen(qapp, office):
    with real_window(office) as made:
        yield made
