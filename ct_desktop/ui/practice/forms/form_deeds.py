"""What can be done with a form of the check list; each can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.received_forms import ReceivedRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.forms.assign_dialog import AssignDialog
from ct_desktop.ui.targets import PRACTICE, PlacementTarget


class FormDeeds:
    """Asks what a deed needs over ``over``; what a service refuses goes to the banner."""

    def __init__(self, ui: UiContext, office: Office, over: QWidget) -> None:
        self._ui = ui
        self._forms = office.received_forms
        self._office = office
        self._over = over

    def accept(self, form_id: int, lines: Sequence[int] | None) -> None:
        """Take over these lines, or every line that can be taken over."""
        self._write(lambda: self._forms.accept(form_id, lines), tr("Accepted into the record"))

    def set_aside(self, form_id: int) -> None:
        """Set the whole form aside, with a reason."""
        reason = self._ui.prompts.ask_reason(
            tr("Set this form aside?"),
            tr("It leaves the check list. What was accepted already stays in the record."),
            tr("Set aside"),
        )
        if reason is not None:
            self._write(lambda: self._forms.dismiss(form_id, reason), tr("Set aside"))

    def set_lines_aside(self, form_id: int, lines: Sequence[int]) -> None:
        """Set these lines aside, with a reason; the others keep waiting."""
        reason = self._ui.prompts.ask_reason(
            ntr("Set {n} line aside?", "Set {n} lines aside?", len(lines)),
            tr("They do not come into the record. The other lines of the form keep waiting."),
            tr("Set aside"),
        )
        if reason is not None:
            self._write(lambda: self._forms.dismiss(form_id, reason, lines), tr("Set aside"))

    def assign(self, row: ReceivedRow) -> None:
        """Say whose form it is."""
        AssignDialog(self._ui, self._office, row, self._over).open()

    def take_up_again(self, row: ReceivedRow) -> None:
        """Put a form that was set aside back in the check list."""
        placement_id = row.placement_id
        if placement_id is None:
            self.assign(row)
            return
        self._write(lambda: self._forms.assign(row.id, placement_id), tr("Back in the check list"))

    def open_placement(self, row: ReceivedRow) -> None:
        """The placement that the form belongs to."""
        if row.placement_id is not None:
            self._ui.navigator.open(PRACTICE, PlacementTarget(row.placement_id))

    def _write(self, deed: Callable[[], None], done: str) -> None:
        self._ui.tasks.write(
            deed,
            lambda _: self._ui.prompts.toast(done, self._ui.undo.undo),
            initiator=PRACTICE,
        )
