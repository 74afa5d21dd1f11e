"""The shelf, driven by key and mouse: packages, search, adding, taking off, the menu of a card."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from window_kit import when_modal

from ct_desktop.clock import fixed_clock
from ct_desktop.services.lesson_drafts import LessonDrafts
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.ui.lessons.desk import LessonDesk
from ct_desktop.ui.lessons.language_names import language_name
from ct_desktop.ui.lessons.page import LessonsPage
from ct_desktop.ui.lessons.shelf.arrival_dialog import ArrivalDialog, ReportDialog
from ct_desktop.ui.lessons.shelf.card_delegate import menu_rect
from ct_desktop.ui.lessons.shelf.covers import initials, read_cover
from ct_desktop.ui.lessons.shelf.drafts_menu import DraftsMenu
from ct_desktop.ui.lessons.shelf.package_menu import PackageMenu
from ct_desktop.ui.widgets.buttons import Button

NOW = datetime(2026, 10, 22, 14, 0)
CARTRIDGES = Path(__file__).parents[3] / "samples" / "cartridges"
COURSE, LATEX, SMALL = (
    CARTRIDGES / f"{name}.imscc" for name in ("course-1", "latex", "canvas_small_1.1")
)


@pytest.fixture
def library(tmp_path):
    """A shelf with two packages; the starter packages were taken off before."""
    made = LessonLibrary(tmp_path / "data", fixed_clock(NOW))
    made.prepare()
    for entry in made.shelf():
        made.remove(entry.key)
    made.add(COURSE)
    made.add(LATEX)
    return made


@pytest.fixture
def page(qtbot, ui, library):
    made = LessonsPage(ui, library, LessonDesk(ui, LessonDrafts(library, fixed_clock(NOW)), None))
    qtbot.addWidget(made)
    ui.prompts.attach(made)
    made.resize(1158, 768)
    made.show()
    settle(made)
    return made


def settle(page):
    for _ in range(4):
        page.ui.tasks.wait_idle()
        QApplication.processEvents()


def titles(page):
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def press(dialog, words):
    button = next(one for one in dialog.findChildren(Button) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drop(page, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def test_packages_stand_in_order_of_title_with_their_tools(page, qtmodeltester):
    assert titles(page) == ["COURSE-for-modules-testing", "LaTeX Equations"]
    assert page.header.subtitle.full_text.startswith("2 packages")
    spoken = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("COURSE-for-modules-testing")
    qtmodeltester.check(page.model)


def test_an_empty_shelf_says_what_it_is_for(page, library):
    for entry in library.shelf():
        library.remove(entry.key)
    page.refresh()
    settle(page)
    assert page.empty.isVisible()
    assert page.empty.button.text() == "Add package"


def test_a_dropped_package_is_looked_at_and_put_on_the_shelf(page, tmp_path):
    file = tmp_path / "nieuw.imscc"
    shutil.copy(SMALL, file)

    def accept():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ArrivalDialog)
        press(dialog, "Put on the shelf")

    with when_modal(accept) as seen:
        drop(page, file)
        settle(page)
    assert seen == ["Common Cartridge Test Data Set - Validation Cartridge 1"]
    assert len(titles(page)) == 3


def test_the_same_package_again_is_not_added(page):
    with when_modal(lambda: press(QApplication.activeModalWidget(), "Close")):
        page.adding.add([COURSE])
        settle(page)
    assert len(titles(page)) == 2


def test_what_is_no_package_is_refused_with_its_reason(page, tmp_path):
    file = tmp_path / "geen.zip"
    file.write_bytes(b"PK\x03\x04 cut off")
    page.adding.add([file])
    settle(page)
    assert len(page.ui.prompts.banners.messages) == 1
    assert len(titles(page)) == 2


def test_search_shows_hits_as_words_are_typed_and_the_shelf_again_after(page):
    QTest.keyClicks(page.search, "first mod")
    settle(page)
    assert page.found.isVisible()
    assert "First Module" in page.found.item(0).text()
    page.search.clear()
    settle(page)
    assert page.shelf.isVisible()


def test_words_that_are_nowhere_say_so(page):
    QTest.keyClicks(page.search, "zzzz")
    settle(page)
    assert page.nothing.isVisible()


def test_taking_off_asks_and_can_be_taken_back(page):
    page.shelf.setFocus()
    page.shelf.choose(page.shelf.model().index(0, 0).data(Qt.ItemDataRole.UserRole).key)
    with when_modal(lambda: press(QApplication.activeModalWidget(), "Take off")):
        QTest.keyClick(page.shelf, Qt.Key.Key_Delete)
    settle(page)
    assert titles(page) == ["LaTeX Equations"]


def test_the_dots_of_a_card_open_its_menu_and_the_card_itself_the_package(page, qtbot):
    wanted = []
    page.shelf.menu_wanted.connect(lambda entry, _: wanted.append(entry.title))
    opened = []
    page.shelf.opened.disconnect()
    page.shelf.opened.connect(opened.append)
    cell = page.shelf.visualRect(page.model.index(1))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.shelf.viewport(), left, pos=menu_rect(cell).center())
    QTest.mouseClick(page.shelf.viewport(), left, pos=cell.topLeft() + QPoint(40, 40))
    menu = next(one for one in page.findChildren(PackageMenu))
    assert next(a.text() for a in menu.actions() if a.text()) == "Open"
    menu.hide()
    assert wanted == ["LaTeX Equations"]
    assert len(opened) == 1


def test_enter_opens_the_chosen_package(page):
    opened = []
    page.shelf.opened.disconnect()
    page.shelf.opened.connect(opened.append)
    page.shelf.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.shelf, Qt.Key.Key_Return)
    assert len(opened) == 1


def test_the_check_of_a_package_tells_what_is_missing(page, library):
    entry = library.find("COURSE-for-modules-testing")
    menu = PackageMenu(page.ui, library, page, entry)
    texts = []

    def read():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReportDialog)
        texts.extend(label.text() for label in dialog.findChildren(type(page.empty._title)))
        press(dialog, "Close")

    with when_modal(read):
        choose(menu, "What is in it, what is wrong with it…")
        settle(page)
    assert any("sample.mp3" in text for text in texts)


def choose(menu, words):
    """Choose a line of a menu by key, as a user does; the menu goes at once, as it always does."""
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == words))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_new_package_is_begun_from_the_menu(page):
    began = []
    page.open_draft = began.append

    def fill():
        dialog = QApplication.activeModalWidget()
        QTest.keyClicks(dialog.findChild(QLineEdit), "Ons buurtpakket")
        press(dialog, "Begin")

    page._show_drafts()
    settle(page)
    with when_modal(fill):
        choose(page.findChild(DraftsMenu), "New package…")
        settle(page)
    assert len(began) == 1


def test_up_and_down_in_the_search_field_walk_through_what_was_found(page):
    page.search.setFocus()
    QTest.keyClicks(page.search, "module")
    settle(page)
    assert page.found.count() > 2
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    QTest.keyClick(page.search, Qt.Key.Key_Up)
    assert page.found.currentRow() == 1
    wanted = page.found.currentItem().text()
    opened = []
    page.found.opened.disconnect()
    page.found.opened.connect(lambda hit: opened.append(hit.title))
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert opened == [wanted]


def test_languages_are_named_in_themselves():
    assert language_name("nl") == "Nederlands"
    assert language_name("en").endswith("English")
    assert language_name("") == ""


def test_a_cover_that_is_no_picture_is_done_without():
    assert read_cover(b"no picture") is None
    assert read_cover(None) is None
    assert initials("Ik train mijn stad") == "ITM"
