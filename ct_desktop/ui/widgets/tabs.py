"""Underlined tabs; each tab's widget is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import line
from ct_desktop.ui.widgets.current_stack import CurrentStack


class _Tab(QPushButton):
    """Keeps the room of its semibold text, so that choosing a tab moves no other."""

    def sizeHint(self) -> QSize:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # a button would only move the focus; the bar chooses the tab
            return
        super().keyPressEvent(event)


class TabBar(QWidget):
    """The words of the tabs; arrow keys move between them. ``chosen`` carries a key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = ""
        self._tabs: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self._row.addStretch(1)
        column.addLayout(self._row)
        column.addWidget(line())

    def add(self, key: str, title: str) -> None:
        """Add a tab at the end; the first becomes current."""
        tab = _Tab(title)
        tab.setProperty("look", "tab")
        tab.setCheckable(True)
        tab.setAccessibleName(title)
        tab.setCursor(Qt.CursorShape.PointingHandCursor)
        tab.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        tab.clicked.connect(lambda: self.choose(key))
        if self._tabs:  # a gap that gives way before the window grows wider
            gap = QSpacerItem(px(14), 0, QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
            self._row.insertItem(2 * len(self._tabs) - 1, gap)
        self._row.insertWidget(2 * len(self._tabs), tab)
        self._tabs[key] = tab
        if len(self._tabs) == 1:
            self.choose(key)

    def choose(self, key: str) -> None:
        """Make a tab current.

        Raises KeyError for a tab that does not exist.
        """
        self._tabs[key].setChecked(True)
        for other, tab in self._tabs.items():
            tab.setChecked(other == key)
        if key != self.current:
            self.current = key
            self.chosen.emit(key)

    def tab(self, key: str) -> QPushButton:
        """The button of a tab."""
        return self._tabs[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._tabs:
            super().keyPressEvent(event)
            return
        keys = list(self._tabs)
        key = keys[(keys.index(self.current) + step) % len(keys)]
        self.choose(key)
        self._tabs[key].setFocus()


class Tabs(QWidget):
    """A TabBar above the widget of the current tab."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TabBar()
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._stack = CurrentStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.chosen.connect(self._show)

    def add(self, key: str, title: str, make: Callable[[], QWidget]) -> None:
        """Add a tab whose widget ``make`` builds when it is first shown."""
        self._makers[key] = make
        self.bar.add(key, title)

    def choose(self, key: str) -> None:
        """Show a tab.

        Raises KeyError for a tab that does not exist.
        """
        self.bar.choose(key)

    @property
    def current(self) -> str:
        """Key of the tab on show."""
        return self.bar.current

    def widget(self, key: str) -> QWidget | None:
        """The widget of a tab, if it was shown before."""
        return self._made.get(key)

    def _show(self, key: str) -> None:
        if key not in self._made:
            self._made[key] = self._makers[key]()
            self._stack.addWidget(self._made[key])
        self._stack.setCurrentWidget(self._made[key])
        self.chosen.emit(key)
