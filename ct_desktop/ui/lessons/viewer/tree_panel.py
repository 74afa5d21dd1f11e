"""The left of the viewer: the tree, with the folders open that were open before."""

import json

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.ui.lessons.viewer.package_model import PackageModel
from ct_desktop.ui.lessons.viewer.package_tree import PackageTree
from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.theme.current import px

_PAUSE = 300  # ms: opening everything at once is kept once


class TreePanel(QWidget):
    """``chosen`` carries the key of the item the user goes to."""

    chosen = Signal(str)

    def __init__(self, preferences: Preferences, package_key: str) -> None:
        super().__init__()
        self._preferences = preferences
        self._kept = f"lessons.open.{package_key}"
        self.view: PackageTree | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(10), 0, px(10))
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(_PAUSE)
        self._keep_soon.timeout.connect(self.keep)

    def set_model(self, model: PackageModel) -> None:
        """Show a package."""
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.deleteLater()
        self.view = PackageTree(model)
        self._column.addWidget(self.view)
        self.setFocusProxy(self.view)
        kept = _keys(self._preferences.get(self._kept))
        if kept is None:
            self.view.expand_first()
        else:
            self.view.expand_keys(kept)
        self.view.chosen.connect(self.chosen)
        self.view.expanded.connect(lambda _: self._keep_soon.start())
        self.view.collapsed.connect(lambda _: self._keep_soon.start())

    def show_key(self, key: str) -> None:
        """Mark the item on show."""
        if self.view is not None:
            self.view.show_key(key)

    def keep(self) -> None:
        """Note which folders stand open."""
        if self.view is not None:
            self._preferences.put(self._kept, json.dumps(self.view.expanded_keys()))


def _keys(kept: str | None) -> list[str] | None:
    try:
        read = json.loads(kept) if kept else None
    except ValueError:
        return None
    return [key for key in read if isinstance(key, str)] if isinstance(read, list) else None
