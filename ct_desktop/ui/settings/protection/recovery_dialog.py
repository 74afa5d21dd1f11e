"""The dialog that shows a new recovery code; it stays until the user says it is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.recovery_code import RecoveryCode


class RecoveryDialog(QDialog):
    """The code is kept nowhere, so Esc does not close this either."""

    def __init__(self, ui: UiContext, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("The new recovery code"))
        self.setAccessibleName(tr("The new recovery code"))
        self.setMinimumWidth(px(520))
        self.view = RecoveryCode(code, ui.tasks, ui.prompts, ui.clock)
        self.close_button = primary(tr("Close"), self.accept)
        self.close_button.setEnabled(False)
        self.view.kept_changed.connect(self.close_button.setEnabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(16))
        column.addWidget(label(tr("The new recovery code"), "heading"))
        column.addWidget(
            wrapped(
                tr(
                    "It opens the data when a password is forgotten. It is shown only now; the "
                    "former code opens nothing any more."
                )
            )
        )
        column.addWidget(self.view)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)

    def reject(self) -> None:
        if self.view.kept.isChecked():
            super().reject()
        else:
            self.view.kept.setFocus()
