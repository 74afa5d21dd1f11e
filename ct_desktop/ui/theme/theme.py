"""The look of the whole window: scheme, scale and typeface, applied at once."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ct_desktop.collecting import not_collecting
from ct_desktop.ui.theme.fonts import load_family
from ct_desktop.ui.theme.stylesheet import stylesheet
from ct_desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from ct_desktop.ui.theme.type_sizes import points

SMALLEST: Final = 90
LARGEST: Final = 150
WEARS: Final = "theme"
"""Property of the application: the dress it wears, so that the same one is not put on again."""


class Scheme(StrEnum):
    """Which colours: as the system has them, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses a QApplication and follows the system when its colours change."""

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, percent: int = 100
    ) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._percent = _within(percent)
        self._family = load_family()
        self.tokens: Tokens = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What was chosen, not what the system happens to show."""
        return self._scheme

    @property
    def percent(self) -> int:
        """Size of the type, 90–150."""
        return self._percent

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose the colours; takes effect at once."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._apply()

    def set_percent(self, percent: int) -> None:
        """Choose the size of the type (kept within 90–150 %); takes effect at once."""
        if _within(percent) != self._percent:
            self._percent = _within(percent)
            self._apply()

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = system_dark if self._scheme is Scheme.SYSTEM else self._scheme is Scheme.DARK
        self.tokens = DARK if dark else LIGHT
        dress = f"{self._family}, {'dark' if dark else 'light'}, {self._percent} %"
        if self._app.property(WEARS) != dress:
            with not_collecting():
                self._put_on()
            self._app.setProperty(WEARS, dress)
        self.changed.emit()

    def _put_on(self) -> None:
        """Every widget alive is dressed anew: with many of them this takes seconds."""
        if self._app.property(WEARS) is None:
            self._app.setStyle("Fusion")
        scale = self._percent / 100
        font = QFont(self._family)
        font.setPointSizeF(points("body") * scale)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self._app.setFont(font)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, scale))


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a set of tokens, for what is painted without a style sheet."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, name in {
        role.Window: "background",
        role.WindowText: "ink",
        role.Base: "surface",
        role.AlternateBase: "hover",
        role.Text: "ink",
        role.PlaceholderText: "muted",
        role.Button: "surface",
        role.ButtonText: "ink",
        role.Highlight: "primary",
        role.HighlightedText: "on_primary",
        role.Link: "primary_text",
        role.LinkVisited: "primary_text",
        role.ToolTipBase: "ink",
        role.ToolTipText: "surface",
        role.Mid: "line",
        role.Midlight: "line_soft",
        role.Dark: "line",
        role.Accent: "primary",
    }.items():
        made.setColor(which, QColor(tokens.colour(name)))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return made


def _within(percent: int) -> int:
    return max(SMALLEST, min(LARGEST, percent))
