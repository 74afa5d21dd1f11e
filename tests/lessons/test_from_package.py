import zipfile

import pytest
from draft_kit import with_bytes

from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.reading.reader import open_package
from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
from ct_desktop.lessons.writing.from_package import draft_from

MANIFEST = """<?xml version="1.0"?>
<manifest identifier="van-elders" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
<item identifier="1 a" identifierref="r1"><title>Start</title>
<item identifier="b" identifierref="r2"><title>Verder</title></item></item>
<item identifier="c" identifierref="r3"><title>Gereedschap</title></item>
<item identifier="d" identifierref="r9"><title>Zoek</title></item>
</item></organization></organizations>
<resources>
<resource identifier="r1" type="webcontent" href="a/Start%20page.html">
<file href="a/Start page.html"/></resource>
<resource identifier="r2" type="webcontent" href="b/next.html"><file href="b/next.html"/></resource>
<resource identifier="r3" type="imsbasiclti_xmlv1p0"><file href="lti.xml"/></resource>
<resource identifier="r4" type="webcontent" href="loose.html"><file href="loose.html"/></resource>
</resources></manifest>"""
START = """<html><head><style>p{color:red}</style></head><body onload="x()"><p>Naar
<a href="../b/next.html#onder">volgende</a>, <a href="../loose.html">los</a> en
<a href="https://example.org">buiten</a>
<img src="$IMS-CC-FILEBASE$../web_resources/Mijn%20foto.JPG">
<img src="weg.png"></p><script>alert(1)</script></body></html>"""


@pytest.fixture
def elsewhere(tmp_path):
    file = tmp_path / "elders.imscc"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("imsmanifest.xml", MANIFEST)
        package.writestr("a/Start page.html", START)
        package.writestr("b/next.html", "<p>Verder &eacute;</p>")
        package.writestr("loose.html", "<p>Los</p>")
        package.writestr("lti.xml", "<cartridge_basiclti_link/>")
        package.writestr("web_resources/Mijn foto.JPG", b"jpeg")
    return file


def test_links_files_and_folders_of_another_maker_are_put_in_place(elsewhere):
    with open_package(elsewhere) as opened:
        draft, lost = draft_from(opened)
        draft = with_bytes(draft)
    start = draft.items[0]
    assert (start.kind, start.title) == (None, "Start")
    page, following = start.children
    assert page.kind is ResourceKind.PAGE
    assert following.key == "b"
    assert 'href="b.html#onder"' in page.body
    assert 'src="files/Mijn-foto.jpg"' in page.body
    assert 'href="https://example.org"' in page.body
    assert "script" not in page.body
    assert "onload" not in page.body
    assert draft.files == {"Mijn-foto.jpg": b"jpeg"}
    loose = draft.items[-1].children[0]
    assert loose.body == "<p>Los</p>"
    assert f'href="{loose.key}.html"' in page.body
    told = "\n".join(lost)
    for word in ("scripts", "style sheet", "weg.png", "learning platform", "Zoek"):
        assert word in told


def test_what_was_taken_over_survives_the_next_time_whole(elsewhere, tmp_path):
    with open_package(elsewhere) as opened:
        draft, _ = draft_from(opened)
        write_cartridge(draft, tmp_path / "ours.imscc")
        draft = with_bytes(draft)
    with open_package(tmp_path / "ours.imscc") as opened:
        again, _ = draft_from(opened)
        again = with_bytes(again)
    assert again == draft
    assert again.identifier.startswith("ct-")
