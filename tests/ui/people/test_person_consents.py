from datetime import date

import pytest
from people_kit import add_minor
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from window_kit import when_modal

from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose
from ct_desktop.services.consents import ConsentFacts


@pytest.fixture
def mila(filled):
    """The id of somebody of fifteen whose page shows the Consents tab."""
    person = add_minor(filled.office)
    filled.show_person(person)
    filled.page.detail.tabs.choose("consents")
    return person


def rows(bench):
    return [row.accessibleName() for row in bench.page.detail.tabs.widget("consents").rows.rows]


def press(qtbot, parent, text):
    button = next(b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_parent_gives_a_consent_on_paper(qtbot, filled, mila):
    press(qtbot, filled.page.detail, "Record consent…")
    dialog = filled.page.detail.dialog
    assert dialog.by_parent
    assert dialog.giver_name.text() == "Karin Bos"
    dialog.given_on.selectAll()
    qtbot.keyClicks(dialog.given_on, "1-9-2026")
    qtbot.keyClicks(dialog.paper, "map 3")
    qtbot.keyClick(dialog.paper, Qt.Key.Key_Return)
    filled.settle()
    (given,) = filled.office.consents.of_person(mila)
    assert given.purpose is ConsentPurpose.PHOTO
    assert (given.granted, given.given_by) == (True, ConsentGiver.PARENT)
    assert (given.given_on, given.paper_location) == (date(2026, 9, 1), "map 3")
    assert given.giver_phone == "06 1234 5678"
    assert any("Karin Bos" in text and "map 3" in text for text in rows(filled))


def test_under_sixteen_the_person_cannot_give_it_alone(qtbot, filled, mila):
    filled.page.detail.record_consent(ConsentPurpose.CONTACT)
    dialog = filled.page.detail.dialog
    dialog.giver.setFocus()
    qtbot.keyClick(dialog.giver, Qt.Key.Key_Up)
    assert not dialog.by_parent
    dialog.submit()
    assert "a parent gives it" in dialog.giver.accessibleDescription()
    assert filled.office.consents.of_person(mila) == ()


def test_a_date_in_the_future_is_refused_at_its_field(qtbot, filled, mila):
    filled.page.detail.record_consent()
    dialog = filled.page.detail.dialog
    dialog.given_on.selectAll()
    qtbot.keyClicks(dialog.given_on, "1-1-2027")
    dialog.submit()
    assert "future" in dialog.given_on.accessibleDescription()


def test_withdrawing_keeps_the_record_and_can_be_undone(qtbot, filled, mila):
    consent = ConsentFacts(
        None,
        ConsentPurpose.PHOTO,
        True,
        ConsentGiver.PARENT,
        date(2026, 9, 1),
        ConsentMedium.PAPER,
        "Karin Bos",
    )
    filled.office.consents.record(mila, consent)
    filled.settle()

    def agree():
        press(qtbot, QApplication.activeModalWidget(), "Withdraw")

    with when_modal(agree) as seen:
        press(qtbot, filled.page.detail, "Withdraw")
    filled.settle()
    assert seen == ["Withdraw the consent “photo and film”?"]
    assert any("withdrawn on 22-10-2026" in text for text in rows(filled))
    filled.ui.undo.undo()
    filled.settle()
    assert not any("withdrawn" in text for text in rows(filled))


def test_a_missing_permission_is_shown_and_recorded_from_its_row(qtbot, filled, cohort):
    emre = filled.person("Emre Çelik")
    filled.show_person(emre)
    page = filled.page.detail
    assert "parent's permission missing" in page.chips.texts
    page.tabs.choose("consents")
    filled.settle()
    row = page.tabs.widget("consents").rows.rows[0]
    press(qtbot, row, "Record…")
    assert page.dialog.facts().purpose is ConsentPurpose.TAKING_PART
    assert page.dialog.by_parent
    page.dialog.submit()
    filled.settle()
    assert "parent's permission missing" not in page.chips.texts
