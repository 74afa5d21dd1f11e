"""Paints cells: plain, semibold or quiet text, or a word on a chip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ct_desktop.ui.tables.id_list_model import LOOK_ROLE, TONE_ROLE
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens
from ct_desktop.ui.theme.type_sizes import points


class CellDelegate(QStyledItemDelegate):
    """For any model that gives text, and a tone under ``TONE_ROLE`` for chips."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = option.widget
        tokens = tokens_of(view)
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.primary_soft))
        elif index.data(Qt.ItemDataRole.BackgroundRole) is not None:
            painter.fillRect(rect, index.data(Qt.ItemDataRole.BackgroundRole))
        painter.setPen(QPen(QColor(tokens.line_soft), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text:
            align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter
            inner = rect.adjusted(px(8), 0, -px(8), -1)
            tone = index.data(TONE_ROLE) or ""
            if tone:
                self._chip(
                    painter, view.font(), inner, Qt.AlignmentFlag(align), str(text), tone, tokens
                )
            else:
                look = index.data(LOOK_ROLE) or ""
                self._text(
                    painter, view.font(), inner, Qt.AlignmentFlag(align), str(text), look, tokens
                )
        painter.restore()

    @staticmethod
    def _text(
        painter: QPainter,
        base: QFont,
        rect: QRect,
        align: Qt.AlignmentFlag,
        text: str,
        look: str,
        tokens: Tokens,
    ) -> None:
        font = QFont(base)
        if look == "strong":
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if look == "muted" else tokens.ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align, shown)

    @staticmethod
    def _chip(
        painter: QPainter,
        base: QFont,
        rect: QRect,
        align: Qt.AlignmentFlag,
        text: str,
        tone: str,
        tokens: Tokens,
    ) -> None:
        font = QFont(base)
        font.setPointSizeF(base.pointSizeF() * points("small") / points("body"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = min(rect.width(), metrics.horizontalAdvance(text) + px(16))
        height = metrics.height() + px(2)
        left = rect.left()
        if align & Qt.AlignmentFlag.AlignHCenter:
            left += (rect.width() - width) // 2
        elif align & Qt.AlignmentFlag.AlignRight:
            left += rect.width() - width
        chip = QRect(left, rect.top() + (rect.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.colour(f"{tone}_soft")))
        painter.drawRoundedRect(QRectF(chip), height / 2, height / 2)
        painter.setPen(QColor(tokens.colour(f"{tone}_text")))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - px(12))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
