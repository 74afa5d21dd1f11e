"""One practice place beside the list of matches: its facts, why it fits, what is in the way."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.matching import OfferMatch
from ct_desktop.ui.practice.bank.match_reasons import MatchReasons
from ct_desktop.ui.practice.bank.offer_words import (
    STATE_TONES,
    asks_text,
    field_text,
    free_of_all,
    group_text,
    period_text,
    state_text,
    where_text,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import wrapped


class MatchDetail(QWidget):
    """Empty until a match is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self.title = wrapped("", "heading")
        self.where = wrapped("", "muted")
        self.field = chip("")
        self.state = chip("")
        self.facts = wrapped("")
        self.tasks = wrapped("", "muted")
        self.reasons = MatchReasons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(8))
        column.addWidget(self.title)
        column.addWidget(self.where)
        chips = QWidget()
        chips.setProperty("ground", "none")
        flow = flowing(chips, px(6))
        flow.addWidget(self.field)
        flow.addWidget(self.state)
        column.addWidget(chips)
        column.addWidget(self.reasons)
        column.addSpacing(px(8))
        column.addWidget(self.facts)
        column.addWidget(self.tasks)
        column.addStretch(1)
        self.setVisible(False)

    def show_match(self, match: OfferMatch | None) -> None:
        """Show another match, or nothing."""
        if match is None:
            self.setVisible(False)
            return
        row = match.offer
        self.title.setText(row.facts.title)
        self.where.setText(where_text(row))
        self.field.setText(field_text(row))
        set_tone(self.field, row.facts.field.value)
        self.state.setText(f"{state_text(row)} · {free_of_all(row)}")
        set_tone(self.state, STATE_TONES[row.state])
        lines = [
            row.days_text,
            period_text(row),
            group_text(row),
            asks_text(row),
            tr("Supervisor: {name}").format(name=row.supervisor) if row.supervisor else "",
            tr("Talents wanted: {talents}").format(talents=row.facts.talents)
            if row.facts.talents
            else "",
        ]
        self.facts.setText("\n".join(line for line in lines if line))
        self.tasks.setText(row.facts.tasks)
        self.tasks.setVisible(bool(row.facts.tasks))
        self.reasons.show_match(match.score, match.reasons, match.blocks)
        self.setVisible(True)
