import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))

from group_kit import Screen, TabKey, fill, fill_plain, new_cohort, new_office

from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture
def theme(qapp):
    made = Theme(QApplication.instance(), Scheme.LIGHT)
    yield made
    made.set_percent(100)


@pytest.fixture
def open_screen(tmp_path, theme):
    """Open the attendance of a group that ``prepare(office)`` makes and gives the id of."""
    opened = []

    def open_it(prepare, tab=TabKey.ATTENDANCE):
        office = new_office(tmp_path / "store")
        screen = Screen(office, theme, prepare(office), tab)
        opened.append(screen)
        return screen

    yield open_it
    for screen in opened:
        screen.close()


@pytest.fixture
def mockup(open_screen):
    """The group of the mockup with its marks."""

    def prepare(office):
        cohort_id = new_cohort(office)
        fill(office, cohort_id)
        return cohort_id

    return open_screen(prepare)


@pytest.fixture
def fifteen(open_screen):
    """Fifteen people without a mark; meeting 5 is the one to be marked."""

    def prepare(office):
        cohort_id = new_cohort(office)
        fill_plain(office, cohort_id, 15)
        return cohort_id

    return open_screen(prepare)
