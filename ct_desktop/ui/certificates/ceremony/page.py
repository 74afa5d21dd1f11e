"""The page that prepares a ceremony: who is called forward when, and what surrounds it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ct_desktop.errors import AppError, UserError
from ct_desktop.language import tr
from ct_desktop.rules.names import fold
from ct_desktop.services.ceremonies import (
    CeremonyGuest,
    CeremonyPlan,
    CeremonyTimes,
    times_of,
)
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind, kind_text
from ct_desktop.services.prints import Print
from ct_desktop.ui.certificates.ceremony.evening_card import EveningCard
from ct_desktop.ui.certificates.ceremony.groups_dialog import GroupsDialog
from ct_desktop.ui.certificates.ceremony.guest_dialog import GuestDialog
from ct_desktop.ui.certificates.ceremony.guest_list import GuestList
from ct_desktop.ui.certificates.ceremony.parts_list import PartsList
from ct_desktop.ui.certificates.ceremony.summary import summary_text
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.targets import COHORTS, CeremonyTarget, CohortTab, CohortTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.beside_or_below import BesideOrBelow
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.scroll import scrolled

_SHOWS = ("issued_document", "final_work", "setting", "meeting", "cohort", "enrolment", "person")


@dataclass(frozen=True)
class _Read:
    """What the page shows: the plan, its people, and the names of the groups."""

    plan: CeremonyPlan
    guests: dict[int, CeremonyGuest]
    cohorts: tuple[str, ...]


class CeremonyPage(Page):
    """Every change is kept at once; ``preview`` is the last print that was shown."""

    def __init__(self, ui: UiContext, office: Office, cohort_ids: Sequence[int]) -> None:
        super().__init__(ui, "ceremony", tr("Ceremony"), _SHOWS)
        self.office = office
        self.cohort_ids = tuple(cohort_ids)
        self.preview: PdfPreview | None = None
        self.plan: CeremonyPlan | None = None
        self._guests: dict[int, CeremonyGuest] = {}
        self.evening = EveningCard(ui.clock.today(), self.change)
        self.parts = PartsList(self.change, self._to_each)
        self.guests = GuestList(self._nobody())
        self._build()

    def reload(self) -> None:
        ids, papers, cohorts = self.cohort_ids, self.office.issued_papers, self.office.cohorts

        def read() -> _Read:
            plan = papers.ceremony_of_cohorts(ids)
            guests = papers.guests((*plan.order, *plan.left_out))
            names = tuple(cohorts.get(one).name for one in ids)
            return _Read(plan, {one.document_id: one for one in guests}, names)

        self.ui.tasks.read(read, self._show)

    def change(self, plan: CeremonyPlan) -> None:
        """Show a changed plan and keep it."""
        self._show_plan(plan)
        ids, papers = self.cohort_ids, self.office.issued_papers
        self.ui.tasks.write(
            lambda: papers.keep_ceremony(ids, plan),
            on_error=self._refused,
            initiator=self.key,
        )

    def choose_groups(self) -> None:
        """Other groups: what was planned goes along to them."""
        GroupsDialog(self.ui, self.office, self.cohort_ids, self._with_groups, self).open()

    def print_page(self) -> None:
        """The list for who hands out."""
        self.print_list()

    def print_list(self) -> None:
        """Show the list for who hands out."""
        self._print(PrintKind.CEREMONY_LIST, self.office.issued_papers.ceremony_list)

    def print_programme(self) -> None:
        """Show the programme for the guests."""
        self._print(PrintKind.CEREMONY_PROGRAMME, self.office.issued_papers.ceremony_programme)

    def print_documents(self) -> None:
        """Print what is handed out, in this order."""
        if self.plan is not None and self.plan.order:
            PrintDocumentsDialog(self.ui, self.office, self.plan.order, self).open()

    def _build(self) -> None:
        header = self.header
        header.set_title(self.title)
        header.add_secondary(tr("Groups…"), self.choose_groups, "cohorts")
        self._needs_people = [
            header.add_secondary(tr("Documents…"), self.print_documents, "certificate"),
            header.add_secondary(tr("Programme"), self.print_programme, "print"),
            header.set_primary(tr("Print the list"), self.print_list, "print"),
        ]
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.evening)
        column.addWidget(self.parts, 1)
        left.setVisible(bool(self.cohort_ids))
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(BesideOrBelow(left, self.guests, shares=(4, 6)))
        self.body.addWidget(scrolled(content), 1)
        sorts = QMenu(tr("Sort"), self)
        sorts.addAction(tr("By name"), lambda: self.guests.sort_by(_by_name))
        sorts.addAction(tr("By group, then by name"), lambda: self.guests.sort_by(_by_cohort))
        self.guests.sort_button.setMenu(sorts)
        self.guests.ordered.connect(self._reorder)
        self.guests.counted.connect(self._count)
        self.guests.opened.connect(self._open_guest)

    def _nobody(self) -> EmptyState:
        if not self.cohort_ids:
            return EmptyState(
                "certificate",
                tr("Whose ceremony is it?"),
                tr("Choose the groups that get their certificates on this evening."),
                tr("Choose groups…"),
                self.choose_groups,
            )
        return EmptyState(
            "certificate",
            tr("Nothing to hand out yet"),
            tr("Issue the certificates of the group; then everybody stands here in order."),
            tr("To the certificates"),
            self._to_certificates,
            action_icon="certificate",
        )

    def _show(self, read: _Read) -> None:
        self._guests = read.guests
        subtitle = " · ".join(read.cohorts) or tr("No group chosen")
        self.header.set_title(self.title, subtitle)
        self._show_plan(read.plan)

    def _show_plan(self, plan: CeremonyPlan) -> None:
        known = self._guests
        order = [known[one] for one in plan.order if one in known]
        left_out = [known[one] for one in plan.left_out if one in known]
        self.plan = plan
        times: CeremonyTimes | None = None
        trouble = ""
        try:
            times = times_of(plan, [one.name for one in order])
        except UserError as error:
            trouble = str(error)
        self.evening.show_plan(plan, trouble or summary_text(order, times))
        self.parts.show_plan(plan, times)
        self.guests.show_guests(order, left_out, times)
        for button in self._needs_people:
            button.setEnabled(bool(order))

    def _refused(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        self.reload()

    def _reorder(self, order: list[int], left_out: list[int]) -> None:
        if self.plan is not None:
            self.change(replace(self.plan, order=tuple(order), left_out=tuple(left_out)))

    def _count(self, document_ids: list[int], guests: int) -> None:
        """Note so many guests for each of these people."""
        enrolments = [
            one.enrolment_id
            for key in document_ids
            if (one := self._guests.get(key)) is not None and one.enrolment_id is not None
        ]
        works = self.office.final_works

        def save() -> None:
            works.save([replace(works.get(one), guests=guests) for one in enrolments])

        if enrolments:
            self.ui.tasks.write(save)

    def _open_guest(self, document_id: int) -> None:
        guest = self._guests.get(document_id)
        if guest is not None and guest.enrolment_id is not None:
            GuestDialog(self.ui, self.office, guest, "", self).open()

    def _with_groups(self, cohort_ids: tuple[int, ...]) -> None:
        plan, papers = self.plan, self.office.issued_papers
        if plan is None or set(cohort_ids) == set(self.cohort_ids):
            return

        def open_it(_: object = None) -> None:
            self.ui.navigator.open(COHORTS, CeremonyTarget(cohort_ids))

        if not self.cohort_ids:
            open_it()
            return
        self.ui.tasks.write(lambda: papers.keep_ceremony(cohort_ids, plan), open_it)

    def _to_each(self) -> None:
        self.evening.each.setFocus()
        self.evening.each.selectAll()

    def _to_certificates(self) -> None:
        target = CohortTarget(self.cohort_ids[0], CohortTab.CERTIFICATES)
        self.ui.navigator.open(COHORTS, target)

    def _print(self, kind: PrintKind, make: Callable[[CeremonyPlan, str], Print]) -> None:
        plan = self.plan
        if plan is None or not plan.order:
            self.ui.prompts.toast(tr("There is nobody to hand a document to."))
            return
        job = PreviewJob(
            kind_text(kind),
            f"{kind.value}.pdf",
            lambda language: make(plan, language).pdf,
            languages(),
        )
        self.preview = show_preview(job, self.ui.tasks, self.ui.prompts, self)


def _by_name(guest: CeremonyGuest) -> tuple[str, ...]:
    return (guest.sort_key,)


def _by_cohort(guest: CeremonyGuest) -> tuple[str, ...]:
    return fold(guest.cohort), guest.sort_key
