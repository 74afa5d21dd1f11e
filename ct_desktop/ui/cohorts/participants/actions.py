"""What can be done with the selected participants."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError, NeedsReason
from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.participants import Overrides, ParticipantRow
from ct_desktop.ui.cohorts.participants.move_dialog import MoveDialog
from ct_desktop.ui.cohorts.participants.overriding import write_with_overrides
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS

Rows = Sequence[ParticipantRow]


class ParticipantActions:
    """Every deed is one change where it can be, and can be undone from its toast."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._parent = parent

    def enrol(self, rows: Rows) -> None:
        """Give people a place; who needs a reason is asked about one by one."""
        ids = tuple(row.enrolment_id for row in rows)

        def refused(error: AppError) -> None:
            if isinstance(error, NeedsReason):
                self._enrol_one_by_one(list(ids), 0)
            else:
                self._ui.prompts.show_error(error)

        self._ui.tasks.write(
            lambda: self._office.mix.accept(self._cohort_id, ids, rest_waits=False),
            lambda _: self._enrolled(len(ids)),
            refused,
            initiator=COHORTS,
        )

    def wait(self, rows: Rows) -> None:
        """Put people on the waiting list."""
        ids = _ids(rows)
        self._write(
            lambda: self._office.participants.wait(*ids),
            ntr(
                "{n} person is on the waiting list.",
                "{n} people are on the waiting list.",
                len(ids),
            ),
        )

    def reapply(self, rows: Rows) -> None:
        """Back to applied."""
        ids = _ids(rows)
        self._write(
            lambda: self._office.participants.reapply(*ids),
            ntr("{n} application is open again.", "{n} applications are open again.", len(ids)),
        )

    def decline(self, rows: Rows) -> None:
        """Decline applicants, with a reason."""
        ids = _ids(rows)
        reason = self._ui.prompts.ask_reason(
            tr("Decline {who}?").format(who=_who(rows)),
            tr("The application stays in the list with the reason."),
            tr("Decline"),
        )
        if reason is not None:
            self._write(
                lambda: self._office.participants.decline(ids, reason),
                ntr("{n} person has been declined.", "{n} people have been declined.", len(ids)),
            )

    def withdraw(self, rows: Rows) -> None:
        """People leave the group, with a reason."""
        ids = _ids(rows)
        reason = self._ui.prompts.ask_reason(
            tr("Does {who} leave the group?").format(who=_who(rows)),
            tr("The marks stay; the place becomes free."),
            tr("Leaves the group"),
        )
        if reason is not None:
            self._write(
                lambda: self._office.participants.withdraw(ids, reason),
                ntr("{n} person has withdrawn.", "{n} people have withdrawn.", len(ids)),
            )

    def pin(self, rows: Rows, *, pinned: bool) -> None:
        """Let the composer keep people in, or no longer."""
        ids = _ids(rows)
        words = (
            tr("The composer keeps {who} in the group.")
            if pinned
            else tr("The composer may leave {who} out.")
        )
        self._write(
            lambda: self._office.participants.pin(ids, pinned),
            words.format(who=_who(rows)),
        )

    def move(self, row: ParticipantRow) -> None:
        """Choose another group for someone, in a dialog."""
        MoveDialog(self._ui, self._office, self._cohort_id, row, self._parent).open()

    def remove(self, rows: Rows) -> None:
        """Take applications back as if they were never made."""
        ids = _ids(rows)
        sure = self._ui.prompts.confirm(
            tr("Remove {who} from this group?").format(who=_who(rows)),
            tr("Remove from the group"),
            tr("The person stays in the list of people. Whoever has marks can only withdraw."),
            danger=True,
        )
        if sure:
            self._write(
                lambda: self._office.participants.remove(ids),
                ntr("{n} person has been removed.", "{n} people have been removed.", len(ids)),
            )

    def enrol_new(self, enrolment_id: int) -> None:
        """Give someone who has just applied a place."""
        self._enrol_one_by_one([enrolment_id], 0)

    def _enrol_one_by_one(self, left: list[int], done: int) -> None:
        if not left:
            if done:
                self._enrolled(done)
            return
        first, *rest = left

        def enrol(overrides: Overrides) -> None:
            self._office.participants.enrol(first, overrides)

        write_with_overrides(
            self._ui,
            enrol,
            lambda _: self._enrol_one_by_one(rest, done + 1),
            lambda: self._enrol_one_by_one(rest, done),
        )

    def _enrolled(self, count: int) -> None:
        self._ui.prompts.toast(
            ntr("{n} person has been enrolled.", "{n} people have been enrolled.", count),
            self._ui.undo.undo,
        )

    def _write(self, fn: Callable[[], object], words: str) -> None:
        self._ui.tasks.write(
            fn,
            lambda _: self._ui.prompts.toast(words, self._ui.undo.undo),
            initiator=COHORTS,
        )


def _ids(rows: Rows) -> tuple[int, ...]:
    return tuple(row.enrolment_id for row in rows)


def _who(rows: Rows) -> str:
    if len(rows) == 1:
        return rows[0].full_name
    return ntr("{n} person", "{n} people", len(rows))
