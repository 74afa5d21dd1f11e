from bank_kit import cells, texts, watch_model
from practice_kit import placement, practising
from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import Field, PlacementStage
from ct_desktop.services.placements import Wishes
from ct_desktop.ui.practice.bank.match_dialog import MatchDialog
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.targets import PEOPLE


def asked(bench, office, wishes: Wishes | None = None) -> tuple[MatchDialog, int, list[int]]:
    made = placement(office, practising(office, 1)[0], wishes=wishes)
    bench.go(PEOPLE)
    chosen: list[int] = []
    dialog = MatchDialog(bench.ui, office, made, chosen.append, bench.window)
    dialog.open()
    bench.settle()
    return dialog, made, chosen


def test_the_best_place_stands_first_with_its_reasons(bench, office, bank):
    dialog, made, _ = asked(bench, office, Wishes(Field.CULTURE, (1,), ""))
    watch_model(dialog.model)
    expected = [match.offer.facts.title for match in office.matching.offers_for(made)]
    assert cells(dialog.model, 1) == expected
    assert expected[0] == "Dansles"
    assert dialog.windowTitle().startswith("Practice places for Kees00")
    said = texts(dialog.detail)
    assert "Dansles" in said
    best = office.matching.offers_for(made)[0]
    assert f"{best.score} of 100 points" in said
    assert any(best.reasons[0].text in text for text in said)


def test_blocks_are_explained_with_what_can_be_done(bench, office, bank):
    dialog, _, _ = asked(bench, office)
    dialog.table.select_id(bank["training"])
    bench.settle()
    said = texts(dialog.detail)
    assert "VOG missing" in said
    assert any("original VOG was seen" in text for text in said)


def test_enter_chooses_and_closes_first(bench, office, bank):
    dialog, _, chosen = asked(bench, office)
    dialog.table.select_id(bank["canteen"])
    bench.key(dialog.table, Qt.Key.Key_Return)
    assert chosen == [bank["canteen"]]
    assert bench.open_dialogs() == []


def test_remembering_keeps_the_person_looking_and_can_be_forgotten(bench, office, bank):
    dialog, made, chosen = asked(bench, office)
    dialog.table.select_id(bank["dance"])
    bench.click(dialog.remember_button)
    card = office.placements.page(made).card
    assert (card.stage, card.matched_offer_id) == (PlacementStage.LOOKING, bank["dance"])
    assert chosen == []
    again = MatchDialog(bench.ui, office, made, chosen.append, bench.window)
    again.open()
    bench.settle()
    assert again.table.current_id() == bank["dance"]
    assert again.remember_button.text() == "Forget this place"
    bench.click(again.remember_button)
    assert office.placements.page(made).card.matched_offer_id is None


def test_filters_and_search_narrow_the_list(bench, office, bank):
    dialog, _, _ = asked(bench, office)
    total = dialog.model.rowCount()
    bench.write(dialog.search, "kantine")
    dialog.filters.changed.emit()
    assert cells(dialog.model, 1) == ["Kantinedienst"]
    assert dialog.table.current_id() == bank["canteen"]
    bench.write(dialog.search, "bestaat niet")
    dialog.filters.changed.emit()
    assert "No practice place answers to this" in texts(dialog)
    assert not dialog.choose_button.isEnabled()
    dialog.filters.clear()
    box = dialog.filters._choices["field"]
    box.setCurrentIndex(box.findData(Field.WELFARE))
    dialog.filters.changed.emit()
    assert cells(dialog.model, 1) == ["Kantinedienst"]
    dialog.filters.clear()
    dialog.filters.changed.emit()
    assert dialog.model.rowCount() == total


def test_an_empty_bank_can_be_filled_from_here(bench, office):
    dialog, _, _ = asked(bench, office)
    assert "The practice bank has no place to offer" in texts(dialog)
    bench.click(dialog.empty.button)
    assert bench.dialog(OfferDialog).isVisible()


def test_escape_chooses_nothing(bench, office, bank):
    dialog, made, chosen = asked(bench, office)
    bench.key(dialog.table, Qt.Key.Key_Escape)
    assert chosen == []
    assert bench.open_dialogs() == []
    assert office.placements.page(made).card.matched_offer_id is None
