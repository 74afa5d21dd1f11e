from datetime import date

import pytest
from people_kit import is_open
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from window_kit import when_modal

from ct_desktop.rules.enumerations import Gender, Role
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.people.person_dialog import PersonDialog


@pytest.fixture
def dialog(filled):
    """The dialog for a new person, over the table."""
    filled.page.new_person()
    filled.settle()
    return filled.page.findChild(PersonDialog)


def type_into(qtbot, dialog, **texts):
    for name, text in texts.items():
        field = dialog.fields.field(name)
        field.selectAll()
        if text.isascii():
            qtbot.keyClicks(field, text)
        else:  # a key that the sender of test keys does not have
            field.insert(text)


def type_birth_date(qtbot, dialog, text):
    field = dialog.fields.birth_date
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_a_new_person_is_saved_and_opened(qtbot, filled, dialog):
    type_into(qtbot, dialog, given_name="Şebnem", family_name="Yıldırım", phone="0612345699")
    type_birth_date(qtbot, dialog, "3-4-2005")
    dialog.fields.gender.setFocus()
    qtbot.keyClick(dialog.fields.gender, Qt.Key.Key_Down)
    dialog.fields.role_boxes[Role.COURSE_LEADER].click()
    qtbot.keyClick(dialog.fields.field("given_name"), Qt.Key.Key_Return)
    filled.settle()
    page = filled.office.persons.get(filled.person("Şebnem Yıldırım"))
    assert page.facts.birth_date == date(2005, 4, 3)
    assert page.facts.gender is Gender.WOMAN
    assert page.facts.phone == "06 1234 5699"
    assert page.roles == (Role.COURSE_LEADER,)
    assert filled.page.detail.header.title.full_text == "Şebnem Yıldırım"


def test_what_is_wrong_stands_under_its_field(qtbot, filled, dialog):
    type_into(qtbot, dialog, email="geen mail", phone="123")
    type_birth_date(qtbot, dialog, "31-02-2008")
    dialog.submit()
    fields = dialog.fields
    assert "first or family name" in fields.field("given_name").accessibleDescription()
    assert "not a date" in fields.birth_date.accessibleDescription()
    assert "not an e-mail" in fields.field("email").accessibleDescription()
    assert "not a phone number" in fields.field("phone").accessibleDescription()
    assert fields.field("given_name").hasFocus()
    assert len(filled.office.people.ids()) == 14


def test_under_eighteen_the_parent_comes_forward(qtbot, dialog):
    parent = dialog.fields.field("parent_name")
    assert not parent.isVisible()
    type_birth_date(qtbot, dialog, "04-05-2011")
    assert parent.isVisible()
    assert (
        parent.mapTo(dialog, parent.rect().topLeft()).y()
        < dialog.fields.field("email").mapTo(dialog, parent.rect().topLeft()).y()
    )
    type_birth_date(qtbot, dialog, "04-05-1999")
    assert not parent.isVisible()
    qtbot.mouseClick(dialog.fields.add_parent_button, Qt.MouseButton.LeftButton)
    assert parent.isVisible()


def test_a_possible_double_is_shown_before_saving(qtbot, filled, dialog):
    type_into(qtbot, dialog, given_name="Sane", family_name="Bakker")
    type_birth_date(qtbot, dialog, "30-06-2006")
    dialog.submit()
    filled.settle()
    assert dialog.warning.isVisible()
    row = dialog.doubles.rows[0]
    assert row.accessibleName().startswith("Bakker, Sanne. similar name, same birth date")
    assert len(filled.office.people.ids()) == 14
    assert dialog.submit_button.text() == "Save as a new person"
    dialog.submit()
    filled.settle()
    assert len(filled.office.people.ids()) == 15


def test_the_person_already_known_is_opened_instead(qtbot, filled, dialog):
    type_into(qtbot, dialog, given_name="Sanne", family_name="Bakker")
    type_into(qtbot, dialog, email="SANNE.2@voorbeeld.example")
    dialog.submit()
    filled.settle()
    button = dialog.doubles.rows[0].findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    filled.settle()
    assert not is_open(dialog)
    assert filled.page.detail.header.title.full_text == "Sanne Bakker"


def test_escape_asks_before_it_throws_away(qtbot, filled, dialog):
    type_into(qtbot, dialog, given_name="Tim")

    def keep():
        from PySide6.QtWidgets import QApplication

        top = QApplication.activeModalWidget()
        cancel = next(b for b in top.findChildren(QPushButton) if b.text() == "Cancel")
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)

    with when_modal(keep, dialog) as seen:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert seen == ["Close without saving?"]
    assert dialog.isVisible()


def test_escape_closes_at_once_when_nothing_was_typed(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)


def test_recruited_by_is_chosen_or_stays_as_typed(qtbot, filled, dialog):
    type_into(qtbot, dialog, given_name="Tim", family_name="Los")
    picker = dialog.fields.recruiter
    picker.setFocus()
    qtbot.keyClicks(picker, "haddad")
    filled.settle()
    qtbot.keyClick(picker.popup, Qt.Key.Key_Down)
    qtbot.keyClick(picker.popup, Qt.Key.Key_Return)
    assert dialog.fields.facts().recruited_by_id == filled.person("Sami Haddad")
    picker.selectAll()
    qtbot.keyClicks(picker, "de buurman")
    filled.settle()
    facts = dialog.fields.facts()
    assert (facts.recruited_by_id, facts.recruited_by_name) == (None, "de buurman")


def test_no_field_for_what_may_not_be_kept(dialog):
    names = " ".join(w.accessibleName() for w in dialog.findChildren(QLineEdit)).lower()
    for word in ("health", "allerg", "ethnic", "origin", "nationality", "religion"):
        assert word not in names
        assert not [f for f in PersonFacts.__dataclass_fields__ if word in f]
