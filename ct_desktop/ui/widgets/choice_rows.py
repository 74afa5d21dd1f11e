"""A choice of one, each with a line of explanation under it."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import wrapped


class ChoiceRows(QWidget):
    """Radio buttons from top to bottom; ``group`` tells when another one is chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))

    def add(self, key: str, words: str, explanation: str = "") -> QRadioButton:
        """Add a choice at the end; the first is chosen."""
        button = QRadioButton(words)
        button.setAccessibleName(words)
        button.setAccessibleDescription(explanation)
        font = button.font()
        font.setBold(True)
        button.setFont(font)
        button.setChecked(not self._buttons)
        self.group.addButton(button)
        self._buttons[key] = button
        self._column.addWidget(button)
        if explanation:
            below = wrapped(explanation, "muted")
            below.setContentsMargins(px(28), 0, 0, px(8))
            self._column.addWidget(below)
        return button

    @property
    def value(self) -> str:
        """The key of the choice."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose from code.

        Raises KeyError for a choice that does not exist.
        """
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QRadioButton:
        """The button of a choice."""
        return self._buttons[key]
