"""One of four levels, each in words: a field to give it by mouse and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens
from ct_desktop.ui.theme.type_sizes import points

MOST = 4
_GAP, _RING, _INSET, _DIGIT = 8, 4, 10, 20
_CLEARING = (Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class LevelField(QWidget):
    """``given`` carries the level chosen, 0 when it was taken away.

    Keys 1 to 4 give one and lead on (``moved`` with 1), Up and Down only lead on or back; Left
    and Right go through the levels, Delete takes the level away, and so does a click on it.
    """

    given = Signal(int)
    moved = Signal(int)
    reached = Signal()

    def __init__(self, name: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        """``words`` says what each of the four levels looks like."""
        super().__init__(parent)
        self.name = name
        self.words = tuple(words)
        self.level: int | None = None
        self._under: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_level(None)

    def set_level(self, level: int | None) -> None:
        """Show a level, 1 to 4, or none; tells nobody."""
        self.level = level
        said = f"{level} · {self.words[level - 1]}" if level else tr("no level yet")
        self.setAccessibleName(f"{self.name}: {said}")
        self.setAccessibleDescription(
            tr("Keys 1 to 4 give the level, Delete takes it away, the arrows go on.")
        )
        self.update()

    def cell(self, level: int) -> QRect:
        """Where a level stands, in px of this widget."""
        room = self.width() - 2 * px(_RING) - (MOST - 1) * px(_GAP)
        left = px(_RING) + (level - 1) * (room + (MOST - 1) * px(_GAP) + px(_GAP)) / MOST
        return QRect(round(left), px(_RING), room // MOST, self.height() - 2 * px(_RING))

    def sizeHint(self) -> QSize:
        width = px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(44))

    def heightForWidth(self, width: int) -> int:
        """Room for the longest words, wrapped within their cell."""
        cell = (width - 2 * px(_RING) - (MOST - 1) * px(_GAP)) // MOST
        inner = max(cell - 2 * px(_INSET) - px(_DIGIT), px(40))
        metrics = QFontMetrics(self._small())
        longest = max(
            (metrics.boundingRect(QRect(0, 0, inner, 10_000), _WRAPPED, one).height())
            for one in (*self.words, "1")
        )
        return longest + 2 * px(_INSET) + 2 * px(_RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._give(key - Qt.Key.Key_0)
            self.moved.emit(1)
        elif key in _CLEARING:
            self._give(0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Right:
            self._give(min((self.level or 0) + 1, MOST))
        elif key == Qt.Key.Key_Left:
            self._give(max((self.level or 0) - 1, 0))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        level = self._level_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and level is not None:
            self._give(0 if level == self.level else level)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._level_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in range(1, MOST + 1):
            self._paint_cell(painter, tokens, level)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.primary_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, px(10), px(10))

    def _paint_cell(self, painter: QPainter, tokens: Tokens, level: int) -> None:
        chosen = level == self.level
        ground = tokens.primary_soft if chosen else tokens.surface
        if not chosen and level == self._under:
            ground = tokens.hover
        edge = QPen(QColor(tokens.primary_text if chosen else tokens.line), 2 if chosen else 1)
        cell = self.cell(level)
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        inner = cell.adjusted(px(_INSET), px(_INSET), -px(_INSET), -px(_INSET))
        font = self._small()
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.primary_text if chosen else tokens.muted))
        painter.drawText(inner, _WRAPPED, str(level))
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(inner.adjusted(px(_DIGIT), 0, 0, 0), _WRAPPED, self.words[level - 1])

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * points("small") / points("body"))
        return font

    def _level_at(self, place: QPointF) -> int | None:
        at = place.toPoint()
        return next((one for one in range(1, MOST + 1) if self.cell(one).contains(at)), None)

    def _hover(self, level: int | None) -> None:
        if level != self._under:
            self._under = level
            self.update()

    def _give(self, level: int) -> None:
        self.set_level(level or None)
        self.given.emit(level)
