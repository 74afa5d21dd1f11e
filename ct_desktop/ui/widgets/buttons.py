"""Buttons: primary, secondary, quiet, danger, and a small one that shows only an icon."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.icon import icon

_ICON_TOKEN = {
    "primary": "on_primary",
    "secondary": "ink",
    "quiet": "primary_text",
    "danger": "on_primary",
}


class Button(QPushButton):
    """A push button with an icon that follows the theme."""

    def __init__(
        self, text: str, look: str = "secondary", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("look", look)
        self._token = _ICON_TOKEN[look]
        self._icon_name = icon_name
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._draw()

    def setText(self, text: str) -> None:
        """Another word; screen readers say it too."""
        super().setText(text)
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        if self._icon_name:
            size, gap = px(18), px(4) if self.text() else 0
            self.setIcon(icon(self._icon_name, tokens_of(self).colour(self._token), size, gap))
            self.setIconSize(QSize(size + gap, size))


class IconButton(QToolButton):
    """A small button without a word; its name is the tooltip and the accessible name."""

    def __init__(
        self, name: str, icon_name: str, token: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._token = token
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        size = px(18)
        self.setIcon(icon(self._icon_name, tokens_of(self).colour(self._token), size))
        self.setIconSize(QSize(size, size))


def primary(text: str, on_click: Callable[[], object], icon_name: str = "") -> Button:
    """The one button of a page or dialog that does what it is for."""
    return _made(text, "primary", on_click, icon_name)


def secondary(text: str, on_click: Callable[[], object], icon_name: str = "") -> Button:
    """Any other action."""
    return _made(text, "secondary", on_click, icon_name)


def quiet(text: str, on_click: Callable[[], object], icon_name: str = "") -> Button:
    """An action that looks like a link."""
    return _made(text, "quiet", on_click, icon_name)


def danger(text: str, on_click: Callable[[], object], icon_name: str = "") -> Button:
    """An action that takes something away."""
    return _made(text, "danger", on_click, icon_name)


def _made(text: str, look: str, on_click: Callable[[], object], icon_name: str) -> Button:
    button = Button(text, look, icon_name)
    button.clicked.connect(lambda: on_click())
    return button
