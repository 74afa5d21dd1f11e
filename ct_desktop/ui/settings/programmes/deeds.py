"""What can be done with a programme as a whole: copy, archive, delete."""

from collections.abc import Callable
from dataclasses import replace

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import SETTINGS


class ProgrammeDeeds:
    """Each is written at once and can be undone, so nothing is asked first."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        self._ui = ui
        self._office = office

    def copy(self, facts: ProgrammeFacts, on_done: Callable[[int], object]) -> None:
        """Make a copy under a new name; ``on_done`` gets its id."""
        programme_id = facts.id
        if programme_id is not None:
            self._ui.tasks.write(
                lambda: self._office.programmes.copy(programme_id), on_done, initiator=SETTINGS
            )

    def set_archived(self, facts: ProgrammeFacts, archived: bool) -> None:
        """Offer a programme for new groups no longer, or again."""
        said = (
            tr("“{name}” is no longer offered for new groups.")
            if archived
            else tr("“{name}” is offered for new groups again.")
        ).format(name=facts.name)
        wanted = replace(facts, archived=archived)
        self._ui.tasks.write(
            lambda: self._office.programmes.save(wanted),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=SETTINGS,
        )

    def remove(self, facts: ProgrammeFacts, on_done: Callable[[], object] | None = None) -> None:
        """Delete a programme; one that groups were made with is refused by the service."""
        programme_id = facts.id
        if programme_id is None:
            return
        said = tr("“{name}” was deleted.").format(name=facts.name)

        def done() -> None:
            self._ui.prompts.toast(said, self._ui.undo.undo)
            if on_done is not None:
                on_done()

        self._ui.tasks.write(
            lambda: self._office.programmes.remove(programme_id),
            lambda _: done(),
            initiator=SETTINGS,
        )
