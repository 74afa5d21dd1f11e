"""The deeds for the selected participants, above their table and in its menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services.participants import ParticipantRow
from ct_desktop.ui.cohorts.participants.actions import ParticipantActions
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, secondary
from ct_desktop.ui.widgets.elided_label import ElidedLabel

_APPLIED, _WAITING = EnrolmentStatus.APPLIED, EnrolmentStatus.WAITING
_PLACED = (EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED)
_OUT = (EnrolmentStatus.DECLINED, EnrolmentStatus.WITHDRAWN)


@dataclass(frozen=True)
class Deed:
    """Something to do with the selection; ``fits`` says for which rows."""

    words: str
    call: Callable[[], object]
    fits: Callable[[ParticipantRow], bool]


class SelectionBar(QWidget):
    """Offers what fits every selected person; + enrols, - puts on the waiting list."""

    def __init__(self, actions: ParticipantActions) -> None:
        super().__init__()
        self._actions = actions
        self._rows: list[ParticipantRow] = []
        self.words = ElidedLabel("", "muted")
        self.enrol_button = secondary(tr("Enrol"), self.enrol)
        self.wait_button = secondary(tr("Waiting list"), self.wait)
        self.end_button = secondary(tr("Decline"), self.end)
        self.more_button = IconButton(tr("More to do with them"), "more", "ink")
        self.more_button.setMenu(QMenu(self.more_button))
        self.more_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for button in (self.enrol_button, self.wait_button, self.end_button, self.more_button):
            row.addWidget(button)
        row.addWidget(self.words, 1)
        self.enrol_button.setToolTip(tr("Key: +"))
        self.wait_button.setToolTip(tr("Key: -"))
        self.end_button.setToolTip(tr("Key: Delete"))
        self.show_for([])

    def show_for(self, rows: Sequence[ParticipantRow]) -> None:
        """Offer what can be done with these people."""
        self._rows = list(rows)
        withdrawing = bool(rows) and all(row.status in _PLACED for row in rows)
        self.end_button.setText(tr("Leaves the group") if withdrawing else tr("Decline"))
        self.end_button.setAccessibleName(self.end_button.text())
        self.enrol_button.setEnabled(self._all(lambda r: r.status not in _PLACED))
        self.wait_button.setEnabled(self._all(lambda r: r.status is not _WAITING))
        self.end_button.setEnabled(
            withdrawing or self._all(lambda r: r.status in (_APPLIED, _WAITING))
        )
        menu = self.more_button.menu()
        menu.clear()
        for deed in self._others():
            menu.addAction(deed.words).triggered.connect(lambda _=False, do=deed.call: do())
        self.more_button.setEnabled(not menu.isEmpty())
        self.words.set_full_text(
            ntr("{n} selected", "{n} selected", len(rows))
            if rows
            else tr("Select people to enrol them, move them or let them go.")
        )

    def menu(self) -> QMenu:
        """Everything that is offered now, as a menu at the mouse."""
        menu = QMenu(self)
        for button in (self.enrol_button, self.wait_button, self.end_button):
            if button.isEnabled():
                menu.addAction(button.text(), button.click)
        menu.addSeparator()
        for action in self.more_button.menu().actions():
            menu.addAction(action)
        return menu

    def enrol(self) -> None:
        """Give the selected people a place."""
        if self.enrol_button.isEnabled():
            self._actions.enrol(self._rows)

    def wait(self) -> None:
        """Put the selected people on the waiting list."""
        if self.wait_button.isEnabled():
            self._actions.wait(self._rows)

    def end(self) -> None:
        """Withdraw who has a place, decline who has not."""
        if not self.end_button.isEnabled():
            return
        if all(row.status in _PLACED for row in self._rows):
            self._actions.withdraw(self._rows)
        else:
            self._actions.decline(self._rows)

    def _others(self) -> list[Deed]:
        act, rows = self._actions, self._rows

        def undecided(row: ParticipantRow) -> bool:
            return row.status in (_APPLIED, _WAITING)

        deeds = [
            Deed(
                tr("Keep in the group when composing"),
                lambda: act.pin(rows, pinned=True),
                lambda r: undecided(r) and not r.pinned,
            ),
            Deed(
                tr("Let the composer decide"),
                lambda: act.pin(rows, pinned=False),
                lambda r: undecided(r) and r.pinned,
            ),
            Deed(
                tr("Open the application again"),
                lambda: act.reapply(rows),
                lambda r: r.status in (*_OUT, _WAITING),
            ),
            Deed(
                tr("Remove from this group…"),
                lambda: act.remove(rows),
                lambda r: r.status is not EnrolmentStatus.COMPLETED,
            ),
        ]
        if len(rows) == 1:
            move = Deed(
                tr("Move to another group…"),
                lambda: act.move(rows[0]),
                lambda r: r.status not in _OUT,
            )
            deeds.insert(0, move)
        return [deed for deed in deeds if self._all(deed.fits)]

    def _all(self, fits: Callable[[ParticipantRow], bool]) -> bool:
        return bool(self._rows) and all(fits(row) for row in self._rows)
