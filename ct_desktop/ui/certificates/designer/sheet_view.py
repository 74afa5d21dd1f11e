"""The sheet as it will be printed, with its elements to choose, move and resize on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Element
from ct_desktop.ui.certificates.designer import sheet_keys
from ct_desktop.ui.certificates.designer.dragging import Dragging
from ct_desktop.ui.certificates.designer.dropped import dropped_pictures
from ct_desktop.ui.certificates.designer.geometry import Handle
from ct_desktop.ui.certificates.designer.sheet_drawing import Doing, SheetDrawing
from ct_desktop.ui.certificates.designer.sheet_paint import handle_squares
from ct_desktop.ui.certificates.designer.sheet_scale import SheetScale
from ct_desktop.ui.certificates.designer.snapping import Snapped
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import element_words, length
from ct_desktop.ui.theme.current import px

if TYPE_CHECKING:
    from ct_desktop.ui.certificates.designer.page_picture import PagePicture

EDGE = 14
"""Room around the sheet, px at 100 %."""
_REACH = 6
_PLAY = 3
_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
}


class SheetView(QWidget):
    """``dropped`` carries a file and where (mm); ``edit_wanted``: the chosen one's settings;
    ``menu_wanted`` a place on the screen. Alt while dragging snaps to nothing."""

    dropped = Signal(object, object)
    edit_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, state: DesignerState, picture: "PagePicture | None") -> None:
        super().__init__()
        self._state = state
        self._drawing = SheetDrawing(state, picture)
        self._drag: Dragging | None = None
        self._pressed = QPointF()
        self.snapped: Snapped | None = None
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Sheet"))
        for signal in (state.changed, state.chosen_changed, state.seen_changed):
            signal.connect(self._follow)

    @property
    def scale(self) -> SheetScale:
        """How the sheet lies in the widget now: as large as there is room for."""
        wide, high = self._state.design.size
        room = QSizeF(self.width() - 2 * px(EDGE), self.height() - 2 * px(EDGE))
        factor = max(0.1, min(room.width() / wide, room.height() / high))
        left = (self.width() - wide * factor) / 2
        top = (self.height() - high * factor) / 2
        return SheetScale(factor, QPointF(round(left), round(top)))

    def element_at(self, position: QPointF) -> Element | None:
        """The uppermost element under the mouse."""
        scale = self.scale
        for element in reversed(self._state.on_show):
            if _reachable(scale.rect(element.place)).contains(position):
                return element
        return None

    def handle_at(self, position: QPointF) -> Handle | None:
        """The handle of the chosen element under the mouse."""
        element = self._state.element
        if element is None or not self._state.own:
            return None
        play = px(_PLAY)
        for handle, square in handle_squares(self.scale, element.place):
            if square.adjusted(-play, -play, play, play).contains(position):
                return handle
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            escapes = event.key() == Qt.Key.Key_Escape and bool(self._state.chosen)
            if escapes or sheet_keys.claims(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._let_go()
        elif event.key() == Qt.Key.Key_Escape and self._state.chosen:
            self._state.choose("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._state.chosen:
            self.edit_wanted.emit()
        elif not sheet_keys.press(self._state, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._state.step(next) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_key and not self._state.chosen:
            self._state.step(event.reason() == Qt.FocusReason.TabFocusReason)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        position, state = event.position(), self._state
        self._pressed = position
        handle = self.handle_at(position)
        chosen, hit = state.element, self.element_at(position)
        if handle is None:
            held = (
                chosen is not None
                and chosen.side is state.seen.side
                and _reachable(self.scale.rect(chosen.place)).contains(position)
            )
            if not held:
                state.choose(hit.key if hit is not None else "")
        element = state.element
        if element is not None and state.own:
            begin = self.scale.point(position)
            self._drag = Dragging(state.design, element, begin, handle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._drag is None:
            self._show_cursor(position)
            return
        if self.snapped is None and (position - self._pressed).manhattanLength() < px(_PLAY):
            return
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        scale = self.scale
        reach = 0.0 if free else px(_REACH) / scale.factor
        self.snapped = self._drag.to(scale.point(position), reach)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, snapped = self._drag, self.snapped
        self._let_go()
        if drag is not None and snapped is not None:
            self._state.place_element(drag.element.key, snapped.place)
        elif drag is None or drag.handle is None:
            hit = self.element_at(event.position())  # a click chooses the uppermost
            if hit is not None and hit.key != self._state.chosen:
                self._state.choose(hit.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._state.chosen and event.button() == Qt.MouseButton.LeftButton:
            self.edit_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        element = self._state.element
        if not by_key:
            hit = self.element_at(QPointF(event.pos()))
            self._state.choose(hit.key if hit is not None else "")
            self.menu_wanted.emit(event.globalPos())
        elif element is not None:
            middle = self.scale.rect(element.place).center().toPoint()
            self.menu_wanted.emit(self.mapToGlobal(middle))

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._state.own and dropped_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        where = self.scale.point(event.position())
        for file in dropped_pictures(event.mimeData()):
            self.dropped.emit(file, where)
        event.acceptProposedAction()

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(440))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        resizing = self._drag is not None and self._drag.handle is not None
        doing = Doing(self._hovered, self.snapped, resizing)
        self._drawing.draw(painter, self, self.scale, doing)

    def _show_cursor(self, position: QPointF) -> None:
        if not self._hovered:
            self._hovered = True
            self.update()
        handle = self.handle_at(position)
        if handle is not None:
            self.setCursor(_CURSORS[(handle.across, handle.down)])
        elif self.element_at(position) is not None:
            own = self._state.own
            self.setCursor(
                Qt.CursorShape.SizeAllCursor if own else Qt.CursorShape.PointingHandCursor
            )
        else:
            self.unsetCursor()

    def _let_go(self) -> None:
        self._drag, self.snapped = None, None
        self.update()

    def _follow(self) -> None:
        element = self._state.element
        words = ""
        if element is not None:
            place = element.place
            words = tr("{name}, {x} mm from the left, {y} mm from the top").format(
                name=element_words(element, self._state.seen.language),
                x=length(place.x),
                y=length(place.y),
            )
        self.setAccessibleDescription(words)
        self.update()


def _reachable(rect: QRectF) -> QRectF:
    """A thin line is taken hold of beside it too."""
    across = max(0.0, px(8) - rect.width()) / 2
    down = max(0.0, px(8) - rect.height()) / 2
    return rect.adjusted(-across, -down, across, down)
