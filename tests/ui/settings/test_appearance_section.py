from PySide6.QtCore import Qt

from ct_desktop.ui.choices import LANGUAGE, PERCENT, SCHEME
from ct_desktop.ui.targets import SettingsSection
from ct_desktop.ui.theme.theme import Scheme


def test_another_language_is_kept_and_the_window_is_made_anew(desk):
    section = desk.go(SettingsSection.APPEARANCE)
    desk.click(section.languages.button("nl"))
    assert desk.preferences.get(LANGUAGE) == "nl"
    assert desk.rebuilt == ["rebuilt"]
    desk.click(section.languages.button("system"))
    assert desk.preferences.get(LANGUAGE) == ""
    assert len(desk.rebuilt) == 2


def test_other_colours_take_effect_at_once(desk):
    section = desk.go(SettingsSection.APPEARANCE)
    desk.click(section.schemes.button(Scheme.DARK))
    assert desk.shell.ui.theme.tokens.dark
    assert desk.preferences.get(SCHEME) == "dark"
    desk.click(section.schemes.button(Scheme.LIGHT))
    assert not desk.shell.ui.theme.tokens.dark
    assert desk.rebuilt == []


def test_larger_text_takes_effect_at_once(desk):
    section = desk.go(SettingsSection.APPEARANCE)
    desk.key(Qt.Key.Key_Space, section.sizes[150])
    assert desk.shell.ui.theme.percent == 150
    assert desk.preferences.get(PERCENT) == "150"
    assert desk.rebuilt == ["rebuilt"]
    desk.click(section.sizes[100])
    assert desk.shell.ui.theme.percent == 100
