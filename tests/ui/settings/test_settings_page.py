import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QTableView
from settings_kit import make_desk

from ct_desktop import language
from ct_desktop.ui.targets import SettingsSection
from ct_desktop.ui.theme.theme import Scheme


def test_arrow_keys_go_through_the_sections_and_the_last_is_remembered(desk):
    desk.page.rail.items["organisation"].setFocus()
    desk.key(Qt.Key.Key_Down, desk.page.rail.items["organisation"])
    assert desk.page.section is SettingsSection.PROGRAMMES
    desk.key(Qt.Key.Key_Down, desk.page.rail.items["programmes"])
    assert desk.page.section is SettingsSection.COMPETENCES
    assert desk.preferences.get("settings.section") == "competences"
    desk.shell.window.go("people")
    desk.shell.window.go("settings")
    desk.settle()
    assert desk.page.section is SettingsSection.COMPETENCES


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
@pytest.mark.parametrize("code", ["en", "nl"])
def test_nothing_is_cut_off_at_the_side(qapp, tmp_path, code, percent):
    language.use(code)
    desk = make_desk(tmp_path / "data", Scheme.DARK, percent)
    desk.office.demo.fill()
    for section in SettingsSection:
        shown = desk.go(section)
        assert cut_off(shown) == [], section
    desk.go(SettingsSection.PROGRAMMES, desk.office.programmes.all()[0].id)
    for key in ("shape", "meetings", "rule", "tasks"):
        desk.page.detail.tabs.choose(key)
        desk.settle()
        assert cut_off(desk.page.detail) == [], key
    assert desk.shell.window.width() == 1366
    desk.close()
    desk.office.close()
    desk.shell.ui.theme.set_percent(100)


def cut_off(shown):
    """The scrolling columns that are narrower than what stands in them."""
    areas = [one for one in shown.findChildren(QScrollArea) if one.isVisible()]
    return [
        (area.viewport().width(), area.widget().minimumSizeHint().width())
        for area in areas
        if area.viewport().width() < area.widget().minimumSizeHint().width()
    ]


def _text(widget):
    return widget.text() if isinstance(widget, QAbstractButton) else ""
