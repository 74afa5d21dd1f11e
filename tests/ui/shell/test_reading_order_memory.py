"""The step of the Tab key leaves nothing in memory that outlives the window's parts."""

import shiboken6
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayoutItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.ui.shell.reading_order import step_focus


def items_held():
    held = shiboken6.getAllValidWrappers()
    return [one for one in held if isinstance(one, QLayoutItem) and not hasattr(one, "addWidget")]


def test_no_item_of_a_layout_is_kept(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), QHBoxLayout()
    column.addLayout(row)
    below, left, right = (QPushButton(name) for name in ("below", "left", "right"))
    column.addWidget(below)
    row.addWidget(left)
    row.addWidget(right)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    left.setFocus()
    before = items_held()
    order = []
    for _ in range(3):
        assert step_focus(window, forward=True)
        order.append(QApplication.focusWidget().text())
    assert order == ["right", "below", "left"]
    # An item that Python still holds is taken for whatever comes at its address later.
    assert items_held() == before
