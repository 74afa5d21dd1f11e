import pytest
from documents_kit import Desk
from PySide6.QtWidgets import QApplication

from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture
def desk(tmp_path, qapp):
    made = Desk(tmp_path / "store", Theme(QApplication.instance(), Scheme.LIGHT))
    yield made
    for dialog in QApplication.topLevelWidgets():
        if dialog is not made.window:
            dialog.hide()
    made.close()
