"""EPUB 3 is a package too: its navigation is the tree, its documents are the pages."""

from pathlib import Path

import pytest
from package_builder import CONTAINER, NAVIGATION, OPF, epub

from ct_desktop.errors import UserError
from ct_desktop.lessons.content import MissingContent, PageContent
from ct_desktop.lessons.kinds import PackageFormat, ResourceKind
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.severity import Severity


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        open_package(path)
    return caught.value.message


def test_reads_a_book(tmp_path: Path) -> None:
    with open_package(epub(tmp_path / "b.epub")) as opened:
        found = opened.package
        contents = {one.title: opened.content(one) for one in found.walk()}
    assert (found.format, found.schema_version) == (PackageFormat.EPUB, "3.0")
    assert (found.title, found.language, found.identifier) == ("Een boek", "nl", "urn:book:1")
    assert (found.description, found.rights, found.keywords) == (
        "Over spelen",
        "CC BY",
        ("spel",),
    )
    assert found.cover == "EPUB/img/cover.png"
    assert [one.title for one in found.items] == ["One", "Part", "Gone"]
    assert [one.key for one in found.walk()] == ["one", "one#b", "Part", "two", "Gone"]
    assert contents["One"] == PageContent("EPUB/one.xhtml")
    assert contents["One b"] == PageContent("EPUB/one.xhtml", "#b")
    assert contents["Two"] == PageContent("EPUB/Two pages.xhtml")
    assert contents["Gone"] == MissingContent(("gone.xhtml",))
    assert [one.name for one in found.loose] == ["EPUB/three.xhtml"]
    assert [one.missing for one in found.resources if one.missing] == [("EPUB/img/lost.png",)]
    film = found.resources[-1]
    assert (film.kind, film.url) == (ResourceKind.VIDEO, "https://example.org/film.mp4")


def test_serves_pages_as_what_they_are(tmp_path: Path) -> None:
    with open_package(epub(tmp_path / "b.epub")) as opened:
        strict, loose = opened.serve("EPUB/one.xhtml"), opened.serve("EPUB/three.xhtml")
    assert strict is not None
    assert strict.mime == "application/xhtml+xml; charset=utf-8"
    assert loose is not None
    assert loose.mime == "text/html; charset=utf-8"


def test_the_table_of_an_old_book_is_read(tmp_path: Path) -> None:
    ncx = """<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "x.dtd">
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="a"><navLabel><text>Een
    </text></navLabel><content src="one.xhtml"/><navPoint id="b"><navLabel><text>B</text></navLabel>
    <content src="one.xhtml#b"/></navPoint></navPoint></navMap></ncx>"""
    opf = OPF.replace(' properties="nav"', "").replace("<spine>", '<spine toc="nav">')
    with open_package(epub(tmp_path / "b.epub", opf=opf, nav=ncx)) as opened:
        assert [one.title for one in opened.package.walk()] == ["Een", "B"]


def test_without_a_table_the_documents_are_loose(tmp_path: Path) -> None:
    with open_package(epub(tmp_path / "b.epub", nav="<html/>")) as opened:
        assert opened.package.items == ()
        assert [one.key for one in opened.package.loose] == ["one", "two", "three"]
        assert [one.severity for one in opened.package.notices] == [Severity.INFO]


def test_a_very_deep_table_is_cut(tmp_path: Path) -> None:
    deep = 200
    nav = NAVIGATION.partition('<nav epub:type="toc">')[0] + (
        '<nav epub:type="toc">'
        + '<ol><li><a href="one.xhtml">x</a>' * deep
        + "</li></ol>" * deep
        + "</nav></body></html>"
    )
    with open_package(epub(tmp_path / "b.epub", nav=nav)) as opened:
        assert 50 < sum(1 for _ in opened.package.walk()) <= 60


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"container": "<container/>"}, "list of contents is missing"),
        ({"container": CONTAINER.replace("package.opf", "gone.opf")}, "missing"),
        ({"container": "<!DOCTYPE a>" + CONTAINER.partition("?>")[2]}, "DTD"),
        ({"opf": "<other/>"}, "damaged"),
        ({"opf": "<package>"}, "damaged"),
        ({"opf": '<!DOCTYPE a [<!ENTITY b "c">]><package/>'}, "DTD"),
        ({"opf": OPF.replace("one.xhtml", "../../one.xhtml")}, "leaves the package"),
        (
            {
                "encryption": '<encryption xmlns="x"><EncryptedData><EncryptionMethod '
                'Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData>'
                "</encryption>"
            },
            "protected",
        ),
    ],
)
def test_refuses(tmp_path: Path, changed: dict[str, str], words: str) -> None:
    assert words in refusal(epub(tmp_path / "b.epub", **changed))


def test_scrambled_fonts_hinder_nobody(tmp_path: Path) -> None:
    encryption = (
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"'
        "/></EncryptedData></encryption>"
    )
    with open_package(epub(tmp_path / "b.epub", encryption=encryption)) as opened:
        assert len(opened.package.items) == 3


def test_a_file_beside_the_folder_of_the_book_is_found(tmp_path: Path) -> None:
    with open_package(epub(tmp_path / "b.epub", opf=OPF.replace("img/lost", "../img/lost"))) as one:
        assert [lost.missing for lost in one.package.resources if lost.missing]
