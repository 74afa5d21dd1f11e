"""Lesson packages: opening a large one, searching many, turning a page.

Run: ``make bench``.
"""

import contextlib
import itertools
import os
import random
import sqlite3
import subprocess
import sys
import zipfile
from datetime import datetime
from xml.sax.saxutils import escape

import pytest
from lxml import etree
from PySide6.QtTest import QTest
from ratio import measure
from window_kit import Ledger, make_context

from ct_desktop.clock import fixed_clock
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.ui.lessons.viewer.page import LessonViewer
from ct_desktop.ui.lessons.viewer.web_pane import WebPane

ENTRIES = 20_000
BYTES = 1024**3
PACKAGES = 50
NS = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
# The peak of this process alone: ru_maxrss would keep that of the process it was forked from.
MEMORY = """
def memory():
    held = dict(line.split(":", 1) for line in open("/proc/self/status"))
    return [int(held[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM")]
"""
GROWTH = """
import sys
from pathlib import Path
from ct_desktop.lessons.reading.reader import open_package
before = memory()
with open_package(Path(sys.argv[1])) as opened:
    opened.package.tools()
    print(*(now - then for now, then in zip(memory(), before)))
"""
BARE = """
import sys, zipfile
from lxml import etree
before = memory()
with zipfile.ZipFile(sys.argv[1]) as bare:
    names = bare.namelist()
    tree = etree.fromstring(bare.read("imsmanifest.xml"))
    print(*(now - then for now, then in zip(memory(), before)))
"""


def manifest(title, count, identifier):
    items = "".join(
        f'<item identifier="i{n}" identifierref="r{n}"><title>Tool {n}</title></item>'
        for n in range(count)
    )
    resources = "".join(
        f'<resource identifier="r{n}" type="webcontent" href="pages/{n}.html">'
        f'<file href="pages/{n}.html"/></resource>'
        for n in range(count)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest identifier="{identifier}" xmlns="{NS}">'
        "<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>"
        f"</metadata><organizations><organization><item><title/>{items}</item></organization>"
        f"</organizations><resources>{resources}</resources></manifest>"
    ).replace("<title/>", f"<title>{escape(title)}</title>")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A package of 1 GB with 20,000 entries."""
    path = tmp_path_factory.mktemp("large") / "large.imscc"
    body = os.urandom(BYTES // ENTRIES)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        made.writestr("imsmanifest.xml", manifest("Groot", ENTRIES - 1, "large"))
        for n in range(ENTRIES - 1):
            made.writestr(f"pages/{n}.html", body)
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """50 packages of 40 pages of plain Dutch words each."""
    folder = tmp_path_factory.mktemp("library")
    shelf = LessonLibrary(folder / "data", fixed_clock(datetime(2026, 10, 22, 14, 0)))
    chance = random.Random(1)
    stems = ["groep", "buurt", "spel", "café", "trainer", "oefening", "wijk", "samen", "bal", "tip"]
    words = [f"{a}{b}" for a in stems for b in ("", "en", "s", "kaart", "leider", "plein", "dag")]
    for number in range(PACKAGES):
        path = folder / f"{number}.imscc"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("imsmanifest.xml", manifest(f"Pakket {number}", 40, f"p{number}"))
            for n in range(40):
                text = " ".join(chance.choices(words, k=400))
                made.writestr(f"pages/{n}.html", f"<html><body><p>{text}</p></body></html>")
        shelf.add(path)
    return shelf


def bare_open(path):
    with zipfile.ZipFile(path) as bare:
        bare.namelist()
        etree.fromstring(bare.read("imsmanifest.xml"))


def our_open(path):
    with open_package(path) as opened:
        assert len(opened.package.items) == 1 or len(opened.package.items) == ENTRIES - 1


def test_a_package_of_1_gb_opens_to_its_tree(large):
    ratio = measure(
        "1 GB, 20,000 entries: to its tree, against namelist and lxml",
        lambda: our_open(large),
        lambda: bare_open(large),
        rounds=5,
    )
    assert ratio.times < 3


def test_opening_it_takes_little_memory(large):
    def growth(code):
        words = [sys.executable, "-c", MEMORY + code, str(large)]
        ran = subprocess.run(words, check=True, capture_output=True, text=True)
        return [int(word) for word in ran.stdout.split()]

    (ours, peak), (bare, bare_peak) = growth(GROWTH), growth(BARE)
    print(
        f"\nmemory to the tree: {ours} MB, peak {peak} MB; the baseline {bare} and {bare_peak} MB"
    )
    assert ours < 30
    assert peak < bare_peak


def test_search_over_50_packages(library):
    database = next(library.folder.glob("*.db"))
    like = "SELECT count(*) FROM words WHERE text LIKE '%cafe%'"
    typed = ("c", "ca", "caf", "cafe", "cafe s", "cafe sa", "cafe sam", "cafe samen", "tip groep w")
    assert library.search("cafe samen")
    slowest = 0.0
    with contextlib.closing(sqlite3.connect(database)) as bare:
        for words in typed:
            ratio = measure(
                f"search over {PACKAGES} packages, a key press: “{words}”",
                lambda words=words: library.search(words),
                lambda: bare.execute(like).fetchone(),
                rounds=9,
            )
            slowest = max(slowest, ratio.deed_ms)
    assert slowest < 50


def test_the_next_page_of_a_package(qapp, qtbot, tmp_path):
    """From asking for it until the browser has loaded it, after a first page was shown."""
    library = LessonLibrary(tmp_path / "data", fixed_clock(datetime(2026, 10, 22, 14, 0)))
    library.prepare()
    starter = next(entry for entry in library.shelf() if entry.language == "nl")
    ui = make_context(Ledger())
    viewer = LessonViewer(ui, library, starter.key, "m1-who-am-i")
    qtbot.addWidget(viewer)
    viewer.resize(1158, 768)
    viewer.show()
    ui.tasks.wait_idle()
    qtbot.waitUntil(lambda: isinstance(viewer.content.pane, WebPane), timeout=20_000)
    page = viewer.content.pane.page
    QTest.qWait(1000)
    pages = itertools.cycle(["m2-four-steps", "w-lesson-card", "l-script-2", "m1-talent-card"])

    def turn():
        with qtbot.waitSignal(page.loadFinished, timeout=10_000):
            viewer.go(next(pages))

    from PySide6.QtWebEngineCore import QWebEnginePage

    blank = QWebEnginePage(page.profile(), viewer)

    def bare():
        with qtbot.waitSignal(blank.loadFinished, timeout=10_000):
            blank.setHtml("<p>kort</p>")

    ratio = measure("next page in the viewer, against a bare page of a word", turn, bare, rounds=12)
    ui.tasks.close()
    blank.deleteLater()
    assert ratio.deed_ms < 100
