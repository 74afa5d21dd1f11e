from datetime import date

from bank_kit import texts
from practice_kit import practising
from window_kit import TODAY

from ct_desktop.rules.enumerations import VogState
from ct_desktop.ui.targets import PEOPLE
from ct_desktop.ui.vog.vog_dialog import VogDialog


def opened(bench, person_id: int) -> VogDialog:
    bench.go(PEOPLE)
    dialog = VogDialog(bench.ui, bench.office, person_id, bench.window)
    dialog.open()
    bench.settle()
    return dialog


def person_of(office) -> int:
    practising(office, 1)
    return office.persons.find("Kees00 Najaar00")


def test_it_says_who_it_is_about_and_that_no_scan_is_kept(bench, office):
    dialog = opened(bench, person_of(office))
    said = texts(dialog)
    assert "Kees00 Najaar00" in said
    assert any("No scan" in text for text in said)
    assert "not needed" in said


def test_needed_requested_and_seen_are_kept(bench, office):
    who = person_of(office)
    dialog = opened(bench, who)
    dialog.needed.setCurrentIndex(dialog.needed.findData(True))
    bench.click(dialog.requested_today)
    bench.click(dialog.submit_button)
    kept = office.vogs.of_person(who)
    assert (kept.needed, kept.requested_on) == (True, TODAY)
    assert kept.state is VogState.REQUESTED
    dialog = opened(bench, who)
    bench.click(dialog.seen_today)
    bench.write(dialog.seen_by, "Marije de Boer")
    bench.click(dialog.submit_button)
    kept = office.vogs.of_person(who)
    assert (kept.seen_on, kept.seen_by) == (TODAY, "Marije de Boer")
    assert kept.state is VogState.SEEN
    assert kept.renew_on is not None and kept.renew_on.year == TODAY.year + 3
    bench.undo()
    assert office.vogs.of_person(who).seen_on is None


def test_seen_needs_a_name_and_no_day_lies_ahead(bench, office):
    who = person_of(office)
    dialog = opened(bench, who)
    bench.write(dialog.seen, "1-11-2026")
    bench.click(dialog.submit_button)
    assert dialog.seen.accessibleDescription() == "This day has not come yet."
    assert dialog.seen_by.accessibleDescription() == "Fill in who has seen the original."
    assert dialog.isVisible()
    assert office.vogs.of_person(who).seen_on is None


def test_another_original_asks_for_another_renewal(bench, office):
    who = person_of(office)
    office.vogs.see(who, date(2023, 5, 1), "Anna")
    dialog = opened(bench, who)
    assert dialog.renew.value() is not None
    bench.click(dialog.seen_today)
    assert dialog.renew.text() == ""
    bench.click(dialog.submit_button)
    kept = office.vogs.of_person(who)
    assert kept.renew_on is not None and kept.renew_on > TODAY
    assert kept.state is VogState.SEEN
