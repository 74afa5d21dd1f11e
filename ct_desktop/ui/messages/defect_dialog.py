"""Says that the program itself is wrong, with a report to copy."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.labels import wrapped


class DefectDialog(MessageDialog):
    """Stays until it is closed; shows the report as it would be sent."""

    def __init__(self, report: str, log_file: Path | None, parent: QWidget | None) -> None:
        super().__init__(
            tr("Something went wrong in the program"),
            tr(
                "What you did just now was not done; your data are as they were before. "
                "Copy the report and send it to the maintainers, then go on. "
                "Read it first: it may hold words from your screen."
            ),
            parent,
        )
        self.setMinimumWidth(px(640))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(px(220))
        self.body.addWidget(self.text)
        if log_file is not None:
            where = tr("The log lies in {path}.").format(path=log_file)
            self.body.addWidget(wrapped(where, "small"))
        copy = Button(tr("Copy report"), "secondary", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.buttons.addWidget(copy)
        self.add_button(tr("Go on"), "primary", accepts=True, default=True)
