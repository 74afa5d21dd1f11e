"""What a widget needs to paint itself: the tokens and the scale it stands in.

Both are read from the widget's own palette and the application's font, so nothing has to be
handed down, and a change of theme arrives with Qt's own PaletteChange and FontChange events.
"""

from PySide6.QtWidgets import QApplication, QWidget

from ct_desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from ct_desktop.ui.theme.type_sizes import points


def tokens_of(widget: QWidget) -> Tokens:
    """The light or dark tokens, whichever ``widget`` is dressed in."""
    return DARK if QApplication.palette(widget).window().color().lightness() < 128 else LIGHT


def px(size: float) -> int:
    """``size`` px at 100 % in pixels of the chosen type size."""
    return round(size * QApplication.font().pointSizeF() / points("body"))
