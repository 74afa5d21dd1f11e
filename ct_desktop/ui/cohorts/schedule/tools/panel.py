"""The panel with the tools of the selected meeting."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.tool_planning import MeetingPlan
from ct_desktop.ui.cohorts.schedule.tools.content import ToolsContent, sum_text
from ct_desktop.ui.cohorts.schedule.tools.deeds import ToolDeeds
from ct_desktop.ui.cohorts.schedule.tools.tools_model import ToolsModel
from ct_desktop.ui.cohorts.schedule.tools.tools_table import ToolsTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, secondary
from ct_desktop.ui.widgets.card import line as rule
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.labels import word, wrapped
from ct_desktop.ui.widgets.restyle import restyle

_HEADING = 230


class ToolsPanel(QFrame):
    """Shows one meeting of a ``ToolsContent``; ``deeds`` does what is asked."""

    def __init__(self, deeds: ToolDeeds) -> None:
        super().__init__()
        self.deeds = deeds
        self.plan: MeetingPlan | None = None
        self.setProperty("look", "card")
        self.heading = ElidedLabel("", "section")
        self.sum = word("", "neutral")
        self.sum.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.add_button = secondary(tr("Add tools…"), self._add, "plus")
        self.fill_button = secondary(tr("Fill from a package…"), self._fill)
        self.print_button = secondary(tr("Print this meeting…"), self._print, "print")
        self.more = IconButton(tr("More with these tools"), "more", "ink")
        self.up_button = IconButton(tr("Up (Alt+Up)"), "chevron-up", "ink")
        self.down_button = IconButton(tr("Down (Alt+Down)"), "chevron-down", "ink")
        self.remove_button = IconButton(tr("Take out of the plan (Del)"), "trash", "ink")
        self.model = ToolsModel(self)
        self.table = ToolsTable(self.model)
        self.empty = wrapped("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(px(24), px(12), px(24), px(12))
        self.menu = QMenu(self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.show_meeting(ToolsContent(), None)

    def show_meeting(self, content: ToolsContent, meeting_id: int | None) -> None:
        """Show the tools of this meeting; the same row stays selected."""
        plan = content.plans.get(meeting_id) if meeting_id is not None else None
        current = self.table.current_line()
        row = self.table.currentIndex().row()
        same = (
            plan is not None and self.plan is not None and (self.plan.meeting.id == plan.meeting.id)
        )
        self.plan = plan
        lines = content.of(plan.meeting.id) if plan else []
        self.model.show_lines(lines, held=plan is not None and plan.held)
        if current is not None:
            self.table.select_id(current.tool.id)
        if same and lines and not self.table.currentIndex().isValid():
            self.table.select_id(lines[min(max(row, 0), len(lines) - 1)].tool.id)
        self._say()
        self._chosen()

    def minimumSizeHint(self) -> QSize:
        """Buttons that fold into the menu do not keep the window wide."""
        kept = px(_HEADING) + sum(one.sizeHint().width() for one in (self.add_button, self.more))
        return QSize(kept + px(48), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()

    def _fold(self) -> None:
        """Buttons without room become lines of the menu, the last one first."""
        room = self.width() - self.minimumSizeHint().width()
        for button, action in self._folding:
            room -= button.sizeHint().width() + px(8)
            button.setVisible(room >= 0)
            action.setVisible(room < 0)

    def _say(self) -> None:
        plan = self.plan
        for button in (self.add_button, self.fill_button, self.more):
            button.setEnabled(plan is not None)
        self.print_button.setEnabled(plan is not None and bool(plan.tools))
        for button, action in self._folding:
            action.setEnabled(button.isEnabled())
        if plan is None:
            self.heading.set_full_text(tr("Tools"))
            self.sum.setText("")
            self.empty.setText(tr("Select a meeting to plan its tools."))
            self._stack.setCurrentWidget(self.empty)
            return
        label = words.meeting_label(plan.meeting.label)
        title = tr("Tools of meeting {label}").format(label=label)
        parts = (title, plan.meeting.title, words.day_month(plan.meeting.date))
        self.heading.set_full_text(" · ".join(part for part in parts if part))
        self.sum.setText(sum_text(plan))
        tone = "bad" if plan.left < 0 else "good" if plan.tools and not plan.left else "neutral"
        self.sum.setProperty("tone", tone)
        restyle(self.sum)
        self.empty.setText(
            tr(
                "No tools planned yet. Choose them from your lesson packages, fill the meeting "
                "from a package in one go, or copy the plan of another group."
            )
        )
        self._stack.setCurrentWidget(self.table if plan.tools else self.empty)

    def _chosen(self) -> None:
        row, last = self.table.currentIndex().row(), self.model.rowCount() - 1
        chosen = bool(self.table.selected_ids())
        self.up_button.setEnabled(chosen and row > 0)
        self.down_button.setEnabled(chosen and 0 <= row < last)
        self.remove_button.setEnabled(chosen)

    def _lay_out(self) -> None:
        words_ = QVBoxLayout()
        words_.setSpacing(0)
        words_.addWidget(self.heading)
        words_.addWidget(self.sum)
        top = QHBoxLayout()
        top.setContentsMargins(px(16), px(8), px(8), px(8))
        top.setSpacing(px(8))
        top.addLayout(words_, 1)
        for button in (self.add_button, self.fill_button, self.print_button, self.more):
            top.addWidget(button)
        keys = QVBoxLayout()
        keys.setContentsMargins(px(2), px(4), px(8), px(4))
        keys.setSpacing(0)
        for key in (self.up_button, self.down_button, self.remove_button):
            keys.addWidget(key)
        keys.addStretch(1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._stack, 1)
        below.addLayout(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule())
        column.addLayout(below, 1)
        self.table.setMinimumHeight(px(78))

    def _connect(self) -> None:
        self.up_button.clicked.connect(lambda: self.table.move_current(-1))
        self.down_button.clicked.connect(lambda: self.table.move_current(1))
        self.remove_button.clicked.connect(self._remove)
        self.table.removed.connect(self._remove)
        self.table.moved.connect(self.deeds.move)
        self.table.minutes.connect(self.deeds.set_minutes)
        self.table.opened.connect(self.deeds.open)
        self.table.rated.connect(self._rate)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._row_menu)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        fill = self.menu.addAction(self.fill_button.text(), self._fill)
        printing = self.menu.addAction(self.print_button.text(), self._print)
        self._folding = ((self.print_button, printing), (self.fill_button, fill))
        for text, call in (
            (tr("Add a line of your own…"), self.deeds.add_line),
            (tr("Copy the plan of another group…"), self.deeds.copy_here),
            (tr("Copy this plan to another group…"), self.deeds.copy_away),
        ):
            self._offer(self.menu, text, call)

    def _offer(self, menu: QMenu, text: str, call: Callable[[MeetingPlan], object]) -> None:
        def run() -> None:
            if self.plan is not None:
                call(self.plan)

        menu.addAction(text, run)

    def _row_menu(self, place: QPoint) -> None:
        line = self.table.current_line()
        if line is None:
            return
        menu = QMenu(self)
        if not line.tool.own and not line.gone:
            menu.addAction(tr("Open in the lesson package"), lambda: self.deeds.open(line))
        menu.addAction(tr("Change title and minutes…"), lambda: self.deeds.edit(line))
        if not line.tool.own:
            menu.addAction(tr("Write what worked…"), lambda: self._note(line.tool.id))
        menu.addSeparator()
        for key in (self.up_button, self.down_button, self.remove_button):
            menu.addAction(key.accessibleName(), key.click).setEnabled(key.isEnabled())
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _add(self) -> None:
        if self.plan is not None:
            self.deeds.pick(self.plan)

    def _fill(self) -> None:
        if self.plan is not None:
            self.deeds.fill(self.plan)

    def _print(self) -> None:
        if self.plan is not None:
            self.deeds.print(self.plan)

    def _remove(self) -> None:
        ids = self.table.selected_ids()
        if ids:
            self.deeds.remove(ids)

    def _rate(self, tool_id: int, stars: int) -> None:
        row = self.model.row_of(tool_id)
        line = self.model.line_at(row) if row is not None else None
        if self.plan is not None and line is not None:
            self.deeds.rate(self.plan, line, stars)

    def _note(self, tool_id: int) -> None:
        row = self.model.row_of(tool_id)
        line = self.model.line_at(row) if row is not None else None
        if self.plan is not None and line is not None:
            self.deeds.note(self.plan, line)
