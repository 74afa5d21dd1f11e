import sys
from pathlib import Path

import pytest
from group_kit import TabKey, fill, fill_plain, new_cohort, opened_screens
from PySide6.QtWidgets import QApplication

from ct_desktop.ui.theme.theme import Scheme, Theme

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def theme(qapp):
    made = Theme(QApplication.instance(), Scheme.LIGHT)
    yield made
    made.set_percent(100)


@pytest.fixture
def open_screen(tmp_path, theme):
    with opened_screens(tmp_path / "store", theme, TabKey.ATTENDANCE) as open_it:
        yield open_it


def make_mockup(office):
    cohort_id = new_cohort(office)
    fill(office, cohort_id)
    return cohort_id


def make_fifteen(office):
    cohort_id = new_cohort(office)
    fill_plain(office, cohort_id, 15)
    return cohort_id


@pytest.fixture
def mockup(open_screen):
    """The group of the mockup with its marks."""

    return open_screen(make_mockup)


@pytest.fixture
def fifteen(open_screen):
    """Fifteen people without a mark; meeting 5 is the one to be marked."""

    return open_screen(make_fifteen)
