"""The frame of everything shown before the window: brand, heading, a body, what goes wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.icon import app_icon, pixmap
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled


class StartFrame(QDialog):
    """``show_body`` puts another content between the heading and the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowIcon(app_icon())
        self.setModal(True)
        self.side = QVBoxLayout()
        self.heading = wrapped("", "title")
        self.explanation = wrapped("", "muted")
        self.refusal = wrapped("", "word")
        self.busy = QProgressBar()
        self.busy_words = label("", "muted")
        self.left_buttons = QHBoxLayout()
        self.right_buttons = QHBoxLayout()
        self._body: QScrollArea | None = None
        self._column = QVBoxLayout()
        self._build()

    def take_room(self, width: int, height: int) -> None:
        """Be this large (px at 100 %), as far as the screen has it."""
        room = self.screen().availableSize()
        self.resize(min(px(width), room.width()), min(px(height), room.height()))

    def show_body(self, heading: str, explanation: str, body: QWidget) -> None:
        """Show another content; the former one is gone."""
        self.setWindowTitle(tr("{page} – Citytrainer").format(page=heading))
        self.heading.setText(heading)
        self.explanation.setText(explanation)
        self.explanation.setVisible(bool(explanation))
        self.show_refusal(None)
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = scrolled(body)
        self._column.insertWidget(3, self._body, 1)
        self._body.show()

    def show_refusal(self, error: AppError | None) -> None:
        """Say above the body what was refused and what to do, or nothing any more."""
        self.refusal.setText(f"{error.message}\n{error.advice}".strip() if error else "")
        self.refusal.setVisible(error is not None)

    def set_busy(self, words: str) -> None:
        """Show that work is under way and let nothing be pressed; "" when it is done."""
        self.busy_words.setText(words)
        for widget in (self.busy, self.busy_words):
            widget.setVisible(bool(words))
        if self._body is not None:
            self._body.setEnabled(not words)
        for buttons in (self.left_buttons, self.right_buttons):
            for place in range(buttons.count()):
                item = buttons.itemAt(place)
                button = item.widget() if item else None
                if isinstance(button, Button):
                    button.setEnabled(not words)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return bool(self.busy_words.text())

    def add_button(self, button: Button, *, left: bool = False, default: bool = False) -> None:
        """Add a button, ready at once; the default is what Enter presses."""
        (self.left_buttons if left else self.right_buttons).addWidget(button)
        button.setDefault(default)
        button.show()

    def clear_buttons(self) -> None:
        """Take all buttons away."""
        for buttons in (self.left_buttons, self.right_buttons):
            while buttons.count():
                item = buttons.takeAt(0)
                gone = item.widget() if item else None
                if gone is not None:
                    gone.hide()
                    gone.deleteLater()

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        rail = QFrame()
        rail.setProperty("look", "rail")
        rail.setFixedWidth(px(228))
        beside = QVBoxLayout(rail)
        beside.setContentsMargins(px(22), px(24), px(16), px(24))
        beside.setSpacing(px(20))
        brand = QHBoxLayout()
        brand.setSpacing(px(9))
        logo = QLabel()
        logo.setPixmap(pixmap("logo", "#000000", px(20), self.devicePixelRatioF()))
        brand.addWidget(logo)
        brand.addWidget(label("Citytrainer", "brand"), 1)
        beside.addLayout(brand)
        self.side.setSpacing(px(4))
        beside.addLayout(self.side)
        beside.addStretch(1)
        outer.addWidget(rail)
        column = self._column
        column.setContentsMargins(px(36), px(32), px(36), px(24))
        column.setSpacing(px(12))
        column.addWidget(self.heading)
        column.addWidget(self.explanation)
        column.addWidget(self.refusal)
        column.addWidget(self.busy_words)
        column.addWidget(self.busy)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setProperty("tone", "primary")
        self.busy.setAccessibleName(tr("Working"))
        self.busy.hide()
        self.busy_words.hide()
        self.refusal.setProperty("tone", "bad")
        self.refusal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.left_buttons.setSpacing(px(8))
        self.right_buttons.setSpacing(px(8))
        row.addLayout(self.left_buttons)
        row.addStretch(1)
        row.addLayout(self.right_buttons)
        column.addLayout(row)
        outer.addLayout(column, 1)
