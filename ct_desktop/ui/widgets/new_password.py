"""A new password typed twice, with a hint of how well it protects."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.passwords import SHORTEST, Strength, strength
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, word
from ct_desktop.ui.widgets.restyle import restyle

_TONES = {Strength.SHORT: "bad", Strength.FAIR: "warning", Strength.STRONG: "good"}


class NewPassword(QWidget):
    """``value`` is the password; ``error`` says what is wrong, for a form's ``check``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = _field(tr("Password"))
        self.second = _field(tr("Password once more"))
        self.hint = word(" ", "neutral")
        self.show_words = QCheckBox(tr("Show what I type"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for field in (self.first, self.second):
            caption = label(field.accessibleName(), "strong")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
            if field is self.first:
                column.addWidget(self.hint)
            field.textEdited.connect(self._typed)
        column.addWidget(self.show_words)
        self.show_words.toggled.connect(self._show)
        self.setFocusProxy(self.first)

    def value(self) -> str:
        """The password typed."""
        return self.first.text()

    def set_value(self, password: str) -> None:
        """Put a password in both fields, when the user comes back to them."""
        self.first.setText(password)
        self.second.setText(password)
        self._typed()

    def error(self) -> str:
        """What is wrong, or ""."""
        if len(self.first.text()) < SHORTEST:
            return tr("Use at least {n} characters.").format(n=SHORTEST)
        if self.first.text() != self.second.text():
            return tr("The two passwords differ. Type the same one twice.")
        return ""

    def _typed(self) -> None:
        level = strength(self.first.text())
        words = {
            Strength.SHORT: tr("Too short or too simple"),
            Strength.FAIR: tr("Fair; a sentence of four words is stronger and easy to keep"),
            Strength.STRONG: tr("Strong"),
        }
        self.hint.setText(words[level] if self.first.text() else " ")
        self.hint.setProperty("tone", _TONES[level])
        restyle(self.hint)
        self.changed.emit()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.setEchoMode(mode)


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setAccessibleName(name)
    made.setMaxLength(200)
    return made
