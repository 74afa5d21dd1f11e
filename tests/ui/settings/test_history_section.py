from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.ui.targets import SettingsSection


def test_changes_are_listed_and_deleted_records_come_back(desk):
    organisation = desk.office.organisations.save(
        OrganisationFacts(None, "SV De Dolfijn", OrganisationKind.CLUB)
    )
    desk.office.organisations.remove(organisation)
    section = desk.go(SettingsSection.HISTORY)
    rows = section.list.model.rows()
    assert [row.text for row in rows][:2] == ["organisation removed", "organisation changed"]
    assert rows[0].user == "Marije"
    assert "organisation removed" in section.undo_hint.text()
    assert section.restore_button.isEnabled()
    desk.click(section.restore_button)
    assert [one.id for one in desk.office.organisations.all()] == [organisation]
    assert section.list.model.rows()[0].text == "deleted records restored"


def test_a_change_that_deleted_nothing_cannot_be_restored(desk):
    desk.office.organisations.save(OrganisationFacts(None, "A", OrganisationKind.CLUB))
    section = desk.go(SettingsSection.HISTORY)
    assert section.list.row().deleted == 0
    assert not section.restore_button.isEnabled()


def test_what_was_undone_is_marked(desk):
    desk.office.organisations.save(OrganisationFacts(None, "A", OrganisationKind.CLUB))
    section = desk.go(SettingsSection.HISTORY)
    desk.key(Qt.Key.Key_Z, section.list.table, ctrl=True)
    undone = next(row for row in section.list.model.rows() if row.undone)
    assert undone.text == "organisation changed"
    column = [one.key for one in section.list.model.columns].index("state")
    line = section.list.model.line_of(undone.id)
    assert section.list.model.index(line, column).data() == "undone"


def test_older_changes_are_shown_on_request(desk):
    for number in range(201):
        desk.office.settings.set_value("probe", number)
    section = desk.go(SettingsSection.HISTORY)
    assert len(section.list.model.rows()) == 200
    desk.click(section.more_button)
    assert len(section.list.model.rows()) == 202
    assert not section.more_button.isVisible()
