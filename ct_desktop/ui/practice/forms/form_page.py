"""One form of a supervisor: what it states beside what is on record, to take over or set aside."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import FormStatus
from ct_desktop.services.office import Office
from ct_desktop.services.received_forms import ReceivedRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.forms.content import FormContent, read_form
from ct_desktop.ui.practice.forms.facts_strip import FactsStrip
from ct_desktop.ui.practice.forms.form_deeds import FormDeeds
from ct_desktop.ui.practice.forms.hour_model import HourModel
from ct_desktop.ui.practice.forms.hour_table import HourTable
from ct_desktop.ui.practice.forms.problem_card import ProblemCard
from ct_desktop.ui.practice.forms.statement_card import StatementCard
from ct_desktop.ui.targets import PRACTICE, ReceivedFormTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, quiet
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled

TABLES = (
    "received_form",
    "received_line",
    "practice_entry",
    "assessment",
    "placement",
    "person",
    "organisation",
    "supervisor",
)


class FormPage(Page):
    """``gone`` when the form does not exist any more, as after undoing that it was read in."""

    gone = Signal()

    def __init__(self, ui: UiContext, office: Office, form_id: int) -> None:
        super().__init__(ui, PRACTICE, tr("Supervisor's form"), TABLES)
        self._office = office
        self.form_id = form_id
        self.content: FormContent | None = None
        self.deeds = FormDeeds(ui, office, self)
        self.problem = ProblemCard(self._with_row(self.deeds.assign))
        self.facts = FactsStrip()
        self.model = HourModel(self)
        self.table = HourTable(self.model)
        self.hours = Card(tr("Hours"), flush=True)
        self.no_hours = wrapped(tr("No hours stand on this form."), "muted")
        self.whole = wrapped("", "muted")
        self.assessment = StatementCard(tr("Assessment"))
        self.remarks = StatementCard(tr("Remarks"))
        self.all_button = Button(tr("Accept all"), "primary", "check")
        self.next_button = Button(tr("Next form"), "primary", "chevron-right")
        self._build()

    def reload(self) -> None:
        """Read the form and the record anew."""
        self.ui.tasks.read(partial(read_form, self._office, self.form_id), self._show, self._failed)

    def ticked_ids(self) -> list[int]:
        """The ids of the ticked lines, in the order of the paper."""
        return [
            *self.model.ticked_ids(),
            *self.assessment.ticked_ids(),
            *self.remarks.ticked_ids(),
        ]

    def accept_selected(self) -> None:
        """Take over the ticked lines."""
        chosen = self.ticked_ids()
        if chosen:
            self.deeds.accept(self.form_id, chosen)

    def accept_all(self) -> None:
        """Take over every line that can be taken over."""
        self.deeds.accept(self.form_id, None)

    def set_lines_aside(self) -> None:
        """Set the ticked lines aside, with a reason; the others keep waiting."""
        chosen = self.ticked_ids()
        if chosen:
            self.deeds.set_lines_aside(self.form_id, chosen)

    def show_next(self) -> None:
        """The next form that waits in the check list."""
        following = self.content.next_form if self.content else None
        if following is not None:
            self.form_id = following
            self.content = None
            self.moved.emit(ReceivedFormTarget(following))
            self.refresh()

    def _with_row(self, deed: Callable[[ReceivedRow], object]) -> Callable[[], None]:
        """A deed on the form as it is on the page, once it has been read."""

        def do() -> None:
            if self.content is not None:
                deed(self.content.row)

        return do

    def _build(self) -> None:
        self.all_button.clicked.connect(lambda: self.accept_all())
        self.next_button.clicked.connect(lambda: self.show_next())
        self.selected_button = self.header.add_secondary(
            tr("Accept selected"), self.accept_selected, "check"
        )
        self.aside_button = self.header.add_secondary(
            tr("Set aside…"), lambda: self.deeds.set_aside(self.form_id), "close"
        )
        self.placement_button = self.header.add_secondary(
            tr("Open the placement"), self._with_row(self.deeds.open_placement), "practice"
        )
        self.again_button = self.header.add_secondary(
            tr("Take up again"), self._with_row(self.deeds.take_up_again), "undo"
        )
        self.tick_button = quiet(tr("Tick all"), self._tick_all)
        self.lines_button = quiet(tr("Set ticked lines aside…"), self.set_lines_aside)
        self.hours.tools.addWidget(self.lines_button)
        self.hours.tools.addWidget(self.tick_button)
        self.hours.body.addWidget(self.table)
        self.no_hours.setContentsMargins(px(18), px(16), px(18), px(16))
        self.hours.body.addWidget(self.no_hours)
        self.whole.setContentsMargins(px(18), px(10), px(18), px(12))
        self.hours.body.addWidget(self.whole)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        for part in (self.problem, self.facts, self.hours, self.assessment, self.remarks):
            column.addWidget(part)
        column.addStretch(1)
        self.body.addWidget(scrolled(holder), 1)
        self.model.ticked.connect(self._tell_ticks)
        self.assessment.ticked.connect(self._tell_ticks)
        self.remarks.ticked.connect(self._tell_ticks)
        self.assessment.hide()
        self.remarks.hide()
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_whole())
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept_selected, context=within)

    def _show(self, content: FormContent) -> None:
        self.content = content
        row = content.row
        about = " · ".join(part for part in (row.organisation, row.supervisor) if part)
        self.header.set_title(row.person or tr("Form of an unknown participant"), about)
        self.problem.show_form(content.page)
        self.facts.show_form(content.page)
        self.model.set_lines(content.hours)
        self.table.setVisible(bool(content.hours))
        self.no_hours.setVisible(not content.hours)
        self.assessment.show_line(content.assessment)
        self.remarks.show_line(content.remarks)
        if content.hours and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
            self._take_focus()
        self._show_whole()
        waits = row.status is FormStatus.OPEN
        self.header.swap_actions([self.all_button] if waits else [self.next_button])
        self.header.show_action(self.all_button, waits and bool(content.acceptable))
        self.header.show_action(self.next_button, not waits and content.next_form is not None)
        self.header.show_action(self.aside_button, waits)
        self.header.show_action(self.placement_button, row.placement_id is not None)
        self.header.show_action(
            self.again_button, row.status is FormStatus.DISMISSED and content.page.assignable
        )
        self._tell_ticks()

    def _take_focus(self) -> None:
        """The keys work on the lines at once, unless the user is elsewhere in the window."""
        focus = self.window().focusWidget()
        if focus is None or self.isAncestorOf(focus) or not focus.isVisible():
            self.table.setFocus()

    def _show_whole(self) -> None:
        """The current line in full, under the table, where its cells cut it off."""
        row = self.table.currentIndex().row()
        words = self.model.in_full(row) if self.table.cuts_off(row) else ""
        self.whole.setText(words)
        self.whole.setVisible(bool(words))

    def _tell_ticks(self) -> None:
        content = self.content
        can = content.acceptable if content else ()
        count = len(self.ticked_ids())
        self.selected_button.setText(
            tr("Accept selected ({n})").format(n=count) if count else tr("Accept selected")
        )
        self.selected_button.setEnabled(bool(count))
        self.lines_button.setEnabled(bool(count))
        self.header.show_action(self.selected_button, bool(can))
        self.lines_button.setVisible(bool(can))
        self.tick_button.setVisible(len(can) > 1)
        self.tick_button.setText(tr("Tick none") if count == len(can) else tr("Tick all"))

    def _tick_all(self) -> None:
        can = self.content.acceptable if self.content else ()
        every = len(self.ticked_ids()) < len(can)
        self.model.tick_all(every)
        for card in (self.assessment, self.remarks):
            if not card.tick.isHidden():
                card.tick.setChecked(every)

    def _failed(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        if isinstance(error, NotFound):
            self.gone.emit()
