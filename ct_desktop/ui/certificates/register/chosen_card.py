"""The document chosen in the register, in full, with what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.ui.certificates.register.columns import (
    hours_text,
    kind_text,
    state_tone,
    state_word,
)
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import label, wrapped


class ChosenCard(Card):
    """Only what can be done with it is offered; of several documents it says how many."""

    def __init__(
        self,
        on_open: Callable[[], object],
        on_copy: Callable[[], object],
        on_revoke: Callable[[], object],
    ) -> None:
        super().__init__()
        self.title = label("", "section")
        self.state = chip("", "good")
        self.about = wrapped("", "muted")
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_button = secondary(tr("Open person"), on_open, "people")
        self.copy_button = secondary(tr("Copy code"), on_copy, "copy")
        self.revoke_button = secondary(tr("Revoke…"), on_revoke, "trash")
        head = QWidget()
        head.setProperty("ground", "none")
        line = flowing(head, px(10))
        for part in (
            _beside_buttons(self.title),
            _beside_buttons(self.state),
            self.open_button,
            self.copy_button,
            self.revoke_button,
        ):
            line.addWidget(part)
        self.body.setContentsMargins(px(18), px(8), px(18), px(12))
        self.body.setSpacing(px(6))
        self.body.addWidget(head)
        self.body.addWidget(self.about)

    def show_rows(self, rows: Sequence[IssuedRow]) -> None:
        """Show the one row, how many there are, or nothing."""
        one = rows[0] if len(rows) == 1 else None
        self.setVisible(bool(rows))
        self.state.setVisible(one is not None)
        self.open_button.setVisible(one is not None and one.person_id is not None)
        self.copy_button.setVisible(one is not None and bool(one.code))
        self.revoke_button.setVisible(one is not None and one.revoked_on is None)
        if one is None:
            self.title.setText(ntr("{n} document chosen", "{n} documents chosen", len(rows)))
            self.about.setText(_of_several(rows))
            return
        self.title.setText(f"{kind_text(one)} {one.number}")
        self.state.setText(state_word(one))
        set_tone(self.state, state_tone(one))
        self.about.setText(_of_one(one))


def _of_one(row: IssuedRow) -> str:
    hours = hours_text(row)
    issued = tr("issued on {date}").format(date=show_date(row.issued_on))
    now = tr("now called {name}").format(name=row.name_now) if row.name_now else ""
    revoked = tr("revoked on {date}: {reason}").format(
        date=show_date(row.revoked_on), reason=row.revoke_reason
    )
    parts = (
        row.person or tr("no longer on record"),
        now,
        row.cohort,
        issued,
        tr("{hours} practice hours").format(hours=hours) if hours else "",
        revoked if row.revoked_on else "",
        tr("from an earlier list: not printed here") if row.imported else "",
    )
    return " · ".join(part for part in parts if part)


def _of_several(rows: Sequence[IssuedRow]) -> str:
    left_out = sum(not row.printable for row in rows)
    if not left_out:
        return ""
    return ntr(
        "{n} of them is not printed again: revoked, from an earlier list, or anonymised.",
        "{n} of them are not printed again: revoked, from an earlier list, or anonymised.",
        left_out,
    )


def _beside_buttons(widget: QWidget) -> QWidget:
    """So that words stand in the middle of a line of buttons."""
    holder = QWidget()
    holder.setProperty("ground", "none")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, px(8), px(4), px(8))
    row.addWidget(widget)
    return holder
