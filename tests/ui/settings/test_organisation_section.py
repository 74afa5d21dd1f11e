from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from window_kit import when_modal

from ct_desktop.ui.settings.organisation.signer_dialog import SignerDialog
from ct_desktop.ui.targets import SettingsSection


def test_the_organisation_is_saved_with_the_button_and_undone(desk):
    section = desk.go(SettingsSection.ORGANISATION)
    assert not section.save_button.isEnabled()
    desk.write(section.form.name, "Sportservice Waterstad")
    desk.write(section.form.town, "Waterstad")
    assert section.save_button.isEnabled()
    desk.click(section.save_button)
    assert desk.office.settings.organisation().name == "Sportservice Waterstad"
    assert not section.save_button.isEnabled()
    desk.key(Qt.Key.Key_Z, desk.page.rail, ctrl=True)
    assert desk.office.settings.organisation().name == ""
    assert section.form.name.text() == ""
    assert section.unsaved() == ""


def test_an_organisation_without_a_name_is_not_saved(desk):
    section = desk.go(SettingsSection.ORGANISATION)
    desk.write(section.form.email, "geen adres")
    desk.key(Qt.Key.Key_S, section.form.email, ctrl=True)
    assert section.form.name.accessibleDescription() == "Fill this in."
    assert "is not an e-mail address" in section.form.email.accessibleDescription()
    assert desk.office.settings.organisation().email == ""


def test_a_logo_that_is_no_picture_is_refused_and_a_real_one_is_kept(desk, tmp_path):
    section = desk.go(SettingsSection.ORGANISATION)
    wrong, right = tmp_path / "logo.png", tmp_path / "echt.png"
    wrong.write_bytes(b"no picture")
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#2B4ACB"))
    image.save(str(right))
    section.form.logo.take(wrong)
    assert section.form.logo.value() is None
    assert "PNG or JPEG" in desk.banners()
    desk.write(section.form.name, "Waterstad")
    section.form.logo.take(right)
    desk.click(section.save_button)
    assert desk.office.settings.organisation().logo == right.read_bytes()
    desk.click(section.form.logo.remove_button)
    desk.click(section.save_button)
    assert desk.office.settings.organisation().logo is None


def add_signer(desk, section, name):
    desk.click(section.signers.add_button)
    dialog = desk.dialog(SignerDialog)
    desk.write(dialog.name, name)
    desk.write(dialog.function_nl, "projectleider")
    desk.click(dialog.submit_button)


def test_signers_are_added_ordered_changed_and_removed(desk):
    section = desk.go(SettingsSection.ORGANISATION)
    for name in ("Marije de Wit", "Joost Kramer"):
        add_signer(desk, section, name)
    table = section.signers.table
    assert table.select_id(desk.office.settings.signers()[1].id)
    desk.key(Qt.Key.Key_Up, table, ctrl=True)
    assert [one.name for one in desk.office.settings.signers()] == ["Joost Kramer", "Marije de Wit"]
    assert section.signers.row().name == "Joost Kramer"
    assert not section.signers.up.isEnabled()
    desk.key(Qt.Key.Key_Return, table)
    dialog = desk.dialog(SignerDialog)
    desk.write(dialog.function_en, "coordinator")
    desk.click(dialog.submit_button)
    assert desk.office.settings.signers()[0].function_en == "coordinator"
    desk.key(Qt.Key.Key_Delete, table)
    assert [one.name for one in desk.office.settings.signers()] == ["Marije de Wit"]
    desk.shell.ui.undo.undo()
    desk.settle()
    assert len(desk.office.settings.signers()) == 2


def test_leaving_with_something_unsaved_asks(desk):
    section = desk.go(SettingsSection.ORGANISATION)
    desk.write(section.form.name, "Nog niet bewaard")
    lists = desk.page.rail.items[SettingsSection.LISTS]
    assert desk.during(lambda: desk.click(lists), "Cancel") == ["Leave without saving?"]
    assert desk.page.section is SettingsSection.ORGANISATION
    assert section.form.name.text() == "Nog niet bewaard"
    desk.during(lambda: desk.click(lists), "Leave without saving")
    assert desk.page.section is SettingsSection.LISTS
    assert section.form.name.text() == ""


def test_another_page_or_closing_the_window_asks_too(desk):
    section = desk.go(SettingsSection.ORGANISATION)
    desk.write(section.form.name, "Nog niet bewaard")
    people = desk.shell.window.rail.item("people")
    assert desk.during(lambda: desk.click(people), "Cancel") == ["Leave without saving?"]
    assert desk.page.current is section
    assert section.form.name.text() == "Nog niet bewaard"
    with when_modal(lambda: _press("Cancel")) as seen:
        assert not desk.shell.window.close()
    assert seen and desk.shell.window.isVisible()


def _press(words):
    from settings_kit import press_modal

    press_modal(words)
