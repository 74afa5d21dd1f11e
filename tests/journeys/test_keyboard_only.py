"""The window without a mouse: pages, search, tabs, prints and the rail."""

import pytest
from demo_store import showcase
from desk import growth_places
from hands import CTRL, choose_in_menu, key
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.ui.cohorts.cohort_page import CohortPage
from ct_desktop.ui.cohorts.new_dialog import NewCohortDialog
from ct_desktop.ui.people.person_page import PersonPage
from ct_desktop.ui.practice.bank.match_dialog import MatchDialog
from ct_desktop.ui.practice.placement.page import PlacementPageView
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    PRACTICE,
    SETTINGS,
    TODAY,
    CheckTarget,
    CohortTab,
    CohortTarget,
)

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
DOWN = Qt.Key.Key_Down


def search(desk, words):
    desk.keys("k", held=CTRL)
    palette = desk.window.palette_
    assert palette.isVisible()
    QTest.keyClicks(palette.field, words)
    assert palette.field.text() == words
    desk.settle()
    return palette


def title(desk):
    return desk.page.header.title.full_text


def test_pages_by_number(desk):
    desk = desk()
    for number, page in (("2", COHORTS), ("3", PEOPLE), ("4", PRACTICE), ("1", TODAY)):
        desk.keys(number, held=CTRL)
        assert desk.window.pages.key == page
        focused = QApplication.focusWidget()
        assert focused is not None
        assert desk.window.isAncestorOf(focused)


def test_search_a_person_and_back(desk):
    desk = desk()
    desk.keys("2", held=CTRL)
    person = desk.office.attendance.grid(showcase(desk.office)).rows[3]
    palette = search(desk, person.full_name)
    QTest.keyClick(palette.field, ENTER)
    desk.settle()
    assert not palette.isVisible()
    assert isinstance(desk.page, PersonPage)
    assert title(desk) == person.full_name
    desk.keys(ESC)
    assert desk.window.pages.key == PEOPLE
    assert not isinstance(desk.page, PersonPage)
    desk.keys(Qt.Key.Key_Left, held=ALT)
    desk.keys(Qt.Key.Key_Left, held=ALT)
    assert desk.window.pages.key == COHORTS


def test_escape_leaves_the_search_where_one_was(desk):
    desk = desk()
    palette = search(desk, "a")
    QTest.keyClick(palette, ESC)
    desk.settle()
    assert not palette.isVisible()
    assert desk.window.pages.key == TODAY


def test_a_group_is_opened_from_the_table_and_its_tabs_by_key(desk):
    desk = desk()
    desk.keys("2", held=CTRL)
    desk.keys(DOWN, ENTER)
    assert isinstance(desk.page, CohortPage)
    seen = [desk.page.tab_key]
    for _ in list(CohortTab)[1:]:
        desk.keys(Qt.Key.Key_PageDown, held=CTRL)
        seen.append(desk.page.tab_key)
    assert seen == list(CohortTab)
    desk.keys(Qt.Key.Key_PageUp, held=CTRL)
    assert desk.page.tab_key is list(CohortTab)[-2]
    desk.keys(ESC)
    assert title(desk) == "Groups"


def test_the_row_of_tabs_listens_to_the_arrows(desk):
    desk = desk()
    desk.go(COHORTS, CohortTarget(showcase(desk.office)))
    desk.page.tabs.bar.tab("overview").setFocus()
    desk.keys(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert desk.page.tab_key is CohortTab.SCHEDULE
    assert desk.page.tabs.bar.tab("schedule").hasFocus()


@pytest.mark.parametrize("tab", [CohortTab.PARTICIPANTS, CohortTab.SCHEDULE])
def test_print_what_is_on_the_tab(desk, tab):
    desk = desk()
    desk.go(COHORTS, CohortTarget(showcase(desk.office), tab))
    desk.keys("p", held=CTRL)
    preview = desk.dialog(PdfPreview)
    assert preview.pdf.startswith(b"%PDF")
    assert preview.viewer.document_.pageCount() >= 1
    QTest.keyClick(preview, ESC)
    desk.settle()
    assert QApplication.activeModalWidget() is None


def test_the_attendance_sheet_is_printed_by_keys_alone(desk):
    desk = desk()
    desk.go(COHORTS, CohortTarget(showcase(desk.office), CohortTab.ATTENDANCE))
    desk.keys("p", held=CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose_in_menu(menu, "All meetings")
    desk.settle()
    assert desk.dialog(PdfPreview).pdf.startswith(b"%PDF")


def test_the_rail_by_tab_and_space(desk):
    desk = desk()
    desk.window.rail.item(TODAY).setFocus()
    reached = []
    for page in (COHORTS, PEOPLE, PRACTICE, SETTINGS):
        for _ in range(8):
            key(TAB)
            if QApplication.focusWidget() is desk.window.rail.item(page):
                break
        assert QApplication.focusWidget() is desk.window.rail.item(page)
        desk.keys(Qt.Key.Key_Space)
        reached.append(desk.window.pages.key)
    assert reached == [COHORTS, PEOPLE, PRACTICE, SETTINGS]


def test_a_placement_is_found_opened_and_moved_by_keys_alone(desk):
    desk = desk()
    desk.keys("4", held=CTRL)
    board = desk.page.board
    desk.page.search.setFocus()
    desk.keys(ENTER)
    card = board.current_card()
    assert card.stage is PlacementStage.LOOKING
    desk.keys(Qt.Key.Key_Right, held=CTRL | SHIFT)
    dialog = desk.dialog(MatchDialog)
    assert dialog.table.hasFocus()
    desk.keys(ENTER)
    assert desk.office.placements.page(card.id).card.stage is PlacementStage.PROPOSED
    assert board.current_card().id == card.id
    desk.keys(ENTER)
    assert isinstance(desk.page, PlacementPageView)
    assert title(desk) == card.name
    desk.keys(ESC)
    assert board.current_card().id == card.id
    desk.keys("m")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    key(ESC)
    desk.settle()


def test_the_menu_by_key(desk):
    desk = desk()
    # The menu keeps the key press waiting until something was chosen.
    QTimer.singleShot(0, lambda: choose_in_menu(desk.window.menu, "Search everywhere…"))
    QTest.keyClick(desk.window, Qt.Key.Key_F10)
    desk.settle()
    assert desk.window.palette_.isVisible()
    desk.window.palette_.hide()


def test_a_dialog_begins_in_its_first_field_and_escape_leaves_it(desk):
    desk = desk()
    desk.keys("2", held=CTRL)
    desk.keys("n", held=CTRL)
    dialog = desk.dialog(NewCohortDialog)
    assert dialog.programme.hasFocus()
    order = []
    for _ in range(10):
        order.append(QApplication.focusWidget())
        key(TAB)
    fields = [dialog.programme, dialog.name, dialog.start, dialog.time, dialog.interval]
    assert order[:5] == fields
    assert any(isinstance(one, QAbstractButton) for one in order)
    key(ESC)
    desk.settle()
    assert QApplication.activeModalWidget() is None


def test_every_page_can_be_left_by_tab(desk):
    """Focus goes round: no field or table keeps it for ever."""
    desk = desk()
    for page in (TODAY, COHORTS, PEOPLE, PRACTICE, SETTINGS):
        desk.go(page)
        desk.window.rail.item(page).setFocus()
        visited = set()
        for _ in range(120):
            key(TAB)
            visited.add(QApplication.focusWidget())
            if QApplication.focusWidget() is desk.window.rail.item(page):
                break
        assert QApplication.focusWidget() is desk.window.rail.item(page), (page, len(visited))
        assert len(visited) > 4


def test_every_page_about_certificates_can_be_left_by_tab(desk):
    desk = desk()
    for where, target in growth_places(desk.office):
        desk.go(target.page, target.what)
        item = desk.window.rail.item(desk.window.pages.key)
        item.setFocus()
        for _ in range(150):
            key(TAB)
            if QApplication.focusWidget() is item:
                break
        assert QApplication.focusWidget() is item, where


def test_an_assessment_for_a_group_by_keys_alone(desk):
    desk = desk()
    cohort_id = showcase(desk.office)
    desk.go(COHORTS, CohortTarget(cohort_id, CohortTab.ASSESSMENTS))
    tab = desk.tab
    assert tab.overview.view.hasFocus()
    kind = tab.overview.kind()
    before = tab.overview.content.count(kind)
    people = len(tab.overview.content.rows)
    assert before < people
    desk.keys(ENTER, held=CTRL)
    assert (tab.entering, tab.sheet.kind) == (True, kind)
    for _ in range(people * tab.sheet.model.count_column):
        key("3")
    desk.settle()
    desk.keys(ESC)
    assert not tab.entering
    assert tab.overview.view.hasFocus()
    assert tab.overview.content.count(kind) == people
    desk.keys(ESC)
    assert title(desk) == "Groups"


def test_a_document_is_found_checked_and_opened_by_keys_alone(desk):
    desk = desk()
    row = next(one for one in desk.office.issuing.listed() if one.code and not one.revoked_on)
    page = desk.go(COHORTS, CheckTarget())
    assert page.field.hasFocus()
    QTest.keyClicks(page.field, row.code)
    desk.keys(ENTER)
    assert page.card.word.text() == "Genuine"
    button = page.card.register_button
    for _ in range(30):
        key(TAB)
        if button.hasFocus():
            break
    desk.keys(Qt.Key.Key_Space)
    page = desk.page
    assert title(desk) == "Register"
    assert page.chosen.title.text().endswith(row.number)
    desk.keys("f", held=CTRL)
    assert page.search.hasFocus()
    desk.keys(ENTER)
    assert page.table.hasFocus()
    desk.keys(ENTER)
    assert isinstance(desk.page, PersonPage)
    assert title(desk) == (row.name_now or row.person)
