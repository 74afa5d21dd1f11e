"""How somebody grew, as a picture: a line per strand from the start to the end, levels 1 to 4."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.competences import Profile
from ct_desktop.rules.growth import Growth
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.bubble import Bubble
from ct_desktop.ui.widgets.growth_paint import GrowthPaint
from ct_desktop.ui.widgets.growth_rows import GrowthRow, growth_rows

_HEAD, _STRAND, _ITEM, _FOOT = 46, 50, 46, 56
_NARROWEST = 380


class GrowthPicture(QWidget):
    """A strand opens into its items by a click, Enter or Right, and closes by Left.

    The words behind a row float beside it, for the mouse and for the row that Up and Down choose;
    the accessible name holds the whole picture in words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[GrowthRow, ...] = ()
        self._open: set[str] = set()
        self._at = 0
        self._under: int | None = None
        self.bubble = Bubble(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_growth(self, profile: Profile, growth: Growth) -> None:
        """Show the growth on a profile; the strands that were open stay open."""
        self._rows = growth_rows(profile, growth)
        self._at = min(self._at, max(len(self.shown) - 1, 0))
        self.bubble.leave()
        strands = [row.said for row in self._rows if not row.item]
        self.setAccessibleName(" ".join((tr("Growth") + ".", *strands)))
        self._follow()

    @property
    def shown(self) -> tuple[GrowthRow, ...]:
        """The rows on show, from the top."""
        return tuple(row for row in self._rows if not row.item or row.strand in self._open)

    @property
    def current(self) -> GrowthRow | None:
        """The row that the keyboard is at."""
        shown = self.shown
        return shown[self._at] if shown else None

    def is_open(self, strand: str) -> bool:
        """Whether the items of a strand are on show."""
        return strand in self._open

    def row_rect(self, place: int) -> QRect:
        """Where row ``place`` of those on show stands."""
        top = px(_HEAD)
        for row in self.shown[:place]:
            top += px(_ITEM if row.item else _STRAND)
        height = px(_ITEM if self.shown[place].item else _STRAND)
        return QRect(0, top, self.width(), height)

    def sizeHint(self) -> QSize:
        rows = sum(px(_ITEM if row.item else _STRAND) for row in self.shown)
        return QSize(px(640), px(_HEAD) + rows + px(_FOOT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.current
        if row is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(self._at + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self.shown) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not row.item:
            self._set_open(row.strand, row.strand not in self._open)
        elif key == Qt.Key.Key_Right:
            self._set_open(row.strand, True)
        elif key == Qt.Key.Key_Left:
            self._set_open(row.strand, False)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().y())
        if place != self._under:
            self._under = place
            self._tell(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().y())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        row = self.shown[place]
        self._at = place
        if not row.item:
            self._set_open(row.strand, row.strand not in self._open)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.bubble.leave()
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.bubble.leave()
        event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.bubble.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._rows:
            self._tell(self._at)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.bubble.leave()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint = GrowthPaint(painter, tokens_of(self), self.font(), self.width(), self._rows)
        shown = self.shown
        bottom = self.height() - px(_FOOT)
        paint.scale(QRectF(0, 0, self.width(), px(_HEAD)), bottom)
        for place, row in enumerate(shown):
            rect = QRectF(self.row_rect(place))
            lit = place == self._under or (self.hasFocus() and place == self._at)
            paint.row(rect, row, opened=row.strand in self._open, lit=lit)
        if self.hasFocus() and shown:
            paint.ring(QRectF(self.row_rect(self._at)))
        paint.legend(QRectF(0, bottom, self.width(), px(_FOOT)), people=bool(self._open))

    def _go(self, place: int) -> None:
        self._at = min(max(place, 0), len(self.shown) - 1)
        self._tell(self._at)
        self._follow()

    def _set_open(self, strand: str, opened: bool) -> None:
        if opened == (strand in self._open):
            return
        (self._open.add if opened else self._open.discard)(strand)
        shown = self.shown
        self._at = next(n for n, row in enumerate(shown) if row.strand == strand)
        self._under = None
        self.bubble.leave()
        self._follow()

    def _follow(self) -> None:
        row = self.current
        self.setAccessibleDescription(row.said if row else "")
        self.updateGeometry()
        self.update()

    def _tell(self, place: int | None) -> None:
        if place is None:
            self.bubble.leave()
            return
        row = self.shown[place]
        self.bubble.say(row.title, row.lines, self.row_rect(place))

    def _place_at(self, y: float) -> int | None:
        return next(
            (
                place
                for place in range(len(self.shown))
                if self.row_rect(place).top() <= y <= self.row_rect(place).bottom()
            ),
            None,
        )
