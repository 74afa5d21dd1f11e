"""Another organisation's key before it is kept: whose it says it is, and the fingerprint."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.code_check import Arrival, ArrivingKey, CodeChecker
from ct_desktop.services.code_words import organisation_words
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, word, wrapped

ASKS = (Arrival.NEW, Arrival.OTHER_KEY)
"""Arrivals that nothing vouches for: somebody compares the fingerprint."""


class ReadKeyDialog(FormDialog):
    """It is kept only when the fingerprint was compared, where nothing vouches for the key."""

    def __init__(
        self,
        ui: UiContext,
        checker: CodeChecker,
        file: Path,
        key: ArrivingKey,
        on_done: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        name = organisation_words(key.organisation)
        title = tr("Key of {organisation}").format(organisation=name)
        super().__init__(title, tr("Keep this key"), self._start, parent)
        self._ui = ui
        self._checker = checker
        self._file = file
        self._on_done = on_done
        self.asks = key.arrival in ASKS
        self.message = (
            word(key.message, "bad") if key.arrival is Arrival.OTHER_KEY else wrapped(key.message)
        )
        self.message.setWordWrap(True)
        self.form.add_widget(self.message)
        fingerprint = wrapped(key.fingerprint, "figure")
        fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        fingerprint.setAccessibleName(tr("Fingerprint: {groups}").format(groups=key.fingerprint))
        for part in (
            label(tr("Fingerprint"), "strong"),
            fingerprint,
            wrapped(_about(key), "small"),
        ):
            self.form.add_widget(part)
        self.compared = QCheckBox(tr("I compared the fingerprint with the organisation itself"))
        self.compared.setVisible(self.asks)
        if self.asks:
            self.form.add(tr("Compared"), self.compared, required=True, check=self._missing)
        if key.arrival is Arrival.OTHER_KEY:
            self.submit_button.setText(tr("Keep it all the same"))
            self.submit_button.setProperty("look", "danger")
            self.submit_button.setDefault(False)
        self.fit_to_form()

    def _missing(self) -> str:
        if self.compared.isChecked():
            return ""
        return tr("Compare it first, by telephone or with the printed sheet.")

    def _start(self, dialog: FormDialog) -> None:
        self._ui.tasks.write(
            lambda: self._checker.keep_key(self._file),
            lambda _: self._finish(),
            self.refuse,
            initiator=SETTINGS,
        )

    def _finish(self) -> None:
        self.finish()
        self._on_done()


def _about(key: ArrivingKey) -> str:
    revoked = ntr("{n} revoked document", "{n} revoked documents", key.revoked)
    return tr("List of {date}: {revoked}.").format(date=show_date(key.list_of), revoked=revoked)
