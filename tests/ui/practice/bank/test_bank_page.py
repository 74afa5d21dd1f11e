import io

from bank_kit import SATURDAY, TUESDAY, Bench, cells, make_bench, texts, watch_model
from practice_kit import placement, practising
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ct_desktop.rules.enumerations import Field, PlacementStage, TargetGroup
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.offer_page import OfferPage
from ct_desktop.ui.practice.bank.page import VIEWS, BankPage
from ct_desktop.ui.practice.partners.organisation_page import OrganisationPage
from ct_desktop.ui.targets import OfferTarget, OrganisationTarget, PracticeTarget, PracticeView
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.theme import Scheme
from ct_desktop.ui.theme.tokens import RAIL_WIDTH

FREE = 5


def shown(page: BankPage) -> list[str]:
    return cells(page.tab.model)


def test_the_table_shows_the_open_offers_with_their_free_places_in_words(bench, bank):
    page = bench.bank()
    assert shown(page) == ["Dansles", "Kantinedienst", "Training JO9"] or shown(page) == [
        "Dansles",
        "Training JO9",
        "Kantinedienst",
    ]
    watch_model(page.tab.model)
    by_title = dict(zip(shown(page), cells(page.tab.model, FREE), strict=True))
    assert by_title == {
        "Dansles": "2 free from 01-12-2026",
        "Kantinedienst": "1 place free",
        "Training JO9": "2 places free",
    }
    assert page.header.subtitle.full_text == "3 practice places · 3 places free now"


def test_a_place_that_is_taken_is_full(bench, office, bank):
    enrolment = practising(office, 1)[0]
    placement(office, enrolment, PlacementStage.PROPOSED, bank["canteen"])
    page = bench.bank()
    place = shown(page).index("Kantinedienst")
    assert cells(page.tab.model, FREE)[place] == "no place free"


def test_enter_opens_an_offer_and_the_way_back_leads_to_the_table(bench, bank):
    page = bench.bank()
    page.tab.table.select_id(bank["training"])
    bench.key(page.tab.table, Qt.Key.Key_Return)
    detail = page.detail
    assert isinstance(detail, OfferPage)
    assert detail.offer_id == bank["training"]
    assert bench.place() == ("practice", OfferTarget(bank["training"]))
    bench.window.pages.page.close_detail()
    bench.settle()
    assert page.detail is None
    assert page.tab.table.current_id() == bank["training"]
    assert bench.place() == ("practice", PracticeTarget(PracticeView.OFFERS))


def test_cards_show_the_same_and_are_remembered(bench, bank):
    page = bench.bank()
    page.tab.table.select_id(bank["canteen"])
    bench.click(page.tab.switch.buttons["cards"])
    assert page.tab.cards.isVisible() and not page.tab.table.isVisible()
    index = page.tab.cards.currentIndex()
    assert page.tab.model.id_at(index.row()) == bank["canteen"]
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Kantinedienst" in spoken and "welfare" in spoken and "1 place free" in spoken
    again = bench.bank()
    assert again.tab.cards.isVisible()
    bench.key(again.tab.cards, Qt.Key.Key_Return)
    assert isinstance(again.detail, OfferPage)


def test_a_double_click_on_a_card_opens_it(bench, bank):
    page = bench.bank()
    bench.click(page.tab.switch.buttons["cards"])
    cards = page.tab.cards
    place = cards.visualRect(page.tab.model.index(0, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    bench.settle()
    assert isinstance(page.detail, OfferPage)


def test_every_filter_narrows_and_clearing_shows_all(bench, bank):
    page = bench.bank()
    filters = page.tab.filters
    for key, value, expected in (
        ("field", Field.CULTURE, {"Dansles"}),
        ("day", SATURDAY, {"Kantinedienst"}),
        ("day", TUESDAY, {"Dansles", "Training JO9"}),
        ("town", "Vught", {"Dansles"}),
        ("talent", "voetbal", {"Training JO9"}),
        ("group", TargetGroup.CHILDREN, {"Training JO9"}),
    ):
        bench.choose(filters._boxes[key], value)
        assert set(shown(page)) == expected, key
        filters.clear()
        bench.pause()
    assert len(shown(page)) == 3
    filters._switches["closed"].setChecked(True)
    bench.pause()
    assert "Koor" in shown(page)
    place = shown(page).index("Koor")
    assert cells(page.tab.model, FREE)[place] == "ended"


def test_only_free_places(bench, office, bank):
    placement(office, practising(office, 1)[0], PlacementStage.PROPOSED, bank["canteen"])
    page = bench.bank()
    page.tab.filters._switches["free"].setChecked(True)
    bench.pause()
    assert "Kantinedienst" not in shown(page)
    assert "Training JO9" in shown(page)


def test_the_search_finds_organisations_and_says_when_nothing_answers(bench, bank):
    page = bench.bank()
    bench.key(page.tab.table, Qt.Key.Key_F, ctrl=True)
    assert page.search.hasFocus()
    bench.write(page.search, "muziek")
    bench.pause()
    assert shown(page) == ["Dansles"]
    bench.write(page.search, "bestaat niet")
    bench.pause()
    assert page.tab.empty.isVisible()
    assert "No practice place answers to this" in texts(page.tab.empty)


def test_the_columns_sort(bench, bank):
    page = bench.bank()
    header = page.tab.table.horizontalHeader()
    header.sectionClicked.emit(0)
    bench.settle()
    assert shown(page) == ["Dansles", "Kantinedienst", "Training JO9"]
    header.sectionClicked.emit(0)
    bench.settle()
    assert shown(page) == ["Training JO9", "Kantinedienst", "Dansles"]


def test_an_empty_bank_says_what_it_is_for_and_offers_to_fill_it(bench):
    page = bench.bank()
    assert page.tab.empty.isVisible()
    bench.click(page.tab.empty.button)
    assert bench.dialog(OfferDialog).isVisible()


def test_the_sheets_of_the_selection_are_printed_else_all(bench, bank):
    page = bench.bank()
    assert sorted(page.tab.printed()) == sorted([bank["training"], bank["canteen"], bank["dance"]])
    page.tab.table.setFocus()
    QTest.keyClick(page.tab.table, Qt.Key.Key_Home)
    QTest.keyClick(page.tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.tab.printed()) == 2
    assert page.tab.print_button.text() == "Print 2 sheets"
    page.print_page()
    bench.settle()
    read = PdfReader(io.BytesIO(page.tab.preview.pdf))
    assert len(read.pages) == 2
    assert "@" not in page.tab.preview._job.file_name
    page.tab.preview.reject()


def test_other_pages_changes_are_shown(bench, office, bank):
    page = bench.bank()
    office.offers.withdraw(bank["canteen"], "kantine dicht")
    bench.settle()
    assert "Kantinedienst" not in shown(page)


def test_organisations_and_supervisors_open_the_organisation(bench, bank):
    page = bench.bank(PracticeView.ORGANISATIONS)
    watch_model(page.tab.list.model)
    assert cells(page.tab.list.model) == ["Muzieklokaal Noord", "SV Overmaas"]
    bench.write(page.search, "over")
    assert cells(page.tab.list.model) == ["SV Overmaas"]
    bench.key(page.tab.list.table, Qt.Key.Key_Return)
    assert isinstance(page.detail, OrganisationPage)
    assert page.detail.organisation_id == bank["club"]
    page.close_detail()
    page.show_view(PracticeView.SUPERVISORS)
    bench.settle()
    assert bench.place() == ("practice", PracticeTarget(PracticeView.SUPERVISORS))
    assert cells(page.tab.list.model) == ["Maas, Ria"]
    bench.key(page.tab.list.table, Qt.Key.Key_Return)
    assert isinstance(page.detail, OrganisationPage)


def test_nothing_is_cut_off_at_the_largest_type(qapp, office, bank):
    big = make_bench(office, Scheme.DARK, 150)
    assert isinstance(big, Bench)
    try:
        room = 1366 - px(RAIL_WIDTH)
        page = big.bank()
        for view in VIEWS:
            page.show_view(view)
            big.settle()
            assert page._front.minimumSizeHint().width() <= room, view
        for target in (OfferTarget(bank["training"]), OrganisationTarget(bank["club"])):
            page.open(target)
            big.settle()
            assert page.detail.minimumSizeHint().width() <= room, target
    finally:
        big.close()
