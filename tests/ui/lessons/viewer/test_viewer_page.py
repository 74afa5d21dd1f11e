"""The viewer over a real package: tree, links, places, keys."""

import pytest
from lesson_kit import FILES, NODES, Node, focused, viewer_on, write_package
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from window_kit import when_modal

from ct_desktop.errors import UserError
from ct_desktop.ui.lessons.viewer.card_pane import CardPane
from ct_desktop.ui.lessons.viewer.extras import ViewerExtras
from ct_desktop.ui.lessons.viewer.folder_pane import FolderPane
from ct_desktop.ui.lessons.viewer.image_pane import ImagePane
from ct_desktop.ui.lessons.viewer.package_model import ROLES
from ct_desktop.ui.lessons.viewer.pdf_pane import PdfPane
from ct_desktop.ui.lessons.viewer.places import Place
from ct_desktop.ui.lessons.viewer.quiz_pane import QuizPane
from ct_desktop.ui.lessons.viewer.web_pane import WebPane


def texts(pane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(QLabel))


def shows_page(qtbot, viewer, words: str) -> None:
    """Wait until the browser shows a page with these words."""
    pane = viewer.content.pane
    assert isinstance(pane, WebPane)
    seen: list[str] = []

    def look() -> bool:
        pane.page.toPlainText(seen.append)
        return any(words in text for text in seen)

    qtbot.waitUntil(look, timeout=10_000)


def click_link(qtbot, viewer, place: QPoint) -> None:
    QTest.mouseClick(viewer.content.pane.view.focusProxy(), Qt.MouseButton.LeftButton, pos=place)


def test_opens_at_the_first_item_and_says_what_it_is(qtbot, viewer):
    assert viewer.header.title.full_text == "Ik train mijn stad"
    assert "Nederlands" in viewer.header.subtitle.full_text
    assert viewer.place.key == "wie"
    shows_page(qtbot, viewer, "Kennismaken")
    assert viewer.tree.view.currentIndex().data() == "Wie ben ik? · 25 min"


def test_tree_shows_for_whom_an_item_is(viewer):
    model = viewer.tree.view.model()
    assert model.index_of("leider").data(ROLES) == ("leader",)
    assert model.index_of("uitleg").data(ROLES) == ("leader",)
    below = model.index(0, 0, model.index_of("leider"))
    assert below.data(ROLES) == ()  # the folder above it says so
    assert model.index_of("wie").data(ROLES) == ()
    spoken = model.index_of("leider").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Voor de cursusleider, leader"


def test_arrow_keys_and_letters_walk_through_the_tree(qtbot, viewer):
    tree = viewer.tree.view
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert viewer.place.key == "stap"
    QTest.keyClick(tree, Qt.Key.Key_V)
    assert viewer.place.key == "leider"


def test_a_click_on_a_folder_opens_it_and_lists_what_is_in_it(qtbot, viewer):
    tree = viewer.tree.view
    index = tree.model().index_of("m2")
    assert not tree.isExpanded(index)
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center()
    )
    assert tree.isExpanded(index)
    pane = viewer.content.pane
    assert isinstance(pane, FolderPane)
    assert pane.list.model().rowCount() == 12
    first = pane.list.visualRect(pane.list.model().index(1, 0)).center()
    QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert viewer.place.key == "foto"


def test_folder_adds_up_its_minutes(viewer):
    viewer.go("m1")
    assert viewer.content.pane.facts.text() == "3 items · 65 min together"


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("dia", PdfPane),
        ("foto", ImagePane),
        ("quiz", QuizPane),
        ("praat", WebPane),
        ("kaart", CardPane),
        ("forum", CardPane),
        ("brief", CardPane),
        ("weg", CardPane),
    ],
)
def test_each_kind_has_its_own_pane(viewer, key, kind):
    viewer.go(key)
    assert isinstance(viewer.content.pane, kind)


def test_cards_name_what_they_need(viewer):
    for key, words in {
        "kaart": ("works only online", "https://example.org/kaart"),
        "forum": ("learning platform", "https://example.org/lti"),
        "weg": ("missing", "pages/weg.html"),
        "macro": ("macros", "macro.docm"),
    }.items():
        viewer.go(key)
        said = texts(viewer.content.pane)
        assert all(word in said for word in words), (key, said)
    viewer.go("macro")
    assert viewer.content.pane.buttons == []


def test_discussion_is_shown_as_a_card_with_its_text(qtbot, viewer):
    viewer.go("praat")
    shows_page(qtbot, viewer, "Wat ging er goed?")


def test_a_link_within_the_package_selects_its_item(qtbot, viewer):
    viewer.content.followed.emit(QUrl("lesson://p/pages/stap.html"))
    assert viewer.place == Place("stap")
    assert viewer.tree.view.currentIndex().data() == "Lesgeven in 4 stappen · 40 min"


def test_a_link_that_is_clicked_is_followed_in_the_tree(qtbot, ui, library, tmp_path):
    body = '<a href="two.html" style="position:fixed;inset:0;background:#eee">on</a>'
    package = write_package(
        tmp_path / "links.imscc",
        "Links",
        (Node("one", "One", "one.html"), Node("two", "Two", "two.html")),
        {"one.html": f"<html><body>{body}</body></html>", "two.html": "<p>arrived</p>"},
    )
    entry = library.add(package)
    with viewer_on(ui, library, entry.key) as viewer:
        shows_page(qtbot, viewer, "on")

        def arrived() -> bool:
            click_link(qtbot, viewer, QPoint(200, 200))
            return viewer.place.key == "two"

        qtbot.waitUntil(arrived, timeout=10_000)
        shows_page(qtbot, viewer, "arrived")


def test_a_click_on_a_link_out_is_asked_for(qtbot, ui, library, tmp_path, out):
    body = '<a href="https://example.org/out" style="position:fixed;inset:0">out</a>'
    package = write_package(
        tmp_path / "out.imscc", "Out", (Node("one", "One", "one.html"),), {"one.html": body}
    )
    entry = library.add(package)
    with viewer_on(ui, library, entry.key) as viewer:
        shows_page(qtbot, viewer, "out")
        with when_modal(lambda: answer(True)) as asked:
            QTest.mouseClick(
                viewer.content.pane.view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(90, 90)
            )
            qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
        assert out.urls == ["https://example.org/out"]
        assert viewer.content.pane.page.url().toString() == "lesson://p/one.html"


def test_a_page_that_no_item_shows_opens_beside_the_item(qtbot, viewer):
    viewer.content.followed.emit(QUrl("lesson://p/pages/extra%20blad.html#onder"))
    assert viewer.place.key == "wie" and viewer.place.content.suffix == "#onder"
    shows_page(qtbot, viewer, "Extra blad")
    viewer.content.followed.emit(QUrl("lesson://p/pages/not-there.html"))
    assert viewer.place.content.name == "pages/extra blad.html"


class Taker(QObject):
    """Takes what would go to the programs of this PC."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@pytest.fixture
def out(qapp):
    taker = Taker()
    schemes = ("https", "http", "file", "mailto")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, taker, "take")
    yield taker
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def answer(yes: bool) -> None:
    dialog = QApplication.activeModalWidget()
    dialog.accept() if yes else dialog.reject()


def test_links_out_are_asked_for_and_files_of_the_disk_never(viewer, out):
    with when_modal(lambda: answer(False)) as asked:
        viewer.content.followed.emit(QUrl("https://example.org/out"))
    assert len(asked) == 1 and out.urls == []
    with when_modal(lambda: answer(True)):
        viewer.content.followed.emit(QUrl("https://example.org/out"))
    assert out.urls == ["https://example.org/out"]
    for never in ("file:///etc/passwd", "javascript:alert(1)", "ftp://example.org"):
        viewer.content.followed.emit(QUrl(never))
    assert out.urls == ["https://example.org/out"]


def test_a_document_opens_after_a_question_from_a_private_copy(ui, viewer, out):
    viewer.go("brief")
    button = viewer.content.pane.buttons[0]
    with when_modal(lambda: answer(True)) as asked:
        button.click()
    ui.tasks.wait_idle()
    assert asked and len(out.urls) == 1
    file = viewer._files.folder / "brief.docx"
    assert QUrl(out.urls[0]).toLocalFile() == str(file)
    assert file.read_bytes() == FILES["files/brief.docx"]


def test_back_and_forward_go_through_the_places(qtbot, viewer):
    viewer.go("stap")
    viewer.go("foto")
    tree = viewer.tree.view
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert viewer.place.key == "stap"
    viewer.panel.foot.back.click()
    assert viewer.place.key == "wie"
    assert not viewer.panel.foot.back.isEnabled()
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert viewer.place.key == "stap"
    viewer.go("dia")
    assert not viewer.panel.foot.forward.isEnabled()


def test_next_and_previous_skip_folders(viewer):
    ctrl = Qt.KeyboardModifier.ControlModifier
    viewer.go("uitleg")
    viewer.tree.setFocus()
    QTest.keyClick(focused(viewer), Qt.Key.Key_PageDown, ctrl)
    assert viewer.place.key == "dia"
    QTest.keyClick(focused(viewer), Qt.Key.Key_PageUp, ctrl)
    assert viewer.place.key == "uitleg"
    viewer.go("m2")
    viewer.panel.foot.next.click()
    assert viewer.place.key == "dia"


def test_keys_work_with_the_focus_in_the_browser(qtbot, viewer):
    shows_page(qtbot, viewer, "Kennismaken")
    viewer.content.setFocus()
    qtbot.waitUntil(lambda: viewer.content.isAncestorOf(QApplication.focusWidget()))
    QTest.keyClick(focused(viewer), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert viewer.panel.zooming.percent == 110
    assert viewer.content.pane.page.zoomFactor() == pytest.approx(1.1)
    QTest.keyClick(focused(viewer), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert viewer.panel.zooming.percent == 100


def test_zoom_and_place_are_remembered(ui, library, entry):
    with viewer_on(ui, library, entry.key) as viewer:
        viewer.go("foto")
        viewer.panel.zooming.larger()
        viewer.tree.keep()
    with viewer_on(ui, library, entry.key) as viewer:
        assert viewer.place.key == "foto"
        assert viewer.panel.foot.percent.text() == "110 %"
        assert viewer.tree.view.isExpanded(viewer.tree.view.model().index_of("m2"))
    with viewer_on(ui, library, entry.key, "stap") as viewer:
        assert viewer.place.key == "stap"


@pytest.mark.parametrize(("key", "word"), [("wie", "Kennismaken"), ("dia", "ballon")])
def test_find_on_the_page(qtbot, viewer, key, word):
    viewer.go(key)
    if key == "wie":
        shows_page(qtbot, viewer, "Kennismaken")
    viewer.tree.setFocus()
    QTest.keyClick(focused(viewer), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = viewer.panel.find_bar
    assert bar.isVisible() and bar.field.hasFocus()
    QTest.keyClicks(bar.field, "xyzzy")
    qtbot.waitUntil(lambda: bar.answer.text() == "Not on this page")
    bar.field.clear()
    QTest.keyClicks(bar.field, word)
    qtbot.waitUntil(lambda: bar.answer.text() == "")
    if key == "dia":
        qtbot.waitUntil(lambda: viewer.content.pane.viewer.pageNavigator().currentPage() == 2)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_sound_plays_from_a_private_file_that_goes_away(qtbot, ui, library, entry):
    media = pytest.importorskip("ct_desktop.ui.lessons.viewer.media_pane", exc_type=ImportError)
    with viewer_on(ui, library, entry.key, "geluid") as viewer:
        ui.tasks.wait_idle()
        pane = viewer.content.pane
        assert isinstance(pane, media.MediaPane)
        folder = viewer._files.folder
        assert (folder / "geluid.wav").is_file()
        assert folder.stat().st_mode & 0o077 == 0
        qtbot.waitUntil(lambda: pane.player.duration() == 500)
    assert not folder.exists()


def test_a_film_that_cannot_be_played_says_so(qtbot, ui, viewer):
    media = pytest.importorskip("ct_desktop.ui.lessons.viewer.media_pane", exc_type=ImportError)
    viewer.go("film")
    ui.tasks.wait_idle()
    pane = viewer.content.pane
    assert isinstance(pane, media.MediaPane)
    qtbot.waitUntil(pane.trouble.isVisible, timeout=10_000)
    assert "codec" in pane.trouble.text()
    assert not pane.play_button.isEnabled()


def test_search_asks_all_packages(ui, library, entry):
    asked: list[str] = []
    with viewer_on(ui, library, entry.key, extras=ViewerExtras(search=asked.append)) as viewer:
        QTest.keyClicks(viewer.header.search, "bal")
    assert asked[-1] == "bal"


def test_notes_stand_below_the_item_they_are_of(ui, library, entry):
    def note(package_key: str, item_key: str) -> QLabel:
        return QLabel(f"{package_key} {item_key}")

    with viewer_on(ui, library, entry.key, extras=ViewerExtras(note=note)) as viewer:
        viewer.go("foto")
        assert viewer.panel._note.text() == f"{entry.key} foto"
        QApplication.processEvents()
        assert viewer.panel._note.isVisible()


def test_a_package_that_is_removed_leads_back_to_the_shelf(ui, library, entry):
    with viewer_on(ui, library, entry.key) as viewer:
        shelf = viewer.parentWidget().parentWidget()
        library.remove(entry.key)
        viewer.go("foto")
        ui.tasks.wait_idle()
        assert shelf.detail is None


def test_a_package_that_is_replaced_leads_back_to_the_shelf(ui, library, entry, tmp_path):
    newer = write_package(
        tmp_path / "train.imscc", "Ik train mijn stad", NODES, FILES | {"pages/wie.html": "nieuw"}
    )
    with viewer_on(ui, library, entry.key) as viewer:
        shelf = viewer.parentWidget().parentWidget()
        library.add(newer, replaces=entry.key)
        viewer.refresh()
        ui.tasks.wait_idle()
        assert shelf.detail is None


def test_the_file_is_let_go_of_when_the_viewer_goes(ui, library, entry):
    with viewer_on(ui, library, entry.key) as viewer:
        package = viewer.package
    with pytest.raises(UserError):
        package.archive.read("pages/wie.html")


def test_every_real_package_shows_all_its_items(qtbot, ui, library, shared):
    for file in sorted((shared / "samples/cartridges").glob("*.imscc")):
        entry = library.add(file)
        with viewer_on(ui, library, entry.key) as viewer:
            for key in viewer._by_key:
                viewer.go(key)
                assert viewer.place.key == key
                assert viewer.content.pane is not None
            ui.tasks.wait_idle()
