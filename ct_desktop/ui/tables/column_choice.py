"""Which columns of a table are shown and how wide, chosen by the user and remembered."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.theme.current import px


class ColumnChoice:
    """Keeps the keys of the columns shown under ``columns.<key>``; no key, nothing kept."""

    def __init__(
        self,
        table: QTableView,
        columns: Sequence[ColumnSpec[Any]],
        preferences: Preferences,
        key: str,
    ) -> None:
        self._table = table
        self._columns = columns
        self._preferences = preferences
        self._key = f"columns.{key}" if key else ""

    def shown(self) -> list[str]:
        """Keys of the columns on show, in the order of the table."""
        return [
            column.key
            for place, column in enumerate(self._columns)
            if not self._table.isColumnHidden(place)
        ]

    def apply(self) -> None:
        """Give the columns their widths and show those that were chosen."""
        header = self._table.horizontalHeader()
        header.setMinimumSectionSize(px(32))
        chosen = self._kept()
        stretched = False
        for place, column in enumerate(self._columns):
            if column.width:
                self._table.setColumnWidth(place, px(column.width))
            else:
                stretched = True
            self._table.setColumnHidden(place, column.key not in chosen)
        header.setStretchLastSection(not stretched)
        self.fit()

    def fit(self) -> None:
        """Let columns without a width take the room that is left, or scroll when it is too little.

        Call it when the table got another width.
        """
        header = self._table.horizontalHeader()
        shown = [
            (place, column)
            for place, column in enumerate(self._columns)
            if not self._table.isColumnHidden(place)
        ]
        taken = sum(header.sectionSize(place) for place, column in shown if column.width)
        least = sum(px(column.least) for _, column in shown if not column.width)
        roomy = self._table.viewport().width() - taken >= least
        for place, column in shown:
            if column.width:
                continue
            if roomy:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(place, max(header.sectionSize(place), px(column.least)))

    def toggle(self, key: str) -> None:
        """Show or hide a column; the last one stays."""
        shown = self.shown()
        hide = key in shown
        if hide and len(shown) == 1:
            return
        place = [column.key for column in self._columns].index(key)
        self._table.setColumnHidden(place, hide)
        self.fit()
        if self._key:
            self._preferences.put(self._key, json.dumps(self.shown()))

    def menu(self) -> QMenu:
        """A menu with a tick for each column on show."""
        menu = QMenu(self._table)
        shown = self.shown()
        for column in self._columns:
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.triggered.connect(lambda _=False, key=column.key: self.toggle(key))
        return menu

    def _kept(self) -> set[str]:
        usual = {column.key for column in self._columns if not column.optional}
        text = self._preferences.get(self._key) if self._key else None
        if not text:
            return usual
        kept = json.loads(text)
        known = {column.key for column in self._columns}
        return (set(kept) & known if isinstance(kept, list) else set()) or usual
