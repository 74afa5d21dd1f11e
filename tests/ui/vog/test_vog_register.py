from datetime import date

from bank_kit import cells, texts, watch_model
from practice_kit import placement, practising
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_kit import TODAY

from ct_desktop.rules.enumerations import PlacementStage, VogState
from ct_desktop.ui.targets import PracticeView
from ct_desktop.ui.vog.vog_dialog import VogDialog

STATE = 1


def register(bench):
    return bench.bank(PracticeView.VOG).tab.register


def placed(office, bank, people: int = 2) -> None:
    for enrolment in practising(office, people):
        placement(office, enrolment, PlacementStage.PROPOSED, bank["training"])


def test_nobody_needs_one_and_it_says_why(bench):
    page = bench.bank(PracticeView.VOG)
    assert "Nobody needs a VOG now" in texts(page.tab)
    assert not page.tab.register.request_button.isEnabled()


def test_who_is_missing_stands_with_what_it_is_needed_for(bench, office, bank):
    placed(office, bank)
    shown = register(bench)
    watch_model(shown.model)
    states = dict(zip(cells(shown.model), cells(shown.model, STATE), strict=True))
    missing = [name for name, state in states.items() if state == "missing"]
    assert len([name for name in missing if "Najaar" in name]) == 2
    page = bench.window.pages.page.detail
    assert "missing" in page.header.subtitle.full_text


def test_the_selection_is_noted_as_requested_in_one_change(bench, office, bank):
    placed(office, bank)
    shown = register(bench)
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    count = len(shown.table.selected_ids())
    assert count >= 2
    assert shown.request_button.text() == f"{count} requested today"
    bench.click(shown.request_button)
    assert {one.requested_on for one in office.vogs.register()} == {TODAY}
    assert set(cells(shown.model, STATE)) == {"requested"}
    bench.undo()
    assert {one.requested_on for one in office.vogs.register()} == {None}


def test_enter_opens_the_vog_of_a_person(bench, office, bank):
    placed(office, bank, 1)
    shown = register(bench)
    bench.key(shown.table, Qt.Key.Key_Return)
    assert bench.dialog(VogDialog).isVisible()


def test_it_is_filtered_by_state_and_searched(bench, office, bank):
    placed(office, bank)
    who = office.persons.find("Kees00 Najaar00")
    office.vogs.see(who, date(2026, 9, 1), "Anna")
    shown = register(bench)
    box = shown.filters._choices["state"]
    box.setCurrentIndex(box.findData(VogState.SEEN))
    shown.filters.changed.emit()
    assert [name for name in cells(shown.model) if "Najaar" in name] == ["Najaar00, Kees00"]
    shown.filters.clear()
    page = bench.window.pages.page.detail
    bench.write(page.search, "Najaar01")
    shown.filters.changed.emit()
    assert cells(shown.model) == ["Najaar01, Kees01"]


def test_the_policy_is_changed_and_can_be_undone(bench, office):
    shown = register(bench)
    assert shown.policy.years.value() == 3
    shown.policy.years.setFocus()
    shown.policy.years.setValue(5)
    QTest.keyClick(shown.policy.years, Qt.Key.Key_Return)
    bench.settle()
    assert office.vogs.policy_years() == 5
    bench.undo()
    assert office.vogs.policy_years() == 3


def test_the_list_is_saved_as_it_is_shown(bench, office, bank, tmp_path, monkeypatch):
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    placed(office, bank)
    shown = register(bench)
    target = tmp_path / "vog.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    bench.click(shown.export_button)
    text = Path(target).read_text("utf-8-sig")
    assert "Najaar00" in text and "missing" in text
