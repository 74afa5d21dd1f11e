"""Parts beside each other where they fit, below each other where they do not."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ct_desktop.ui.theme.current import px


class BesideOrBelow(QWidget):
    """Parts get the same width, or widths by ``shares``; asks for no more than the widest."""

    def __init__(
        self, *parts: QWidget, parent: QWidget | None = None, shares: Sequence[int] = ()
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shares = tuple(shares) or (1,) * len(parts)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(16))
        # Else the layout would keep the window as wide as all of them together.
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        for part, share in zip(parts, self._shares, strict=True):
            self._box.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = sum(self._shares)
        widest = max(
            part.minimumSizeHint().width() * whole / share
            for part, share in zip(self._parts, self._shares, strict=True)
        )
        needed = widest + self._box.spacing() * (len(self._parts) - 1)
        fits = event.size().width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()
