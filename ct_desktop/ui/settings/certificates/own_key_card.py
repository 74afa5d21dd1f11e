"""The own key: its fingerprint, and what can be done with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.issuer_keys import OwnKey
from ct_desktop.services.office import Office
from ct_desktop.services.prints import file_name
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.saving import ask_where
from ct_desktop.ui.settings.certificates.replace_key_dialog import ReplaceKeyDialog
from ct_desktop.ui.targets import SETTINGS, SettingsSection, SettingsTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import label, wrapped

ENDING = ".ctkey"


class OwnKeyCard(Card):
    """``on_changed`` is called when a key was made or replaced."""

    def __init__(self, ui: UiContext, office: Office, on_changed: Callable[[], object]) -> None:
        super().__init__(tr("Your own key"))
        self._ui = ui
        self._office = office
        self._on_changed = on_changed
        self.key: OwnKey | None = None
        self.dialog: ReplaceKeyDialog | None = None
        self.preview: PdfPreview | None = None
        self.export_button = secondary(tr("Export for others…"), self.export, "export")
        self.print_button = secondary(tr("Print the fingerprint…"), self.print_sheet, "print")
        self.replace_button = secondary(tr("Replace…"), self.replace, "redo")
        self.make_button = secondary(tr("Make the key now"), self.make, "plus")
        self.name_button = secondary(tr("Fill in the name"), self._open_organisation, "edit")
        self.about = wrapped("", "muted")
        self.caption = label(tr("Fingerprint"), "muted")
        self.fingerprint = _large(wrapped("", "figure"))
        self.state = wrapped("", "muted")
        self._build()

    def show_key(self, key: OwnKey) -> None:
        """Show the key as it is now, or that there is none."""
        self.key = key
        there, named = bool(key.fingerprint), bool(key.organisation)
        for button in (self.export_button, self.print_button):
            button.setVisible(there)
            button.setEnabled(named)
        self.replace_button.setVisible(there)
        self.make_button.setVisible(not there and named)
        self.name_button.setVisible(not named)
        for part in (self.caption, self.fingerprint, self.state):
            part.setVisible(there)
        self.fingerprint.setText(key.fingerprint)
        self.fingerprint.setAccessibleName(
            tr("Fingerprint of your key: {groups}").format(groups=key.fingerprint)
        )
        self.state.setText(_state(key))
        self.about.setText(_about(key))

    def make(self) -> None:
        """Make the key before anything was issued."""
        self._ui.tasks.write(
            self._office.issuer_keys.make, lambda _: self._on_changed(), initiator=SETTINGS
        )

    def export(self) -> None:
        """Ask where, and write the public key with its list there."""
        name = f"{file_name(tr('key'), self.key.organisation if self.key else '')}{ENDING}"
        kinds = tr("Public keys (*{ending})").format(ending=ENDING)
        path = ask_where(self, name.lower(), kinds)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the public key with its list to ``path``, and say what to do with it."""
        target = path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)

        def done(_: object) -> None:
            said = tr("Saved as {name}. Send it to who checks your certificates.")
            self._ui.prompts.toast(said.format(name=target.name))
            self._on_changed()

        self._ui.tasks.write(
            lambda: self._office.issuer_keys.export(target), done, initiator=SETTINGS
        )

    def print_sheet(self) -> None:
        """The sheet with the fingerprint, to give to others."""
        keys = self._office.issuer_keys
        job = PreviewJob(
            tr("Fingerprint of the public key"),
            "key-sheet.pdf",
            lambda language: keys.fingerprint_sheet(language).pdf,
            languages(),
        )
        self.preview = show_preview(job, self._ui.tasks, self._ui.prompts, self)

    def replace(self) -> None:
        """Ask why, and replace the key."""
        self.dialog = ReplaceKeyDialog(self._ui, self._office, self._replaced, self)
        self.dialog.open()

    def _replaced(self) -> None:
        self._on_changed()
        self._ui.prompts.toast(tr("The key was replaced. Export the new one for others."))

    def _build(self) -> None:
        holder = QWidget()
        row = flowing(holder, px(8))
        buttons = (
            self.export_button,
            self.print_button,
            self.replace_button,
            self.make_button,
            self.name_button,
        )
        words = (self.caption, self.fingerprint, self.state)
        for part in (self.about, *words, holder):
            self.body.addWidget(part)
        for button in buttons:
            row.addWidget(button)
            button.hide()
        for label_of_key in words:
            label_of_key.hide()

    def _open_organisation(self) -> None:
        self._ui.navigator.open(SETTINGS, SettingsTarget(SettingsSection.ORGANISATION))


def _about(key: OwnKey) -> str:
    if not key.organisation:
        return tr(
            "Your organisation has no name yet. Certificates are signed in its name, and others "
            "know the key by it."
        )
    if not key.fingerprint:
        return tr(
            "With this key every proof and certificate is signed, so that others can check it "
            "without a network, for years. It is made by itself when the first one is issued."
        )
    return tr(
        "Whoever has the exported key can check your certificates. Let them compare this "
        "fingerprint with you by telephone, or with the printed sheet, before they trust it."
    )


def _state(key: OwnKey) -> str:
    parts = [tr("Made on {date}").format(date=show_date(key.made_on))]
    if key.list_of is not None:
        revoked = ntr("{n} revoked document", "{n} revoked documents", key.revoked)
        listed = tr("list of {date}: {revoked}")
        parts.append(listed.format(date=show_date(key.list_of), revoked=revoked))
    if key.earlier:
        parts.append(ntr("{n} earlier key", "{n} earlier keys", key.earlier))
    return " · ".join(parts)


def _large(words: QLabel) -> QLabel:
    """Every sign apart, so that it is read out group by group."""
    font = words.font()
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
    font.setWordSpacing(px(6))
    words.setFont(font)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words
