"""The Groups page: every cohort in one table, and each as a page of its own."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services import words
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.cohort_page import CohortPage
from ct_desktop.ui.cohorts.cohort_rows import CohortFilter, CohortRows, columns, share_held
from ct_desktop.ui.cohorts.new_dialog import NewCohortDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tables.progress_delegate import ProgressDelegate
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.targets import (
    COHORTS,
    CeremonyTarget,
    CheckTarget,
    CohortTarget,
    NewCohortTarget,
    RegisterTarget,
)
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.empty_state import EmptyState

_SHOWS = ("cohort", "enrolment", "meeting", "programme", "person")
_OPEN = frozenset({CohortStatus.PLANNED, CohortStatus.RUNNING, CohortStatus.IN_PRACTICE})


class CohortsPage(Page):
    """The table; opens cohorts and the dialog that makes one."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, COHORTS, tr("Groups"), _SHOWS)
        self.office = office
        self._last_tab = TabKey.OVERVIEW
        self._rows = CohortRows(office.cohorts)
        self.model = IdListModel[CohortRow](ui.tasks, columns(), self._rows.rows, self)
        self.filters = FilterBar()
        self.search = self.filters.add_search(
            "words", tr("Search name, programme, place or leader")
        )
        self.search.setMinimumWidth(px(280))
        self.filters.add_choice(
            "status",
            tr("Status"),
            [
                (None, tr("All statuses")),
                (_OPEN, tr("Not yet ended")),
                *((frozenset({one}), words.cohort_status(one)) for one in CohortStatus),
            ],
        )
        self.empty = EmptyState(
            "cohorts",
            tr("No groups yet"),
            tr(
                "A group is one run of a programme: its participants, its meetings, who was "
                "there and the proofs of participation."
            ),
            tr("New group"),
            self.new_cohort,
        )
        self.table = TableView(self.model, tr("Groups"), ui.preferences, self.empty, key="cohorts")
        place = [column.key for column in self.model.columns].index("progress")
        self.table.setItemDelegateForColumn(place, ProgressDelegate(self._share, self.table))
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.documents_button = Button(tr("Documents"), "secondary", "certificate")
        self.documents_button.setMenu(self._documents_menu())
        self.header.swap_actions((self.documents_button,))
        self.header.set_primary(tr("New group"), self.new_cohort, "plus")
        self.body.addWidget(self.filters)
        self.body.addWidget(self.table, 1)
        self.filters.changed.connect(self.reload)
        self.table.opened.connect(self._open_row)
        self.model.loaded.connect(self._count)
        self.setFocusProxy(self.table)
        QShortcut(QKeySequence.StandardKey.New, self, self.new_cohort)
        # Of the filters, which are not seen behind a detail: the register has a search of its own.
        QShortcut(QKeySequence.StandardKey.Find, self.filters, self.search.setFocus)

    def reload(self) -> None:
        status = self.filters.value("status")
        wanted = CohortFilter(
            self.filters.text("words"), status if isinstance(status, frozenset) else None
        )
        self.model.load(lambda order: self._rows.ids(wanted, order))

    def open(self, target: object) -> None:
        """Opens a cohort, the dialog of a new one, or a page about what is issued."""
        if isinstance(target, CohortTarget):
            self._open_cohort(target)
            return
        super().open(None)
        if isinstance(target, NewCohortTarget):
            self.new_cohort()
        elif isinstance(target, RegisterTarget):
            from ct_desktop.ui.certificates.register.page import RegisterPage

            self.show_detail(RegisterPage(self.ui, self.office, target.words), target)
        elif isinstance(target, CheckTarget):
            from ct_desktop.ui.certificates.checking.page import CheckPage

            self.show_detail(CheckPage(self.ui, self.office, target.file), target)
        elif isinstance(target, CeremonyTarget):
            from ct_desktop.ui.certificates.ceremony.page import CeremonyPage

            self.show_detail(CeremonyPage(self.ui, self.office, target.cohort_ids), target)

    def new_cohort(self) -> None:
        """Ask what is needed for a new cohort, make it and open it."""
        dialog = NewCohortDialog(self.ui, self.office, self)
        dialog.made.connect(lambda cohort_id: self._open_made(cohort_id))
        dialog.open()

    def _documents_menu(self) -> QMenu:
        """What is about issued documents of all groups together."""
        menu = QMenu(tr("Documents"), self)
        for name, target in (
            (tr("Register of issued documents"), RegisterTarget()),
            (tr("Check a certificate…"), CheckTarget()),
        ):
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, to=target: self.ui.navigator.open(COHORTS, to))
        menu.addSeparator()
        ceremony = menu.addAction(tr("Prepare a ceremony…"))
        ceremony.triggered.connect(self._prepare_ceremony)
        return menu

    def _prepare_ceremony(self) -> None:
        """Begin with the group that is chosen in the table; others are added there."""
        chosen = self.table.current_id()
        cohorts = () if chosen is None else (chosen,)
        self.ui.navigator.open(COHORTS, CeremonyTarget(cohorts))

    def _open_row(self, cohort_id: int) -> None:
        self._open_cohort(CohortTarget(cohort_id, self._last_tab))

    def _open_made(self, cohort_id: int) -> None:
        self._open_cohort(CohortTarget(cohort_id, TabKey.PARTICIPANTS))

    def _open_cohort(self, target: CohortTarget) -> None:
        detail = self.detail
        if isinstance(detail, CohortPage) and detail.cohort_id == target.cohort_id:
            detail.show_target(target)
            return
        self.table.select_id(target.cohort_id)
        page = CohortPage(self.ui, self.office, target)
        page.tab_chosen.connect(lambda key: self._note_tab(target.cohort_id, TabKey(key)))
        self.show_detail(page, target)

    def _note_tab(self, cohort_id: int, tab: TabKey) -> None:
        self._last_tab = tab
        self.moved.emit(CohortTarget(cohort_id, tab))

    def _share(self, row: int) -> float | None:
        shown = self.model.row_at(row)
        return share_held(shown) if shown and shown.meetings else None

    def _count(self) -> None:
        count = len(self.model.ids)
        self.filters.set_count(ntr("{n} group", "{n} groups", count) if count else "")
        filtering = self.filters.is_filtering()
        self.empty.say(
            tr("No group answers to this") if filtering else tr("No groups yet"),
            tr("Change or clear the filters above.")
            if filtering
            else tr(
                "A group is one run of a programme: its participants, its meetings, who was "
                "there and the proofs of participation."
            ),
        )
