"""What an empty page or table says: what it is for, and the button that fills it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.centred_text import CentredText
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped


class EmptyState(QWidget):
    """Centred icon, title, explanation and, if given, a button."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        explanation: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        action_icon: str = "plus",
    ) -> None:
        super().__init__(parent)
        self._title = wrapped("", "heading")
        self._explanation = wrapped("", "muted")
        self.button: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(icon_name, "muted", 32), 0, centre)
        column.addSpacing(px(4))
        column.addWidget(CentredText((self._title, self._explanation)))
        if action and on_action is not None:
            column.addSpacing(px(8))
            self.button = secondary(action, on_action, action_icon)
            column.addWidget(self.button, 0, centre)
        column.addStretch(3)
        self.say(title, explanation)

    def say(self, title: str, explanation: str, *, offer: bool = True) -> None:
        """Say something else; with ``offer`` False the button is hidden."""
        self._title.setText(title)
        self._explanation.setText(explanation)
        self.setAccessibleName(f"{title}. {explanation}")
        if self.button is not None and self.button.parentWidget() is not None:
            self.button.setVisible(offer)
