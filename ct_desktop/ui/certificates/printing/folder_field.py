"""A folder that the user chooses."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary


class FolderField(QWidget):
    """The folder as text, with a button that asks for it; ``title`` is that of the question."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.text = QLineEdit()
        self.text.setReadOnly(True)
        self.text.setPlaceholderText(tr("No folder chosen"))
        self.button = secondary(tr("Choose…"), self.ask)
        self._folder: Path | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.button)

    def value(self) -> Path | None:
        """The folder, or None while none was chosen."""
        return self._folder

    def set_value(self, folder: Path) -> None:
        """Choose a folder."""
        self._folder = folder
        self.text.setText(str(folder))
        self.text.setToolTip(str(folder))

    def ask(self) -> None:
        """Let the user choose."""
        start = str(self._folder or Path.home())
        name = QFileDialog.getExistingDirectory(self, self._title, start)
        if name:
            self.set_value(Path(name))

    def setAccessibleName(self, name: str) -> None:
        """The name of the field is that of its text; the button says what it does."""
        super().setAccessibleName(name)
        self.text.setAccessibleName(name)
        self.button.setAccessibleName(f"{name}: {self.button.text()}")
