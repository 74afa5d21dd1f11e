"""The card of the viewer: a narrow panel, a line that can be dragged, a wide panel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card

_LEFT = 310
_NARROWEST = 180


def two_panels(left: QWidget, right: QWidget) -> Card:
    """Left keeps its width when the window grows."""
    card = Card(flush=True)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    left.setMinimumWidth(px(_NARROWEST))
    right.setMinimumWidth(px(320))
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(0, 0)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([px(_LEFT), px(800)])
    splitter.setStyleSheet("QSplitter::handle { background: palette(mid); }")
    card.body.addWidget(splitter)
    return card
