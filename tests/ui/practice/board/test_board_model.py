"""The board as an item model: two levels, rows that stay when only words change."""

from card_kit import card
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.ui.practice.board.board_model import CARD_ROLE, STAGES, BoardModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_qt_finds_nothing_wrong_with_it_while_cards_come_move_and_go(qapp):
    model = BoardModel()
    tester = QAbstractItemModelTester(model, FATAL)
    one, two = card(1, "Sami Haddad"), card(2, "Linh Nguyen")
    for cards in (
        (one, two),
        (two, one),
        (card(1, "Sami Haddad", warning="VOG missing"), two),
        (card(1, "Sami Haddad", Stage.STOPPED),),
        (),
    ):
        model.show(cards)
        assert len(model.cards) == len(cards)
    assert tester.model() is model


def test_stages_lie_at_the_root_and_cards_under_them(qapp):
    model = BoardModel()
    model.show((card(1, "Sami Haddad"), card(2, "Bram Meijer", Stage.LOOKING)))
    assert model.rowCount() == len(STAGES)
    proposed = model.stage_index(Stage.PROPOSED)
    assert model.rowCount(proposed) == 1
    index = model.index(0, 0, proposed)
    assert index.data() == "Sami Haddad"
    assert index.parent() == proposed
    assert index == model.card_index(1)
    assert index.data(CARD_ROLE).id == 1
    assert model.card(index).name == "Sami Haddad"
    assert proposed.data() == "Proposed"
    assert model.card(proposed) is None
    assert model.card_index(99) == QModelIndex()


def test_other_words_on_a_card_leave_the_rows_as_they_are(qapp):
    model = BoardModel()
    model.show((card(1, "Sami Haddad"), card(2, "Linh Nguyen")))
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.show((card(1, "Sami Haddad"), card(2, "Linh Nguyen")))
    assert (resets.count(), changes.count()) == (0, 0)
    model.show((card(1, "Sami Haddad"), card(2, "Linh Nguyen", detail="2 places free")))
    assert (resets.count(), changes.count()) == (0, 1)
    model.show((card(2, "Linh Nguyen"), card(1, "Sami Haddad")))
    assert resets.count() == 1


def test_a_card_says_everything_to_a_screen_reader(qapp):
    model = BoardModel()
    shown = card(
        1,
        "Sanne Bakker",
        Stage.IN_PRACTICE,
        hours=9.5,
        hours_open=2.0,
        detail="9.5 / 15 hours",
        warning="VOG missing",
    )
    model.show((shown,))
    said = model.card_index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Sanne Bakker, In practice, SV Overmaas, 9.5 / 15 hours, 2 hours to confirm, "
        "VOG missing, supervisor Ria Maas, sport, Najaar"
    )
    column = model.stage_index(Stage.IN_PRACTICE)
    assert column.data(Qt.ItemDataRole.AccessibleTextRole) == "In practice, 1 card"
    empty = model.stage_index(Stage.PROPOSED)
    assert empty.data(Qt.ItemDataRole.AccessibleTextRole) == "Proposed, no cards"


def test_only_cards_can_be_dragged(qapp):
    model = BoardModel()
    model.show((card(1, "Sami Haddad"),))
    drag = Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(model.card_index(1)) & drag
    assert not model.flags(model.stage_index(Stage.PROPOSED)) & drag
    assert not model.flags(QModelIndex())
