"""The field for a code or a number; a copied picture or file can be pasted into it too."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px


class CodeField(QPlainTextEdit):
    """Enter asks for the check; Tab goes on. Pictures come as PNG with ``picture_pasted``."""

    asked = Signal()
    picture_pasted = Signal(bytes)
    files_pasted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Code or number of the document"))
        self.setPlaceholderText(tr("Paste the code here, or type the number of the document"))
        self.setFixedHeight(px(76))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source)) or source.hasImage() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = local_files(source)
        if files:
            self.files_pasted.emit(files)
        elif source.hasImage() and not source.hasText():
            self.picture_pasted.emit(_as_png(QImage(source.imageData())))
        else:
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ControlModifier,
        ):
            self.asked.emit()
            return
        super().keyPressEvent(event)


def local_files(data: QMimeData) -> tuple[Path, ...]:
    """The files on this PC among what is dragged or was copied."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
