"""What the search found, as a list with kind, title and a line of explanation."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ct_desktop.ui.navigator import Target
from ct_desktop.ui.theme.current import px, tokens_of

_HIT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Hit:
    """Something found: a person, a cohort, a lesson… and where it opens."""

    kind: str
    title: str
    subtitle: str
    target: Target


class HitList(QListWidget):
    """Shows hits; the first is current, so that Enter opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_HitDelegate(self))
        self.setProperty("look", "inCard")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_hits(self, hits: list[Hit]) -> None:
        """Show other hits."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(hit.title)
            item.setData(_HIT, hit)
            words = f"{hit.kind}: {hit.title}, {hit.subtitle}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.addItem(item)
        if hits:
            self.setCurrentRow(0)

    def current_hit(self) -> Hit | None:
        """The hit that Enter would open."""
        item = self.currentItem()
        return _hit(item.data(_HIT)) if item else None

    def step(self, by: int) -> None:
        """Move the current hit up or down, round the ends."""
        if self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count())


class _HitDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, px(52))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit, view = _hit(index.data(_HIT)), option.widget
        rect: QRect = option.rect
        state = option.state
        tokens = tokens_of(view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.primary_soft))
            painter.drawRoundedRect(rect.adjusted(px(4), 1, -px(4), -1), px(8), px(8))
        inner = rect.adjusted(px(16), px(6), -px(16), -px(6))
        plain, bold = QFont(view.font()), QFont(view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(plain)
        painter.setPen(
            QColor(tokens.muted if not state & QStyle.StateFlag.State_Selected else tokens.ink)
        )
        kind_width = painter.fontMetrics().horizontalAdvance(hit.kind) + px(12)
        top = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        below = top.translated(0, inner.height() // 2)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hit.kind)
        elide = Qt.TextElideMode.ElideRight
        subtitle = painter.fontMetrics().elidedText(hit.subtitle, elide, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, subtitle)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.ink))
        room = top.width() - kind_width
        title = painter.fontMetrics().elidedText(hit.title, elide, room)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


def _hit(data: object) -> Hit:
    if not isinstance(data, Hit):
        raise TypeError(data)
    return data
