"""Who is called forward, in order; and who is not there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from ct_desktop.language import tr
from ct_desktop.services.ceremonies import CeremonyGuest, CeremonyTimes
from ct_desktop.ui.certificates.ceremony.order_table import OrderModel, OrderTable
from ct_desktop.ui.certificates.ceremony.ordering import moved, stepped
from ct_desktop.ui.dates import show_time
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.section_model import Section
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, IconButton
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.empty_state import EmptyState

_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(10)}


@dataclass(frozen=True)
class _Line:
    """A line of the list; ``place`` 0 is not there."""

    guest: CeremonyGuest
    place: int
    begins: str


class GuestList(Card):
    """Drag rows, or Ctrl and an arrow; a digit notes guests; Delete leaves somebody out.

    ``ordered`` carries the new order and who is left out (document ids), ``counted`` the ids and
    a number of guests, ``opened`` the id that Enter or a double click asks for.
    """

    ordered = Signal(object, object)
    counted = Signal(object, int)
    opened = Signal(int)

    def __init__(self, empty: EmptyState) -> None:
        super().__init__(tr("Order of handing out"), flush=True)
        self._order: list[int] = []
        self._left_out: list[int] = []
        self.model = OrderModel(_columns(), lambda line: line.guest.document_id)
        self.table = OrderTable(self.model, tr("Order of handing out"), empty)
        self.model.setParent(self.table)
        self.table.setProperty("look", "inCard")
        self.table.setMinimumHeight(px(300))
        self.body.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.heading.setWordWrap(True)
        self.tools.setSpacing(px(4))
        self.up = self._tool(tr("Move up (Ctrl+Up)"), "chevron-up", lambda: self.move_by(-1))
        self.down = self._tool(tr("Move down (Ctrl+Down)"), "chevron-down", lambda: self.move_by(1))
        self.edit = self._tool(tr("Topic and guests (Enter)"), "edit", self._open_chosen)
        self.leave_out = self._tool(
            tr("Not there, or there after all (Delete)"), "close", self.leave_out_chosen
        )
        self.sort_button = Button(tr("Sort"), "quiet")
        self.tools.addWidget(self.sort_button)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._follow)
        self.table.moved.connect(self._dropped)
        self.table.installEventFilter(self)

    def show_guests(
        self,
        order: Sequence[CeremonyGuest],
        left_out: Sequence[CeremonyGuest],
        times: CeremonyTimes | None,
    ) -> None:
        """Show these people; without ``times`` (they do not fit in the day) no hours."""
        self._order = [one.document_id for one in order]
        self._left_out = [one.document_id for one in left_out]
        lines = [
            _Line(guest, place + 1, show_time(times.each[place].begins) if times else "")
            for place, guest in enumerate(order)
        ]
        gone = [_Line(guest, 0, "") for guest in left_out]
        self.table.set_sections([Section("", lines), Section(tr("Not there"), gone)])
        if self.table.current_id() is None and lines:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._follow()

    def move_by(self, step: int) -> None:
        """Move the rows selected one place up or down."""
        self._set_order(stepped(self._order, self._chosen(), step))

    def leave_out_chosen(self) -> None:
        """Who is selected does not come, or comes after all: then as the last."""
        chosen = self.table.selected_ids()
        if not chosen:
            return
        back = [one for one in chosen if one in self._left_out]
        if back:
            left_out = [one for one in self._left_out if one not in back]
            self.ordered.emit([*self._order, *back], left_out)
            return
        order = [one for one in self._order if one not in chosen]
        self.ordered.emit(order, [*self._left_out, *chosen])

    def sort_by(self, key: Callable[[CeremonyGuest], tuple[str, ...]]) -> None:
        """Put everyone in another order; equal ones stay as they were."""
        guests = {line.guest.document_id: line.guest for line in self.model.rows()}
        self._set_order(sorted(self._order, key=lambda one: key(guests[one])))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that act on the rows selected, before the table moves or searches by them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if keys == QKeySequence("Ctrl+Up"):
                self.move_by(-1)
            elif keys == QKeySequence("Ctrl+Down"):
                self.move_by(1)
            elif event.matches(QKeySequence.StandardKey.Delete):
                self.leave_out_chosen()
            elif event.key() in _DIGITS and self._plain(event) and self.table.selected_ids():
                self.counted.emit(self.table.selected_ids(), _DIGITS[Qt.Key(event.key())])
                self._go_on()
            else:
                return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)

    def _tool(self, name: str, icon_name: str, on_click: Callable[[], object]) -> IconButton:
        button = IconButton(name, icon_name, "ink")
        button.clicked.connect(lambda: on_click())
        self.tools.addWidget(button)
        return button

    @staticmethod
    def _plain(event: QKeyEvent) -> bool:
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier

    def _go_on(self) -> None:
        """To the next line: the guests of a whole group are typed one after the other."""
        line = self.table.currentIndex().row() + 1
        if len(self.table.selected_ids()) == 1 and self.model.id_at(line) is not None:
            self.table.setCurrentIndex(self.model.index(line, 0))

    def _chosen(self) -> list[int]:
        return [one for one in self.table.selected_ids() if one in self._order]

    def _open_chosen(self) -> None:
        current = self.table.current_id()
        if current is not None:
            self.opened.emit(current)

    def _dropped(self, ids: list[int], line: int) -> None:
        chosen = [one for one in ids if one in self._order]
        self._set_order(moved(self._order, chosen, min(line, len(self._order))))

    def _set_order(self, order: Sequence[int]) -> None:
        if list(order) != self._order:
            self.ordered.emit(list(order), list(self._left_out))

    def _follow(self) -> None:
        chosen = self._chosen()
        self.up.setEnabled(bool(chosen) and chosen != self._order[: len(chosen)])
        self.down.setEnabled(bool(chosen) and chosen != self._order[-len(chosen) :])
        for button in (self.edit, self.leave_out):
            button.setEnabled(bool(self.table.selected_ids()))


def _columns() -> list[ColumnSpec[_Line]]:
    return [
        ColumnSpec(
            "place",
            tr("No."),
            lambda line: str(line.place) if line.place else "",
            48,
            Align.RIGHT,
            muted=True,
        ),
        ColumnSpec("time", tr("Time"), lambda line: line.begins, 64),
        ColumnSpec("name", tr("Name"), lambda line: line.guest.name, 220, strong=True),
        ColumnSpec("guests", tr("Guests"), _guests, 72, Align.RIGHT),
        ColumnSpec("cohort", tr("Group"), lambda line: line.guest.cohort, 220),
        ColumnSpec(
            "topic",
            tr("Topic"),
            lambda line: line.guest.topic,
            0,
            tooltip=lambda line: line.guest.topic,
        ),
    ]


def _guests(line: _Line) -> str:
    return "?" if line.guest.guests is None else str(line.guest.guests)
