"""The head of the overview: the moment over its assessors, and how many have it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from ct_desktop.ui.cohorts.assessments.names_header import small
from ct_desktop.ui.cohorts.assessments.status_model import StatusModel
from ct_desktop.ui.theme.current import px, tokens_of

HEIGHT = 74  # px at 100 %
_LINE = 20


class StatusHeader(QHeaderView):
    """Three lines: the group over all its columns, the column, the count."""

    def __init__(self, view: QTableView, model: StatusModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._status = model

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(HEIGHT))

    def text_width(self, section: int) -> int:
        """What the words of a column need in px; the group's are shared by its columns."""
        column = self._status.columns[section]
        metrics = QFontMetrics(small(self._view.font()))
        alone = len(self._members(section)) == 1
        words = (column.title, self._status.count(section), column.group if alone else "")
        return max(metrics.horizontalAdvance(text) for text in words) + px(10)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        tokens, column = tokens_of(self), self._status.columns[logicalIndex]
        painter.save()
        working = logicalIndex == self._view.currentIndex().column() and self._view.hasFocus()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        members = self._members(logicalIndex)
        painter.setFont(self._font())
        if column.group:
            self._group(painter, rect, logicalIndex, members)
            if logicalIndex == members[0] and logicalIndex:
                edge = QRect(rect.left(), rect.top() + px(8), 1, rect.height() - px(8))
                painter.fillRect(edge, QColor(tokens.line))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(tokens.primary_text if working else tokens.muted))
        line = QRect(rect.left(), rect.top() + px(10 + _LINE), rect.width(), px(_LINE))
        painter.drawText(line, middle, column.title)
        line.translate(0, px(_LINE))
        plain = QFont(self._font())
        plain.setWeight(QFont.Weight.Normal)
        painter.setFont(plain)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line, middle, self._status.count(logicalIndex))
        painter.restore()

    def _group(self, painter: QPainter, rect: QRect, section: int, members: list[int]) -> None:
        """The words of the group, in the middle of all its columns; each paints its own part."""
        wide = sum(self.sectionSize(one) for one in members)
        before = sum(self.sectionSize(one) for one in members if one < section)
        whole = QRect(rect.left() - before, rect.top() + px(10), wide, px(_LINE))
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(QColor(tokens_of(self).ink))
        text = painter.fontMetrics().elidedText(
            self._status.columns[section].group, Qt.TextElideMode.ElideRight, wide - px(4)
        )
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _members(self, section: int) -> list[int]:
        columns = self._status.columns
        group = columns[section].group
        if not group:
            return [section]
        return [place for place, column in enumerate(columns) if column.group == group]

    def _font(self) -> QFont:
        return small(self._view.font())
