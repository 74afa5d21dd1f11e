"""The placement board with a thousand cards: shown, filtered, scrolled.

Run: ``make bench``.
"""

import os
import sys
from pathlib import Path

import pytest
from ratio import measure

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "ui" / "practice" / "board"))

CARDS = 1000


@pytest.fixture(scope="module")
def board():
    from card_kit import many
    from PySide6.QtWidgets import QApplication

    from ct_desktop.ui.practice.board.board_model import BoardModel
    from ct_desktop.ui.practice.board.board_view import BoardView
    from ct_desktop.ui.theme.theme import Scheme, Theme

    app = QApplication.instance() or QApplication([])
    Theme(app, Scheme.LIGHT, 100)
    model = BoardModel()
    made = BoardView(model)
    made.resize(1102, 640)
    made.show()
    cards = many(CARDS)
    model.show(cards)
    app.processEvents()
    yield made, cards, app
    made.close()


def painted_labels(app):
    """A thousand words drawn by Qt itself, as a measure of the machine."""
    from PySide6.QtGui import QImage, QPainter

    image = QImage(1102, 640, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for number in range(CARDS):
        painter.drawText(10 * (number % 100), 15 * (number // 100), f"Deelnemer{number:04}")
    painter.end()


def test_filtering_as_you_type(board):
    view, cards, app = board

    def filter_and_back():
        view.model.show([one for one in cards if "7" in one.name])
        app.processEvents()
        view.model.show(cards)
        app.processEvents()

    made = view.layouts.made
    ratio = measure(
        f"{CARDS} cards filtered and all shown again, against {CARDS} words drawn",
        filter_and_back,
        lambda: painted_labels(app),
    )
    assert view.layouts.made == made
    assert ratio.deed_ms < 1500


def test_scrolling_a_column(board):
    view, _, app = board
    column = next(iter(view.columns.values())).view
    bar = column.verticalScrollBar()

    def scroll():
        bar.setValue((bar.value() + 40) % max(1, bar.maximum()))
        column.viewport().grab()

    ratio = measure(
        f"a step of scrolling through a column of {CARDS // 6} cards, against {CARDS} words drawn",
        scroll,
        lambda: painted_labels(app),
        rounds=21,
    )
    assert ratio.deed_ms < 100


def test_dragging_a_card(board):
    view, cards, _ = board

    def judge():
        view.judge(cards[1].id)
        view.viewport().grab()
        view.forget()

    ratio = measure(
        "what every column says of a dragged card, shown, against the board painted without it",
        judge,
        lambda: view.viewport().grab(),
    )
    assert ratio.deed_ms < 500


def test_reading_the_board(large):
    from sqlalchemy import text

    def count():
        with large.people._store.read() as session:
            return session.execute(text("SELECT count(*) FROM placement")).scalar()

    cards = len(large.board.facts().cards)
    ratio = measure(
        f"the board of {cards} cards read, against counting the placements",
        large.board.facts,
        count,
    )
    assert ratio.deed_ms < 5000
