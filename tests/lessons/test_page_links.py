"""What a page refers to, and films that will not play."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.lessons.checking.page_links import read_page_links
from ct_desktop.lessons.reading.film import unlikely_to_play
from ct_desktop.lessons.reading.paths_within import has_scheme


def test_finds_what_a_page_refers_to() -> None:
    found = read_page_links(
        b"""<html><head><link rel="stylesheet" href="s.css"><link rel="next" href="n.html">
        <script src="x.js"></script></head><body onload="go()" background="back.png">
        <a href="b.html#c">b</a><a href="#top">top</a><a href="https://a.org/">out</a>
        <a href="mailto:x@a.org">mail</a><a href="file:///c:/x.doc">own</a><a>none</a>
        <img src="a.png?x=1&amp;y=2"><img src="http://a.org/t.gif"><img src="//a.org/u.gif">
        <img src="data:image/gif;base64,AA"><video src="f.mp4" poster="p.jpg"><source src="g.webm">
        </video><iframe src="https://tube.org/1"></iframe><object data="o.swf"></object>
        <form><input type="image" src="i.png"></form></body></html>"""
    )
    assert [*found.files] == [
        "s.css", "back.png", "b.html#c", "a.png?x=1&y=2", "f.mp4", "p.jpg", "g.webm", "o.swf",
        "i.png",
    ]  # fmt: skip
    assert [*found.online] == ["http://a.org/t.gif", "//a.org/u.gif", "https://tube.org/1"]
    assert [*found.computer] == ["file:///c:/x.doc"]
    assert (found.scripts, found.frames, found.forms) == (2, 2, 1)


def test_a_page_in_another_encoding_is_read() -> None:
    assert [*read_page_links('<a href="één.html">'.encode("cp1252")).files] == ["één.html"]
    assert [*read_page_links('<a href="één.html">'.encode("utf-16")).files] == ["één.html"]


@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_looked_through(content: bytes) -> None:
    found = read_page_links(content)
    assert not any(has_scheme(one) or one.startswith("#") or not one for one in found.files)


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def film(*codecs: bytes, first: bytes = b"") -> bytes:
    tracks = b"".join(
        box(
            b"trak",
            box(
                b"mdia",
                box(
                    b"minf",
                    box(b"stbl", box(b"stsd", bytes(4) + struct.pack(">I", 1) + box(one, b"x"))),
                ),
            ),
        )
        for one in codecs
    )
    return box(b"ftyp", b"isom") + first + box(b"moov", tracks)


@pytest.mark.parametrize(
    ("name", "content", "odd"),
    [
        ("a.mp4", film(b"avc1", b"mp4a"), None),
        ("a.mp4", film(b"avc1", b"mp4a", first=box(b"mdat", bytes(5000))), None),
        ("a.mp4", film(b"XVS2"), "XVS2"),
        ("a.mov", film(b"avc1", b"QDM9"), "QDM9"),
        ("a.mp4", b"", None),
        ("a.mp4", b"no film at all", None),
        ("a.mp4", struct.pack(">I4s", 3, b"moov"), None),
        ("a.mp4", struct.pack(">I4sQ", 1, b"mdat", 5), None),
        ("a.webm", b"x", None),
        ("a.swf", b"x", "SWF"),
        ("a.RM", b"x", "RM"),
        ("a.html", b"x", None),
    ],
)
def test_tells_a_film_that_will_not_play(name: str, content: bytes, odd: str | None) -> None:
    assert unlikely_to_play(name, io.BytesIO(content), len(content)) == odd


@given(st.binary(max_size=200), st.integers(0, 200))
def test_any_bytes_may_call_themselves_a_film(content: bytes, cut: int) -> None:
    for bytes_ in (content, film(b"avc1", b"mp4a")[:cut] + content):
        odd = unlikely_to_play("a.mp4", io.BytesIO(bytes_), len(bytes_))
        assert odd is None or len(odd) <= 4
