"""The names at the left of a grid, which stay in sight when it scrolls sideways."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import ROW_HEIGHT
from ct_desktop.ui.theme.type_sizes import points

_NUMBER_RIGHT, _NAME_LEFT = 24, 40  # px at 100 %, from the left edge
_NARROW, _WIDE = 180, 240
LOWEST_ROW = 29  # px at 100 %


class NamesHeader(QHeaderView):
    """Number and name per row; the row with the cursor stands out."""

    def __init__(self, view: QTableView, lowest_row: int) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self._lowest_row = lowest_row
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def fit(self) -> None:
        """Take the width of the longest name, within reason, and the height of a row."""
        metrics = QFontMetrics(self._strong())
        rows = range(self._view.model().rowCount())
        widest = max((metrics.horizontalAdvance(self._name(row)) for row in rows), default=0)
        wanted = px(_NAME_LEFT) + widest + px(12)
        self.setFixedWidth(max(px(_NARROW), min(px(_WIDE), wanted)))
        self.setMinimumSectionSize(px(self._lowest_row))
        self.setDefaultSectionSize(px(ROW_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        view, tokens = self._view, tokens_of(self)
        current = view.currentIndex().row() == logicalIndex and view.hasFocus()
        painter.save()
        chosen = view.selectionModel().isRowSelected(logicalIndex)
        if chosen and view.selectionBehavior() == QTableView.SelectionBehavior.SelectRows:
            painter.fillRect(rect, QColor(tokens.primary_soft))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line_soft)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._strong() if current else view.font())
        painter.setPen(QColor(tokens.primary_text if current else tokens.muted))
        number = QRect(rect.left(), rect.top(), px(_NUMBER_RIGHT), rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(logicalIndex + 1))
        place = rect.adjusted(px(_NAME_LEFT), 0, -px(8), 0)
        painter.setFont(self._strong())
        painter.setPen(QColor(tokens.ink))
        name = painter.fontMetrics().elidedText(
            self._name(logicalIndex), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def _name(self, row: int) -> str:
        return str(self._view.model().headerData(row, Qt.Orientation.Vertical) or "")

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class NamesCorner(QWidget):
    """The heading over the names."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        rect = self.rect()
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(small(self._view.font()))
        painter.setPen(QColor(tokens.muted))
        place = rect.adjusted(px(_NAME_LEFT), 0, 0, -px(8))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, flags, tr("Name"))


def small(base: QFont) -> QFont:
    """The small size of type beside ``base``, semibold."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * points("small") / points("body"))
    font.setWeight(QFont.Weight.DemiBold)
    return font
