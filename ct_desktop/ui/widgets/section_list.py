"""Rows with a mark or tile, a title, a line of explanation and one button, lines between."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import wrapped


class SectionRow(QFrame):
    """One row; ``opened`` when it is clicked or Enter is pressed on it, if it can be opened."""

    opened = Signal()

    def __init__(
        self,
        title: str,
        explanation: str = "",
        *,
        mark: QWidget | None = None,
        action: QWidget | None = None,
        opens: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("look", "row")
        self.setAccessibleName(f"{title}. {explanation}" if explanation else title)
        self._opens = opens
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(12), px(18), px(12))
        row.setSpacing(px(14))
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped(title, "strong"))
        if explanation:
            words.addWidget(wrapped(explanation, "muted"))
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._opens and inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)


class SectionList(QWidget):
    """A column of SectionRows, filled anew with ``set_rows``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self._rows: list[SectionRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    @property
    def rows(self) -> list[SectionRow]:
        """The rows on show, from the top."""
        return list(self._rows)

    def set_rows(self, rows: list[SectionRow]) -> None:
        """Show other rows."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = list(rows)
        for place, row in enumerate(rows):
            row.setProperty("look", "row" if place else "rowFirst")
            self._column.insertWidget(place, row)
