"""The Participants tab."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.mix import CohortMix
from ct_desktop.services.office import Office
from ct_desktop.services.participants import ParticipantRow
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.cohorts.participants.actions import ParticipantActions
from ct_desktop.ui.cohorts.participants.add_dialog import AddPersonDialog
from ct_desktop.ui.cohorts.participants.backgrounds_dialog import BackgroundsDialog
from ct_desktop.ui.cohorts.participants.columns import columns, sections
from ct_desktop.ui.cohorts.participants.composer_dialog import ComposerDialog
from ct_desktop.ui.cohorts.participants.mix_card import MixCard
from ct_desktop.ui.cohorts.participants.selection_bar import SelectionBar
from ct_desktop.ui.cohorts.prints import print_of_cohort
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tables.section_model import SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import PEOPLE, ImportTarget, PersonTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, primary, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState


@dataclass(frozen=True)
class ParticipantsContent:
    """Everything the tab shows."""

    facts: CohortFacts
    rows: tuple[ParticipantRow, ...]
    mix: CohortMix


class ParticipantsTab(CohortTab):
    """Table in sections at the left, the mix at the right."""

    tables = frozenset(
        {"cohort", "enrolment", "person", "consent", "background_count", "programme"}
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.content: ParticipantsContent | None = None
        self.actions_ = ParticipantActions(ui, office, cohort_id, self)
        self.model = SectionModel[ParticipantRow](columns(), lambda r: r.enrolment_id, self)
        empty = EmptyState(
            "user-plus",
            tr("Nobody has applied yet"),
            tr("Add people one by one, or read in the list of sign-ups as it came."),
            tr("Import a list"),
            self.import_list,
        )
        self.table = SectionTable(self.model, tr("Participants"), empty)
        self.table.action_keys = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Delete})
        self.bar = SelectionBar(self.actions_)
        self.mix = MixCard()
        self._compose = secondary(tr("Compose the group"), self.compose, "star")
        self._import = secondary(tr("Import a list"), self.import_list, "import")
        self._add = primary(tr("Add a person"), self.add_person, "user-plus")
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        office, cohort_id = self.office, self.cohort_id
        self.ui.tasks.read(
            lambda: ParticipantsContent(
                office.cohorts.get(cohort_id),
                office.participants.rows(cohort_id),
                office.mix.of_cohort(cohort_id),
            ),
            self._show,
        )

    def header_actions(self) -> Sequence[Button]:
        return (self._compose, self._import, self._add)

    def print_tab(self) -> None:
        if self.content is not None:
            name = self.content.facts.name
            print_of_cohort(
                self.ui, self.office, self, PrintKind.PARTICIPANT_LIST, self.cohort_id, name
            )

    def add_person(self) -> None:
        """Add someone known or new, in a dialog."""
        if self.content is None:
            return
        dialog = AddPersonDialog(self.ui, self.office, self.content.facts, self)
        dialog.enrolling.connect(self.actions_.enrol_new)
        dialog.open()

    def import_list(self) -> None:
        """Read in a list for this group."""
        self.ui.navigator.open(PEOPLE, ImportTarget(self.cohort_id))

    def compose(self) -> None:
        """Let the composer propose whom to enrol."""
        ComposerDialog(self.ui, self.office, self.cohort_id, self).open()

    def selected(self) -> list[ParticipantRow]:
        """The rows that are selected."""
        wanted = set(self.table.selected_ids())
        return [row for row in self.model.rows() if row.enrolment_id in wanted]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.add_person()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(px(10))
        left.addWidget(self.bar)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(18))
        row.addLayout(left, 1)
        self.mix.setFixedWidth(px(264))
        row.addWidget(self.mix)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.opened.connect(self._open_person)
        self.table.chosen.connect(lambda: self.bar.show_for(self.selected()))
        self.table.keyed.connect(self._keyed)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.mix.counting.connect(self._count_backgrounds)

    def _show(self, content: ParticipantsContent) -> None:
        self.content = content
        self.table.set_sections(sections(content.rows, content.facts.capacity))
        self.mix.show_mix(content.mix)

    def _keyed(self, key: str) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "Key_Plus": self.bar.enrol,
            "Key_Minus": self.bar.wait,
            "Key_Delete": self.bar.end,
        }
        deeds[key]()

    def _menu(self, place: QPoint) -> None:
        if self.selected():
            self.bar.menu().popup(self.table.viewport().mapToGlobal(place))

    def _open_person(self, enrolment_id: int) -> None:
        for row in self.model.rows():
            if row.enrolment_id == enrolment_id:
                self.ui.navigator.open(PEOPLE, PersonTarget(row.person_id))

    def _count_backgrounds(self) -> None:
        if self.content is not None:
            counts = self.content.mix.backgrounds
            BackgroundsDialog(self.ui, self.office, self.cohort_id, counts, self).open()
