"""The dialog that makes a competence profile, as a copy of another one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.competences import Audience, Profile
from ct_desktop.services.office import Office
from ct_desktop.services.profile_words import audience_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.competences.draft import title_of
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.form_dialog import FormDialog


class NewProfileDialog(FormDialog):
    """``made`` carries the key of the new profile."""

    made = Signal(str)

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        known: Sequence[Profile],
        begin: Profile | None,
        parent: QWidget,
    ) -> None:
        """``begin`` is the profile to copy, unless the user chooses another of ``known``."""
        super().__init__(tr("New competence profile"), tr("Make"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.copy_of = QComboBox()
        for one in known:
            self.copy_of.addItem(title_of(one.name), one.key)
        self.audience = QComboBox()
        for audience in Audience:
            words = audience_text(audience)
            self.audience.addItem(words[:1].upper() + words[1:], audience)
        self._of = {one.key: one.audience for one in known}
        if begin is not None:
            self.copy_of.setCurrentIndex(self.copy_of.findData(begin.key))
        self._follow()
        self.copy_of.currentIndexChanged.connect(lambda _: self._follow())
        form = self.form
        form.add(tr("Name"), self.name, required=True)
        form.add(
            tr("Begins as"),
            self.copy_of,
            hint=tr("With all its strands and competences, to be changed as you like."),
        )
        form.add(tr("For whom"), self.audience)
        self.fit_to_form()

    def _follow(self) -> None:
        audience = self._of.get(str(self.copy_of.currentData()), Audience.PARTICIPANT)
        self.audience.setCurrentIndex(self.audience.findData(audience))

    def _submit(self, _: FormDialog) -> None:
        name = " ".join(self.name.text().split())
        audience = Audience(self.audience.currentData())
        copy_of = str(self.copy_of.currentData())
        self._ui.tasks.write(
            lambda: self._office.profiles.make(name, audience, copy_of),
            self._done,
            self.refuse,
            initiator=SETTINGS,
        )

    def _done(self, key: str) -> None:
        self.finish()
        self.made.emit(key)
