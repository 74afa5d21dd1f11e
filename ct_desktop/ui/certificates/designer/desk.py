"""The sheet with its bar at the left, list and settings at the right."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.certificates.designer.element_list import ElementList
from ct_desktop.ui.certificates.designer.element_panel import ElementPanel
from ct_desktop.ui.certificates.designer.list_over import ListOver
from ct_desktop.ui.certificates.designer.sheet_area import SheetArea
from ct_desktop.ui.certificates.designer.sheet_bar import SheetBar
from ct_desktop.ui.certificates.designer.sheet_foot import SheetFoot
from ct_desktop.ui.certificates.designer.sheet_panel import SheetPanel
from ct_desktop.ui.certificates.designer.sheet_view import SheetView
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from ct_desktop.ui.certificates.designer.page_picture import PagePicture

ELEMENTS, SHEET = "elements", "sheet"
_WIDTH = 316


class Desk(QWidget):
    """Choosing an element shows its settings."""

    def __init__(self, state: DesignerState, add_picture: Callable[[], object]) -> None:
        super().__init__()
        self.picture = _picture(self)
        self.view = SheetView(state, self.picture)
        self.area = SheetArea(self.view, state)
        self.bar = SheetBar(state)
        self.elements = ElementList(state, add_picture)
        self.panel = ElementPanel(state)
        self.sheet = SheetPanel(state)
        self.tabs = Tabs()
        self.tabs.add(ELEMENTS, tr("Elements"), self._elements)
        self.tabs.add(SHEET, tr("Sheet"), lambda: scrolled(self.sheet))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        row.addLayout(self._left(state), 1)
        card = Card()
        card.body.setContentsMargins(px(16), px(12), px(10), px(8))
        card.body.addWidget(self.tabs)
        card.setFixedWidth(px(_WIDTH))
        row.addWidget(card)
        self.view.edit_wanted.connect(self.edit)
        self.elements.view.edit_wanted.connect(self.edit)
        state.chosen_changed.connect(lambda: self._follow(state))

    def show_pdf(self, pdf: bytes) -> None:
        """Show another preview."""
        if self.picture is not None:
            self.picture.load(pdf)
        self.view.update()

    def edit(self) -> None:
        """Go to the settings of the chosen element."""
        self.tabs.choose(ELEMENTS)
        self.panel.focus_first()

    def _left(self, state: DesignerState) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.bar)
        left.addWidget(self.area, 1)
        hint = tr(
            "Arrows 1 mm, Shift 10, Ctrl 0.2 · Alt while dragging: no snapping"
            " · Ctrl+D doubles · Delete removes"
        )
        if self.picture is None:
            hint = tr("This PC cannot show PDFs here: only the places are shown.")
        self.foot = SheetFoot(state, self.area, hint)
        left.addWidget(self.foot)
        return left

    def _elements(self) -> QWidget:
        split = ListOver()
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(line())
        column.addWidget(scrolled(self.panel))
        split.addWidget(self.elements)
        split.addWidget(below)
        return split

    def _follow(self, state: DesignerState) -> None:
        if state.chosen:
            self.tabs.choose(ELEMENTS)


def _picture(parent: QWidget) -> "PagePicture | None":
    """QtPdf is imported only now, and some distributions leave it out."""
    if find_spec("PySide6.QtPdf") is None:
        return None
    from ct_desktop.ui.certificates.designer.page_picture import PagePicture

    return PagePicture(parent)
