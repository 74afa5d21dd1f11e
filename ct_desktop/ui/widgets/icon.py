"""Icons of the program's own family, drawn in a colour of the tokens."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from ct_desktop.paths import resource_path
from ct_desktop.ui.theme.current import px, tokens_of

_RATIOS = (1.0, 1.5, 2.0)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """Icon ``name`` in ``colour`` (``#RRGGBB``), ``size`` px square at a device pixel ratio.

    ``gap`` px stay empty at its right, where a word follows.

    Raises FileNotFoundError for an icon that does not exist.
    """
    key = f"icon {name} {colour} {size} {ratio} {gap}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    image = QPixmap(QSize(round((size + gap) * ratio), round(size * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    image.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, image)
    return image


def icon(name: str, colour: str, size: int = 20, gap: int = 0) -> QIcon:
    """Icon ``name`` in ``colour``, sharp on every screen; ``""`` gives an empty icon."""
    made = QIcon()
    if name:
        for ratio in _RATIOS:
            made.addPixmap(pixmap(name, colour, size, ratio, gap))
    return made


def app_icon() -> QIcon:
    """The icon of the window and the task bar."""
    return QIcon(str(resource_path("icons", "app.svg")))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


class IconLabel(QLabel):
    """An icon in the text, following the theme; decoration only, so screen readers skip it."""

    def __init__(
        self, name: str, token: str = "muted", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._token = token
        self._size = size
        self._draw()

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon, in the colour of another token."""
        self._name, self._token = name, token
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        size, ratio = px(self._size), self.devicePixelRatioF()
        self.setPixmap(pixmap(self._name, tokens_of(self).colour(self._token), size, ratio))
