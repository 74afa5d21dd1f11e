"""The names at the left of the grid, which stay in sight when it scrolls sideways."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services import words
from ct_desktop.services.attendance_grid import GridRow
from ct_desktop.ui.cohorts.attendance.cell_painter import small
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import ROW_HEIGHT

if TYPE_CHECKING:
    from ct_desktop.ui.cohorts.attendance.grid_view import GridView

_NUMBER_RIGHT, _NAME_LEFT = 24, 40  # px at 100 %, from the left edge
_NARROW, _WIDE = 222, 290
LOWEST_ROW = 29


class NameHeader(QHeaderView):
    """Number and name per row, with a tag for who walked in or left."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.fit()

    def fit(self) -> None:
        """Take the width of the longest name, within reason, and the height of a row."""
        metrics = QFontMetrics(self._strong())
        tags = QFontMetrics(small(self._view.font(), strong=True))
        widest = 0
        for row in self._view.grid.content.grid.rows:
            tag = tag_of(row)
            room = tags.horizontalAdvance(tag) + px(28) if tag else 0
            widest = max(widest, metrics.horizontalAdvance(row.name) + room)
        wanted = px(_NAME_LEFT) + widest + px(8)
        self.setFixedWidth(max(px(_NARROW), min(px(_WIDE), wanted)))
        self.setMinimumSectionSize(px(LOWEST_ROW))
        self.setDefaultSectionSize(px(ROW_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        tokens = tokens_of(self)
        row = self._view.grid.grid_row(logicalIndex)
        current = self._view.currentIndex().row() == logicalIndex and self._view.hasFocus()
        painter.save()
        if logicalIndex < self._view.grid.rowCount() - 1:
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line_soft)
            )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._strong() if current else self._view.font())
        painter.setPen(QColor(tokens.primary_text if current else tokens.muted))
        number = QRect(rect.left(), rect.top(), px(_NUMBER_RIGHT), rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(logicalIndex + 1))
        place = rect.adjusted(px(_NAME_LEFT), 0, -px(8), 0)
        tag = tag_of(row)
        if tag:
            place.setRight(self._tag(painter, place, tag) - px(8))
        painter.setFont(self._strong())
        gone = row.status is EnrolmentStatus.WITHDRAWN
        painter.setPen(QColor(tokens.muted if gone else tokens.ink))
        name = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def _tag(self, painter: QPainter, room: QRect, text: str) -> int:
        """A word on a soft tint at the right; where it begins."""
        tokens = tokens_of(self)
        painter.setFont(small(self._view.font(), strong=True))
        wide = painter.fontMetrics().horizontalAdvance(text) + px(12)
        high = painter.fontMetrics().height() + px(2)
        tag = QRect(room.right() - wide, room.center().y() - high // 2, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.neutral_soft))
        painter.drawRoundedRect(QRectF(tag), high / 2, high / 2)
        painter.setPen(QColor(tokens.neutral_text))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
        return tag.left()

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def tag_of(row: GridRow) -> str:
    """What the name is marked with: a walk-in, or somebody who left."""
    if row.walk_in:
        return tr("walk-in")
    if row.status is EnrolmentStatus.WITHDRAWN:
        return words.enrolment_status(row.status)
    return ""


class NameCorner(QWidget):
    """The heading over the names."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        rect = self.rect()
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(small(self._view.font(), strong=True))
        painter.setPen(QColor(tokens.muted))
        place = rect.adjusted(px(_NAME_LEFT), 0, 0, -1)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, tr("Name"))
