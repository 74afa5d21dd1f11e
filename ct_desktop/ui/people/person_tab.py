"""What the tabs of a person's page have in common."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.theme.current import px


class PersonTab(QWidget):
    """Shows part of a PersonContent; ``column`` is its layout."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(16))

    def show_content(self, content: PersonContent) -> None:
        """Show a person; called when the tab is first seen and after every reading."""
        raise NotImplementedError
