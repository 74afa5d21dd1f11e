"""The head of the grid: the label of each meeting over its day, the one being marked in colour."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

from ct_desktop.ui.cohorts.attendance.cell_painter import small
from ct_desktop.ui.theme.current import px, tokens_of

if TYPE_CHECKING:
    from ct_desktop.ui.cohorts.attendance.grid_view import GridView

HEIGHT = 52  # px at 100 %


class MeetingHeader(QHeaderView):
    """Two lines per meeting; a cancelled meeting is struck through."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setStretchLastSection(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(HEIGHT))

    def text_width(self) -> int:
        """The widest day in px."""
        metrics = self._metrics()
        texts = (
            line
            for column in range(self._view.grid.stand_column)
            for line in self._text(column).split("\n")
        )
        return max((metrics.horizontalAdvance(text) for text in texts), default=0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        view, tokens = self._view, tokens_of(self)
        text = self._text(logicalIndex)
        working = logicalIndex == view.working_column
        painter.save()
        if working:
            painter.fillRect(rect, QColor(tokens.highlight))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(self._font())
        painter.setPen(QColor(tokens.primary_text if working else tokens.muted))
        if logicalIndex == view.grid.stand_column:
            place = rect.adjusted(px(8), 0, 0, -1)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
            )
        else:
            if view.is_cancelled(logicalIndex):
                font = self._font()
                font.setStrikeOut(True)
                painter.setFont(font)
            line = px(18)
            top = rect.center().y() - line + 1
            for number, words in enumerate(text.split("\n")):
                place = QRect(rect.left(), top + number * line, rect.width(), line)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _text(self, column: int) -> str:
        return str(self._view.grid.headerData(column, Qt.Orientation.Horizontal) or "")

    def _font(self) -> QFont:
        return small(self._view.font(), strong=True)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())
