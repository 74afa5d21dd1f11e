"""The Certificates tab: who is ready for the proof and the certificate, issue, print, revoke."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.certificates import kind_words
from ct_desktop.ui.cohorts.certificates.columns import columns
from ct_desktop.ui.cohorts.certificates.deeds import DocumentDeeds
from ct_desktop.ui.cohorts.certificates.kind_switch import KindSwitch
from ct_desktop.ui.cohorts.certificates.links import Links
from ct_desktop.ui.cohorts.certificates.person_card import PersonCard
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

_ROOM_FOR_SUMMARY = 420  # px at 100 %


class CertificatesTab(CohortTab):
    """``table`` lists everyone with a place; ids are those of enrolments."""

    tables = frozenset(
        {
            "assessment",
            "assessment_score",
            "attendance",
            "certificate_template",
            "cohort",
            "enrolment",
            "final_work",
            "issued_document",
            "meeting",
            "person",
            "placement",
            "practice_entry",
            "programme",
            "setting",
            "signer",
        }
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.readiness = Readiness()
        self.deeds = DocumentDeeds(ui, office, cohort_id, self)
        self.menu: QMenu | None = None
        self._read = Readiness()
        self._kind: DocumentKind | None = None
        self.issue_button = primary(kind_words.issue_words(DocumentKind.PROOF), self._issue)
        self.print_button = secondary(tr("Print"), self.print_tab, "print")
        self.revoke_button = secondary(tr("Revoke…"), self._revoke)
        self.switch = KindSwitch()
        self.links = Links(ui.navigator, cohort_id)
        self.model = IdListModel(ui.tasks, columns(), self._rows, self)
        self.table = TableView(
            self.model,
            tr("Proofs of participation and certificates"),
            ui.preferences,
            self._empty(),
            key="proofs",
        )
        self.summary = wrapped("", "muted")
        self.person = PersonCard()
        self.revoked = RevokedCard()
        self._build()
        self._connect()
        self._show()

    def reload(self) -> None:
        self.model.load(self._query)

    def header_actions(self) -> Sequence[Button]:
        return (self.revoke_button, self.print_button, self.issue_button)

    def print_tab(self) -> None:
        """Offer all documents of the kind and those of the selected rows."""
        facts = self.readiness
        everyone = facts.documents()
        if not everyone:
            self.ui.prompts.toast(kind_words.none_to_print(facts.kind))
            return
        chosen = facts.documents(self.table.selected_ids())
        if not chosen or len(chosen) == len(everyone):
            self.deeds.print(everyone)
            return
        menu = QMenu(self)
        words = tr("All: {documents}").format(
            documents=kind_words.counted(facts.kind, len(everyone))
        )
        self._offer(menu, words, lambda: self.deeds.print(everyone))
        only = ntr("Only the one selected", "Only the {n} selected", len(chosen))
        self._offer(menu, only, lambda: self.deeds.print(chosen))
        button = self.print_button
        place = self.mapToGlobal(QPoint(self.width() // 2, 0))
        if button.isVisible():
            place = button.mapToGlobal(button.rect().bottomLeft())
        self._pop_up(menu, place)
        menu.setActiveAction(menu.actions()[0])

    def choose_kind(self, kind: DocumentKind) -> None:
        """Show proofs or certificates from now on."""
        self._kind = kind
        self.reload()

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(px(12))
        bar.addWidget(self.switch)
        bar.addWidget(self.links, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(bar)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.person)
        column.addWidget(self.revoked)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.model.loaded.connect(self._show)
        self.switch.chosen.connect(self.choose_kind)
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
        self._read = read_readiness(self.office, self.cohort_id, self._kind)
        return [row.enrolment_id for row in self._read.rows]

    def _rows(self, ids: Sequence[int]) -> list[ReadyRow]:
        known = {row.enrolment_id: row for row in self._read.rows}
        return [known[wanted] for wanted in ids if wanted in known]

    def _show(self) -> None:
        self.readiness = facts = self._read
        self.issue_button.setText(kind_words.issue_words(facts.kind, len(facts.ready)))
        self.issue_button.setEnabled(bool(facts.ready))
        self.links.cohort = facts.cohort
        self.switch.show_due(facts.kind, facts.due)
        self.summary.setText(self._summary())
        self._fit_summary()
        self.revoked.show_rows(facts.revoked)
        self._fit_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_summary()

    def _fit_summary(self) -> None:
        """The table has the first right to the height."""
        roomy = self.height() >= px(_ROOM_FOR_SUMMARY)
        self.summary.setVisible(bool(self.readiness.rows) and roomy)

    def _summary(self) -> str:
        facts = self.readiness
        if not facts.ready and not facts.issued:
            return kind_words.nobody_yet(facts.kind)
        parts = (
            ntr("{n} ready", "{n} ready", len(facts.ready)),
            ntr("{n} issued", "{n} issued", len(facts.issued)),
            ntr("{n} still misses something", "{n} still miss something", len(facts.short)),
        )
        return f"{' · '.join(parts)}. {kind_words.cannot_undo(facts.kind)}"

    def _fit_buttons(self) -> None:
        row = self.readiness.row(self.table.current_id())
        certificate = self.readiness.kind is DocumentKind.CERTIFICATE
        self.person.show_row(row if certificate else None)
        self.revoke_button.setEnabled(row is not None and row.document_id is not None)
        self.print_button.setEnabled(bool(self.readiness.printable))

    def _show_menu(self, place: QPoint) -> None:
        row = self.readiness.row(self.table.current_id())
        if row is None:
            return
        menu = QMenu(self)
        if row.document_id is not None:
            document_id = row.document_id
            if not row.imported:
                self._offer(menu, tr("Print this one"), lambda: self.deeds.print((document_id,)))
            self._offer(menu, tr("Revoke…"), self._revoke)
            self._offer(
                menu, tr("Show in the register"), lambda: self.links.to_register(row.number)
            )
        name = tr("Open {name}").format(name=row.full_name)
        self._offer(menu, name, lambda: self._open_person(row.enrolment_id))
        self._pop_up(menu, self.table.viewport().mapToGlobal(place))

    def _open_person(self, enrolment_id: int) -> None:
        row = self.readiness.row(enrolment_id)
        if row is not None:
            self.ui.navigator.open(PEOPLE, PersonTarget(row.person_id))

    def _issue(self) -> None:
        self._kind = self.readiness.kind  # proofs that are out make certificates due: stay here
        self.deeds.issue(self.readiness, self.table.selected_ids())

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
