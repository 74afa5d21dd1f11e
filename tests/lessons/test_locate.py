"""Every way in which makers of packages spell the name of a file."""

import tempfile
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from package_builder import write_zip

from ct_desktop.lessons.reading.archive import Archive
from ct_desktop.lessons.reading.locate import Locator
from ct_desktop.lessons.reading.paths_within import cut, has_scheme, join, leaves, normal

NAMES = (
    "index.html",
    "pages/één map/Les 1.html",
    "pages/intro.html",
    "pages/a&b.png",
    "web_resources/Uploaded Media/photo.jpg",
    "web_resources/100% ok.pdf",
    "C# intro.html",
    "q/what?.html",
    "plus/a+b.html",
    "plus/c d.html",
)


@pytest.fixture(scope="module")
def locator(tmp_path_factory: pytest.TempPathFactory):
    path = write_zip(tmp_path_factory.mktemp("locate") / "p.zip", dict.fromkeys(NAMES, "x"))
    with Archive(path) as archive:
        yield Locator(archive)


@pytest.mark.parametrize(
    ("base", "href", "name"),
    [
        ("", "index.html", "index.html"),
        ("", "./index.html", "index.html"),
        ("", "/index.html", "index.html"),
        ("pages", "../index.html", "index.html"),
        ("pages/", "intro.html", "pages/intro.html"),
        ("", "index.html#top", "index.html"),
        ("", "index.html?a=1&b=2#top", "index.html"),
        ("", "pages/%C3%A9%C3%A9n%20map/Les%201.html", "pages/één map/Les 1.html"),
        ("", "pages/%E9%E9n%20map/Les%201.html", "pages/één map/Les 1.html"),
        ("", "pages\\een\\..\\intro.html", "pages/intro.html"),
        ("", "PAGES/Intro.HTML", "pages/intro.html"),
        ("pages", "PAGES/Intro.HTML", "pages/intro.html"),
        ("pages/deep", "../../../../index.html", "index.html"),
        ("", "pages/a&b.png", "pages/a&b.png"),
        ("", "web_resources/100%25%20ok.pdf", "web_resources/100% ok.pdf"),
        ("", "web_resources/100% ok.pdf", "web_resources/100% ok.pdf"),
        ("", "C# intro.html", "C# intro.html"),
        ("", "C%23%20intro.html", "C# intro.html"),
        ("", "q/what?.html", "q/what?.html"),
        ("", "plus/a+b.html", "plus/a+b.html"),
        ("", "plus/c+d.html", "plus/c d.html"),
        ("", "plus/c%2520d.html", "plus/c d.html"),
        ("", "$IMS-CC-FILEBASE$/Uploaded Media/photo.jpg", NAMES[4]),
        ("", "%24IMS-CC-FILEBASE%24/Uploaded%20Media/photo.jpg?canvas_download=1", NAMES[4]),
        ("", "$IMS_CC_FILEBASE$/Uploaded%20Media/photo.jpg", NAMES[4]),
        ("", "%24IMS_CC_FILEBASE%24Uploaded%20Media/photo.jpg", NAMES[4]),
        ("pages", "$IMS-CC-FILEBASE$intro.html", "pages/intro.html"),
        ("pages", "$IMS-CC-FILEBASE$../index.html", "index.html"),
        ("pages", "$IMS-CC-FILEBASE$/a&b.png", "pages/a&b.png"),
        ("", "pages/$IMS-CC-FILEBASE$../index.html", "index.html"),
        ("", "pages/%24IMS-CC-FILEBASE%24/Uploaded%20Media/photo.jpg", NAMES[4]),
        ("quiz", "Uploaded Media/photo.jpg", NAMES[4]),
        ("", "https://example.org/index.html", None),
        ("", "//example.org/index.html", None),
        ("", "mailto:index.html", None),
        ("", "file:///index.html", None),
        ("", "gone.html", None),
        ("", "", None),
        ("", "#top", None),
        ("", "../", None),
        ("", "pages/", None),
    ],
)
def test_finds(locator: Locator, base: str, href: str, name: str | None) -> None:
    assert locator.find(base, href) == name


def test_finds_what_a_mac_wrote_with_loose_accents(tmp_path: Path) -> None:
    loose = unicodedata.normalize("NFD", "één.html")
    with Archive(write_zip(tmp_path / "p.zip", {loose: "x"})) as archive:
        assert Locator(archive).find("", "één.html") == loose


@pytest.mark.parametrize("encoding", ["utf-8", "cp850", "cp1252"])
def test_finds_names_in_an_encoding_that_the_zip_does_not_state(
    tmp_path: Path, encoding: str
) -> None:
    raw = "café.html".encode(encoding)
    path = write_zip(tmp_path / "p.zip", {"x" * len(raw): "content"})
    path.write_bytes(path.read_bytes().replace(b"x" * len(raw), raw))
    with Archive(path) as archive:
        name = Locator(archive).find("", "café.html")
        assert name is not None
        assert archive.read(name) == b"content"


def test_a_manifest_in_a_folder_is_the_root(tmp_path: Path) -> None:
    entries = {"course/pages/a.html": "x", "course/web_resources/b.png": "x", "beside.html": "x"}
    with Archive(write_zip(tmp_path / "p.zip", entries)) as archive:
        locator = Locator(archive, "course")
        assert locator.find("course/pages", "/pages/a.html") == "course/pages/a.html"
        assert locator.find("course/pages", "$IMS-CC-FILEBASE$/b.png") == (
            "course/web_resources/b.png"
        )
        assert locator.find("course", "../beside.html") == "beside.html"


STEP = st.text(st.characters(exclude_characters="/\\", exclude_categories=("C",)), min_size=1)
PATHS = st.lists(STEP.filter(lambda step: step.strip(".") != ""), min_size=1, max_size=4)


@given(PATHS, st.randoms())
def test_finds_a_name_however_it_is_spelled(steps: list[str], random) -> None:
    name = "/".join(steps)
    with tempfile.TemporaryDirectory() as folder:
        path = write_zip(Path(folder) / "p.zip", {name: "x", "zzz/other.bin": "y"})
        with Archive(path) as archive:
            (stored, _) = archive.names if len(archive.names) == 2 else (None, None)
            if stored is None:
                return
            locator = Locator(archive)
            assert locator.find("", name) == stored
            assert locator.find("", quote(name, safe="/")) == stored
            assert locator.find("", quote(name).replace("/", "\\")) == stored
            assert locator.find("zzz", "../" + quote(name, safe="/")) == stored
            assert locator.find("", quote(name.upper().lower(), safe="/")) in (stored, None)


@given(st.text(max_size=60), st.text(max_size=200))
def test_finds_only_what_is_there(base: str, href: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write_zip(Path(folder) / "p.zip", dict.fromkeys(NAMES, "x"))
        with Archive(path) as archive:
            assert Locator(archive).find(base, href) in {*NAMES, None}


@given(st.text("ab./\\%2eE", max_size=30), st.text("ab./\\%2eE", max_size=40))
def test_a_normal_path_never_leaves(base: str, href: str) -> None:
    path = normal(join(base, href))
    assert ".." not in path.split("/")
    assert not path.startswith("/")
    assert normal(path) == path


@pytest.mark.parametrize(
    ("base", "path", "does"),
    [
        ("", "../a", True),
        ("", "%2e%2e/a", True),
        ("", "..\\a", True),
        ("a", "../b", False),
        ("a/b", "../../c", False),
        ("a/b", "../../../c", True),
        ("a", "/../c", True),
        ("", "a..b", False),
        ("", "/a", False),
    ],
)
def test_sees_what_leaves_the_package(base: str, path: str, does: bool) -> None:
    assert leaves(base, path) is does


def test_takes_addresses_apart() -> None:
    assert cut("a/b.html?c=1#d?e") == ("a/b.html", "?c=1#d?e")
    assert cut("a#b") == ("a", "#b")
    assert has_scheme("HTTP://x")
    assert has_scheme("data:x")
    assert not has_scheme("a/b:c.html")
    assert not has_scheme("c:/windows")
