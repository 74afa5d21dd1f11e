"""What Qt cannot lay out in time is shown as plain words instead."""

import pytest

from ct_desktop.ui.lessons.quiz.html_depth import MOST_SIGNS, breakable, can_be_laid_out
from ct_desktop.ui.lessons.quiz.rich_text import RichText
from ct_desktop.ui.lessons.quiz.sizes import Sizes

HEAVY = {
    "divs": "<div>" * 200 + "deep" + "</div>" * 200,
    "tables": "<table><tr><td>" * 500 + "deep",
    "tags": "<b>x</b> " * 6_000 + "deep",
    "images": "deep" + '<img src="x.png">' * 201,
    "word": "deep " + "x" * 500_000,
    "text": "deep " + "lorem ipsum " * 100_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_pages_become_plain_words(qtbot, name):
    assert not can_be_laid_out(HEAVY[name])
    text = RichText(HEAVY[name], lambda _: None, Sizes())
    qtbot.addWidget(text)
    assert "deep" in text.toPlainText()
    assert "<" not in text.toPlainText()
    assert len(text.toPlainText()) <= MOST_SIGNS * 1.02


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>one<br>two</p>" * 1_000,
        "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
        '<img src="data:image/png;base64,' + "A" * 100_000 + '">',
    ],
    ids=["nothing", "paragraphs", "tables", "picture"],
)
def test_ordinary_pages_are_shown_as_they_are(html):
    assert can_be_laid_out(html)


def test_endless_words_get_room_to_break():
    assert max(map(len, breakable("x" * 1_050 + " short").split())) == 100
    assert breakable("short words") == "short words"
