"""The list of sections at the left of the settings; arrow keys go through it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.shell.rail_item import RailItem
from ct_desktop.ui.theme.current import px

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionRail(QWidget):
    """``entries`` are (key, word, icon); ``chosen`` carries the key of the one that was asked."""

    chosen = Signal(str)

    def __init__(
        self, entries: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Sections of the settings"))
        self.items: dict[str, RailItem] = {}
        self.current = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        for key, word, icon_name in entries:
            item = RailItem(word, icon_name, "")
            item.clicked.connect(lambda _=False, key=key: self._ask(key))
            item.installEventFilter(self)
            self.items[key] = item
            column.addWidget(item)
        column.addStretch(1)
        self.setMinimumWidth(max(item.sizeHint().width() for item in self.items.values()) + px(24))

    def show_current(self, key: str) -> None:
        """Mark the section on show.

        Raises KeyError for a section that does not exist.
        """
        self.current = key
        for other, item in self.items.items():
            item.setChecked(other == key)
            item.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self.items[key])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys choose, where buttons would only pass the focus on."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            return super().eventFilter(watched, event)
        keys = list(self.items)
        place = keys.index(self.current) + step
        if 0 <= place < len(keys):
            self._ask(keys[place])
            self.items[self.current].setFocus()
        return True

    def _ask(self, key: str) -> None:
        self.show_current(self.current)  # the click checked it already; who listens decides
        if key != self.current:
            self.chosen.emit(key)
