"""The Growth tab: where somebody started, what was said, and what the person can do now."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.people.growth.assessments_card import AssessmentsCard
from ct_desktop.ui.people.growth.deeds import GrowthDeeds
from ct_desktop.ui.people.growth.entry import GrowthEntry, entries
from ct_desktop.ui.people.growth.intake_card import IntakeCard
from ct_desktop.ui.people.growth.plan_card import PlanCard
from ct_desktop.ui.people.growth.reached_card import ReachedCard
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.growth_picture import GrowthPicture
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.page_columns import PageColumns
from ct_desktop.ui.widgets.scroll import scrolled


class GrowthTab(PersonTab):
    """Of one enrolment at a time, the newest first; ``chooser`` when there are several."""

    def __init__(self, deeds: GrowthDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._entries: tuple[GrowthEntry, ...] = ()
        self.chooser = QComboBox()
        self.picture = GrowthPicture()
        self.picture_card = Card(tr("Growth"))
        self.print_button = IconButton(tr("Print the growth"), "print")
        self.intake = IntakeCard(deeds)
        self.plan = PlanCard(deeds)
        self.assessments = AssessmentsCard(deeds)
        self.reached = ReachedCard()
        self.empty = EmptyState(
            "star",
            tr("No growth to show yet"),
            tr("Intake, plan and assessments belong to a place in a group."),
        )
        self._build()

    @property
    def entry(self) -> GrowthEntry | None:
        """The enrolment on show."""
        place = self.chooser.currentIndex()
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def show_content(self, content: PersonContent) -> None:
        before = self.entry.enrolment_id if self.entry else None
        self._entries = entries(content)
        self.chooser.blockSignals(True)
        self.chooser.clear()
        for one in self._entries:
            self.chooser.addItem(one.growth.cohort, one.enrolment_id)
        self.chooser.setCurrentIndex(max(self.chooser.findData(before), 0))
        self.chooser.blockSignals(False)
        self._choice.setVisible(len(self._entries) > 1)
        self._scroll.setVisible(bool(self._entries))
        self.empty.setVisible(not self._entries)
        self._show()

    def _build(self) -> None:
        self._choice = QWidget()
        self._choice.setProperty("ground", "none")
        line = QHBoxLayout(self._choice)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(12))
        caption = label(tr("Group"), "strong")
        caption.setBuddy(self.chooser)
        self.chooser.setAccessibleName(tr("Group"))
        line.addWidget(caption)
        line.addWidget(self.chooser)
        line.addStretch(1)
        self.chooser.currentIndexChanged.connect(lambda _: self._show())
        self.picture_card.tools.addWidget(self.print_button)
        self.print_button.clicked.connect(self._print)
        self.picture_card.body.addWidget(self.picture)
        columns = PageColumns()
        for column, cards in (
            (columns.wide, (self.picture_card, self.reached, self.assessments)),
            (columns.narrow, (self.intake, self.plan)),
        ):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        holder = QWidget()
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, px(8), 0)
        whole.addWidget(columns)
        self._scroll = scrolled(holder)
        self.column.addWidget(self._choice)
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(self.empty, 1)
        for part in (self._scroll, self.empty):  # both at once would make the window grow
            part.hide()

    def _show(self) -> None:
        entry = self.entry
        if entry is None:
            return
        self.picture.show_growth(entry.growth.profile, entry.growth.growth)
        self.picture_card.setVisible(bool(entry.growth.assessments))
        for card in (self.intake, self.plan, self.assessments, self.reached):
            card.show_entry(entry)

    def _print(self) -> None:
        if self.entry is not None:
            self._deeds.print_growth(self.entry.enrolment_id)
