"""Lesson material on paper, by the browser and without it."""

import io
from datetime import date

import pytest
from lesson_kit import Node, sweep_widgets, write_package
from pypdf import PdfReader
from PySide6.QtWidgets import QWidget

from ct_desktop.errors import UserError
from ct_desktop.services.lesson_book import BookCover
from ct_desktop.ui.lesson_paper.parts import HtmlPart, ImagePart, PagePart, PdfPart, parts_for
from ct_desktop.ui.lesson_paper.print_items import print_items
from ct_desktop.ui.lesson_paper.rendering import render_parts
from ct_desktop.ui.lesson_paper.sources import PrintWish, read_sources
from ct_desktop.ui.progress import LongWork


def words_in(content: bytes) -> list[str]:
    pages = PdfReader(io.BytesIO(content)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def everything(entry) -> PrintWish:
    return PrintWish("Alles", [(entry.key, "m1"), (entry.key, "m2")], "nl", answers=True)


@pytest.fixture
def render(qtbot):
    """Render sources and give the PDFs."""
    kept = []

    def run(sources):
        done: list = []
        failed: list = []
        kept.append(render_parts(sources, done.append, failed.append))
        qtbot.waitUntil(lambda: bool(done or failed), timeout=30_000)
        assert not failed
        return done[0]

    yield run
    for rendering in kept:
        rendering.deleteLater()
    sweep_widgets()


def test_each_kind_has_its_own_part(library, entry):
    with library.open(entry.key) as package:
        parts = {item.key: parts_for(package, item) for item in package.package.walk()}
    assert parts["wie"] == (PagePart("Wie ben ik?", "pages/wie.html"),)
    assert parts["dia"] == (PdfPart("Dia's", "files/dia.pdf"),)
    assert parts["foto"] == (ImagePart("Foto", "files/foto.png"),)
    for key in ("praat", "kaart", "quiz"):
        assert len(parts[key]) == 1 and isinstance(parts[key][0], HtmlPart)
    for key in ("m1", "geluid", "film", "brief", "forum", "weg"):
        assert parts[key] == ()


def test_a_quiz_has_an_answer_sheet_when_asked(library, entry):
    with library.open(entry.key) as package:
        item = package.package.item("quiz")
        sheet, answers = parts_for(package, item, answers=True, language="nl")
    assert answers.title == "Quiz · antwoorden"
    assert "Een warming-up is nodig." in sheet.html
    assert answers.html != sheet.html


def test_leader_items_are_left_out_for_the_group(library, entry):
    titles = []
    for for_group in (False, True):
        wish = PrintWish("x", [(entry.key, "m1"), (entry.key, "leider")], "nl", for_group=for_group)
        sources = read_sources(library, wish)
        titles.append([source.part.title for source in sources.sources])
        sources.close()
    assert titles[0] == [
        "Wie ben ik?",
        "Lesgeven in 4 stappen",
        "Uitleg voor de leider",
        "Draaiboek",
    ]
    assert titles[1] == ["Wie ben ik?", "Lesgeven in 4 stappen"]


def test_minutes_are_those_planned_else_of_the_item(library, entry):
    wish = PrintWish(
        "x", [(entry.key, "wie"), (entry.key, "stap")], "nl", minutes={(entry.key, "wie"): 10}
    )
    sources = read_sources(library, wish)
    sources.close()
    assert [source.minutes for source in sources.sources] == [10, 40]


def test_what_paper_cannot_show_is_named(library, entry):
    sources = read_sources(library, everything(entry))
    sources.close()
    assert sources.left_out == ["Geluid", "Film", "Brief", "Macro", "Forum", "Weg", "Vreemd"]


@pytest.mark.parametrize("simple", [False, True])
def test_every_part_becomes_a_pdf_with_its_words(render, library, entry, monkeypatch, simple):
    if simple:
        monkeypatch.setenv("CT_DESKTOP_SIMPLE_PAGES", "1")
    sources = read_sources(library, everything(entry))
    made = dict(zip([s.part.title for s in sources.sources], render(sources.sources), strict=True))
    sources.close()
    assert "Kennismaken" in words_in(made["Wie ben ik?"])[0]
    assert words_in(made["Dia's"]) == [
        "eerste bladzijde", "tweede bladzijde", "derde ballon",
    ]  # fmt: skip
    assert "Wat ging er goed?" in words_in(made["Praten"])[0]
    assert "https://example.org/kaart" in words_in(made["Kaart"])[0]
    assert "warming-up" in words_in(made["Quiz"])[0]
    assert len(PdfReader(io.BytesIO(made["Foto"])).pages) == 1
    box = PdfReader(io.BytesIO(made["Wie ben ik?"])).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((595.3, 841.9), abs=1)


def test_a_page_reaches_nothing_while_it_is_printed(render, library, watcher, tmp_path):
    out = f"http://127.0.0.1:{watcher.port}"
    body = (
        f'<h1>voor</h1><img src="{out}/a.gif"><script src="{out}/b.js"></script>'
        f'<iframe src="{out}/c"></iframe><img src="file:///etc/hostname"><p>na</p>'
    )
    package = write_package(
        tmp_path / "bad.imscc", "Bad", (Node("one", "One", "one.html"),), {"one.html": body}
    )
    entry = library.add(package)
    sources = read_sources(library, PrintWish("x", [(entry.key, "one")], "nl"))
    (made,) = render(sources.sources)
    sources.close()
    assert "na" in words_in(made)[0]
    assert watcher.knocks == 0


def test_what_is_damaged_is_left_out_and_the_rest_printed(render, library, tmp_path):
    package = write_package(
        tmp_path / "half.imscc",
        "Half",
        (Node("a", "A", "a.pdf"), Node("b", "B", "b.png"), Node("c", "C", "c.html")),
        {"a.pdf": b"%PDF-1.4 no", "b.png": b"no picture", "c.html": "<p>heel</p>"},
    )
    entry = library.add(package)
    wish = PrintWish("x", [(entry.key, key) for key in "abc"], "nl")
    sources = read_sources(library, wish)
    first, second, third = render(sources.sources)
    sources.close()
    assert first is None and second is None
    assert "heel" in words_in(third)[0]


def test_it_can_be_stopped(qtbot, library, entry):
    sources = read_sources(library, everything(entry))
    work = LongWork("x")
    work.cancel()
    done: list = []
    failed: list = []
    rendering = render_parts(sources.sources, done.append, failed.append, work)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed == [None] and done == []
    rendering.deleteLater()
    sources.close()
    sweep_widgets()


def test_a_selection_of_two_packages_is_bound_and_previewed(qtbot, ui, library, entry, tmp_path):
    other = library.add(
        write_package(
            tmp_path / "other.imscc",
            "Ander",
            (Node("x", "Spel", "x.html"),),
            {"x.html": "tikkertje"},
        )
    )
    parent = QWidget()
    parent.show()
    cover = BookCover(
        "Sportservice", "Bijeenkomst 1", (("Plaats", "Waterstad"),), date(2026, 10, 22)
    )
    wish = PrintWish(
        "Bijeenkomst 1", [(entry.key, "wie"), (other.key, "x"), (entry.key, "foto")], "nl"
    )
    run = print_items(ui, library, wish, parent, cover)
    qtbot.waitUntil(lambda: run.preview is not None, timeout=30_000)
    ui.tasks.wait_idle()
    pages = words_in(run.preview.pdf)
    assert "Sportservice" in pages[0]
    assert "Kennismaken" in pages[1] and "tikkertje" in pages[2]
    assert len(pages) == 4
    run.preview.close()
    parent.close()
    parent.deleteLater()
    sweep_widgets()


def test_a_page_that_goes_meanwhile_takes_its_print_along(qtbot, ui, library, entry):
    parent = QWidget()
    run = print_items(ui, library, everything(entry), parent)
    ui.tasks.wait_idle()
    package = run._sources.packages[entry.key]
    parent.deleteLater()
    sweep_widgets()
    with pytest.raises(UserError):
        package.archive.read("pages/wie.html")


def test_every_real_package_can_be_printed(render, library, shared):
    for file in sorted((shared / "samples/cartridges").glob("*.imscc")):
        entry = library.add(file)
        with library.open(entry.key) as package:
            keys = [item.key for item in package.package.items]
        sources = read_sources(
            library, PrintWish("x", [(entry.key, k) for k in keys], "en", below=True)
        )
        assert all(made for made in render(sources.sources))
        sources.close()
