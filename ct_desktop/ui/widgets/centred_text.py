"""Lines of text in the middle, wrapped at a width that reads well."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.as_high_as_needed import AsHighAsNeeded

_WIDEST = 480
_NARROWEST = 200


class CentredText(QWidget):
    """Labels below each other. Aligning a wrapped label itself would cut off its last lines."""

    def __init__(self, labels: Iterable[QLabel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        inner = AsHighAsNeeded()
        inner.setMinimumWidth(px(_NARROWEST))
        inner.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for label in labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
