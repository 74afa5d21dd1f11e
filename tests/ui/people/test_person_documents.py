from dataclasses import replace

import pytest
from growth_kit import LATER, ready_for_proof
from people_kit import make_bench
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ct_desktop import language
from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.access import Access


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def late_office(tmp_path):
    made = Access(tmp_path / "late", fixed_clock(LATER)).create_open()
    return made.office


@pytest.fixture
def holder(qapp, late_office):
    """A window at the documents of somebody with a proof; the bench and the person's id."""
    enrolment = ready_for_proof(late_office)[0]
    cohort = late_office.assessments.growth(enrolment).cohort_id
    assert len(late_office.issuing.issue(cohort, DocumentKind.PROOF).issued) == 1
    bench = make_bench(late_office)
    bench.ui.prompts.attach(bench.window)
    person_id = late_office.intakes.get(enrolment).person_id
    bench.show_person(person_id)
    bench.page.detail.tabs.choose("documents")
    bench.settle()
    yield bench, person_id
    bench.close()


def first_row(bench):
    return bench.page.detail.tabs.widget("documents").rows.rows[0]


def buttons(bench):
    return {one.text(): one for one in first_row(bench).findChildren(QPushButton)}


def test_the_code_is_copied(holder, late_office):
    bench, person_id = holder
    QTest.mouseClick(buttons(bench)["Copy code"], Qt.MouseButton.LeftButton)
    code = late_office.issuing.listed(person_id=person_id)[0].code
    assert code
    assert QApplication.clipboard().text() == code


def test_who_is_called_otherwise_now_is_said(holder, late_office):
    bench, person_id = holder
    assert "now called" not in first_row(bench).accessibleName()
    facts = late_office.persons.get(person_id).facts
    late_office.persons.save(replace(facts, family_name="Jansen"))
    bench.settle()
    number = late_office.issuing.listed(person_id=person_id)[0].number
    said = first_row(bench).accessibleName()
    assert number in said
    assert "issued to Kees00 Najaar00, now called Kees00 Jansen" in said


def test_what_is_revoked_is_neither_printed_nor_copied(holder, late_office):
    bench, person_id = holder
    late_office.issuing.revoke(late_office.issuing.listed(person_id=person_id)[0].id, "vergissing")
    bench.settle()
    assert buttons(bench) == {}
    assert "vergissing" in first_row(bench).accessibleName()


def test_the_buttons_say_which_document_they_are_about(holder):
    bench, _ = holder
    for button in buttons(bench).values():
        assert button.accessibleName().startswith(button.text())
        assert "Proof of participation · 2027-" in button.accessibleName()
