"""The VOG register as a tab of the practice bank."""

from PySide6.QtWidgets import QLineEdit

from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.bank.tab import BankTab
from ct_desktop.ui.vog.register import VogRegister


class VogTab(BankTab):
    """Everything is in the register itself."""

    def __init__(self, ui: UiContext, office: Office, search: QLineEdit) -> None:
        super().__init__(ui, office)
        self.register = VogRegister(ui, office, search)
        self.register.counted.connect(self.described)
        self.buttons = [self.register.export_button, self.register.request_button]
        self.column.addWidget(self.register, 1)
        self.setFocusProxy(self.register)

    def reload(self) -> None:
        """Read the register anew."""
        self.register.reload()
