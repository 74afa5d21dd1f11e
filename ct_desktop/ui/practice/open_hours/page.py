"""Practice hours that wait for confirmation: tick them, say by whom, confirm in one go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_hours import OpenHours
from ct_desktop.services.words import hours_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.open_hours.by_whom import NobodyNamed, ids_by_name
from ct_desktop.ui.practice.open_hours.open_model import OpenHoursModel
from ct_desktop.ui.practice.open_hours.open_table import OpenHoursTable
from ct_desktop.ui.targets import PRACTICE, PlacementTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.form import FormRow
from ct_desktop.ui.widgets.past_date_field import PastDateField

TABLES = (
    "practice_entry",
    "placement",
    "supervisor",
    "offer",
    "organisation",
    "person",
    "enrolment",
    "cohort",
)


class OpenHoursPage(Page):
    """Of one group when given, else of all; ``table`` lists the lines under their placement."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int | None) -> None:
        super().__init__(ui, PRACTICE, tr("Hours to confirm"), TABLES)
        self._office = office
        self._cohort_id = cohort_id
        self.model = OpenHoursModel(self)
        self.table = OpenHoursTable(self.model, self._empty())
        self.by = QLineEdit()
        self.by.setMaxLength(120)
        self.by.setPlaceholderText(tr("each by the supervisor of the placement"))
        self.on = PastDateField(ui.clock.today(), ui.clock.today())
        self._by_row = FormRow(tr("Confirmed by"), self.by, lambda: "", "", required=False)
        self._on_row = FormRow(tr("Confirmed on"), self.on, self.on.error, "", required=False)
        self._build()

    def reload(self) -> None:
        self.ui.tasks.read(
            lambda: self._office.practice_hours.open_hours(self._cohort_id), self._show
        )

    def confirm(self) -> None:
        """Confirm the ticked lines."""
        self._by_row.show_error("")
        self._on_row.show_error(self.on.error())
        day, lines = self.on.value(), self.model.ticked_lines()
        if day is None or self.on.error() or not lines:
            return
        try:
            wanted = ids_by_name(lines, self.by.text().strip())
        except NobodyNamed as nobody:
            self._by_row.show_error(
                tr("{names}: no supervisor. Fill in who confirms these hours.").format(
                    names=", ".join(nobody.people)
                )
            )
            self.by.setFocus()
            return
        hours = self._office.practice_hours
        self.ui.tasks.write(
            lambda: hours.confirm_each(wanted, day),
            lambda _: self._confirmed(sum(len(ids) for ids in wanted.values())),
            initiator=self.key,
        )

    def _build(self) -> None:
        self.all_button = self.header.add_secondary(tr("Tick all"), self._tick_all, "check")
        self.confirm_button = self.header.set_primary(tr("Confirm"), self.confirm, "check")
        self.bar = Card()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._by_row, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._on_row, 1, Qt.AlignmentFlag.AlignTop)
        self.bar.body.addWidget(holder)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.bar)
        self.model.ticked.connect(self._count)
        self.table.opened.connect(
            lambda placement_id: self.ui.navigator.open(PRACTICE, PlacementTarget(placement_id))
        )
        self.setFocusProxy(self.table)
        self._count()

    def _empty(self) -> EmptyState:
        return EmptyState(
            "clock",
            tr("No hours wait for confirmation"),
            tr("Hours entered on the page of a placement wait here until somebody confirms them."),
            tr("To the board"),
            lambda: self.ui.navigator.open(PRACTICE),
            action_icon="practice",
        )

    def _show(self, placements: Sequence[OpenHours]) -> None:
        self.model.set_hours(placements)
        lines = sum(len(one.entries) for one in placements)
        minutes = sum(entry.minutes for one in placements for entry in one.entries)
        groups = {one.cohort for one in placements}
        parts = (
            ntr("{n} line", "{n} lines", lines),
            tr("{hours} hours").format(hours=hours_text(minutes / 60)),
            ntr("{n} placement", "{n} placements", len(placements)),
            *(groups if self._cohort_id is not None else ()),
        )
        self.header.set_title(self.title, " · ".join(parts) if placements else "")
        self.table.show_empty(none=not placements)
        self.bar.setVisible(bool(placements))
        for button in (self.all_button, self.confirm_button):
            self.header.show_action(button, bool(placements))
        self._count()

    def _count(self) -> None:
        count = len(self.model.ticked_lines())
        self.confirm_button.setText(tr("Confirm ({n})").format(n=count) if count else tr("Confirm"))
        self.confirm_button.setEnabled(bool(count))
        self.all_button.setText(tr("Tick none") if self.model.all_ticked else tr("Tick all"))
        self.all_button.setEnabled(bool(self.model.lines))

    def _tick_all(self) -> None:
        self.model.tick_all(on=not self.model.all_ticked)

    def _confirmed(self, lines: int) -> None:
        said = ntr("{n} line was confirmed.", "{n} lines were confirmed.", lines)
        self.ui.prompts.toast(said, self.ui.undo.undo)
