import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from lesson_kit import FILES, NODES, Watcher, new_library, viewer_on, write_package


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A package with every kind of content."""
    return write_package(
        tmp_path_factory.mktemp("package") / "train.imscc", "Ik train mijn stad", NODES, FILES
    )


@pytest.fixture
def library(tmp_path):
    return new_library(tmp_path)


@pytest.fixture
def entry(library, sample):
    return library.add(sample)


@pytest.fixture
def viewer(ui, library, entry):
    with viewer_on(ui, library, entry.key) as made:
        yield made


@pytest.fixture
def simple_pages(monkeypatch):
    monkeypatch.setenv("CT_DESKTOP_SIMPLE_PAGES", "1")


@pytest.fixture
def watcher():
    made = Watcher()
    yield made
    made.close()
