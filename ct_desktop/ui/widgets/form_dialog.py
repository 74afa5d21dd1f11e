"""A dialog around a form: it closes only when the form is valid and the work was done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled

_SIDES = 24  # px at 100 %


class FormDialog(QDialog):
    """``on_submit`` starts the work with ``tasks.write(…, dialog.finish, dialog.refuse)``.

    What a service refuses is shown in the dialog, which then stays open with all that was typed.
    ``scroll_area`` holds the form, ``buttons`` is the line below it.
    """

    def __init__(
        self,
        title: str,
        action: str,
        on_submit: Callable[["FormDialog"], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_submit = on_submit
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(px(480))
        self.form = Form()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_SIDES), px(20), px(_SIDES), px(20))
        column.setSpacing(px(16))
        column.addWidget(label(title, "heading"))
        self._middle = QHBoxLayout()
        self._middle.setSpacing(px(20))
        self.scroll_area = scrolled(self.form)
        self._middle.addWidget(self.scroll_area, 1)
        column.addLayout(self._middle, 1)
        self.refusal = wrapped("", "error")
        self.refusal.hide()
        column.addWidget(self.refusal)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        self.buttons.addStretch(1)
        cancel = Button(tr("Cancel"), "secondary")
        cancel.clicked.connect(self.reject)
        self.submit_button = Button(action, "primary")
        self.submit_button.setDefault(True)
        self.submit_button.clicked.connect(self.submit)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.submit_button)
        column.addLayout(self.buttons)

    def set_aside(self, widget: QWidget) -> None:
        """Something to look at while filling in the form, right of it."""
        self._middle.addWidget(widget, 1)
        self._keep_form_whole()

    def submit(self) -> None:
        """Check the form and start the work."""
        self.refusal.hide()
        if self.form.is_valid():
            self.submit_button.setEnabled(False)
            self._on_submit(self)

    def finish(self, result: object = None) -> None:
        """The work was done: close."""
        self.accept()

    def refuse(self, error: AppError) -> None:
        """The work was refused: say why and stay."""
        self.submit_button.setEnabled(True)
        self.refusal.setText(str(error))
        self.refusal.show()
        QTimer.singleShot(0, self, self.make_room)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._middle.count() > 1:
            self._keep_form_whole()  # the style sheet made its captions wider
        if not self.form.isAncestorOf(self.focusWidget() or self):
            self.form.focus_first()
        QTimer.singleShot(0, self, self.make_room)

    def _keep_form_whole(self) -> None:
        for part in self.form.findChildren(QWidget):
            part.ensurePolished()
        bar = self.scroll_area.verticalScrollBar().sizeHint().width()
        self.scroll_area.setMinimumWidth(self.form.minimumSizeHint().width() + bar)
        layout = self.layout()
        if layout is not None:
            self.setMinimumWidth(layout.minimumSize().width())

    def fit_to_form(self) -> None:
        """Take the height of the form, as far as the screen has it; call before showing."""
        width = max(self.width(), self.minimumWidth(), px(480))
        form = self.form.sizeHint().height()
        if self.form.hasHeightForWidth():
            form = min(form, self.form.heightForWidth(width - px(2 * _SIDES)))
        self.resize(width, min(form + px(180), self.screen().availableSize().height()))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        if self.isVisible():
            QTimer.singleShot(0, self, self.make_room)

    def make_room(self) -> None:
        """Grow by what the form lacks, as far as the screen has it."""
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        layout.activate()
        lacking = self.scroll_area.verticalScrollBar().maximum()
        if lacking > 0:
            most = self.screen().availableSize().height()
            self.resize(self.width(), max(self.height(), min(self.height() + lacking, most)))
