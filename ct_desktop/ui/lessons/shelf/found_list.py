"""What a search over all packages found: title, where it stands, and the hit in its context."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.services.lesson_library import LessonHit, Run
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens

_HIT = Qt.ItemDataRole.UserRole


class FoundList(QListWidget):
    """``opened`` carries the hit that was clicked or on which Enter was pressed."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_FoundDelegate(self))
        self.setProperty("look", "inCard")
        self.setAccessibleName(tr("Found"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.opened.emit(item.data(_HIT)))

    def show_hits(self, hits: Sequence[LessonHit]) -> None:
        """Show other hits; the first is current."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(hit.title)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}, {where(hit)}")
            self.addItem(item)
        if hits:
            self.setCurrentRow(0)

    def steer_from(self, field: QLineEdit) -> None:
        """Up and down in the search field walk through what was found."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if way is not None and self.count():
                self.setCurrentRow(min(max(self.currentRow() + way, 0), self.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def open_current(self) -> None:
        """Open the current hit, if there is one."""
        item = self.currentItem()
        if item is not None:
            self.opened.emit(item.data(_HIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        super().keyPressEvent(event)


def where(hit: LessonHit) -> str:
    """``Voorbeeldpakket Citytrainer · Bijeenkomst 2``."""
    return " · ".join((hit.package_title, *hit.path))


class _FoundDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, QFontMetrics(option.font).lineSpacing() * 3 + px(24))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = index.data(_HIT)
        if not isinstance(hit, LessonHit):
            return
        tokens = tokens_of(option.widget)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.primary_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QPen(QColor(tokens.line_soft), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(px(18), px(10), -px(18), -px(10))
        _draw_lines(painter, option.widget.font(), inner, hit, tokens)
        painter.restore()


def _draw_lines(
    painter: QPainter, base: QFont, inner: QRect, hit: LessonHit, tokens: Tokens
) -> None:
    bold = QFont(base)
    bold.setWeight(QFont.Weight.DemiBold)
    height = QFontMetrics(base).lineSpacing() + px(1)
    line = QRect(inner.left(), inner.top(), inner.width(), height)
    elide = Qt.TextElideMode.ElideRight
    painter.setFont(bold)
    painter.setPen(QColor(tokens.ink))
    painter.drawText(line, 0, painter.fontMetrics().elidedText(hit.title, elide, line.width()))
    painter.setFont(base)
    painter.setPen(QColor(tokens.muted))
    below = line.translated(0, height)
    painter.drawText(below, 0, painter.fontMetrics().elidedText(where(hit), elide, line.width()))
    _draw_runs(painter, (base, bold), below.translated(0, height), hit.excerpt, tokens)


def _draw_runs(
    painter: QPainter,
    fonts: tuple[QFont, QFont],
    line: QRect,
    runs: Sequence[Run],
    tokens: Tokens,
) -> None:
    """One line of text with the words that were found in bold, cut off at the end."""
    left = line.left()
    for run in runs:
        painter.setFont(fonts[1] if run.hit else fonts[0])
        painter.setPen(QColor(tokens.primary_text if run.hit else tokens.ink))
        room = line.right() - left
        text = " ".join(run.text.split("\n"))
        if left == line.left():
            text = text.lstrip()
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, line.top(), room, line.height()), 0, shown)
        left += painter.fontMetrics().horizontalAdvance(shown)
        if shown != text:
            return
