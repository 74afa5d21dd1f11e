"""Waiting until a widget shows something."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from ct_desktop.ui.painted import wait_until_painted


def test_a_plain_widget_never_is(qtbot) -> None:
    plain = QWidget()
    plain.resize(80, 40)
    qtbot.addWidget(plain)
    plain.show()
    assert not wait_until_painted(plain, longest=200)


def test_a_widget_with_words_is(qtbot) -> None:
    words = QLabel("Lesgeven in 4 stappen")
    qtbot.addWidget(words)
    words.show()
    assert wait_until_painted(words)


def test_what_comes_later_is_waited_for(qtbot) -> None:
    late = QLabel()
    late.resize(160, 40)
    qtbot.addWidget(late)
    late.show()
    timer = QTimer(late)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: late.setText("daar is ze"))
    timer.start(300)
    assert wait_until_painted(late)
    assert late.text() == "daar is ze"
