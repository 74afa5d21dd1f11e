"""The hours of a placement: how many count, the log, and the line to type the next one on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.practice_words import progress_text
from ct_desktop.services.words import hours_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.practice.placement.entry_row import EntryRow, TypedLine
from ct_desktop.ui.practice.placement.hour_deeds import HourDeeds
from ct_desktop.ui.practice.placement.log_table import LogTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.labels import label, wrapped


class HoursCard(Card):
    """``table`` is the log, ``entry`` the row below it.

    ``begun`` when typing begins: the row has to be in view.
    """

    begun = Signal()

    def __init__(self, ui: UiContext, office: Office, placement_id: int) -> None:
        super().__init__(tr("Hours"), flush=True)
        self.content: PlacementContent | None = None
        self.deeds = HourDeeds(ui, office, placement_id, self)
        self.menu: QMenu | None = None
        self.figure = label("", "figure")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.notes = wrapped("", "muted")
        self.table = LogTable()
        self.none_yet = wrapped("", "muted")
        self.entry = EntryRow(ui.clock.today())
        self.confirm_button = secondary(tr("Confirm…"), self.confirm, "check")
        self.line_button = Button(tr("Line"), "secondary", "more")
        self._build()

    def show_content(self, content: PlacementContent) -> None:
        """Show the hours of a placement."""
        self.content = content
        card = content.card
        said = progress_text(card.hours_confirmed, card.hours_needed)
        self.figure.setText(said)
        share = card.hours_confirmed / card.hours_needed if card.hours_needed else 1.0
        self.bar.setValue(round(100 * min(1.0, share)))
        self.bar.setAccessibleName(tr("Confirmed hours: {hours}").format(hours=said))
        notes = _notes(content)
        self.notes.setText(" · ".join(notes))
        self.notes.setVisible(bool(notes))
        self.table.show_entries(content.page.entries)
        self.table.setVisible(bool(content.page.entries))
        self.none_yet.setText(_none_yet(content))
        self._none.setVisible(not content.page.entries)
        self.entry.setVisible(content.takes_hours)
        self._line.setVisible(content.takes_hours)
        self._fit_buttons()

    @property
    def being_typed_in(self) -> bool:
        """Whether the cursor stands in the entry row."""
        focus = QApplication.focusWidget()
        return focus is not None and self.entry.isAncestorOf(focus)

    def enter_hours(self) -> None:
        """Put the cursor in the entry row."""
        self.entry.begin()
        self.begun.emit()

    def confirm(self) -> None:
        """Confirm the selected lines that wait, or all of them without a selection."""
        if self.content is not None:
            self.deeds.confirm(self._to_confirm(), self.content.card.supervisor)

    def confirm_all(self) -> None:
        """Confirm every line that waits."""
        if self.content is not None:
            self.deeds.confirm(self.content.open_entries, self.content.card.supervisor)

    def _build(self) -> None:
        self.tools.setSpacing(px(8))
        self.tools.addWidget(self.line_button)
        self.tools.addWidget(self.confirm_button)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(6))
        column.addWidget(self.figure)
        column.addWidget(self.bar)
        column.addWidget(self.notes)
        self.body.addWidget(head)
        self.body.addWidget(line())
        self.body.addWidget(self.table)
        self._none = _padded(self.none_yet)
        self.body.addWidget(self._none)
        self._line = line()
        self.body.addWidget(self._line)
        self.body.addWidget(self.entry)
        self.table.chosen.connect(self._fit_buttons)
        self.table.opened.connect(lambda _: self._correct())
        self.table.keyed.connect(lambda _: self._remove())
        self.table.customContextMenuRequested.connect(self._menu_at)
        self.line_button.clicked.connect(self._menu_below)
        self.entry.entered.connect(self._enter)

    def _enter(self, facts: EntryFacts, typed: TypedLine) -> None:
        self.deeds.add(facts, lambda why: self.entry.put_back(typed, why))

    def _to_confirm(self) -> Sequence[EntryFacts]:
        chosen = [e for e in self.table.selected_entries() if e.confirmed_on is None]
        if chosen or self.content is None:
            return chosen
        return self.content.open_entries

    def _fit_buttons(self) -> None:
        if self.content is None:
            return
        waiting = self.content.open_entries
        chosen = [e for e in self.table.selected_entries() if e.confirmed_on is None]
        words = tr("Confirm…")
        if chosen and len(chosen) < len(waiting):
            words = tr("Confirm selected ({n})…").format(n=len(chosen))
        elif waiting:
            words = tr("Confirm all ({n})…").format(n=len(waiting))
        self.confirm_button.setText(words)
        self.confirm_button.setVisible(bool(self.content.page.entries))
        self.confirm_button.setEnabled(bool(waiting))
        self.line_button.setVisible(bool(self.content.page.entries))
        self.line_button.setEnabled(bool(self.table.selected_ids()))

    def _correct(self) -> None:
        entry = self.table.current_entry()
        if entry is not None:
            self.deeds.correct(entry)

    def _remove(self) -> None:
        self.deeds.remove(self.table.selected_entries())

    def _menu_at(self, place: QPoint) -> None:
        self._pop_up(self.table.viewport().mapToGlobal(place))

    def _menu_below(self) -> None:
        self._pop_up(self.line_button.mapToGlobal(self.line_button.rect().bottomLeft()))

    def _pop_up(self, place: QPoint) -> None:
        """What can be done with the selected lines."""
        chosen = self.table.selected_entries()
        if not chosen or self.content is None:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = QMenu(self)
        confirmed = [entry for entry in chosen if entry.confirmed_on is not None]
        waiting = [entry for entry in chosen if entry.confirmed_on is None]
        by = self.content.card.supervisor
        if len(chosen) == 1:
            self._offer(tr("Correct…"), lambda: self.deeds.correct(chosen[0]))
        if waiting:
            self._offer(tr("Confirm…"), lambda: self.deeds.confirm(waiting, by))
        if confirmed:
            self._offer(tr("Take back the confirmation"), lambda: self.deeds.unconfirm(confirmed))
        if len(chosen) == 1:
            self._offer(tr("History of the line…"), lambda: self.deeds.show_versions(chosen[0]))
        menu.addSeparator()
        self._offer(
            ntr("Remove the line", "Remove the {n} lines", len(chosen)),
            lambda: self.deeds.remove(chosen),
        )
        menu.popup(place)

    def _offer(self, text: str, call: Callable[[], object]) -> None:
        if self.menu is not None:
            self.menu.addAction(text).triggered.connect(lambda _=False: call())


def _padded(words: QLabel) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(px(18), px(12), px(18), px(12))
    row.addWidget(words)
    return holder


def _notes(content: PlacementContent) -> list[str]:
    """What makes up the figure: hours elsewhere, and hours that wait."""
    notes = []
    for other in content.page.others:
        if other.hours_here > 0:
            said = tr("of which {hours} at {organisation}")
            notes.append(
                said.format(hours=hours_text(other.hours_here), organisation=other.organisation)
            )
    waiting = sum(entry.minutes for entry in content.open_entries) / 60
    if waiting:
        notes.append(tr("{hours} wait for confirmation").format(hours=hours_text(waiting)))
    elsewhere = content.card.hours_open - waiting
    if elsewhere > 1e-6:
        notes.append(
            tr("{hours} at other places wait for confirmation").format(hours=hours_text(elsewhere))
        )
    return notes


def _none_yet(content: PlacementContent) -> str:
    if content.takes_hours:
        return tr("No hours yet. Type them here in the order of the printed log.")
    if content.stopped:
        return tr("The placement was stopped before any hours were made.")
    return tr("Hours can be entered as soon as a place is found and proposed.")
