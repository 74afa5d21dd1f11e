from datetime import date

from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.services.official_holidays import Region, official_holidays
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.settings.lists.holiday_dialog import HolidayDialog
from ct_desktop.ui.settings.lists.region_dialog import RegionDialog
from ct_desktop.ui.targets import SettingsSection


def test_the_official_holidays_of_a_region_are_filled_in_once(desk):
    section = desk.go(SettingsSection.LISTS)
    desk.click(section.holidays.fill_button)
    dialog = desk.dialog(RegionDialog)
    desk.click(dialog.region.button(Region.SOUTH))
    desk.click(dialog.submit_button)
    kept = desk.office.settings.school_holidays()
    published = [
        one
        for one in official_holidays(Region.SOUTH).holidays
        if one.last_day >= desk.shell.ui.clock.today()
    ]
    assert [one.first_day for one in kept] == [one.first_day for one in published]
    assert len(section.holidays.model.rows()) == len(kept)
    desk.click(section.holidays.fill_button)
    again = desk.dialog(RegionDialog)
    assert again.region.value == Region.SOUTH
    desk.click(again.submit_button)
    assert desk.office.settings.school_holidays() == kept
    desk.shell.ui.undo.undo()
    desk.settle()
    assert desk.office.settings.school_holidays() == ()


def test_a_holiday_is_added_changed_and_removed(desk):
    section = desk.go(SettingsSection.LISTS)
    desk.click(section.holidays.add_button)
    dialog = desk.dialog(HolidayDialog)
    desk.write(dialog.name, "Projectweek")
    desk.write(dialog.first, "9-11-2026")
    desk.write(dialog.last, "6-11-2026")
    desk.click(dialog.submit_button)
    assert dialog.last.accessibleDescription() == "This is before the first day."
    desk.write(dialog.last, "13-11-2026")
    desk.click(dialog.submit_button)
    (kept,) = desk.office.settings.school_holidays()
    assert (kept.first_day, kept.last_day) == (date(2026, 11, 9), date(2026, 11, 13))
    table = section.holidays.table
    desk.key(Qt.Key.Key_Return, table)
    change = desk.dialog(HolidayDialog)
    desk.write(change.name, "Proefweek")
    desk.key(Qt.Key.Key_Return, change.name)
    assert desk.office.settings.school_holidays()[0].name == "Proefweek"
    desk.key(Qt.Key.Key_Delete, table)
    assert desk.office.settings.school_holidays() == ()


def test_an_organisation_is_added_changed_and_removed(desk):
    section = desk.go(SettingsSection.LISTS)
    desk.click(section.tabs.bar.tab("organisations"))
    desk.click(section.organisations.add_button)
    dialog = desk.dialog(OrganisationDialog)
    desk.write(dialog.name, "SV De Dolfijn")
    desk.write(dialog.phone, "12")
    desk.click(dialog.submit_button)
    assert "is not a phone number" in dialog.phone.accessibleDescription()
    desk.write(dialog.phone, "073 6151200")
    desk.click(dialog.submit_button)
    (made,) = desk.office.organisations.all()
    assert (made.name, made.kind) == ("SV De Dolfijn", OrganisationKind.CLUB)
    desk.key(Qt.Key.Key_Return, section.organisations.table)
    change = desk.dialog(OrganisationDialog)
    desk.write(change.town, "Vught")
    desk.click(change.submit_button)
    assert desk.office.organisations.all()[0].town == "Vught"
    desk.click(section.organisations.remove_button)
    assert desk.office.organisations.all() == ()
    desk.shell.ui.undo.undo()
    desk.settle()
    assert [one.name for one in section.organisations.model.rows()] == ["SV De Dolfijn"]


def test_a_search_hit_opens_the_organisation(desk):
    wanted = desk.office.organisations.save(
        OrganisationFacts(None, "Jongerencentrum", OrganisationKind.WELFARE)
    )
    desk.go(SettingsSection.LISTS, wanted)
    dialog = desk.dialog(OrganisationDialog)
    assert dialog.name.text() == "Jongerencentrum"
