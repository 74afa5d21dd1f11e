"""Pictures: as large as the pane, or larger with the wheel."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.lessons.viewer.pane import Pane

_LARGEST = 12
_STEP = 1.2
_DRAWING = 2400  # px of the longest side of a drawing without pixels of its own


class ImagePane(Pane):
    """A picture fits at 100 % and is never shown larger than it is, unless asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = _ZoomView(self)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_image(self, content: bytes, name: str) -> bool:
        """Show a picture; False when it cannot be read. Screen readers say ``name``."""
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        if bytes(reader.format().data()) in (b"svg", b"svgz"):
            size = reader.size().scaled(_DRAWING, _DRAWING, Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(size)
        image = reader.read()
        if image.isNull():
            return False
        self.view.setAccessibleName(tr("Picture: {name}").format(name=name))
        self.view.show_pixmap(QPixmap.fromImage(image))
        return True

    def zoom(self, factor: float) -> None:
        self.view.set_factor(factor)


class _ZoomView(QGraphicsView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._factor = 1.0
        self._size = QSize()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setStyleSheet("background: transparent;")

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show another picture, whole."""
        self.scene().clear()
        item = self.scene().addPixmap(pixmap)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._size = pixmap.size()
        self.setSceneRect(item.boundingRect())
        self._fit()

    def set_factor(self, factor: float) -> None:
        """``factor`` of the size at which the picture fits."""
        self._factor = factor
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            wanted = self._factor * (_STEP if turned > 0 else 1 / _STEP)
            self.set_factor(max(1 / _LARGEST, min(_LARGEST, wanted)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._size.isEmpty():
            return
        room = self.maximumViewportSize()
        fitting = min(room.width() / self._size.width(), room.height() / self._size.height(), 1.0)
        self.resetTransform()
        self.scale(fitting * self._factor, fitting * self._factor)
