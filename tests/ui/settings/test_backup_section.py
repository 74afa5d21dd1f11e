from PySide6.QtWidgets import QApplication
from settings_kit import CLOCK
from shelf_kit import written

from ct_desktop.services.access import Access
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.ui.targets import SettingsSection


def test_back_up_now_writes_a_file_and_says_so(desk):
    section = desk.go(SettingsSection.BACKUP)
    assert section.made.text() == "No backup has been made yet"
    desk.click(section.now_button)
    state = desk.office.backups.state()
    assert state.path.is_file()
    assert section.made.text() == "22-10-2026 at 14:00"
    assert state.path.name in section.result.text()
    assert desk.shell.window.rail.backup.text() == "Backup: today 14:00"


def test_a_backup_also_goes_to_the_second_place(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    section = desk.go(SettingsSection.BACKUP)
    section.set_second_place(str(stick))
    desk.settle()
    assert section.second.text() == str(stick)
    desk.click(section.now_button)
    assert [one.suffix for one in stick.rglob("*") if one.is_file()] == [".ctbackup"]
    desk.click(section.clear_button)
    assert desk.office.backups.state().second_place == ""
    assert section.second.text() == "None chosen"


def test_a_second_place_that_is_gone_is_said_and_the_backup_is_made(desk, tmp_path):
    section = desk.go(SettingsSection.BACKUP)
    section.set_second_place(str(tmp_path / "weg"))
    desk.settle()
    desk.click(section.now_button)
    assert desk.office.backups.state().path.is_file()
    assert len(section.result.text().splitlines()) == 2
    assert section.result.property("tone") == "bad"


def test_a_backup_to_a_file_gets_its_ending_and_can_be_restored_from(desk, tmp_path):
    section = desk.go(SettingsSection.BACKUP)
    section.back_up_to(tmp_path / "kopie")
    desk.settle()
    file = tmp_path / "kopie.ctbackup"
    assert file.is_file()
    desk.during(lambda: section.restore_from(file), "Cancel")
    assert desk.restored == []
    seen = desk.during(lambda: section.restore_from(file), "Restore this backup")
    assert seen == ["Restore kopie.ctbackup?"]
    assert desk.restored == [file]
    other = Access(tmp_path / "ander", CLOCK)
    other.restore(file)
    again = other.open()
    assert [one.name for one in again.programmes.all()]
    again.close()


def test_a_folder_that_does_not_exist_is_told_in_the_banner(desk, tmp_path):
    section = desk.go(SettingsSection.BACKUP)
    section.back_up_to(tmp_path / "geen" / "map.ctbackup")
    desk.settle()
    assert "does not exist" in desk.banners()
    assert section.file_button.isEnabled()


def test_the_store_is_checked_and_the_path_copied(desk):
    section = desk.go(SettingsSection.BACKUP)
    desk.click(section.check_button)
    assert section.check_result.text().startswith("The data are sound: ")
    assert section.check_result.property("tone") == "good"
    desk.click(section.copy_button)
    assert QApplication.clipboard().text() == str(desk.data_dir)


def a_package_on_the_shelf(desk, tmp_path):
    library = LessonLibrary(desk.data_dir, CLOCK)
    return library.add(written(tmp_path / "van de makers")).key


def test_a_backup_to_a_file_may_hold_the_lesson_packages(desk, tmp_path):
    key = a_package_on_the_shelf(desk, tmp_path)
    section = desk.go(SettingsSection.BACKUP)
    desk.click(section.with_lessons)
    section.back_up_to(tmp_path / "heel.ctbackup")
    desk.settle()
    assert "1 lesson package" in section.result.text()
    other = Access(tmp_path / "ander", CLOCK)
    assert other.restore(tmp_path / "heel.ctbackup").packages == 1
    assert other.lessons().entry(key).title == "Ik train mijn stad"
    desk.click(section.with_lessons)
    section.back_up_to(tmp_path / "klein.ctbackup")
    desk.settle()
    assert "lesson package" not in section.result.text()


def test_damaged_lesson_packages_are_told_with_the_check(desk, tmp_path):
    key = a_package_on_the_shelf(desk, tmp_path)
    section = desk.go(SettingsSection.BACKUP)
    desk.click(section.check_button)
    assert "The lesson library is sound: 1 lesson package." in section.check_result.text()
    (stored,) = (desk.data_dir / "lessons" / "packages").glob(f"{key}.*")
    stored.write_bytes(b"half")
    desk.click(section.check_button)
    assert "“Ik train mijn stad” is damaged" in section.check_result.text()
    assert section.check_result.property("tone") == "bad"
