"""The sheet in a window of its own size: whole, or larger and scrolled."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from ct_desktop.language import tr
from ct_desktop.ui.certificates.designer.sheet_view import EDGE, SheetView
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.theme.current import px

ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
_MM = 96 / 25.4
"""Pixels of a millimetre at 100 %."""


class SheetArea(QScrollArea):
    """``zoom`` None shows the whole sheet; ``zoomed`` when that changed."""

    zoomed = Signal()

    def __init__(self, view: SheetView, state: DesignerState) -> None:
        super().__init__()
        self._state = state
        self.view = view
        self.zoom: float | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidgetResizable(True)
        self.setMinimumSize(px(240), px(200))
        self.setAccessibleName(tr("Preview"))
        self.setWidget(view)
        view.setProperty("ground", "none")
        view.installEventFilter(self)
        state.chosen_changed.connect(self._reach)

    @property
    def percent(self) -> int:
        """How large the sheet is seen; 100 is about its true size."""
        return round(self.view.scale.factor / _MM * 100)

    def set_zoom(self, zoom: float | None) -> None:
        """Show the sheet at ``zoom`` times its size, or whole."""
        self.zoom = zoom
        self._fit()

    def step(self, larger: bool) -> None:
        """The next size up or down."""
        now = self.percent / 100
        if larger:
            self.set_zoom(next((one for one in ZOOMS if one > now + 0.01), ZOOMS[-1]))
        else:
            self.set_zoom(next((one for one in reversed(ZOOMS) if one < now - 0.01), ZOOMS[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(event.angleDelta().y() > 0)
            event.accept()
            return
        super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and +, - or 0 on the sheet."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if ctrl and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self.step(True)
                return True
            if ctrl and event.key() == Qt.Key.Key_Minus:
                self.step(False)
                return True
            if ctrl and event.key() == Qt.Key.Key_0:
                self.set_zoom(None)
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if self.zoom is None:
            self.view.setMinimumSize(0, 0)
        else:
            wide, high = self._state.design.size
            factor, edge = _MM * self.zoom, 2 * px(EDGE)
            self.view.setMinimumSize(
                QSize(round(wide * factor) + edge, round(high * factor) + edge)
            )
        self.zoomed.emit()

    def _reach(self) -> None:
        element = self._state.element
        if element is not None and self.zoom is not None:
            middle = self.view.scale.rect(element.place).center().toPoint()
            self.ensureVisible(middle.x(), middle.y(), px(80), px(80))
