"""The three cards of the Today page."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.attention_line import Attention, Urgency
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.year_figures import YearFigures
from ct_desktop.ui.dates import show_time
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.today.deeds import deed_words
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.date_tile import DateTile
from ct_desktop.ui.widgets.dot import Dot
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

_TONES = {
    Urgency.BAD: "bad",
    Urgency.WARNING: "warning",
    Urgency.INFO: "primary",
    Urgency.GOOD: "good",
}


class AttentionCard(Card):
    """One row per line that asks for attention; scrolls when there are many."""

    def __init__(
        self, on_deed: Callable[[Attention], object], on_open: Callable[[Attention], object]
    ) -> None:
        super().__init__(tr("What needs attention"), flush=True)
        self._on_deed = on_deed
        self._on_open = on_open
        self.rows = SectionList()
        self.nothing = EmptyState(
            "check",
            tr("Nothing asks for attention"),
            tr(
                "Absences, missing permissions, applicants, tasks and practice appear here "
                "by themselves."
            ),
        )
        self._list = scrolled(self.rows)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self.nothing, 1)
        self.nothing.hide()

    def show_attention(self, found: Sequence[Attention]) -> None:
        """Show other lines."""
        self.rows.set_rows([self._row(one) for one in found])
        self._list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _row(self, one: Attention) -> SectionRow:
        button = secondary(deed_words(one), lambda: self._on_deed(one))
        button.setAccessibleName(f"{deed_words(one)}: {one.title}")
        row = SectionRow(
            one.title, one.text, mark=Dot(_TONES[one.urgency]), action=button, opens=_opens(one)
        )
        row.setAccessibleName(f"{urgency_word(one.urgency)}: {one.title}. {one.text}")
        row.opened.connect(lambda: self._on_open(one))
        return row


class WeekCard(Card):
    """The meetings of the next seven days."""

    def __init__(self, on_open: Callable[[MeetingFacts], object]) -> None:
        super().__init__(tr("Next 7 days"), flush=True)
        self._on_open = on_open
        self.rows = SectionList()
        self.nothing = wrapped(tr("No meetings in the next seven days."), "muted")
        self.nothing.setContentsMargins(px(18), px(16), px(18), px(16))
        self.body.addWidget(self.rows)
        self.body.addWidget(self.nothing)

    def show_meetings(self, meetings: Sequence[MeetingFacts]) -> None:
        """Show other meetings."""
        self.rows.set_rows([self._row(one) for one in meetings])
        self.rows.setVisible(bool(meetings))
        self.nothing.setVisible(not meetings)

    def _row(self, one: MeetingFacts) -> SectionRow:
        name = f"{_meeting_name(one)} · {one.cohort}"
        place = " · ".join(part for part in (one.place, one.room) if part)
        when = f"{show_time(one.start)} · {place}" if place else show_time(one.start)
        if one.cancelled:
            when = tr("cancelled: {reason}").format(reason=one.cancel_reason)
        row = SectionRow(name, when, mark=DateTile(one.date), opens=True)
        row.opened.connect(lambda: self._on_open(one))
        return row


class YearCard(Card):
    """Four figures of this year, two beside each other."""

    def __init__(self) -> None:
        super().__init__(tr("This year"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(10))
        self.body.addLayout(grid)
        captions = (
            tr("participants"),
            tr("hours attended"),
            tr("practice hours"),
            tr("proofs issued"),
        )
        self.figures = [label("", "figure") for _ in captions]
        for place, caption in enumerate(captions):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(self.figures[place])
            column.addWidget(wrapped(caption, "muted"))
            column.addStretch(1)
            grid.addLayout(column, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_figures(self, figures: YearFigures) -> None:
        """Show other figures; practice hours are those confirmed."""
        values = (
            str(figures.participants),
            words.hours_text(round(figures.attended_hours)),
            words.hours_text(figures.practice_hours),
            str(figures.proofs),
        )
        for made, value in zip(self.figures, values, strict=True):
            made.setText(value)
        self.setAccessibleName(tr("The year {year}").format(year=figures.year))


class WelcomeCard(Card):
    """What a new organisation can begin with."""

    def __init__(
        self,
        on_cohort: Callable[[], object],
        on_import: Callable[[], object],
        on_demo: Callable[[], object],
    ) -> None:
        super().__init__(tr("Welcome"))
        self.body.addWidget(wrapped(tr("Three ways to begin:"), "muted"))
        rows: list[tuple[str, str, str, Callable[[], object]]] = [
            (
                tr("Make your first group"),
                tr("Choose a programme and a start date; the schedule follows by itself."),
                tr("New group"),
                on_cohort,
            ),
            (
                tr("Read in a list of sign-ups"),
                tr("A spreadsheet or the export of a web form, as it came."),
                tr("Import a list"),
                on_import,
            ),
            (
                tr("Look at the demonstration"),
                tr("Made-up groups and people in every stage, apart from your own data."),
                tr("Open demonstration"),
                on_demo,
            ),
        ]
        self.rows = SectionList()
        self.rows.set_rows(
            [
                SectionRow(title, why, action=secondary(verb, call))
                for title, why, verb, call in rows
            ]
        )
        self.body.addWidget(self.rows)
        self.body.addStretch(1)


def urgency_word(urgency: Urgency) -> str:
    """What the colour of the dot says, in a word."""
    return {
        Urgency.BAD: tr("Urgent"),
        Urgency.WARNING: tr("Attention"),
        Urgency.INFO: tr("To do"),
        Urgency.GOOD: tr("Ready"),
    }[urgency]


def _opens(one: Attention) -> bool:
    return one.person_id is not None or one.cohort_id is not None


def _meeting_name(one: MeetingFacts) -> str:
    """Meeting 5, Follow-up day 1, Final presentation: the number without the letters."""
    kind = words.meeting_kind(one.kind)
    number = "".join(sign for sign in one.label if sign.isdigit())
    return f"{kind[:1].upper()}{kind[1:]} {number}".rstrip()
