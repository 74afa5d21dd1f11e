"""How cards are measured and painted: lines, rings, colours; and how often."""

import pytest
from card_kit import card, many
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from ct_desktop.rules.enumerations import Field
from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.ui.practice.board.card_delegate import LEFT
from ct_desktop.ui.practice.board.card_layout import LayoutCache
from ct_desktop.ui.theme.theme import Scheme, Theme
from ct_desktop.ui.theme.tokens import DARK, LIGHT


def view_of(board, stage):
    return board.columns[stage].view


def picture(board, placement_id) -> QImage:
    """What the board paints for a card."""
    index = board.model.card_index(placement_id)
    view = view_of(board, board.model.card(index).stage)
    QApplication.processEvents()
    return view.viewport().grab(view.visualRect(index)).toImage()


def has_colour(image: QImage, token: str) -> bool:
    wanted = QColor(token).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def lines(layout, part):
    return [line.text.text() for line in layout.lines if line.part == part]


@pytest.mark.parametrize("field", Field)
def test_the_field_stands_at_the_left_edge(board, field):
    board.model.show((card(1, "Sami Haddad", field=field),))
    image = picture(board, 1)
    assert QColor(image.pixel(LEFT + 2, image.height() // 2)).name().upper() == getattr(
        LIGHT, field.value
    )


def test_warnings_and_good_news_have_their_colours(board):
    board.model.show(
        (
            card(1, "Linh Nguyen", warning="VOG missing"),
            card(2, "Noor de Vries", Stage.ASSESSED, good="practice complete"),
        )
    )
    assert has_colour(picture(board, 1), LIGHT.warning_text)
    assert not has_colour(picture(board, 1), LIGHT.good_text)
    assert has_colour(picture(board, 2), LIGHT.good_text)


def test_hours_show_as_a_bar_as_long_as_their_share(board):
    board.model.show((card(1, "Sanne Bakker", Stage.IN_PRACTICE, hours=7.5, detail="7.5 / 15"),))
    image = picture(board, 1)
    rows = [
        [x for x in range(image.width()) if QColor(image.pixel(x, y)) == QColor(LIGHT.good)]
        for y in range(image.height())
    ]
    longest = max(rows, key=len)
    room = view_of(board, Stage.IN_PRACTICE).cards.card_width - 15 - 11
    assert abs(len(longest) - room / 2) <= 3


def test_dark_cards_are_dark(board, qapp):
    Theme(qapp, Scheme.DARK, 100)
    board.model.show((card(1, "Linh Nguyen", warning="VOG missing"),))
    image = picture(board, 1)
    assert QColor(image.pixel(image.width() // 2, 5)).name().upper() == DARK.surface
    assert has_colour(image, DARK.warning_text)
    Theme(qapp, Scheme.LIGHT, 100)


def test_a_chosen_card_has_a_ring_and_a_stronger_one_with_the_focus(board):
    board.model.show((card(1, "Sami Haddad"), card(2, "Linh Nguyen")))
    assert not has_colour(picture(board, 1), LIGHT.primary_text)
    board.choose(1, focus=False)
    assert has_colour(picture(board, 1), LIGHT.muted)
    board.choose(1)
    assert has_colour(picture(board, 1), LIGHT.primary_text)
    assert not has_colour(picture(board, 2), LIGHT.primary_text)


def test_long_words_are_broken_and_ended_with_an_ellipsis(qapp):
    layouts, base = LayoutCache(), QFont(qapp.font())
    name = "Annemarie-Wilhelmina van der Schrijvers-Vandenberghe-Oosterhuis tot Waterstad"
    long = card(1, name, about="Stichtinghetbuurthuisvandewijkwaternoordzonderspaties" * 3)
    layout = layouts.layout(long, 152, base)
    assert len(lines(layout, "name")) == 2
    assert len(lines(layout, "about")) == 2
    assert lines(layout, "name")[-1].endswith("…")
    room = 152 - 15 - 11
    for line in layout.lines:
        font = layouts.fonts.of(line.part)
        assert QFontMetricsF(font).horizontalAdvance(line.text.text()) <= room + 1
    assert layout.height > layouts.layout(card(2, "Bo"), 152, base).height


def test_signs_outside_the_basic_plane_stay_whole(qapp):
    layout = LayoutCache().layout(card(1, "𝒮anne 𝒮anne 𝒮anne 𝒮anne 𝒮anne"), 140, QFont(qapp.font()))
    shown = "".join(lines(layout, "name"))
    assert "\ufffd" not in shown
    assert shown.replace(" ", "").startswith("𝒮anne𝒮anne")


def test_larger_type_makes_taller_cards(qapp):
    layouts, small, large = LayoutCache(), QFont(qapp.font()), QFont(qapp.font())
    large.setPointSizeF(small.pointSizeF() * 1.5)
    shown = card(1, "Sami Haddad", detail="2 places free")
    low = layouts.layout(shown, 150, small).height
    assert layouts.layout(shown, 150, large).height > low
    assert layouts.layout(shown, 150, small).height == low


def test_a_card_is_laid_out_once_for_a_width(qapp):
    layouts, base = LayoutCache(), QFont(qapp.font())
    for _ in range(3):
        layouts.layout(card(1, "Sami Haddad"), 150, base)
    assert layouts.made == 1
    layouts.layout(card(1, "Sami Haddad"), 151, base)
    layouts.layout(card(1, "Sami Haddad", warning="VOG missing"), 150, base)
    assert layouts.made == 3


def counts(board):
    views = [column.view.cards for column in board.columns.values()]
    return sum(v.hinted for v in views), sum(v.painted for v in views)


def forget_counts(board):
    for column in board.columns.values():
        column.view.cards.hinted = column.view.cards.painted = 0


def test_of_a_thousand_cards_only_those_in_sight_are_painted(board):
    cards = many(1000)
    board.model.show(cards)
    QApplication.processEvents()
    made = board.layouts.made
    assert made <= 1000
    forget_counts(board)
    board.viewport().grab()
    assert counts(board)[1] <= 60
    # Scrolling a column to its end paints that column's cards only, and measures none anew.
    forget_counts(board)
    view = board.columns[Stage.PROPOSED].view
    bar = view.verticalScrollBar()
    for value in range(0, bar.maximum(), max(1, bar.maximum() // 20)):
        bar.setValue(value)
        view.viewport().grab()
    hinted, painted = counts(board)
    assert painted <= 21 * 12
    assert hinted <= 21 * 40
    assert board.layouts.made == made


def test_filtering_measures_each_card_from_the_cache(board):
    cards = many(1000)
    board.model.show(cards)
    QApplication.processEvents()
    made = board.layouts.made
    forget_counts(board)
    board.model.show([one for one in cards if "7" in one.name])
    QApplication.processEvents()
    shown = len(board.model.cards)
    assert 0 < shown < 1000
    assert counts(board)[0] <= 4 * shown + 200
    board.model.show(cards)
    QApplication.processEvents()
    assert board.layouts.made == made


def test_columns_share_the_width_and_scroll_sideways_when_it_is_too_little(board):
    board.model.show(many(12))
    QApplication.processEvents()
    widths = {column.width() for stage, column in board.columns.items() if stage in COLUMNS}
    assert max(widths) - min(widths) <= 1
    assert board.horizontalScrollBar().maximum() == 0
    board.resize(700, 640)
    QApplication.processEvents()
    assert board.horizontalScrollBar().maximum() > 0
    last = board.columns[Stage.ASSESSED]
    assert board.choose(board.model.column(Stage.ASSESSED)[0].id)
    QApplication.processEvents()
    place = last.mapTo(board.viewport(), QPoint(0, 0)).x()
    assert 0 <= place <= board.viewport().width() - last.width() + 12


def test_a_number_stays_with_what_it_counts(board):
    text = "2 places free · 10 days"
    layouts, font = LayoutCache(), board.font()
    for width in range(90, 260, 10):
        broken = lines(layouts.layout(card(1, "Sem", detail=text), width, font), "detail")
        words = "|".join(broken).replace("\u00a0", " ")
        assert not any(cut in words for cut in ("2|", "10|", "|·", "·|"))
