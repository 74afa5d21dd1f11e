import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTableView
from settings_kit import make_desk

from ct_desktop.ui.targets import SettingsSection
from ct_desktop.ui.theme.theme import Scheme


def test_arrow_keys_go_through_the_sections_and_the_last_is_remembered(desk):
    desk.page.rail.items["organisation"].setFocus()
    desk.key(Qt.Key.Key_Down, desk.page.rail.items["organisation"])
    assert desk.page.section is SettingsSection.PROGRAMMES
    desk.key(Qt.Key.Key_Down, desk.page.rail.items["programmes"])
    assert desk.page.section is SettingsSection.LISTS
    assert desk.preferences.get("settings.section") == "lists"
    desk.shell.window.go("people")
    desk.shell.window.go("settings")
    desk.settle()
    assert desk.page.section is SettingsSection.LISTS


@pytest.mark.parametrize("section", list(SettingsSection))
def test_every_control_has_a_name_for_screen_readers(desk, section):
    shown = desk.go(section)
    fields = [
        one
        for kind in (QAbstractButton, QLineEdit, QTableView)
        for one in shown.findChildren(kind)
        if one.isVisible() and one.objectName() != "qt_spinbox_lineedit"
    ]
    assert fields
    assert [one for one in fields if not (one.accessibleName() or _text(one))] == []


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_no_section_is_wider_than_the_window(qapp, tmp_path, scheme, percent):
    desk = make_desk(tmp_path / "data", scheme, percent)
    for section in SettingsSection:
        shown = desk.go(section)
        assert shown.width() >= shown.minimumSizeHint().width(), section
        assert desk.shell.window.width() == 1366
    desk.close()
    desk.office.close()
    desk.shell.ui.theme.set_percent(100)


def _text(widget):
    return widget.text() if isinstance(widget, QAbstractButton) else ""
