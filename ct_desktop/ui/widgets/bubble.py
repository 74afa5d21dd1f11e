"""Words that float beside what they are about: by hovering, and by keyboard too."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import wrapped

_WIDTH = 420


class Bubble(QFrame):
    """Lies over the window of ``owner``, lets the mouse through, and never takes the focus."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines: tuple[str, ...] = ()
        owner.destroyed.connect(self.deleteLater)  # it may hang on the window by then
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(10), px(14), px(10))
        self._column.setSpacing(px(4))
        self._labels: list[QWidget] = []
        self.hide()

    def say(self, title: str, lines: Sequence[str], beside: QRect) -> None:
        """Show a title and lines below (or above) ``beside``, a part of the owner."""
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.lines = (title, *lines)
        for old in self._labels:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        width = min(px(_WIDTH), window.width() - 2 * px(16))
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        self._labels = [wrapped(title, "strong"), *(wrapped(one, "small") for one in lines)]
        height = margins.top() + margins.bottom()
        for one in self._labels:
            self._column.addWidget(one)
            one.ensurePolished()
            one.setFixedSize(inner, one.heightForWidth(inner))
            height += one.height()
        self.setFixedSize(width, height + self._column.spacing() * len(lines))
        self.move(self._place(window, beside))
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Go away."""
        self.lines = ()
        if isValid(self):  # a window that closes takes it away before its owner hides
            self.hide()

    def _place(self, window: QWidget, beside: QRect) -> QPoint:
        top_left = self._owner.mapTo(window, beside.topLeft())
        below = top_left.y() + beside.height() + px(4)
        above = top_left.y() - self.height() - px(4)
        fits_below = below + self.height() <= window.height() - px(8)
        left = min(max(top_left.x(), px(8)), window.width() - self.width() - px(8))
        return QPoint(left, below if fits_below or above < px(8) else above)
