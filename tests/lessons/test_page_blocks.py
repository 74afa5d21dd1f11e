from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ct_desktop.lessons.writing.block_reader import read_blocks, tidy_runs
from ct_desktop.lessons.writing.block_writer import write_blocks, write_content
from ct_desktop.lessons.writing.page_blocks import (
    VARIATIONS,
    Block,
    Frame,
    Paragraph,
    Part,
    Parts,
    PartsKind,
    Prose,
    Raw,
    Run,
    Steps,
    Style,
    Table,
)

WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=12)
RUNS = st.lists(
    st.one_of(
        st.builds(
            Run, WORDS.filter(bool), st.booleans(), st.booleans(), st.sampled_from(["", "a.html"])
        ),
        st.just(Run("\n")),
        st.builds(lambda alt: Run(" ".join(alt.split()), image="files/a.png"), WORDS),
    ),
    max_size=5,
).map(tidy_runs)
PARAGRAPHS = st.lists(
    st.builds(Paragraph, st.sampled_from(Style), RUNS), min_size=1, max_size=5
).map(tuple)
LINES = WORDS.map(lambda text: " ".join(text.split()))
CONTENTS = st.one_of(
    st.builds(Prose, PARAGRAPHS),
    st.builds(Steps, st.lists(st.tuples(LINES, LINES), min_size=1, max_size=4).map(tuple)),
    st.builds(
        lambda marks, paragraphs: Parts(
            PartsKind.VARIATIONS, tuple(Part(paragraphs, mark) for mark in marks)
        ),
        st.lists(st.sampled_from(VARIATIONS), min_size=1, max_size=3),
        PARAGRAPHS,
    ),
    st.builds(
        lambda paragraphs: Frame("tip", (Block(Prose(paragraphs)),)),
        PARAGRAPHS,
    ),
    st.builds(
        lambda look, rows, headed: Table(look, tuple(rows), headed),
        st.sampled_from(["", "plain", "form"]),
        st.integers(1, 3).flatmap(
            lambda width: st.lists(
                st.lists(LINES, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3
            )
        ),
        st.booleans(),
    ),
)


@settings(max_examples=300, deadline=None)
@given(CONTENTS)
def test_what_is_written_is_read_back(content):
    (block,) = read_blocks(write_content(content))
    assert block.content == content


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/abpdiv ul=\"'&;!-\n", max_size=60))
def test_any_text_is_kept_to_the_letter_apart_from_blanks(text):
    written = write_blocks(read_blocks(text))
    assert "".join(unescape(written).split()) == "".join(unescape(text).split())


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color:red">x</p>',
        '<p><span class="x">y</span></p>',
        "<ul><li>a<ul><li>b</li></ul></li></ul>",
        '<table><tr><td colspan="2">x</td></tr></table>',
        '<a class="button" href="x.html">x</a>',
        "<figure><img src='files/a.png'><figcaption>c</figcaption></figure>",
        "<p>niet dicht",
        "<p>a</div>",
        "<!-- woord -->",
    ],
)
def test_what_no_block_fits_is_kept_as_it_is(html):
    blocks = read_blocks(html)
    assert [type(block.content) for block in blocks] == [Raw]
    assert write_blocks(blocks) == html


def test_a_changed_block_leaves_the_others_to_the_letter():
    steps_html = "<div class='steps'><div class='step'><b>a</b></div></div>"
    html = f"<p>Eén  <strong>twee</strong></p>\n{steps_html}"
    text, steps = read_blocks(html)
    assert steps.content == Steps((("a", ""),))
    changed = Block(Steps((("a", "b"),)))
    written = write_blocks((text, changed))
    assert written.startswith("<p>Eén  <strong>twee</strong></p>\n")
    assert "<b>a</b><span>b</span>" in written


def test_a_script_keeps_its_first_line_bare():
    html = '<ol class="script">\n<li><b>Doe (5 min).</b> Zo.\n'
    html += '<blockquote class="say">Hup!</blockquote></li>\n</ol>'
    (block,) = read_blocks(html)
    assert isinstance(block.content, Parts)
    first = block.content.parts[0].paragraphs
    assert [paragraph.style for paragraph in first] == [Style.TEXT, Style.SAY]
    assert write_content(block.content) == html
