"""Texts of a quiz: images, links, colours, height."""

from base64 import b64encode

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor
from quiz_kit import picture

from ct_desktop.ui.lessons.quiz.rich_text import RichText
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.theme.theme import Scheme
from ct_desktop.ui.theme.tokens import DARK


@pytest.fixture
def text(qtbot, theme):
    def made(html, width=300, load=lambda _: None, zoom=1.0):
        widget = RichText(html, load, Sizes(zoom))
        qtbot.addWidget(widget)
        widget.resize(width, 10)
        widget.show()
        return widget

    return made


def images(widget):
    return [form.toImageFormat() for _, _, form in widget._fragments() if form.isImageFormat()]


def test_images_are_asked_for_by_their_stated_address_and_fit(text):
    asked = []

    def load(name):
        asked.append(name)
        return picture(900, 300)

    widget = text('<p><img src="$IMS-CC-FILEBASE$a%20b.png"></p>', 300, load)
    assert set(asked) == {"$IMS-CC-FILEBASE$a%20b.png"}
    (image,) = images(widget)
    assert image.width() == pytest.approx(widget.viewport().width())
    assert image.height() == pytest.approx(image.width() / 3)
    widget.resize(600, 10)
    assert images(widget)[0].width() == pytest.approx(widget.viewport().width())
    assert widget.height() >= images(widget)[0].height()


def test_a_small_image_keeps_its_size_and_grows_with_the_zoom(text):
    html = '<img src="x.png" width="60">'
    assert images(text(html, 400, lambda _: picture(90, 30)))[0].width() == 60
    assert images(text(html, 400, lambda _: picture(90, 30), zoom=2.0))[0].width() == 120


def test_a_picture_written_in_the_text_itself(text):
    written = b64encode(picture(40, 20)).decode()
    widget = text(f'<img src="data:image/png;base64,{written}">', 300)
    assert images(widget)[0].width() == 40


def test_a_tall_image_leaves_room_for_the_answers(text):
    (image,) = images(text('<img src="x.png">', 500, lambda _: picture(100, 2000)))
    assert image.height() == pytest.approx(360, abs=1)


@pytest.mark.parametrize("content", [None, b"", b"no image"])
def test_an_image_that_is_missing_or_broken_does_no_harm(text, content):
    widget = text('before <img src="x.png"> after', 300, lambda _: content)
    assert "before" in widget.toPlainText()


def test_nothing_is_loaded_from_the_network_or_the_pc(text):
    asked = []
    widget = text(
        '<img src="https://t.example/x.gif"><img src="file:///etc/x.png">'
        '<link rel="stylesheet" href="x.css"><script>x()</script>text',
        load=lambda name: asked.append(name),
    )
    assert asked == []
    assert widget.toPlainText().strip().endswith("text")
    assert widget.loadResource(3, QUrl("x.css")) is None


def test_the_widget_is_as_high_as_its_text(text):
    widget = text("word " * 100, 300)
    narrow = widget.height()
    assert narrow > 100
    widget.resize(600, 10)
    assert widget.height() < narrow


def test_black_letters_can_be_read_on_a_dark_ground(text, theme):
    widget = text('<p style="color: #000000; background-color: #ffffff">black</p>')
    theme.set_scheme(Scheme.DARK)
    (form,) = [form for _, _, form in widget._fragments()]
    assert form.foreground().color() == QColor(DARK.ink)
    theme.set_scheme(Scheme.LIGHT)
    (form,) = [form for _, _, form in widget._fragments()]
    assert form.foreground().color() == QColor("#000000")
