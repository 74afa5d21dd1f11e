"""One content of the unlock dialog: what it asks, and its buttons."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form import Form


@dataclass(frozen=True)
class Attempt:
    """One try to open the store, or a backup when ``backup`` is given."""

    password: str | None = field(default=None, repr=False)
    recovery_code: str | None = field(default=None, repr=False)
    user: str | None = None
    take_over: bool = False
    backup: Path | None = None


@dataclass(frozen=True)
class PanelButton:
    """A button of a panel, by its word."""

    words: str
    on_click: Callable[[], object]


class Panel(QWidget):
    """A form under a heading; ``primary`` is what Enter does, the others stand at the left."""

    def __init__(self, heading: str, explanation: str = "") -> None:
        super().__init__()
        self.heading = heading
        self.explanation = explanation
        self.primary: PanelButton | None = None
        self.others: list[PanelButton] = []
        self.form = Form()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(4), px(12), 0)
        self.column.setSpacing(px(16))
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Put the cursor where the user begins."""
        self.setFocus()


def secret_field() -> QLineEdit:
    """A field that shows dots."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(200)
    return made
