"""What can be done with a competence profile as a whole: copy, archive, restore, remove."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.competences import Profile
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.competences.draft import title_of
from ct_desktop.ui.settings.competences.new_dialog import NewProfileDialog
from ct_desktop.ui.targets import SETTINGS


class ProfileDeeds:
    """Each is written at once and can be undone; ``dialog`` is the one opened last."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        self._ui = ui
        self._office = office
        self.dialog: NewProfileDialog | None = None

    def make(self, begin: Profile | None, on_made: Callable[[str], object], over: QWidget) -> None:
        """Ask for the name of a new profile, which begins as ``begin`` or another one."""

        def ask(known: Sequence[Profile]) -> None:
            self.dialog = NewProfileDialog(self._ui, self._office, known, begin, over)
            self.dialog.made.connect(on_made)
            self.dialog.open()

        self._ui.tasks.read(lambda: self._office.profiles.all(archived=True), ask)

    def set_archived(self, profile: Profile, archived: bool) -> None:
        """Offer a profile no more, or again."""
        said = (
            tr("“{name}” is no longer offered to programmes.")
            if archived
            else tr("“{name}” is offered to programmes again.")
        )
        self._write(profile, said, lambda: self._office.profiles.archive(profile.key, archived))

    def restore(self, profile: Profile) -> None:
        """The words of a shipped profile as they came."""
        said = tr("“{name}” has its own words again.")
        self._write(profile, said, lambda: self._office.profiles.restore(profile.key))

    def remove(self, profile: Profile) -> None:
        """Remove an own profile; one that is in use is refused by the service."""
        said = tr("“{name}” was deleted.")
        self._write(profile, said, lambda: self._office.profiles.remove(profile.key))

    def _write(self, profile: Profile, said: str, act: Callable[[], None]) -> None:
        words = said.format(name=title_of(profile.name))
        self._ui.tasks.write(
            act,
            lambda _: self._ui.prompts.toast(words, self._ui.undo.undo),
            initiator=SETTINGS,
        )
