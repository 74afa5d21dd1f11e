"""What the check list says before the first form came back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.empty_state import EmptyState


class NoForms(EmptyState):
    """How a form comes back, and the two ways to read it in."""

    def __init__(self, on_files: Callable[[], object], on_folder: Callable[[], object]) -> None:
        super().__init__(
            "import",
            tr("No forms came back yet"),
            tr(
                "Print the supervisor's form of a placement as a PDF and send it to the practice "
                "supervisor, who fills it in with any PDF reader and sends it back. Read the file "
                "in here, or drop it on this page: hours and assessment wait in this list until "
                "you accept them."
            ),
        )
        self.files_button = secondary(tr("Read in…"), on_files, "import")
        self.folder_button = secondary(tr("Read in a folder…"), on_folder, "import")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(self.files_button)
        row.addWidget(self.folder_button)
        column.insertSpacing(column.count() - 1, px(8))
        column.insertLayout(column.count() - 1, row)
