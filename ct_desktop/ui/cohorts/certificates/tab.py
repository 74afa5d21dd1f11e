"""The Certificates tab: who is ready for the proof of participation, issue, print, revoke."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from ct_desktop.language import ntr, tr
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.certificates.columns import columns
from ct_desktop.ui.cohorts.certificates.proof_deeds import ProofDeeds
from ct_desktop.ui.cohorts.certificates.readiness import Readiness, read_readiness
from ct_desktop.ui.cohorts.certificates.revoked_card import RevokedCard
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tables.column import Sort
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    CohortTarget,
    PersonTarget,
)
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, primary, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped


class CertificatesTab(CohortTab):
    """``table`` lists everyone with a place; ids are those of enrolments."""

    tables = frozenset(
        {
            "attendance",
            "enrolment",
            "person",
            "meeting",
            "cohort",
            "programme",
            "issued_document",
            "signer",
        }
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.readiness = Readiness()
        self.deeds = ProofDeeds(ui, office, cohort_id, self)
        self.menu: QMenu | None = None
        self._read = Readiness()
        self.issue_button = primary(tr("Issue proofs"), self._issue)
        self.print_button = secondary(tr("Print proofs"), self.print_tab, "print")
        self.revoke_button = secondary(tr("Revoke…"), self._revoke)
        self.model = IdListModel(ui.tasks, columns(), self._rows, self)
        self.table = TableView(
            self.model,
            tr("Proofs of participation"),
            ui.preferences,
            self._empty(),
            key="proofs",
        )
        self.summary = wrapped("", "muted")
        self.revoked = RevokedCard()
        self._build()
        self._show()

    def reload(self) -> None:
        self.model.load(self._query)

    def header_actions(self) -> Sequence[Button]:
        return (self.revoke_button, self.print_button, self.issue_button)

    def print_tab(self) -> None:
        """Offer all proofs and those of the selected rows."""
        issued = len(self.readiness.issued)
        if not issued:
            self.ui.prompts.toast(tr("No proof has been issued yet, so there is none to print."))
            return
        menu = QMenu(self)
        self._offer(menu, ntr("{n} proof", "All {n} proofs", issued), lambda: self._print(None))
        chosen = self.readiness.documents(self.table.selected_ids())
        if chosen:
            words = ntr("Only the selected proof", "Only the {n} selected proofs", len(chosen))
            self._offer(menu, words, lambda: self._print(chosen))
        button = self.print_button
        corner = QPoint(self.width() // 2, 0)
        place = self.mapToGlobal(corner)
        if button.isVisible():
            place = button.mapToGlobal(button.rect().bottomLeft())
        self._pop_up(menu, place)
        menu.setActiveAction(menu.actions()[0])

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.revoked)
        self.setFocusProxy(self.table)
        self.model.loaded.connect(self._show)
        self.table.opened.connect(self._open_person)
        self.table.current_changed.connect(lambda _: self._fit_buttons())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def _empty(self) -> EmptyState:
        return EmptyState(
            "certificate",
            tr("Nobody has a place in this group yet"),
            tr("The proof of participation is for everyone with a place who was there enough."),
            tr("Add participants"),
            lambda: self.ui.navigator.open(
                COHORTS, CohortTarget(self.cohort_id, TabKey.PARTICIPANTS)
            ),
        )

    def _query(self, order: Sort) -> list[int]:
        """On the worker: read all, which is one group, and keep it for the rows."""
        self._read = read_readiness(self.office, self.cohort_id)
        return [row.enrolment_id for row in self._read.rows]

    def _rows(self, ids: Sequence[int]) -> list[ReadyRow]:
        known = {row.enrolment_id: row for row in self._read.rows}
        return [known[wanted] for wanted in ids if wanted in known]

    def _show(self) -> None:
        self.readiness = self._read
        ready = len(self.readiness.ready)
        self.issue_button.setText(
            tr("Issue proofs ({n})").format(n=ready) if ready else tr("Issue proofs")
        )
        self.issue_button.setAccessibleName(self.issue_button.text())
        self.issue_button.setEnabled(bool(ready))
        self.summary.setText(self._summary())
        self.summary.setVisible(bool(self.readiness.rows))
        self.revoked.show_rows(self.readiness.revoked)
        self._fit_buttons()

    def _summary(self) -> str:
        facts = self.readiness
        if not facts.ready and not facts.issued:
            return tr(
                "Nobody meets the rule for the proof of participation yet. What is still missing "
                "stands beside each name."
            )
        parts = (
            ntr("{n} ready", "{n} ready", len(facts.ready)),
            ntr("{n} issued", "{n} issued", len(facts.issued)),
            ntr("{n} still misses something", "{n} still miss something", len(facts.short)),
        )
        text = " · ".join(parts)
        return f"{text}. {tr('Issuing cannot be undone; a proof can be revoked with a reason.')}"

    def _fit_buttons(self) -> None:
        row = self.readiness.row(self.table.current_id())
        self.revoke_button.setEnabled(row is not None and row.document_id is not None)
        self.print_button.setEnabled(bool(self.readiness.issued))

    def _show_menu(self, place: QPoint) -> None:
        row = self.readiness.row(self.table.current_id())
        if row is None:
            return
        menu = QMenu(self)
        if row.document_id is not None:
            document_id = row.document_id
            self._offer(menu, tr("Print this proof"), lambda: self._print((document_id,)))
            self._offer(menu, tr("Revoke…"), self._revoke)
        name = tr("Open {name}").format(name=row.full_name)
        self._offer(menu, name, lambda: self._open_person(row.enrolment_id))
        self._pop_up(menu, self.table.viewport().mapToGlobal(place))

    def _open_person(self, enrolment_id: int) -> None:
        row = self.readiness.row(enrolment_id)
        if row is not None:
            self.ui.navigator.open(PEOPLE, PersonTarget(row.person_id))

    def _issue(self) -> None:
        self.deeds.issue(self.readiness)

    def _print(self, document_ids: tuple[int, ...] | None) -> None:
        self.deeds.print(self.readiness.cohort, document_ids)

    def _revoke(self) -> None:
        self.deeds.revoke(self.readiness.row(self.table.current_id()))

    @staticmethod
    def _offer(menu: QMenu, text: str, call: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda _=False: call())

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(place)
