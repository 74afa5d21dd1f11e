"""What the page of the practice bank asks of each of its tabs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button


class BankTab(QWidget):
    """``buttons`` stand in the header while the tab is shown; ``described`` is the subtitle.

    ``wants_page`` carries a target of ui/targets.py.
    """

    described = Signal(str)
    wants_page = Signal(object)

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__()
        self.ui = ui
        self.office = office
        self.buttons: list[Button] = []
        self.setProperty("ground", "none")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))

    def reload(self) -> None:
        """Read the content anew and show it."""

    def print_tab(self) -> bool:
        """Print what is shown; False when there is nothing to print here."""
        return False

    def new(self) -> None:
        """What Ctrl+N makes here."""
