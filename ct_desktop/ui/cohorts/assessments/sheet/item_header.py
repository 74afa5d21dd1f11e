"""The head of the sheet: the strand over its items, whose names stand upright."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from ct_desktop.language import current, tr
from ct_desktop.ui.cohorts.assessments.names_header import small
from ct_desktop.ui.cohorts.assessments.sheet.sheet_model import SheetModel
from ct_desktop.ui.theme.current import px, tokens_of

_HIGH, _LOW = 138, 92  # px at 100 %
_ROOMY = 640  # px at 100 %: a window lower than this has better uses for its height
_STRAND = 26
_PITCH = 14  # from one line of a name to the next


class ItemHeader(QHeaderView):
    """Names break into as many lines as the column holds; the panel beside says them whole."""

    def __init__(self, view: QTableView, model: SheetModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._sheet = model

    def sizeHint(self) -> QSize:
        roomy = self._view.window().height() >= px(_ROOMY)
        return QSize(super().sizeHint().width(), px(_HIGH if roomy else _LOW))

    def narrowest(self) -> int:
        """What a column needs in px: two lines of a name."""
        return 2 * px(_PITCH) + px(3)

    def begins_strand(self, column: int) -> bool:
        """Whether another strand begins with a column; the count is on its own too."""
        item, before = self._sheet.item(column), self._sheet.item(column - 1)
        return column > 0 and (item is None or before is None or item.strand != before.strand)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        tokens, item = tokens_of(self), self._sheet.item(logicalIndex)
        working = logicalIndex == self._view.currentIndex().column()
        painter.save()
        if working:
            below = rect.adjusted(0, px(_STRAND), 0, 0)
            painter.fillRect(below, QColor(tokens.highlight))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if self.begins_strand(logicalIndex):
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), QColor(tokens.line))
        painter.setFont(small(self._view.font()))
        if item is not None:
            self._strand(painter, rect, logicalIndex)
        painter.setPen(QColor(tokens.primary_text if working else tokens.muted))
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        room = rect.height() - px(_STRAND) - px(12)
        name = item.name.in_language(current()) if item else tr("Filled in")
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        lines = self._lines(name, room, rect.width())
        top = (rect.width() - len(lines) * px(_PITCH)) // 2
        for place, text in enumerate(lines):
            painter.drawText(QRect(px(7), top + place * px(_PITCH), room, px(_PITCH)), flags, text)
        painter.restore()

    def _lines(self, name: str, room: int, width: int) -> list[str]:
        """The name in lines of ``room`` px, the last shortened when there is more."""
        metrics = QFontMetrics(small(self._view.font()))
        most = max(1, (width - px(2)) // px(_PITCH))
        lines, words = [""], name.split()
        while words:
            longer = f"{lines[-1]} {words[0]}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > room:
                if len(lines) == most:
                    lines[-1] = " ".join((lines[-1], *words))
                    break
                lines.append(words.pop(0))
            else:
                lines[-1] = longer
                words.pop(0)
        return [metrics.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in lines]

    def _strand(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The words of the strand over all its columns; each paints its own part."""
        item, sheet = self._sheet.item(section), self._sheet.content.sheet
        if item is None or sheet is None:
            return
        items = self._sheet.content.items
        members = [place for place, one in enumerate(items) if one.strand == item.strand]
        wide = sum(self.sectionSize(one) for one in members)
        before = sum(self.sectionSize(one) for one in members if one < section)
        name = next(one.name for one in sheet.profile.strands if one.key == item.strand)
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(QColor(tokens_of(self).ink))
        whole = QRect(rect.left() - before + px(7), rect.top(), wide - px(9), px(_STRAND))
        text = painter.fontMetrics().elidedText(
            name.in_language(current()), Qt.TextElideMode.ElideRight, whole.width()
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(whole, flags, text)
        painter.restore()
