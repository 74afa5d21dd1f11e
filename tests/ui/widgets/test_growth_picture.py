import json
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ct_desktop import language
from ct_desktop.paths import resource_path
from ct_desktop.rules.competences import profile_from_json
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.growth import Given, growth
from ct_desktop.ui.theme.theme import Scheme, Theme
from ct_desktop.ui.theme.tokens import DARK, LIGHT
from ct_desktop.ui.widgets.growth_marks import paint_mark
from ct_desktop.ui.widgets.growth_picture import GrowthPicture
from ct_desktop.ui.widgets.growth_rows import growth_rows

START, HALF, END = AssessmentMoment
SELF, LEADER, SUPERVISOR = Assessor


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture(scope="module")
def profile():
    path = resource_path("competences", "participant-1.json")
    return profile_from_json(json.loads(path.read_text(encoding="utf-8")))


def given(moment, assessor, **levels):
    return Given(moment, assessor, date(2026, 9, 20), levels)


GROWN = (
    given(START, SELF, ideas=1, adapting=2, teamwork=1),
    given(END, LEADER, ideas=3, adapting=4),
    given(END, SUPERVISOR, ideas=2, teamwork=3),
)


@pytest.fixture
def picture(ui, qtbot, profile):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 760)
    made = GrowthPicture(window)
    made.setGeometry(20, 20, 700, 700)
    made.show_growth(profile, growth(profile, GROWN))
    window.show()
    window.activateWindow()
    yield made
    window.close()


def keys(picture, *wanted):
    for key in wanted:
        QTest.keyClick(picture, key)


def test_each_strand_has_a_row_with_its_means(picture):
    assert [row.title for row in picture.shown] == [
        "Creative",
        "Sporting",
        "Organising",
        "Social",
        "Attitude and performance",
    ]
    creative, sporting, *_ = picture.shown
    assert creative.value == "1.5 → 3.3"
    assert [marker.moment for marker in creative.markers] == [START, END]
    assert (sporting.value, sporting.markers) == ("", ())


def test_the_whole_picture_is_told_in_words(picture):
    told = picture.accessibleName()
    assert told.startswith("Growth. Creative. At the start 1.5, as the participant saw it.")
    assert "the course leader and the practice supervisor saw it" in told
    assert "Sporting. Not assessed yet." in told


def test_a_strand_opens_into_its_items_and_closes(picture):
    keys(picture, Qt.Key.Key_Right)
    assert picture.is_open("creative")
    assert [row.item for row in picture.shown[:4]] == ["", "ideas", "adapting", "presenting_ideas"]
    keys(picture, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert not picture.is_open("creative")
    assert picture.current.strand == "creative"
    keys(picture, Qt.Key.Key_Return)
    assert picture.is_open("creative")


def test_the_keyboard_shows_the_words_of_each_level(picture):
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    keys(picture, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert picture.bubble.isVisible()
    assert picture.bubble.lines == (
        "Coming up with ideas",
        "At the start, the participant: 1 · I think along when someone else has an idea.",
        "At the end, the course leader: 3 · I come up with activities that suit the group.",
        "At the end, the practice supervisor: 2 · I come up with an idea of my own when somebody "
        "gets me going.",
    )
    assert "the course leader: 3" in picture.accessibleDescription()
    assert picture.window().rect().contains(picture.bubble.geometry())
    picture.clearFocus()
    assert not picture.bubble.isVisible()


def test_the_mouse_shows_the_words_and_opens_a_strand(picture):
    place = picture.row_rect(0).center()
    QTest.mouseMove(picture, QPoint(5, 5))
    QTest.mouseMove(picture, place)
    assert picture.bubble.lines[0] == "Creative"
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert picture.is_open("creative")
    QTest.mouseMove(picture, picture.row_rect(1).center())
    assert picture.bubble.lines[0] == "Coming up with ideas"
    QTest.mouseMove(picture, QPoint(350, picture.height() - 4))
    assert not picture.bubble.isVisible()


def test_home_and_end_and_the_edges(picture):
    keys(picture, Qt.Key.Key_End)
    assert picture.current.strand == "attitude"
    keys(picture, Qt.Key.Key_Down)
    assert picture.current.strand == "attitude"
    keys(picture, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert picture.current.strand == "creative"


def test_other_growth_keeps_what_was_open(picture, profile):
    keys(picture, Qt.Key.Key_Right)
    picture.show_growth(profile, growth(profile, GROWN[:1]))
    assert picture.is_open("creative")
    assert picture.shown[1].value == "1"


def test_without_any_assessment_it_still_draws(picture, profile):
    picture.show_growth(profile, growth(profile, ()))
    assert {row.value for row in picture.shown} == {""}
    assert not picture.grab().toImage().isNull()


def test_dutch_has_a_decimal_comma(profile):
    language.use("nl")
    assert growth_rows(profile, growth(profile, GROWN))[0].value == "1,5 → 3,3"


def mark(tokens, moment, assessor=None):
    """A mark of radius 10 around the middle of an image; says whether a place is painted."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    paint_mark(painter, tokens, QPointF(20, 20), 10, moment, assessor)
    painter.end()
    return lambda x, y: image.pixelColor(20 + x, 20 + y) != QColor(tokens.surface)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_when_and_who_differ_without_colour(qapp, tokens):
    halves = [(mark(tokens, moment)(-4, 0), mark(tokens, moment)(4, 0)) for moment in (START, HALF)]
    assert halves == [(False, False), (True, False)]
    full = {who: mark(tokens, END, who) for who in Assessor}
    assert all(painted(-4, 0) and painted(4, 0) for painted in full.values())
    assert [who for who, painted in full.items() if painted(8, 8)] == [LEADER]
    assert [who for who, painted in full.items() if painted(0, -12)] == [SUPERVISOR]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_growth_is_drawn_between_the_first_and_the_last_level(qapp, picture, scheme):
    theme = Theme(qapp, scheme)
    image = picture.grab().toImage()
    y = picture.row_rect(0).center().y()
    line = QColor(theme.tokens.primary)
    painted = [x for x in range(image.width()) if image.pixelColor(x, y) == line]
    other = picture.row_rect(1).center().y()
    assert painted
    assert not [x for x in range(image.width()) if image.pixelColor(x, other) == line]
    theme.set_scheme(Scheme.LIGHT)
