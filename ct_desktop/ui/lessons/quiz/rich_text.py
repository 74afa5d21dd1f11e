"""A piece of cleaned HTML that is as high as its text, with images of a package."""

import math
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from ct_desktop.services.lesson_content import clean_html, plain
from ct_desktop.ui.lessons.quiz.html_depth import breakable, can_be_laid_out
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.theme.current import tokens_of

LoadImage: TypeAlias = Callable[[str], bytes | None]
"""The bytes of an image by its address in the text, percent-encoded; None when it is not there."""


_HIGHEST = 360  # px at 100 %: of an image, so that the answers stay near it


class RichText(QTextBrowser):
    """``anchorClicked`` tells of links; nothing is opened or fetched from here."""

    def __init__(
        self, html: str, load_image: LoadImage, sizes: Sizes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sizes = sizes
        self._html = clean_html(html)
        self._load_image = load_image
        self._images: dict[str, QImage] = {}
        self._stated: dict[int, float] = {}
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(plain(self._html))
        self._fill()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Images come from the package alone; style sheets and pages are never loaded."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._image(QUrl(name).toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The base class sends events of its own before this one has its text.
        if hasattr(self, "_html"):
            if event.type() == QEvent.Type.PaletteChange:
                self._fill()
            elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
                self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _fill(self) -> None:
        self._stated.clear()
        if not can_be_laid_out(self._html):
            self.setPlainText(breakable(plain(self._html)))
            self._fit()
            return
        self.setHtml(self._html)
        if tokens_of(self).dark:
            self._recolour()
        self._fit()

    def _recolour(self) -> None:
        """Colours were chosen for white paper; on a dark ground they could not be read."""
        tokens = tokens_of(self)
        together = QTextCursor(self.document())
        together.beginEditBlock()
        for start, end, form in self._fragments():
            ink = QTextCharFormat()
            ink.setForeground(QColor(tokens.primary_text if form.isAnchor() else tokens.ink))
            ink.setBackground(QBrush(Qt.BrushStyle.NoBrush))
            self._select(start, end).mergeCharFormat(ink)
        together.endEditBlock()

    def _fit(self) -> None:
        width = max(1, self.viewport().width())
        together = QTextCursor(self.document())
        together.beginEditBlock()
        for start, end, form in self._fragments():
            if form.isImageFormat():
                self._fit_image(start, end, form.toImageFormat(), width)
        together.endEditBlock()
        self.document().setTextWidth(width)
        self.setFixedHeight(math.ceil(self.document().size().height()) + 2)

    def _fit_image(self, start: int, end: int, form: QTextImageFormat, available: int) -> None:
        image = self._image(form.name())
        if image.isNull():
            return
        stated = self._stated.setdefault(start, form.width() or image.width()) * self._sizes.zoom
        highest = self._sizes.px(_HIGHEST) * image.width() / image.height()
        width = min(stated, available, highest)
        if form.width() != width or form.height():
            form.setWidth(width)
            form.setHeight(image.height() * width / image.width())
            self._select(start, end).setCharFormat(form)

    def _image(self, name: str) -> QImage:
        address = QUrl(name).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address not in self._images:
            start, _, written = address.partition(";base64,")
            if written and start.startswith("data:image/"):
                content: bytes | None = bytes(QByteArray.fromBase64(written.encode()).data())
            else:
                content = self._load_image(address) if address else None
            self._images[address] = QImage.fromData(content) if content else QImage()
        return self._images[address]

    def _fragments(self) -> list[tuple[int, int, QTextCharFormat]]:
        found = []
        block = self.document().begin()
        while block.isValid():
            step = block.begin()
            while not step.atEnd():
                piece = step.fragment()
                start = piece.position()
                found.append((start, start + piece.length(), piece.charFormat()))
                step += 1
            block = block.next()
        return found

    def _select(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
