"""What a form is about, in one card: whose, of which organisation, when filled in and received."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.services.received_forms import ReceivedFormPage
from ct_desktop.services.words import hours_text
from ct_desktop.ui.dates import show_date, show_time
from ct_desktop.ui.practice.forms.form_words import state_text, state_tone
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import wrapped

_COLUMNS = 4


class FactsStrip(Card):
    """``shown`` is what stands there, by caption."""

    def __init__(self) -> None:
        super().__init__()
        self._holder: QWidget | None = None
        self.shown: dict[str, str] = {}

    def show_form(self, page: ReceivedFormPage) -> None:
        """Show the facts of another form."""
        row = page.row
        received = f"{show_date(row.received_at.date())} {show_time(row.received_at.time())}"
        self.shown = {
            tr("Participant"): row.person or tr("not known"),
            tr("Organisation"): row.organisation or tr("not filled in"),
            tr("Practice supervisor"): row.supervisor or tr("not filled in"),
            tr("Hours on the form"): hours_text(row.hours),
            tr("Filled in on"): show_date(row.filled_on) or tr("not filled in"),
            tr("Received"): received,
            tr("File"): page.file_name,
        }
        if row.closed_reason:
            self.shown[tr("Set aside because")] = row.closed_reason
        holder = _plain()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(12))
        facts = [_fact(caption, _value(caption, value)) for caption, value in self.shown.items()]
        facts.insert(_COLUMNS * 2 - 1, _fact(tr("State"), chip(state_text(row), state_tone(row))))
        for place, fact in enumerate(facts):
            grid.addWidget(fact, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = holder
        self.body.addWidget(holder)


def _value(caption: str, value: str) -> QWidget:
    words = wrapped(value, "strong")
    words.setAccessibleName(f"{caption}: {value}")
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


def _fact(caption: str, value: QWidget) -> QWidget:
    holder, place = _plain(), Qt.AlignmentFlag.AlignTop
    column = QGridLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(wrapped(caption, "small"), 0, 0)
    if value.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
        place |= Qt.AlignmentFlag.AlignLeft
    column.addWidget(value, 1, 0, place)
    column.setRowStretch(1, 1)
    return holder


def _plain() -> QWidget:
    made = QWidget()
    made.setProperty("ground", "none")
    return made
