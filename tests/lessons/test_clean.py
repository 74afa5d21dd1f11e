"""HTML of others, made harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.lessons.clean import clean_html


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>café &amp; <b>x</p>", "<p>café &amp; <b>x</b></p>"),
        ("a<script>alert(1)</script>b", "ab"),
        ("<html><head><title>T</title><style>p{}</style></head><body><p>x</p>", "<p>x</p>"),
        ('<p onclick="x()">x</p>', "<p>x</p>"),
        ('<iframe src="http://a.org/">x</iframe>y', "y"),
        ('<object data="x">old</object><embed src="x">y', "y"),
        ('<form action="x"><input name="a"><button>Go</button>y</form>', "Goy"),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href=" java\tscript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="file:///etc/passwd">x</a>', "<a>x</a>"),
        ('<a href="data:text/html,x">x</a>', "<a>x</a>"),
        ('<a href="https://a.org/">x</a>', '<a href="https://a.org/">x</a>'),
        ('<a href="b.html#c">x</a>', '<a href="b.html#c">x</a>'),
        (
            '<a href="%24WIKI_REFERENCE%24/pages/x">x</a>',
            '<a href="%24WIKI_REFERENCE%24/pages/x">x</a>',
        ),
        ('<img src="https://a.org/1.gif" alt="a">', '<img alt="a">'),
        ('<img src="//a.org/1.gif">', "<img>"),
        ('<img src="\\\\server\\1.gif">', "<img>"),
        ('<img src="/\\server/1.gif">', "<img>"),
        ('<img src="file:///c:/1.gif">', "<img>"),
        ('<img src="$IMS-CC-FILEBASE$/a b.png">', '<img src="$IMS-CC-FILEBASE$/a b.png">'),
        ('<img src="lesson://p/a.png">', '<img src="lesson://p/a.png">'),
        ('<img src="data:image/png;base64,AA">', '<img src="data:image/png;base64,AA">'),
        ('<img src="data:image/svg+xml;base64,AA">', "<img>"),
        ('<p style="color:red;position:fixed">x</p>', '<p style="color:red">x</p>'),
        ('<p style="background:url(http://a.org/x)">x</p>', "<p>x</p>"),
        ('<p class="lead" id="a">x</p>', '<p class="lead" id="a">x</p>'),
        ("<svg><script>x</script></svg>y", "y"),
        ("<!-- remark -->y", "y"),
        ("", ""),
    ],
)
def test_makes_harmless(html: str, clean: str) -> None:
    assert clean_html(html) == clean


@given(st.text("<>/=\"' abpscriptonlmgj:&;-!", max_size=200))
def test_is_clean_after_once(html: str) -> None:
    once = clean_html(html)
    assert clean_html(once) == once
    assert "<script" not in once.lower()


def test_a_text_that_would_take_minutes_is_cut() -> None:
    assert clean_html("<div>" * 100_000).count("<div>") < 20_000
    assert len(clean_html("&" * 1_000_000)) < 250_000
    attributes = " ".join(f"a{n}=1" for n in range(50_000))
    assert clean_html(f"<p {attributes}>x</p>y") == "<br><p></p>y"
    assert len(clean_html("x" * 5_000_000)) == 2_000_000


def test_a_long_text_is_whole() -> None:
    text = "<p>" + "words and > signs " * 5_000 + "</p>"
    assert clean_html(text) == text.replace(">", "&gt;").replace("<p&gt;", "<p>").replace(
        "</p&gt;", "</p>"
    )
    picture = f'<img src="data:image/png;base64,{"A/" * 50_000}">'
    assert clean_html(picture) == picture


def test_a_long_text_without_tags_is_kept():
    text = "deep " + "lorem ipsum " * 100_000
    assert clean_html(text) == text
