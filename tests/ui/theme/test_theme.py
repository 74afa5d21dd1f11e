import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication, QLabel

from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.stylesheet import stylesheet
from ct_desktop.ui.theme.theme import Scheme, Theme
from ct_desktop.ui.theme.tokens import DARK, LIGHT


@pytest.fixture
def theme(qapp):
    return Theme(qapp, Scheme.LIGHT)


def test_a_choice_takes_effect_at_once(qtbot, theme):
    label = QLabel("x")
    qtbot.addWidget(label)
    assert tokens_of(label) is LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.tokens is DARK
    assert tokens_of(label) is DARK


@pytest.mark.parametrize(
    ("asked", "given"), [(50, 90), (90, 90), (125, 125), (150, 150), (400, 150)]
)
def test_type_grows_within_bounds(theme, asked, given):
    theme.set_percent(asked)
    assert theme.percent == given
    assert QApplication.font().pointSizeF() == pytest.approx(10.5 * given / 100)
    assert px(100) == given


def test_the_shipped_face_is_used(theme):
    assert QApplication.font().family() == "Noto Sans"
    assert QLabel().fontInfo().family() == "Noto Sans"


def test_the_face_has_the_letters_of_all_names(theme):
    face = QRawFont.fromFont(QApplication.font())
    letters = "şğŁễőÇİžđΑωЖяñ"
    glyphs = face.glyphIndexesForString(letters)
    assert face.familyName() == "Noto Sans"
    assert len(glyphs) == len(letters)
    assert 0 not in glyphs


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_the_style_sheet_is_filled_in_and_qt_can_read_it(qtbot, qapp, tokens, scale, recwarn):
    sheet = stylesheet(tokens, scale)
    assert "$" not in sheet
    with qtbot.captureExceptions():
        qapp.setStyleSheet(sheet)
    assert sheet.count("{") == sheet.count("}")
