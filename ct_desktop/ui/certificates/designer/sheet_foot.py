"""Below the sheet: the keys that work on it, undo and redo, and how large it is seen."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.certificates.designer.sheet_area import SheetArea
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, quiet
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.labels import label


class SheetFoot(QWidget):
    """``hint`` is a line about what can be done."""

    def __init__(
        self, state: DesignerState, area: SheetArea, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._area = area
        self.undo = _button(tr("Undo (Ctrl+Z)"), "undo", state.undo)
        self.redo = _button(tr("Redo (Ctrl+Y)"), "redo", state.redo)
        self.percent = label("", "small")
        self.smaller = _button(tr("Smaller (Ctrl+-)"), "minus", lambda: area.step(False))
        self.larger = _button(tr("Larger (Ctrl++)"), "plus", lambda: area.step(True))
        self.whole = quiet(tr("Whole sheet"), lambda: area.set_zoom(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        row.addWidget(ElidedLabel(hint, "small"), 1)
        row.addSpacing(px(8))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(px(8))
        for part in (self.smaller, self.percent, self.larger, self.whole):
            row.addWidget(part)
        area.zoomed.connect(self._follow)
        state.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.percent.setText(f"{self._area.percent} %")
        self.undo.setEnabled(self._state.can_undo)
        self.redo.setEnabled(self._state.can_redo)
        self.whole.setEnabled(self._area.zoom is not None)


def _button(name: str, icon: str, act: Callable[[], object]) -> IconButton:
    made = IconButton(name, icon, "ink")
    made.clicked.connect(lambda: act())
    return made
