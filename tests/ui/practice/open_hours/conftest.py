import pytest
from placement_kit import Desk, open_office
from PySide6.QtWidgets import QApplication

from ct_desktop import language
from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture
def desk(qapp, tmp_path):
    """A real window over a store with three people, a practice place and its supervisor."""
    before = language.current()
    language.use("en")
    made = Desk(open_office(tmp_path / "store"), Theme(QApplication.instance(), Scheme.LIGHT))
    yield made
    made.close()
    language.use(before)
