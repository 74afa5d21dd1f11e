"""Presses real keys on the grid and counts them; a modifier held down counts as a press."""

from group_kit import Screen, signs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier
CURRENT = 5
"""Place of the meeting that is marked first on the day of the tests: meeting 5."""


class Keyboard:
    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.presses = 0

    def press(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            self._click(key, Qt.KeyboardModifier.NoModifier)
            self.presses += 1

    def hold_ctrl(self, key: str | Qt.Key) -> None:
        self._click(key, CTRL)
        self.presses += 2

    def stored(self, meeting: int = CURRENT) -> str:
        self.screen.settle()
        grid = self.screen.office.attendance.grid(self.screen.tab.cohort_id)
        return signs(grid, meeting)

    @staticmethod
    def _click(key: str | Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
