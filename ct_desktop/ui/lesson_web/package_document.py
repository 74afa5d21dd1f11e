"""A page as Qt's own rich text: without scripts and most of its look, but always there."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QUrl
from PySide6.QtGui import QFont, QImage, QImageReader, QTextDocument

from ct_desktop.services.lesson_content import OpenPackage, clean_html
from ct_desktop.ui.lesson_web.address import SCHEME, address, path_in
from ct_desktop.ui.lesson_web.page_text import page_text
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE

_LARGEST_IMAGE = 32 * 1024 * 1024
_LARGEST_PAGE = 8 * 1024 * 1024
_LOOK = (
    "body { color: #1c2430; } a { color: #2b4acb; } h1 { font-size: 20pt; } h2 { font-size: 15pt; }"
    " th { text-align: left; } td, th { padding: 4px; }"
)


class PackageDocument(QTextDocument):
    """Loads its pictures from the package; ``room`` px is the widest they become."""

    def __init__(self, package: OpenPackage, room: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._package: OpenPackage | None = package
        font = QFont()
        font.setPointSizeF(11.5)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(_LOOK)

    def show_entry(self, name: str) -> None:
        """Show a page of the package; a page that cannot be read shows empty."""
        content = self._read(address(name), _LARGEST_PAGE) or b""
        self.show_html(page_text(content), name)

    def show_html(self, html: str, name: str) -> None:
        """Show HTML whose links are relative to entry ``name``."""
        self.clear()
        self.setBaseUrl(address(name))
        # Step cards are a word over its explanation: without their look the two would touch.
        self.setHtml(clean_html(html.replace("</b><span>", "</b>: <span>")))

    def let_go(self) -> None:
        """Load nothing any more: the package is about to be closed."""
        self._package = None

    def loadResource(self, type: int, name: QUrl | str) -> object:
        url = QUrl(name)
        if type != QTextDocument.ResourceType.ImageResource.value or url.scheme() != SCHEME:
            return None
        content = self._read(url, _LARGEST_IMAGE)
        return None if content is None else _image(content, self.room)

    def _read(self, url: QUrl, limit: int) -> bytes | None:
        if self._package is None:
            return None
        try:
            served = self._package.serve(path_in(url))
            if served is None or served.size > limit:
                return None
            with served.open() as stream:
                return stream.read(limit)
        except UNREADABLE:
            return None


def _image(content: bytes, room: int) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() > room:
        reader.setScaledSize(QSize(room, max(1, size.height() * room // size.width())))
    image = reader.read()
    return None if image.isNull() else image
