"""The rail at the left: the pages, and at its foot whose data these are and the last backup."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.shell.rail_item import RailItem
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import RAIL_WIDTH
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.icon import pixmap
from ct_desktop.ui.widgets.labels import label, wrapped


class Rail(QFrame):
    """``chosen`` carries the key of the page that was clicked."""

    chosen = Signal(str)

    def __init__(
        self, entries: Iterable[PageEntry], menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAccessibleName(tr("Pages"))
        self._items: dict[str, RailItem] = {}
        self._logo = QLabel()
        self.menu_button = IconButton(tr("Menu (F10)"), "menu")
        self.menu_button.setAccessibleName(tr("Menu"))
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.organisation = wrapped("", "small")
        self.backup = wrapped("", "small")
        self._build(list(entries))
        self._draw()

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show a count per page key; pages that are not named show none."""
        for key, item in self._items.items():
            item.set_count(counts.get(key, 0))

    def item(self, key: str) -> RailItem:
        """The line of one page.

        Raises KeyError for a page that is not in the rail.
        """
        return self._items[key]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw()

    def _build(self, entries: list[PageEntry]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(16), 1, px(24))
        column.setSpacing(0)
        brand = QHBoxLayout()
        brand.setContentsMargins(px(22), 0, px(10), 0)
        brand.setSpacing(px(9))
        brand.addWidget(self._logo)
        brand.addWidget(label("Citytrainer", "brand"), 1)
        brand.addWidget(self.menu_button)
        column.addLayout(brand)
        column.addSpacing(px(14))
        column.addWidget(self._scrolled(entries), 1)
        feet = [entry for entry in entries if entry.foot]
        foot = self._lines(feet, numbered=False)
        column.addLayout(foot)
        column.addSpacing(px(12))
        words = QVBoxLayout()
        words.setContentsMargins(px(22), 0, px(12), 0)
        words.setSpacing(0)
        words.addWidget(self.organisation)
        words.addWidget(self.backup)
        column.addLayout(words)

    def _scrolled(self, entries: list[PageEntry]) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("ground", "none")
        lines = self._lines([entry for entry in entries if not entry.foot], numbered=True)
        lines.addStretch(1)
        inner.setLayout(lines)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _lines(self, entries: list[PageEntry], *, numbered: bool) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setContentsMargins(px(12), 0, px(12), 0)
        lines.setSpacing(px(2))
        for number, entry in enumerate(entries, start=1):
            item = RailItem(entry.title, entry.icon, f"Ctrl+{number}" if numbered else "")
            item.clicked.connect(lambda _=False, key=entry.key: self._choose(key))
            self._items[entry.key] = item
            lines.addWidget(item)
        return lines

    def _choose(self, key: str) -> None:
        self._items[key].setChecked(True)
        self.chosen.emit(key)

    def _draw(self) -> None:
        self.setFixedWidth(px(RAIL_WIDTH))
        self._logo.setPixmap(pixmap("logo", "#000000", px(20), self.devicePixelRatioF()))
