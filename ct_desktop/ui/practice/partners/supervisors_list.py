"""The supervisors of one organisation, or of all."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import vog_text
from ct_desktop.services.supervisors import SupervisorRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.practice.partners.leave_dialog import LeaveDialog
from ct_desktop.ui.practice.partners.supervisor_dialog import SupervisorDialog
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.section_model import Section
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import PEOPLE, PRACTICE, PersonTarget
from ct_desktop.ui.vog.vog_dialog import VogDialog
from ct_desktop.ui.vog.vog_words import VOG_TONES
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


class SupervisorsList(ShortTable):
    """Enter changes one, or calls ``on_open`` with the id of the supervisor."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        organisation_id: int | None = None,
        on_open: Callable[[int], object] | None = None,
    ) -> None:
        self._ui = ui
        self._office = office
        self._organisation_id = organisation_id
        self.empty = EmptyState("people", "", "")
        super().__init__(
            tr("Supervisors"),
            _columns(of_all=organisation_id is None),
            lambda row: row.facts.id or 0,
            self.empty,
            on_open or self.edit,
        )
        edit = tr("Edit (Enter)") if on_open is None else tr("Edit")
        self.edit_button = self.add_row_tool(edit, "edit", self._edit_chosen)
        self.vog_button = self.add_row_tool(tr("VOG…"), "certificate", self.vog)
        self.leave_button = self.add_row_tool(tr("Leaves… (Delete)"), "go-forward", self.leave)
        if organisation_id is not None:
            self.add_button = self.add_tool(quiet(tr("New supervisor…"), self.add, "plus"))
        self.on_key(QKeySequence.StandardKey.Delete, self.leave)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.chosen.connect(self._follow_left)
        self.say_filtered(False)

    def show_supervisors(self, rows: tuple[SupervisorRow, ...]) -> None:
        """Those who are there, then those who have left."""
        here = [row for row in rows if row.left_on is None]
        gone = [row for row in rows if row.left_on is not None]
        self.show_sections([Section("", here), Section(tr("Have left"), gone)])
        self._follow_left()

    def add(self) -> None:
        """Ask for a new supervisor."""
        if self._organisation_id is not None:
            SupervisorDialog(self._ui, self._office, self._organisation_id, None, self).open()

    def edit(self, supervisor_id: int) -> None:
        """Change one of them."""
        line = self.model.line_of(supervisor_id)
        row = self.model.row_at(line) if line is not None else None
        if row is not None:
            organisation_id = row.facts.organisation_id
            SupervisorDialog(self._ui, self._office, organisation_id, row, self).open()

    def vog(self) -> None:
        """The VOG of the one chosen."""
        row = self.row()
        if row is not None:
            VogDialog(self._ui, self._office, row.facts.person_id, self).open()

    def leave(self) -> None:
        """Note that the one chosen has left, or is there again."""
        row = self.row()
        if row is None:
            return
        if row.left_on is None:
            LeaveDialog(self._ui, self._office, row, self).open()
            return
        said = tr("{name} is a supervisor again.").format(name=row.full_name)
        self._write(lambda: self._office.supervisors.come_back(row.facts.id), said)

    def remove(self) -> None:
        """Delete the one chosen, when nothing depends on them."""
        row = self.row()
        if row is not None:
            said = tr("“{name}” was removed.").format(name=row.full_name)
            self._write(lambda: self._office.supervisors.remove(row.facts.id), said)

    def say_filtered(self, filtered: bool) -> None:
        """Say of an empty list that it is empty by the filter, or that there is nobody yet."""
        if filtered:
            self.empty.say(tr("Nobody answers to this"), tr("Change or clear the search."))
        else:
            self.empty.say(
                tr("No supervisors yet"),
                tr("Who coaches participants at the practice place, and was trained for it."),
            )

    def _write(self, call: Callable[[], object], said: str) -> None:
        self._ui.tasks.write(
            call,
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=PRACTICE,
        )

    def _edit_chosen(self) -> None:
        if self.row() is not None:
            self.edit(self.row().facts.id)

    def _follow_left(self) -> None:
        row = self.row()
        gone = row is not None and row.left_on is not None
        name = tr("Is there again (Delete)") if gone else tr("Leaves… (Delete)")
        self.leave_button.setToolTip(name)
        self.leave_button.setAccessibleName(name)

    def _menu(self) -> None:
        row = self.row()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Edit…"), self._edit_chosen)
        menu.addAction(
            tr("Open this person"),
            lambda: self._ui.navigator.open(PEOPLE, PersonTarget(row.facts.person_id)),
        )
        menu.addAction(tr("VOG…"), self.vog)
        menu.addSeparator()
        menu.addAction(tr("Leaves…") if row.left_on is None else tr("Is there again"), self.leave)
        menu.addAction(tr("Remove"), self.remove)
        menu.popup(self.cursor().pos())


def _columns(*, of_all: bool) -> list[ColumnSpec[SupervisorRow]]:
    columns: list[ColumnSpec[SupervisorRow]] = [
        ColumnSpec("name", tr("Name"), lambda one: one.name, 0, strong=True),
        ColumnSpec("function", tr("Function"), lambda one: one.facts.function, 130),
        ColumnSpec("trained", tr("Trained"), _trained, 118, tone=_trained_tone),
        ColumnSpec(
            "vog",
            tr("VOG"),
            lambda one: vog_text(one.vog),
            132,
            tone=lambda one: VOG_TONES[one.vog],
        ),
        ColumnSpec("people", tr("Participants"), lambda one: str(one.people), 92, Align.RIGHT),
        ColumnSpec("phone", tr("Phone"), lambda one: one.phone, 118),
    ]
    if of_all:
        columns.insert(
            1, ColumnSpec("organisation", tr("Organisation"), lambda one: one.organisation, 160)
        )
        columns.insert(
            6,
            ColumnSpec(
                "offers", tr("Practice places"), lambda one: str(one.offers), 110, Align.RIGHT
            ),
        )
    return columns


def _trained(one: SupervisorRow) -> str:
    if one.left_on is not None:
        return tr("left {day}").format(day=show_date(one.left_on))
    return show_date(one.facts.trained_on) or tr("not trained")


def _trained_tone(one: SupervisorRow) -> str:
    if one.left_on is not None:
        return "neutral"
    return "" if one.facts.trained_on else "warning"
