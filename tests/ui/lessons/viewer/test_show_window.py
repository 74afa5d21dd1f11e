"""Show to the group: presenter keys, a black screen, nothing of the leader."""

import pytest
from lesson_kit import Node, focused, page, viewer_on, write_package
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ct_desktop.ui.lessons.viewer.folder_pane import FolderPane
from ct_desktop.ui.lessons.viewer.pdf_pane import PdfPane


@pytest.fixture
def showing(viewer):
    viewer.go("wie")
    viewer.tree.setFocus()
    QTest.keyClick(focused(viewer), Qt.Key.Key_F5)
    QApplication.processEvents()
    yield viewer.show_window
    if viewer.show_window is not None:
        viewer.show_window.close()


def press(window, key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(window), key, held)
    QApplication.processEvents()


def test_covers_the_screen_and_ends_with_escape(viewer, showing):
    assert showing.isFullScreen()
    assert showing.key == "wie"
    press(showing, Qt.Key.Key_PageDown)
    press(showing, Qt.Key.Key_Escape)
    assert viewer.show_window is None
    assert viewer.place.key == "stap"


def test_presenter_keys_go_past_what_is_for_the_leader(showing):
    press(showing, Qt.Key.Key_PageDown)
    assert showing.key == "stap"
    press(showing, Qt.Key.Key_Right)
    assert showing.key == "dia"
    press(showing, Qt.Key.Key_PageUp)
    assert showing.key == "stap"
    press(showing, Qt.Key.Key_Space)
    assert showing.key == "dia"
    assert all(item.key not in ("uitleg", "plan") for item in showing._order)


@pytest.fixture
def long_page(tmp_path, library, ui):
    """A page of several screens, before a short one."""
    nodes = (Node("lang", "Lang", "lang.html"), Node("kort", "Kort", "kort.html"))
    files = {"lang.html": page("<p>regel</p>" * 80), "kort.html": page("<p>kort</p>")}
    entry = library.add(write_package(tmp_path / "lang.imscc", "Lang", nodes, files))
    with viewer_on(ui, library, entry.key, "lang") as made:
        yield made


def go_through(qtbot, viewer, at) -> list[float]:
    """Press the key of a presenter until the next item is there; where the page was each time."""
    viewer.show_to_group()
    QApplication.processEvents()
    window = viewer.show_window
    # A page that is not laid out yet has nothing more below.
    qtbot.waitUntil(lambda: window.content.step(1), timeout=10_000)
    places = [0.0]
    while window.key == "lang":
        qtbot.waitUntil(lambda: at(window) > places[-1], timeout=10_000)
        places.append(at(window))
        press(window, Qt.Key.Key_PageDown)
    window.close()
    return places


def test_a_long_page_is_gone_through_before_the_next_item(qtbot, long_page):
    places = go_through(
        qtbot, long_page, lambda window: window.content.pane.page.scrollPosition().y()
    )
    assert len(places) > 3


def test_a_long_page_without_the_browser_too(qtbot, simple_pages, long_page):
    places = go_through(
        qtbot, long_page, lambda window: window.content.pane.browser.verticalScrollBar().value()
    )
    assert len(places) > 3


def test_with_ctrl_the_rest_of_a_long_page_is_skipped(simple_pages, long_page):
    long_page.show_to_group()
    QApplication.processEvents()
    window = long_page.show_window
    press(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.key == "kort"
    window.close()


def test_pages_of_a_pdf_come_one_by_one(showing):
    press(showing, Qt.Key.Key_PageDown)
    press(showing, Qt.Key.Key_PageDown)
    pane = showing.content.pane
    assert isinstance(pane, PdfPane)
    for number in (1, 2):
        press(showing, Qt.Key.Key_PageDown)
        assert pane.viewer.pageNavigator().currentPage() == number
    press(showing, Qt.Key.Key_PageDown)
    assert showing.key == "foto"


def test_b_blackens_and_the_next_key_only_lights(showing):
    press(showing, Qt.Key.Key_B)
    assert showing.black.isVisible()
    assert showing.grab().toImage().pixelColor(5, 5).name() == "#000000"
    press(showing, Qt.Key.Key_PageDown)
    assert not showing.black.isVisible()
    assert showing.key == "wie"
    press(showing, Qt.Key.Key_B)
    press(showing, Qt.Key.Key_B)
    assert not showing.black.isVisible()


def test_zoom_of_the_group_is_its_own(viewer, showing):
    assert showing.zooming.percent == 150
    press(showing, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert showing.zooming.percent == 175
    assert viewer.panel.zooming.percent == 100


def test_a_folder_lists_only_what_is_for_the_group(viewer):
    viewer.go("m1")
    viewer.show_to_group()
    pane = viewer.show_window.content.pane
    assert isinstance(pane, FolderPane)
    assert pane.list.model().rowCount() == 2
    viewer.show_window.step(1)
    assert viewer.show_window.key == "wie"
    viewer.show_window.close()


def test_from_an_item_of_the_leader_the_next_of_the_group_is_shown(viewer):
    viewer.go("uitleg")
    viewer.show_to_group()
    assert viewer.show_window.key == "dia"
    viewer.show_window.close()


def test_links_to_what_is_for_the_leader_are_not_followed(viewer, showing):
    showing.content.followed.emit("lesson://p/pages/leider.html")
    assert showing.key == "wie"
    showing.content.followed.emit("lesson://p/pages/stap.html")
    assert showing.key == "stap"
