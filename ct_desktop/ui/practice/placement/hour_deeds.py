"""What can be done with the hours of a placement."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.errors import AppError, NeedsReason
from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_hours import EntryFacts, EntryVersion
from ct_desktop.services.words import hours_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.practice.open_hours.confirm_dialog import ConfirmDialog
from ct_desktop.ui.practice.placement.line_dialog import LineDialog
from ct_desktop.ui.practice.placement.versions_dialog import VersionsDialog
from ct_desktop.ui.targets import PRACTICE


class HourDeeds:
    """Writes, and opens dialogs over ``parent``; ``dialog`` is the one opened last."""

    def __init__(self, ui: UiContext, office: Office, placement_id: int, parent: QWidget) -> None:
        self._ui = ui
        self._hours = office.practice_hours
        self._office = office
        self._placement_id = placement_id
        self._parent = parent
        self.dialog: QDialog | None = None

    def add(
        self, facts: EntryFacts, on_refused: Callable[[str], object], early_reason: str = ""
    ) -> None:
        """Add a line; a day before the handover asks its reason. ``on_refused`` gets why not."""

        def refused(error: AppError) -> None:
            reason = None
            if isinstance(error, NeedsReason) and not early_reason:
                reason = self._ui.prompts.ask_reason(error.message, error.advice)
            if reason is None:
                on_refused(str(error))
            else:
                self.add(facts, on_refused, reason)

        self._ui.tasks.write(
            lambda: self._hours.add(self._placement_id, (facts,), early_reason=early_reason),
            None,
            refused,
            initiator=PRACTICE,
        )

    def confirm(self, entries: Sequence[EntryFacts], by: str) -> None:
        """Ask by whom, and confirm."""
        if entries:
            self._open(ConfirmDialog(self._ui, self._office, entries, by, self._parent))

    def unconfirm(self, entries: Sequence[EntryFacts]) -> None:
        """Take back a confirmation."""
        ids = [entry.id for entry in entries if entry.id is not None]
        if ids:
            self._ui.tasks.write(
                lambda: self._hours.unconfirm(ids),
                lambda _: self._toast(
                    ntr(
                        "The confirmation of {n} line was taken back.",
                        "The confirmation of {n} lines was taken back.",
                        len(ids),
                    )
                ),
                initiator=PRACTICE,
            )

    def correct(self, entry: EntryFacts) -> None:
        """Change a line, in a dialog."""
        self._open(LineDialog(self._ui, self._office, entry, self._parent))

    def remove(self, entries: Sequence[EntryFacts]) -> None:
        """Delete lines; a confirmed one is asked about first."""
        confirmed = [entry for entry in entries if entry.confirmed_on is not None]
        if confirmed and not self._sure(confirmed[0]):
            return
        ids = [entry.id for entry in entries if entry.id is not None]
        said = ntr("{n} line was removed.", "{n} lines were removed.", len(ids))
        if ids:
            self._ui.tasks.write(
                lambda: self._hours.remove_many(ids),
                lambda _: self._toast(said),
                initiator=PRACTICE,
            )

    def show_versions(self, entry: EntryFacts) -> None:
        """What was changed about a line."""
        entry_id = entry.id
        if entry_id is None:
            return

        def show(versions: Sequence[EntryVersion]) -> None:
            self._open(VersionsDialog(entry, versions, self._parent))

        self._ui.tasks.read(lambda: self._hours.versions(entry_id), show)

    def _sure(self, entry: EntryFacts) -> bool:
        return self._ui.prompts.confirm(
            tr("Remove confirmed hours?"),
            tr("Remove"),
            tr(
                "{hours} hours of {date} were confirmed by {name} and count. The history keeps "
                "them, and the removal can be undone."
            ).format(
                hours=hours_text(entry.minutes / 60),
                date=show_date(entry.day),
                name=entry.confirmed_by,
            ),
            danger=True,
        )

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _toast(self, words: str) -> None:
        self._ui.prompts.toast(words, self._ui.undo.undo)
