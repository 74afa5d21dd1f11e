"""The Practice page over a real store: moving, stopping, filtering, printing, undoing."""

import shutil

import pytest
from mockup_board import fill_board
from practice_kit import practising
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from real_window import CLOCK, button, new_office, real_window
from window_kit import when_modal

from ct_desktop.rules.enumerations import PlacementBlock, VogState
from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.services.access import Access
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.messages.reason_dialog import ReasonDialog
from ct_desktop.ui.practice.bank.match_dialog import MatchDialog
from ct_desktop.ui.practice.board.card_menu import CardCalls, CardMenu, StagesMenu
from ct_desktop.ui.practice.board.card_mime import card_mime
from ct_desktop.ui.practice.board.form_export import FormExportDialog
from ct_desktop.ui.practice.handover.dialogs import PlanHandoverDialog, RecordHandoverDialog
from ct_desktop.ui.practice.moving.new_placement_dialog import NewPlacementDialog
from ct_desktop.ui.practice.moving.reasons_dialog import ReasonsDialog
from ct_desktop.ui.practice.print_menu import PrintMenu
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import PRACTICE, PlacementTarget, PracticeTarget, PracticeView
from ct_desktop.ui.vog.vog_dialog import VogDialog

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """The board of the picture in the real window."""

    def __init__(self, window, ids):
        self.window, self.ids = window, ids
        self.office = window.office
        self.page = window.go(PRACTICE)
        self.settle()
        window.window.activateWindow()

    @property
    def board(self):
        return self.page.board

    def settle(self):
        for _ in range(5):
            self.window.settle()
            QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            self.window.window.activateWindow()
            QApplication.processEvents()

    def stage(self, name):
        return self.office.placements.page(self.ids[name]).card.stage

    def choose(self, name):
        assert self.board.choose(self.ids[name])

    def press(self, key, held=NONE):
        QTest.keyClick(QApplication.focusWidget(), key, held)
        self.settle()

    def drop(self, name, stage):
        column, data = self.board.columns[stage], card_mime(self.ids[name])
        held = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE)
        QApplication.sendEvent(column, QDragEnterEvent(QPoint(40, 200), *held))
        event = QDropEvent(QPointF(40, 200), *held)
        QApplication.sendEvent(column, event)
        self.settle()
        return event.isAccepted()

    def names(self, stage):
        return [one.name for one in self.page.model.column(stage)]

    def toast(self):
        shown = self.window.ui.prompts.toast_shown
        return shown.text if shown is not None else ""

    def dialog(self, kind):
        found = [one for one in self.page.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, found
        return found[0]

    def menu(self, name):
        shown = self.page.facts.cards
        chosen = next(one for one in shown if one.id == self.ids[name])
        calls = CardCalls(self.page._open_card, self.page._note_vog, self.page._open_person)
        return CardMenu(chosen, self.page.mover, self.page._papers(chosen), calls, self.page)


@pytest.fixture
def empty(qapp, tmp_path):
    office = new_office(tmp_path)
    with real_window(office) as window:
        yield window
    office.close()


@pytest.fixture(scope="module")
def picture(tmp_path_factory):
    """The board of the picture, filled once: its folder, and the ids by name."""
    folder = tmp_path_factory.mktemp("board")
    office = new_office(folder)
    ids = fill_board(office)
    office.close()
    return folder, ids


@pytest.fixture
def desk(qapp, tmp_path, picture):
    source, ids = picture
    for name in ("store.db", "vault.json"):
        shutil.copyfile(source / name, tmp_path / name)
    office = Access(tmp_path, CLOCK).open(user="Anna")
    with real_window(office) as window:
        yield Desk(window, ids)
    office.close()


def answer(reason):
    """Give a reason in the dialog that asks one."""

    def give():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        dialog.findChild(QLineEdit).setText(reason)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    return give


def test_the_board_of_the_picture(desk):
    assert desk.page.header.subtitle.full_text == "10 placements · 6 practice places free"
    counts = [column.count.text() for column in desk.board.columns.values()]
    assert counts == ["2", "2", "1", "3", "1", "1", "0"]
    assert desk.names(Stage.IN_PRACTICE)[0] == "Zofia Kowalska"  # who asks for attention first
    rail = desk.window.window.rail.item(PRACTICE)
    assert rail.accessibleName() == "Practice, 2 things to do"
    assert not desk.page.strip.isVisible()


def test_a_move_by_key_keeps_the_card_and_can_be_undone(desk):
    desk.choose("Daan van den Berg")
    desk.press(Qt.Key.Key_Right, CTRL_SHIFT)
    dialog = desk.dialog(ReasonsDialog)
    assert dialog.blocks == (PlacementBlock.NO_ASSESSMENT,)
    QTest.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()  # no reason, no move
    dialog.reasons.fields[PlacementBlock.NO_ASSESSMENT].setText("mondeling beoordeeld")
    QTest.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.stage("Daan van den Berg") is Stage.ASSESSED
    assert desk.board.current_card().name == "Daan van den Berg"
    assert desk.board.columns[Stage.ASSESSED].view.hasFocus()
    assert desk.toast() == "Daan van den Berg: Assessed"
    overrides = desk.office.placements.page(desk.ids["Daan van den Berg"]).overrides
    assert [one.reason for one in overrides if one.stage is Stage.ASSESSED] == [
        "mondeling beoordeeld"
    ]
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.stage("Daan van den Berg") is Stage.HOURS_DONE
    assert desk.names(Stage.HOURS_DONE) == ["Daan van den Berg"]


def test_the_way_back_beside_the_toast(desk):
    desk.choose("Sami Haddad")
    desk.press(Qt.Key.Key_Left, CTRL_SHIFT)
    dialog = desk.dialog(ReasonsDialog)
    dialog.reasons.fields[PlacementBlock.BACKWARDS].setText("toch niet")
    dialog.submit()
    desk.settle()
    assert desk.stage("Sami Haddad") is Stage.LOOKING
    QTest.mouseClick(button(desk.window.ui.prompts.toast_shown, "Undo"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.stage("Sami Haddad") is Stage.PROPOSED


def test_a_block_is_taken_away_instead_of_overridden(desk):
    assert desk.drop("Linh Nguyen", Stage.IN_PRACTICE)
    # The handover's own dialog asks about the VOG; proposing anew shows ours.
    desk.dialog(RecordHandoverDialog).reject()
    desk.settle()
    name = "Linh Nguyen"
    desk.office.placements.move(
        desk.ids[name], Stage.LOOKING, reasons={PlacementBlock.BACKWARDS: "opnieuw"}
    )
    desk.settle()
    offer = next(one.id for one in desk.office.offers.rows() if one.organisation.startswith("Muz"))
    shown = next(one for one in desk.page.facts.cards if one.id == desk.ids[name])
    desk.page.mover.place(shown, offer)
    desk.settle()
    dialog = desk.dialog(ReasonsDialog)
    assert dialog.blocks == (PlacementBlock.VOG,)
    QTest.mouseClick(dialog.fix_buttons[PlacementBlock.VOG], Qt.MouseButton.LeftButton)
    desk.settle()
    vog = dialog.findChild(VogDialog)
    vog.seen_today.click()
    vog.seen_by.setText("Anna")
    vog.submit()
    desk.settle()
    assert desk.office.vogs.of_person(shown.person_id).state is VogState.SEEN
    assert desk.stage(name) is Stage.PROPOSED
    assert not desk.page.findChildren(ReasonsDialog)


def test_a_block_that_stays_keeps_what_was_typed(desk):
    desk.choose("Fleur Jansen")
    shown = desk.board.current_card()
    desk.page.mover.move(shown, Stage.HOURS_DONE)
    dialog = desk.dialog(ReasonsDialog)
    assert dialog.blocks == (PlacementBlock.NO_HANDOVER, PlacementBlock.HOURS_SHORT)
    dialog.reasons.fields[PlacementBlock.HOURS_SHORT].setText("vrijstelling")
    dialog.keep((PlacementBlock.HOURS_SHORT,))
    assert dialog.reasons.fields[PlacementBlock.HOURS_SHORT].text() == "vrijstelling"
    dialog.submit()
    desk.settle()
    # The store knows better: the other block is still there and is asked about again.
    assert dialog.isVisible()
    assert PlacementBlock.NO_HANDOVER in dialog.blocks
    assert desk.stage("Fleur Jansen") is Stage.HANDOVER_PLANNED
    dialog.reject()


def test_a_found_place_and_its_handover_are_one_change(desk):
    offer = next(one.id for one in desk.office.offers.rows() if one.organisation == "SV Overmaas")
    desk.office.placements.match(desk.ids["Bram Meijer"], offer)
    desk.settle()
    assert desk.drop("Bram Meijer", Stage.HANDOVER_PLANNED)
    dialog = desk.dialog(PlanHandoverDialog)
    assert desk.stage("Bram Meijer") is Stage.LOOKING
    dialog.day.setText("29-10-2026")
    dialog.day.editingFinished.emit()
    dialog.submit()
    desk.settle()
    assert desk.stage("Bram Meijer") is Stage.HANDOVER_PLANNED
    desk.office.history.undo()
    assert desk.stage("Bram Meijer") is Stage.LOOKING


def test_the_filters_go_on_in_a_second_line_where_there_is_no_room(desk):
    filters = desk.page.filters
    filters.stopped.setChecked(True)
    desk.settle()
    room = filters.minimumSizeHint().width()
    assert room < sum(one.width() for one in (filters.cohort, filters.field, filters.supervisor))
    assert desk.page.minimumSizeHint().width() <= 1366 * 2 // 3


def test_who_is_looking_chooses_an_offer_first(desk):
    assert desk.drop("Bram Meijer", Stage.PROPOSED)
    dialog = desk.dialog(MatchDialog)
    offer = next(one.id for one in desk.office.offers.rows() if one.organisation == "SV Overmaas")
    assert dialog.table.select_id(offer)
    desk.settle()
    QTest.mouseClick(dialog.choose_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.stage("Bram Meijer") is Stage.PROPOSED
    assert desk.toast() == "Bram Meijer: Proposed"
    assert "Bram Meijer" in desk.names(Stage.PROPOSED)


def test_a_handover_is_planned_where_the_card_was_dropped(desk):
    assert desk.drop("Sami Haddad", Stage.HANDOVER_PLANNED)
    dialog = desk.dialog(PlanHandoverDialog)
    dialog.day.setText("29-10-2026")
    dialog.day.editingFinished.emit()
    dialog.submit()
    desk.settle()
    assert desk.stage("Sami Haddad") is Stage.HANDOVER_PLANNED
    assert desk.toast().startswith("Sami Haddad")


def test_a_stop_wants_its_reason_and_shows_by_a_filter(desk):
    desk.choose("Emre Çelik")
    with when_modal(answer("verhuisd")):
        desk.press(Qt.Key.Key_S)
    assert desk.stage("Emre Çelik") is Stage.STOPPED
    assert "Emre Çelik" not in desk.names(Stage.IN_PRACTICE)
    assert desk.names(Stage.STOPPED) == []
    assert desk.board.current_card().name != "Emre Çelik"
    QTest.mouseClick(desk.page.filters.stopped, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.names(Stage.STOPPED) == ["Emre Çelik"]
    column = desk.board.columns[Stage.STOPPED]
    left = column.mapTo(desk.board.viewport(), QPoint()).x()
    assert column.isVisible()
    assert left + column.width() <= desk.board.viewport().width()
    assert desk.page.more.stopped.isChecked()
    menu = desk.menu("Emre Çelik")
    menu.action("Take up again").trigger()
    desk.settle()
    assert desk.stage("Emre Çelik") is Stage.IN_PRACTICE
    assert desk.board.columns[Stage.STOPPED].count.text() == "0"


def test_stopping_can_be_let_be(desk):
    desk.choose("Emre Çelik")

    def cancel():
        QApplication.activeModalWidget().reject()

    with when_modal(cancel):
        desk.press(Qt.Key.Key_Delete)
    assert desk.stage("Emre Çelik") is Stage.IN_PRACTICE


def test_removing_asks_and_refuses_with_hours(desk):
    def agree():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MessageDialog)
        QTest.mouseClick(button(dialog, "Remove the placement"), Qt.MouseButton.LeftButton)

    with when_modal(agree):
        desk.menu("Bram Meijer").action("Remove…").trigger()
    desk.settle()
    assert "Bram Meijer" not in desk.names(Stage.LOOKING)
    assert desk.toast() == "The placement of Bram Meijer is removed"
    with when_modal(agree):
        desk.menu("Sanne Bakker").action("Remove…").trigger()
    desk.settle()
    assert "Sanne Bakker" in desk.names(Stage.IN_PRACTICE)
    assert desk.window.ui.prompts.banners.messages


def test_filters_narrow_the_board_and_stay_over_a_reload(desk):
    QTest.keyClicks(desk.page.search, "celik")
    desk.page.filters._pause.timeout.emit()
    desk.settle()
    assert [one.name for one in desk.page.model.cards] == ["Emre Çelik"]
    assert desk.page.header.subtitle.full_text.startswith("1 of 10 placements")
    desk.page.search.clear()
    desk.page.filters.field.setCurrentIndex(2)  # culture
    desk.page.filters._pause.timeout.emit()
    desk.settle()
    culture = {"Naomi Fernandes", "Linh Nguyen", "Zofia Kowalska"}
    assert {one.name for one in desk.page.model.cards} == culture
    desk.office.placements.stop(desk.ids["Zofia Kowalska"], "gestopt")
    desk.settle()
    assert {one.name for one in desk.page.model.cards} == culture - {"Zofia Kowalska"}
    box = desk.page.filters.supervisor
    box.setCurrentIndex(box.findText("Ria Noord"))
    desk.page.filters._pause.timeout.emit()
    assert [one.name for one in desk.page.model.cards] == ["Linh Nguyen"]


def test_nothing_found_offers_the_way_back(desk):
    QTest.keyClicks(desk.page.search, "xyzzy")
    desk.page.filters._pause.timeout.emit()
    assert desk.page.nothing.isVisible()
    QTest.mouseClick(desk.page.nothing.clear_button, Qt.MouseButton.LeftButton)
    desk.page.filters._pause.timeout.emit()
    assert desk.board.isVisible()
    assert len(desk.page.model.cards) == 10


def test_enter_in_the_search_field_goes_to_the_cards(desk):
    QTest.keyClicks(desk.page.search, "haddad")
    desk.page.filters._pause.timeout.emit()
    QTest.keyClick(desk.page.search, Qt.Key.Key_Return)
    assert desk.board.current_card().name == "Sami Haddad"
    assert desk.board.columns[Stage.PROPOSED].view.hasFocus()


def test_an_empty_board_says_what_it_is_for_and_begins(empty):
    enrolments = practising(empty.office, 3)
    page = empty.go(PRACTICE)
    empty.settle()
    assert page.nobody.isVisible()
    assert not page.filters.isVisible()
    assert page.nobody.accessibleName().endswith("3 people can begin.")
    QTest.mouseClick(button(page.nobody, "New placement"), Qt.MouseButton.LeftButton)
    empty.settle()
    dialog = page.findChild(NewPlacementDialog)
    assert dialog.people.list.count() == 3
    dialog.submit()
    assert dialog.isVisible()  # nobody was ticked
    dialog.people.all_button.click()
    assert dialog.people.ticked == tuple(enrolments)
    assert dialog.submit_button.text() == "Begin 3 placements"
    dialog.wishes.days.set_days((1, 3))
    dialog.wishes.text.setText("met kinderen")
    dialog.submit()
    for _ in range(3):
        empty.settle()
    assert page.board.isVisible()
    begun = page.model.column(Stage.LOOKING)
    assert len(begun) == 3
    assert page.board.current_card() in begun
    wishes = empty.office.placements.page(begun[0].id).wishes
    assert (wishes.days, wishes.text) == ((1, 3), "met kinderen")


def test_a_name_is_found_in_the_dialog_that_begins(desk):
    QTest.keyClick(desk.board.columns[Stage.LOOKING].view, Qt.Key.Key_N)
    desk.settle()
    dialog = desk.dialog(NewPlacementDialog)
    people = dialog.people
    QTest.keyClicks(people.search, "haddad")
    shown = [row for row in range(people.list.count()) if not people.list.item(row).isHidden()]
    assert len(shown) == 1
    QTest.keyClick(people.search, Qt.Key.Key_Return)
    assert people.list.item(shown[0]).checkState() == Qt.CheckState.Checked
    assert "has 1 placement" in people.list.item(shown[0]).text()
    people.search.clear()
    assert len(people.ticked) == 1
    dialog.reject()


def test_the_menu_of_stages_says_what_stands_in_the_way(desk):
    shown = next(one for one in desk.page.facts.cards if one.name == "Linh Nguyen")
    menu = StagesMenu(shown, desk.page.mover, desk.page)
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Looking for a place – back to an earlier stage"
    assert texts[1].startswith("Handover planned – ")
    assert texts[1].endswith("plan the handover")
    assert texts[-1] == "Stopped – say why it stops"
    busy = next(one for one in desk.page.facts.cards if one.name == "Sanne Bakker")
    refused = StagesMenu(busy, desk.page.mover, desk.page).actions()[0]
    assert refused.text() == "Looking for a place – Has hours or an assessment: stop it instead"
    assert not refused.isEnabled()


def test_m_opens_the_menu_of_stages_and_the_menu_key_that_of_the_card(desk):
    desk.choose("Daan van den Berg")
    desk.press(Qt.Key.Key_M)
    opened = [one for one in desk.page.findChildren(StagesMenu) if one.isVisible()]
    assert len(opened) == 1
    opened[0].close()
    desk.settle()
    chosen = desk.board.current_card()
    view = desk.board.columns[Stage.HOURS_DONE].view
    view.menu_wanted.emit(chosen, view.place_of(view.currentIndex()))
    opened = [one for one in desk.page.findChildren(CardMenu) if one.isVisible()]
    assert len(opened) == 1
    texts = [action.text().partition("\t")[0] for action in opened[0].actions() if action.text()]
    assert texts == [
        "Open",
        "Open the person",
        "Move to…",
        "VOG…",
        "Print the handover form…",
        "Print the practice log…",
        "Form for the supervisor…",
        "Stop…",
        "Remove…",
    ]
    opened[0].close()


def test_ctrl_p_asks_which_paper_of_the_chosen_card(desk):
    desk.board._current_id = 0
    desk.page.print_page()
    assert desk.toast().startswith("Choose a card with a practice place first")
    desk.choose("Sanne Bakker")
    desk.page.print_page()
    menu = desk.page.findChild(PrintMenu)
    papers = [action for action in menu.actions() if action.isEnabled() and action.text()]
    assert len(papers) == 3
    papers[1].trigger()
    menu.close()
    desk.settle()
    preview = desk.page.findChild(PdfPreview)
    assert preview.pdf.startswith(b"%PDF")
    preview.close()


def test_forms_for_supervisors_are_saved_without_names(desk, tmp_path):
    desk.page.export_forms()
    dialog = desk.dialog(FormExportDialog)
    assert len(dialog.ticks) == 8
    assert set(dialog.ticked) == {
        desk.ids[name]
        for name in ("Sanne Bakker", "Emre Çelik", "Zofia Kowalska", "Daan van den Berg")
    }
    folder = tmp_path / "forms"
    folder.mkdir()
    dialog.save_in(folder)
    desk.settle()
    files = sorted(folder.iterdir())
    assert len(files) == 4
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert not any("bakker" in file.name.lower() for file in files)
    assert desk.toast().startswith("4 forms saved in forms.")
    desk.page.export_forms()
    desk.dialog(FormExportDialog).save_in(folder)
    desk.settle()
    assert len(list(folder.iterdir())) == 8  # what lay there was not written over


def test_a_folder_that_cannot_be_written_is_told_in_the_dialog(desk, tmp_path):
    desk.page.export_forms()
    dialog = desk.dialog(FormExportDialog)
    dialog.save_in(tmp_path / "not there")
    desk.settle()
    assert dialog.isVisible()
    assert "could not be saved" in dialog.refusal.text()
    dialog.reject()


def test_places_behind_the_board_open_and_lead_back(desk):
    for view in PracticeView:
        desk.window.go(PRACTICE, PracticeTarget(view))
        desk.settle()
        assert (desk.page.detail is None) == (view is PracticeView.BOARD)
        desk.page.close_detail()
        desk.settle()
    desk.choose("Sanne Bakker")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.place() == (PRACTICE, PlacementTarget(desk.ids["Sanne Bakker"]))
    desk.page.close_detail()
    desk.settle()
    assert desk.board.current_card().name == "Sanne Bakker"


def test_the_board_of_one_group(desk):
    chosen = desk.page.facts.cohorts[0]
    desk.window.go(PRACTICE, PracticeTarget(PracticeView.BOARD, chosen.id))
    desk.settle()
    assert desk.page.filters.wanted().cohort_id == chosen.id
    assert len(desk.page.model.cards) == 10


@pytest.mark.parametrize("words", ["More", "Practice bank"])
def test_header_buttons(desk, words):
    made = button(desk.page.header, words)
    if words == "More":
        texts = [action.text() for action in made.menu().actions() if action.text()]
        assert texts == [
            "Read in forms…",
            "Read in a folder of forms…",
            "Check list",
            "Hours to confirm",
            "VOG register",
            "Export forms for supervisors…",
            "Show stopped placements",
        ]
        return
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.page.detail is not None
