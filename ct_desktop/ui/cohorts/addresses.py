"""Copying the e-mail addresses of a group, and saying who has none."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from ct_desktop.language import ntr, tr
from ct_desktop.services.contacts import MailList
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext


def copy_addresses(
    ui: UiContext, office: Office, cohort_id: int, show_call_list: Callable[[], object]
) -> None:
    """Put the addresses on the clipboard for BCC; offers the call list for who has none."""

    def read(found: MailList) -> None:
        QApplication.clipboard().setText(found.text)
        copied = ntr(
            "{n} e-mail address copied, to paste in BCC.",
            "{n} e-mail addresses copied, to paste in BCC.",
            len(found.addresses),
        )
        if not found.without:
            ui.prompts.toast(copied)
            return
        without = tr("Without an e-mail address: {names}.").format(names="; ".join(found.without))
        if ui.prompts.confirm(copied, tr("Show the call list"), without):
            show_call_list()

    ui.tasks.read(lambda: office.contacts.mail_list(cohort_id), read)
