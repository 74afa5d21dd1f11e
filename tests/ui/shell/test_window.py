import subprocess
import sys

import pytest
from gallery import PAGES, TableSample, sample_search, sample_status
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from window_kit import Commit

from ct_desktop.errors import UserError
from ct_desktop.ui.page import Page
from ct_desktop.ui.shell.main_window import MainWindow, ShellCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.undo import UndoLabels

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Detailed(Page):
    """Opens a person as a detail and notes what it prints."""

    def __init__(self, ui, key, title, printed):
        super().__init__(ui, key, title)
        self.printed = printed
        self.field = QLineEdit()
        self.body.addWidget(self.field)

    def open(self, target):
        super().open(target)
        if target is not None:
            self.show_detail(Detailed(self.ui, self.key, f"Person {target}", self.printed), target)

    def print_page(self):
        self.printed.append(self.title)


@pytest.fixture
def printed():
    return []


@pytest.fixture
def helped():
    return []


@pytest.fixture
def window(qtbot, ui, printed, helped):
    def entry(key, title):
        return PageEntry(
            key, title, key, lambda: Detailed(ui, key, title, printed), key in ("settings", "help")
        )

    calls = ShellCalls(sample_search, sample_status, helped.append)
    made = MainWindow(ui, [entry(key, title) for key, title in PAGES], calls)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.go("today")
    return made


def test_pages_are_built_on_their_first_visit(qtbot, window):
    assert window.pages.built == {"today"}
    qtbot.keyClick(window, "3", CTRL)
    assert window.pages.key == "people"
    assert window.pages.built == {"today", "people"}
    assert window.windowTitle() == "Personen – Citytrainer"
    assert window.rail.item("people").isChecked()
    assert not window.rail.item("today").isChecked()


@pytest.mark.parametrize("number", range(1, 9))
def test_each_page_has_its_key(qtbot, window, number):
    qtbot.keyClick(window, str(number), CTRL)
    assert window.pages.key == PAGES[number - 1][0]


def test_the_mouse_on_the_rail(qtbot, window):
    qtbot.mouseClick(window.rail.item("settings"), Qt.MouseButton.LeftButton)
    assert window.pages.key == "settings"
    qtbot.mouseClick(window.rail.item("settings"), Qt.MouseButton.LeftButton)
    assert window.rail.item("settings").isChecked()


def test_back_goes_where_you_came_from_also_into_a_detail(qtbot, window, ui):
    ui.navigator.open("people", 7)
    assert window.windowTitle() == "Person 7 – Citytrainer"
    qtbot.keyClick(window, "2", CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.pages.key == "people"
    assert window.pages.page.innermost().title == "Person 7"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.pages.key == "today"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.pages.key == "today"


def test_escape_closes_the_detail(qtbot, window, ui):
    ui.navigator.open("people", 7)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.page.detail is None
    assert window.windowTitle() == "Personen – Citytrainer"


def test_printing_is_for_what_is_seen(qtbot, window, ui, printed):
    qtbot.keyClick(window, "p", CTRL)
    ui.navigator.open("people", 7)
    qtbot.keyClick(window, "p", CTRL)
    assert printed == ["Vandaag", "Person 7"]


def test_help_opens_at_the_page_on_show(qtbot, window, helped):
    qtbot.keyClick(window, "4", CTRL)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert helped == ["practice"]


def test_without_help_there_is_no_such_entry(qtbot, ui):
    made = MainWindow(ui, [], ShellCalls(sample_search, sample_status))
    qtbot.addWidget(made)
    assert "Help" not in [action.text() for action in made.menu.actions()]


def test_search_goes_to_what_was_found(qtbot, window, ui):
    qtbot.keyClick(window, "k", CTRL)
    palette = window.palette_
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "an")
    ui.tasks.wait_idle()
    assert [palette.hits.item(n).text() for n in range(palette.hits.count())] == [
        "Amrani, Yasmina el",
        "Bakker, Sanne",
        "Berg, Daan van den",
        "Dijk, Lotte van",
    ]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.pages.page.innermost().title == "Person 2"


def test_search_that_finds_nothing_says_so(qtbot, window, ui):
    window.search()
    qtbot.keyClicks(window.palette_.field, "zzz")
    ui.tasks.wait_idle()
    assert window.palette_.hits.count() == 0
    assert "Nothing found" in window.palette_.note.text()
    qtbot.keyClick(window.palette_.field, Qt.Key.Key_Return)
    assert window.palette_.isVisible()
    qtbot.keyClick(window.palette_.field, Qt.Key.Key_Escape)
    assert not window.palette_.isVisible()


def test_undo_and_redo_by_key_with_their_words_in_the_menu(qtbot, window, ui, ledger):
    ui.tasks.write(lambda: ui.bus.publish(Commit(ledger.write("name of Emre"), frozenset())))
    ui.tasks.wait_idle()
    ui.tasks.wait_idle()
    assert ui.undo.labels == UndoLabels("name of Emre", None)
    assert window.menu.undo_action.text() == "Undo: name of Emre"
    assert not window.menu.redo_action.isEnabled()
    qtbot.keyClick(window, "z", CTRL)
    ui.tasks.wait_idle()
    assert (ledger.done, ledger.undone) == ([], ["name of Emre"])
    assert ui.prompts.toast_shown.text == "Undone: name of Emre"
    assert window.menu.redo_action.text() == "Redo: name of Emre"
    qtbot.keyClick(window, "y", CTRL)
    ui.tasks.wait_idle()
    assert ledger.done == ["name of Emre"]


def test_a_text_field_keeps_ctrl_z_as_long_as_it_can_undo(qtbot, window, ui, ledger):
    ledger.write("name of Emre")
    ui.undo.refresh()
    ui.tasks.wait_idle()
    field = window.pages.page.field
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, "z", CTRL)
    ui.tasks.wait_idle()
    assert (field.text(), ledger.done) == ("", ["name of Emre"])
    qtbot.keyClick(field, "z", CTRL)
    ui.tasks.wait_idle()
    assert ledger.done == []


def test_the_rail_tells_counts_organisation_and_backup_after_a_change(window, ui):
    ui.bus.publish(Commit("x", frozenset()))
    ui.tasks.wait_idle()
    assert window.rail.organisation.text() == "Sportservice Waterstad"
    assert window.rail.backup.text() == "Reservekopie: vandaag 09:12"
    assert window.rail.item("today").accessibleName() == "Vandaag, 6 things to do"
    assert window.rail.item("people").accessibleName() == "Personen"


def test_long_work_is_shown_with_a_way_to_stop_it(qtbot, window, ui):
    cancelled = []

    def work(progress):
        while True:
            progress(1, 3, "row 1")

    ui.tasks.long("Importing", work, on_cancelled=lambda: cancelled.append(True))
    bar = window.works.bars[0]
    assert bar.isVisible()
    with qtbot.waitSignal(ui.tasks.idle):
        qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    assert cancelled == [True]
    assert window.works.bars == []
    assert window.works.isHidden()


def test_an_error_stands_above_the_page(window, ui):
    def refuse():
        raise UserError("The stick is full.")

    ui.tasks.write(refuse)
    ui.tasks.wait_idle()
    banner = ui.prompts.banners.banners[0]
    assert banner.isVisible()
    top = banner.mapTo(window, banner.rect().topLeft()).y()
    assert top < window.pages.mapTo(window, window.pages.rect().topLeft()).y()


def test_the_window_comes_back_where_it_stood(qtbot, window, ui):
    window.resize(770, 666)  # within the screen of the offscreen platform
    window.close()
    again = MainWindow(ui, [], ShellCalls(sample_search, sample_status))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (770, 666)


def test_geometry_that_cannot_be_read_is_left_aside(qtbot, ui):
    ui.preferences.put("window.geometry", "é not base64")
    made = MainWindow(ui, [], ShellCalls(sample_search, sample_status))
    qtbot.addWidget(made)
    assert (made.width(), made.height()) == (1366, 768)


@pytest.mark.parametrize("percent", [90, 100, 125, 150])
def test_the_window_fits_1366_by_768_at_every_size_of_type(qtbot, ui, percent):
    ui.theme.set_percent(percent)
    entries = [PageEntry(k, t, k, lambda k=k, t=t: TableSample(ui, k, t)) for k, t in PAGES]
    made = MainWindow(ui, entries, ShellCalls(sample_search, sample_status))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.go("cohorts")
    ui.tasks.wait_idle()
    assert (made.width(), made.height()) == (1366, 768)
    ui.theme.set_percent(100)


def test_every_button_has_a_name_for_screen_readers(window, ui):
    nameless = [
        b for b in window.findChildren(QAbstractButton) if b.isVisible() and not b.accessibleName()
    ]
    assert nameless == []


def test_the_window_brings_in_nothing_heavy():
    heavy = "reportlab alembic PySide6.QtWebEngineCore PySide6.QtPdf xlsxwriter sqlalchemy docx"
    code = (
        "import sys, ct_desktop.ui.shell.main_window, ct_desktop.ui.preview.pdf_preview;"
        f"print(sorted(set({heavy.split()!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
