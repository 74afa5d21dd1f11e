"""Filters above a table: a search field, choices, and switches; ``changed`` after each."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.flow import Flow, flowing
from ct_desktop.ui.widgets.labels import label

_PAUSE_MS = 150


class FilterBar(QWidget):
    """Read the values in the GUI thread, when ``changed`` comes, not in a query on the worker."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        """With ``wraps`` filters that do not fit in one line go on in the next."""
        super().__init__(parent)
        self._searches: dict[str, QLineEdit] = {}
        self._choices: dict[str, QComboBox] = {}
        self._switches: dict[str, QPushButton] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.changed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self._clear = quiet(tr("Clear filters"), self.clear, "close")
        self._clear.hide()
        self.count = label("", "muted")
        self._lines: Flow | None = None
        if wraps:
            holder = QWidget()
            self._lines = flowing(holder, px(8))
            self._row.addWidget(holder, 1)
        self._row.addWidget(self._clear)
        if not wraps:
            self._row.addStretch(1)
        self._row.addWidget(self.count)

    def add_search(self, key: str, placeholder: str) -> QLineEdit:
        """A search field that filters while you type."""
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        field.setAccessibleName(placeholder)
        field.setClearButtonEnabled(True)
        field.setMaximumWidth(px(300))
        self.adopt_search(key, field)
        self._insert(field)
        return field

    def adopt_search(self, key: str, field: QLineEdit) -> None:
        """Filter by a search field that stands elsewhere, as in the header of the page."""
        field.textChanged.connect(lambda _: self._tell(_PAUSE_MS))
        self._searches[key] = field

    def add_choice(self, key: str, name: str, options: Sequence[tuple[object, str]]) -> QComboBox:
        """A choice of one; ``options`` are (value, word), the first means no filter."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for value, word in options:
            box.addItem(word, value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(lambda _: self._tell(0))
        self._choices[key] = box
        self._insert(box)
        return box

    def add_switch(self, key: str, word: str) -> QPushButton:
        """A filter that is on or off."""
        button = QPushButton(word)
        button.setProperty("look", "filter")
        button.setCheckable(True)
        button.setAccessibleName(word)
        # Semibold when it is on: Qt measures the text as it is off.
        semibold = QFont(button.font())
        semibold.setWeight(QFont.Weight.DemiBold)
        button.setMinimumWidth(QFontMetrics(semibold).horizontalAdvance(word) + px(28))
        button.toggled.connect(lambda _: self._tell(0))
        self._switches[key] = button
        self._insert(button if self._lines is None else _as_high_as_choices(button))
        return button

    def text(self, key: str) -> str:
        """What is typed in a search field, trimmed."""
        return self._searches[key].text().strip()

    def value(self, key: str) -> object:
        """The value of the option chosen."""
        return self._choices[key].currentData()

    def is_on(self, key: str) -> bool:
        """Whether a switch is on."""
        return self._switches[key].isChecked()

    def is_filtering(self) -> bool:
        """Whether any filter is set."""
        return (
            any(field.text().strip() for field in self._searches.values())
            or any(box.currentIndex() > 0 for box in self._choices.values())
            or any(button.isChecked() for button in self._switches.values())
        )

    def clear(self) -> None:
        """Set no filter."""
        for field in self._searches.values():
            field.clear()
        for box in self._choices.values():
            box.setCurrentIndex(0)
        for button in self._switches.values():
            button.setChecked(False)

    def set_count(self, text: str) -> None:
        """Say at the right how many rows there are."""
        self.count.setText(text)

    def add_caption(self, text: str) -> QLabel:
        """A word between the filters."""
        made = label(text, "muted")
        self._insert(made)
        return made

    def _insert(self, widget: QWidget) -> None:
        if self._lines is not None:
            self._lines.addWidget(widget)
        else:
            self._row.insertWidget(self._row.indexOf(self._clear), widget)

    def _tell(self, pause: int) -> None:
        self._clear.setVisible(self.is_filtering())
        self._pause.start(pause)


def _as_high_as_choices(button: QPushButton) -> QWidget:
    """So that it stands in the middle of its line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, px(3), 0, px(3))
    row.addWidget(button)
    return holder
