import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from settings_kit import CLOCK

from ct_desktop.errors import StoreLocked
from ct_desktop.services.access import Access
from ct_desktop.ui.settings.protection.password_dialog import PasswordDialog
from ct_desktop.ui.settings.protection.recovery_dialog import RecoveryDialog
from ct_desktop.ui.targets import SettingsSection

FIRST, SECOND = "een lang wachtwoord", "nog een langer wachtwoord"


def give(desk, section, user, password):
    desk.click(section.add_button)
    fill(desk, password, user)


def fill(desk, password, user=None):
    dialog = desk.dialog(PasswordDialog)
    if user is not None:
        desk.write(dialog.user, user)
    desk.write(dialog.password.first, password)
    desk.write(dialog.password.second, password)
    desk.click(dialog.submit_button)


def opened(desk, **secret):
    """Open the store again with a secret, when the window has let go of it."""
    office = Access(desk.data_dir, CLOCK).open(**secret)
    user = office.protection.state().user
    office.close()
    return user


def test_a_password_protects_an_open_store_and_opens_it_again(desk):
    section = desk.go(SettingsSection.PROTECTION)
    assert section.headline.text() == "Anyone who can use this PC's account can open this"
    give(desk, section, "Anna", FIRST)
    assert section.headline.text() == "Opens with a password only"
    assert [row.accessibleName() for row in section.users.rows] == ["Anna"]
    section.change_password("Anna")
    fill(desk, SECOND)
    desk.office.close()
    with pytest.raises(StoreLocked):
        opened(desk)
    with pytest.raises(StoreLocked):
        opened(desk, password=FIRST)
    assert opened(desk, password=SECOND) == "Anna"


def test_two_different_passwords_are_refused_in_the_dialog(desk):
    section = desk.go(SettingsSection.PROTECTION)
    desk.click(section.add_button)
    dialog = desk.dialog(PasswordDialog)
    assert dialog.user.text() == "Marije"
    desk.write(dialog.password.first, FIRST)
    desk.write(dialog.password.second, SECOND)
    desk.click(dialog.submit_button)
    assert dialog.isVisible()
    assert "differ" in dialog.password.accessibleDescription()
    assert desk.office.protection.state().open_to_all


def test_the_last_password_stays_and_others_can_be_taken_away(desk):
    section = desk.go(SettingsSection.PROTECTION)
    give(desk, section, "Anna", FIRST)
    give(desk, section, "Bram", SECOND)
    desk.during(lambda: section.remove_user("Bram"), "Take away")
    assert desk.office.protection.state().users == ("Anna",)
    desk.during(lambda: section.remove_user("Anna"), "Take away")
    assert desk.office.protection.state().users == ("Anna",)
    assert "last way into the store" in desk.banners()


def test_protection_goes_only_after_a_plain_question_and_comes_back(desk):
    section = desk.go(SettingsSection.PROTECTION)
    give(desk, section, "Anna", FIRST)
    desk.during(lambda: desk.click(section.open_button), "Cancel")
    assert not desk.office.protection.state().open_to_all
    desk.during(lambda: desk.click(section.open_button), "Remove the protection")
    assert desk.office.protection.state().open_to_all
    assert not section.plain_card.isVisible()
    desk.click(section.again_button)
    assert not desk.office.protection.state().open_to_all
    assert section.headline.text() == "Opens with a password only"


def test_a_new_recovery_code_stays_until_it_is_kept_and_opens_the_store(desk, tmp_path):
    section = desk.go(SettingsSection.PROTECTION)
    give(desk, section, "Anna", FIRST)
    desk.during(lambda: desk.click(section.code_button), "Make a new code")
    dialog = desk.dialog(RecoveryDialog)
    desk.key(Qt.Key.Key_Escape, dialog)
    assert dialog.isVisible() and not dialog.close_button.isEnabled()
    desk.click(dialog.view.sheet_button)
    dialog.view.preview.save_to(tmp_path / "sheet.pdf")
    code = "".join(dialog.view.code.text().split()).replace("–", "-")
    printed = "".join(PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text().split())
    assert code.split("-")[0] in printed
    code = "-".join(
        part for line in dialog.view.code.text().split("\n") for part in line.split("  –  ")
    )
    desk.click(dialog.view.kept)
    desk.click(dialog.close_button)
    desk.office.close()
    assert opened(desk, recovery_code=code)
    assert opened(desk, password=FIRST) == "Anna"


def test_without_a_keychain_it_is_not_offered(desk):
    section = desk.go(SettingsSection.PROTECTION)
    available = desk.office.protection.state().keychain_available
    assert section.keychain_button.isVisible() == available
    assert section.keychain_words.text()
