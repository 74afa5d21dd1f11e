"""A list over the settings of what is chosen in it, in the shares that the user likes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from ct_desktop.ui.theme.current import px

_LIST = 202
_SHARE = 0.42


class ListOver(QSplitter):
    """Until the line is moved the list is short, and never takes most of the room."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self._moved = False
        self.splitterMoved.connect(self._keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            above = min(px(_LIST), round(self.height() * _SHARE))
            self.setSizes([above, self.height() - above])

    def _keep(self) -> None:
        self._moved = True
