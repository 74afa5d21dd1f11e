"""Writes levels: shown at once, taken back on screen when the store refuses them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ct_desktop.errors import AppError, UserError
from ct_desktop.language import ntr, tr
from ct_desktop.services.assessment_words import moment_text
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.assessments.sheet.entry_bar import EntryBar
from ct_desktop.ui.cohorts.assessments.sheet.sheet_view import SheetView
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS


class Scoring(QObject):
    """One key press is one change; rows and columns are those of the model."""

    def __init__(
        self, ui: UiContext, office: Office, cohort_id: int, view: SheetView, bar: EntryBar
    ) -> None:
        super().__init__(view)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._view = view
        self._bar = bar
        view.keys.given.connect(self.give)

    def give(self, row: int, column: int, level: int) -> None:
        """Write one level, 0 to take it away."""
        sheet = self._view.sheet
        person, item, kind = sheet.person(row), sheet.item(column), sheet.content.kind
        if item is None or kind is None:
            return
        wrong = self._bar.day_error()
        if wrong:
            self._ui.prompts.show_error(UserError(wrong))
            return
        day, name = self._bar.day, self._bar.assessor_name
        wanted = level or None
        ticket = sheet.unsettled.send((person.enrolment_id,), item.key, wanted)
        sheet.levels_changed()
        self._say(sheet.spoken(row, column))
        levels = {person.enrolment_id: {item.key: wanted}}
        self._ui.tasks.write(
            lambda: self._office.assessments.set_level(
                self._cohort_id, *kind, levels, given_on=day, assessor_name=name
            ),
            None,
            lambda error: self._refuse(ticket, error),
            initiator=COHORTS,
        )

    def start_from_before(self) -> None:
        """Take the levels of the moment before into what is still empty, as one change."""
        content = self._view.sheet.content
        kind, before, levels = content.kind, content.before(), content.start_from_before()
        if kind is None or before is None:
            self._ui.prompts.toast(tr("There is no earlier assessment to begin with."))
            return
        if not levels:
            self._ui.prompts.toast(
                tr("Everything that was given {moment} stands here already.").format(
                    moment=moment_text(before.moment)
                )
            )
            return
        wrong = self._bar.day_error()
        if wrong:
            self._ui.prompts.show_error(UserError(wrong))
            return
        day, name, count = self._bar.day, self._bar.assessor_name, len(levels)
        words = ntr(
            "Levels given {moment} taken over for {n} person",
            "Levels given {moment} taken over for {n} people",
            count,
        ).format(moment=moment_text(before.moment), n=count)
        self._ui.tasks.write(
            lambda: self._office.assessments.set_level(
                self._cohort_id, *kind, levels, given_on=day, assessor_name=name
            ),
            lambda _: self._ui.prompts.toast(words, self._ui.undo.undo),
            initiator=COHORTS,
        )
        self._view.setFocus()

    def _refuse(self, ticket: int, error: AppError) -> None:
        self._view.sheet.unsettled.refused(ticket)
        self._view.sheet.levels_changed()
        self._ui.prompts.show_error(error)

    def _say(self, text: str) -> None:
        """The cursor moves on at once, so a screen reader is told what became of the cell."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))
