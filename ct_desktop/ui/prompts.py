"""The only place that shows messages: banner, toast, questions and the defect dialog."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.logs import log_defect
from ct_desktop.ui.messages.banner import BannerArea
from ct_desktop.ui.messages.defect_dialog import DefectDialog
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.messages.reason_dialog import ReasonDialog
from ct_desktop.ui.messages.report import defect_report, error_details
from ct_desktop.ui.messages.toast import Toast
from ct_desktop.ui.widgets.buttons import Button

_log = logging.getLogger(__name__)


class Prompts(QObject):
    """Shows messages in the window it is attached to; ``banners`` stands above its pages."""

    def __init__(self, log_file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._window: QWidget | None = None
        self._toast: Toast | None = None
        self._defect_open = False
        self.banners = BannerArea()

    def attach(self, window: QWidget) -> None:
        """Show messages in ``window`` from now on; it has put ``banners`` in its layout."""
        self._window = window

    def show_error(self, error: AppError) -> None:
        """An error the user may see: a banner that stays, or a dialog over an open dialog."""
        _log.info("shown: %s", type(error).__name__)
        details = error_details(error)
        if self._window is not None and QApplication.activeModalWidget() is None:
            self.banners.add(error.message, error.advice, details)
            return
        dialog = MessageDialog(error.message, error.advice, self._top())
        copy = Button(tr("Copy details"), "secondary", "copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        dialog.buttons.addWidget(copy)
        dialog.add_button(tr("Close"), "primary", accepts=True, default=True)
        self._run(dialog)

    def show_defect(self, error: BaseException) -> None:
        """The program is wrong: one dialog with a report; more defects meanwhile are logged."""
        log_defect(error)
        if self._defect_open:
            return
        self._defect_open = True
        self._run(DefectDialog(defect_report(error), self._log_file, self._top()))
        self._defect_open = False

    def confirm(
        self, question: str, action: str, explanation: str = "", *, danger: bool = False
    ) -> bool:
        """Ask whether to do ``action``, a verb on the button; the other button is Cancel.

        A dangerous action is red and not the one that Enter chooses.
        """
        dialog = MessageDialog(question, explanation, self._top())
        dialog.add_button(tr("Cancel"), "secondary", accepts=False, default=danger)
        dialog.add_button(
            action, "danger" if danger else "primary", accepts=True, default=not danger
        )
        return self._run(dialog)

    def tell(self, message: str, explanation: str) -> None:
        """Something to read at leisure: a dialog that stays until it is closed."""
        dialog = MessageDialog(message, explanation, self._top())
        dialog.add_button(tr("Close"), "primary", accepts=True, default=True)
        self._run(dialog)

    def ask_reason(self, title: str, explanation: str, action: str = "") -> str | None:
        """The reason for setting a rule aside, or None when the user lets it be."""
        dialog = ReasonDialog(title, explanation, action or tr("Do it anyway"), self._top())
        return dialog.reason if self._run(dialog) else None

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done; goes away by itself. ``undo`` puts a way back beside it."""
        if self._window is None:
            return
        if self._toast is not None:
            self._toast.leave()
        self._toast = Toast(self._window, text, undo)
        self._toast.left.connect(self._forget_toast)
        self._toast.appear()

    def outdate_toast(self) -> None:
        """Take away a toast with a way back: something else was changed since."""
        if self._toast is not None and self._toast.offers_undo:
            self._toast.leave()

    @property
    def toast_shown(self) -> Toast | None:
        """The toast on show."""
        return self._toast

    def _forget_toast(self) -> None:
        self._toast = None

    def _top(self) -> QWidget | None:
        return QApplication.activeModalWidget() or self._window or QApplication.activeWindow()

    @staticmethod
    def _run(dialog: QDialog) -> bool:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted
