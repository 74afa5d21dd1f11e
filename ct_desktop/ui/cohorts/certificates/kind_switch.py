"""Two buttons: the proofs of participation or the certificates, each with how many are due."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.ui.cohorts.certificates.kind_words import plural
from ct_desktop.ui.theme.current import px


class KindSwitch(QWidget):
    """``chosen`` carries a DocumentKind, when the user chose it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Which documents"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        self.buttons = {kind: self._button(kind) for kind in DocumentKind}
        for button in self.buttons.values():
            row.addWidget(button)

    def show_due(self, kind: DocumentKind, due: Mapping[DocumentKind, int]) -> None:
        """Show which one is on show, and how many of each are ready."""
        self.buttons[kind].setChecked(True)
        for one, button in self.buttons.items():
            count = due.get(one, 0)
            button.setText(f"{plural(one)} ({count})" if count else plural(one))
            _keep_room(button)
            said = ntr("{n} ready", "{n} ready", count)
            button.setAccessibleName(f"{plural(one)}, {said}" if count else plural(one))

    def _button(self, kind: DocumentKind) -> QPushButton:
        made = QPushButton(plural(kind))
        made.setProperty("look", "filter")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(kind))
        self._group.addButton(made)
        return made


def _keep_room(button: QPushButton) -> None:
    """Room for the text semibold, so that choosing one moves nothing and cuts nothing off."""
    font = QFont(button.font())
    font.setWeight(QFont.Weight.DemiBold)
    button.setMinimumWidth(QFontMetrics(font).horizontalAdvance(button.text()) + px(28))
