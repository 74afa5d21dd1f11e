"""Two buttons: the practice bank as a table or as cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.theme.current import px

KEY = "practice.bank.view"
TABLE, CARDS = "table", "cards"


class ViewSwitch(QWidget):
    """``chosen`` carries ``table`` or ``cards``; the choice is remembered on this PC."""

    chosen = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.current = CARDS if preferences.get(KEY) == CARDS else TABLE
        self.setAccessibleName(tr("How the practice places are shown"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        self.buttons = {
            TABLE: self._button(TABLE, tr("Table")),
            CARDS: self._button(CARDS, tr("Cards")),
        }
        for button in self.buttons.values():
            row.addWidget(button)
        self.buttons[self.current].setChecked(True)

    def choose(self, view: str) -> None:
        """Show the other one, and remember it."""
        self.current = view
        self._preferences.put(KEY, view)
        self.chosen.emit(view)

    def _button(self, view: str, word: str) -> QPushButton:
        made = QPushButton(word)
        made.setProperty("look", "filter")
        made.setCheckable(True)
        made.setAccessibleName(word)
        made.clicked.connect(lambda: self.choose(view))
        self._group.addButton(made)
        return made
