"""The page of one person: profile, groups, practice, growth, consents, timeline, documents."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.errors import AppError, NotFound
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import CohortStatus, ConsentPurpose
from ct_desktop.services import words
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import OF_PLACEMENTS, PrintKind, kind_text
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.people.apply_dialog import ApplyDialog
from ct_desktop.ui.people.changes_tab import ChangesTab
from ct_desktop.ui.people.consent_dialog import ConsentDialog
from ct_desktop.ui.people.consents_tab import ConsentsTab
from ct_desktop.ui.people.document_deeds import DocumentDeeds
from ct_desktop.ui.people.documents_tab import DocumentsTab
from ct_desktop.ui.people.groups_tab import GroupsTab
from ct_desktop.ui.people.growth.deeds import GrowthDeeds
from ct_desktop.ui.people.growth.tab import GrowthTab
from ct_desktop.ui.people.merge_dialog import MergeDialog
from ct_desktop.ui.people.note_dialog import NoteDialog
from ct_desktop.ui.people.person_chips import PersonChips
from ct_desktop.ui.people.person_content import PersonContent, read_person
from ct_desktop.ui.people.person_dialog import PersonDialog
from ct_desktop.ui.people.person_prints import PersonPrints
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.people.practice_deeds import PracticeDeeds
from ct_desktop.ui.people.practice_tab import PracticeTab
from ct_desktop.ui.people.profile_tab import ProfileTab
from ct_desktop.ui.people.timeline_tab import TimelineTab
from ct_desktop.ui.targets import COHORTS, PEOPLE, CohortTab, CohortTarget, PersonTarget
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.tabs import Tabs

TABLES = (
    "person",
    "person_role",
    "enrolment",
    "cohort",
    "attendance",
    "meeting",
    "consent",
    "issued_document",
    "placement",
    "handover",
    "practice_entry",
    "assessment",
    "supervisor",
    "organisation",
    "offer",
    "vog",
    "assessment_score",
    "intake",
    "plan_step",
    "competence_profile",
    "programme",
)
GROWTH = "growth"
OPEN_TO_APPLY = frozenset({CohortStatus.PLANNED, CohortStatus.RUNNING})


class PersonPage(Page):
    """``gone`` when the person does not exist any more: the page has to close."""

    gone = Signal()

    def __init__(self, ui: UiContext, office: Office, person_id: int) -> None:
        super().__init__(ui, PEOPLE, tr("Person"), TABLES)
        self._office = office
        self._person_id = person_id
        self.content: PersonContent | None = None
        self.prints = PersonPrints(ui, office, self, person_id)
        self.practice = PracticeDeeds(ui, office, self, person_id)
        self.growth = GrowthDeeds(ui, office, self, self.prints)
        self.documents = DocumentDeeds(ui, office, self)
        self.dialog: FormDialog | MergeDialog | None = None
        self.print_menu: QMenu | None = None
        self.chips = PersonChips()
        self.tabs = Tabs()
        self._build()

    def reload(self) -> None:
        """Read the person anew."""
        today = self.ui.clock.today()
        self.ui.tasks.read(
            partial(read_person, self._office, self._person_id, today), self._show, self._failed
        )

    def wants(self, changes: Changes) -> bool:
        """Changes of another person do not count, unless they are no change of persons."""
        of_others = changes.person_ids and self._person_id not in changes.person_ids
        return super().wants(changes) and not of_others

    def print_page(self) -> None:
        """Everything about this person; at the tab of the growth that on show."""
        tab = self.tabs.widget(GROWTH)
        if self.tabs.current == GROWTH and isinstance(tab, GrowthTab) and tab.entry is not None:
            self.growth.print_growth(tab.entry.enrolment_id)
        else:
            self.prints.everything()

    def edit(self) -> None:
        """The dialog with all fields."""
        if self.content is not None:
            dialog = PersonDialog(self.ui, self._office, self.key, self, self.content.page)
            self.dialog = dialog
            dialog.open_dialog()

    def merge(self) -> None:
        """The dialog that merges a double into this person."""
        if self.content is not None:
            dialog = MergeDialog(self.ui, self._office, self.key, self.content.page, self)
            self.dialog = dialog
            dialog.open_dialog()

    def record_consent(self, purpose: ConsentPurpose | None = None) -> None:
        """The dialog that records an answer."""
        if self.content is not None:
            facts = self.content.page.facts
            self._open(ConsentDialog(self.ui, self._office, self.key, facts, purpose, self))

    def _build(self) -> None:
        self.print_button = self.header.add_secondary(tr("Print…"), self._ask_print, "print")
        self.header.add_secondary(tr("Merge a double…"), self.merge, "people")
        self.header.set_primary(tr("Edit"), self.edit, "edit")
        self.body.addWidget(self.chips)
        makers = (
            ("profile", tr("Profile"), self._profile),
            ("groups", tr("Groups"), lambda: GroupsTab(self._open_cohort, self._ask_group)),
            ("practice", tr("Practice"), lambda: PracticeTab(self.practice)),
            (GROWTH, tr("Growth"), lambda: GrowthTab(self.growth)),
            (
                "consents",
                tr("Consents"),
                lambda: ConsentsTab(self.record_consent, self._withdraw),
            ),
            ("timeline", tr("Timeline"), lambda: TimelineTab(self._open_cohort)),
            ("changes", tr("Changes"), ChangesTab),
            (
                "documents",
                tr("Documents"),
                lambda: DocumentsTab(self.documents),
            ),
        )
        for key, title, make in makers:
            self.tabs.add(key, title, make)
        self.tabs.chosen.connect(lambda _: self._fill())
        self.body.addWidget(self.tabs, 1)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+E"), self, self.edit, context=within)

    def _profile(self) -> QWidget:
        def open_person(person_id: int) -> None:
            self.ui.navigator.open(PEOPLE, PersonTarget(person_id))

        return ProfileTab(open_person, self._add_note)

    def _show(self, content: PersonContent) -> None:
        self.content = content
        facts, age = content.page.facts, content.page.age
        about = (tr("{age} years").format(age=age) if age is not None else "", facts.town)
        self.header.set_title(facts.full_name, " · ".join(part for part in about if part))
        self.chips.show_content(content)
        self._fill()

    def _fill(self) -> None:
        tab = self.tabs.widget(self.tabs.current)
        if self.content is not None and isinstance(tab, PersonTab):
            tab.show_content(self.content)

    def _failed(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        if isinstance(error, NotFound):
            self.gone.emit()

    def _open(self, dialog: FormDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fit_to_form()
        dialog.show()

    def _open_cohort(self, cohort_id: int) -> None:
        self.ui.navigator.open(COHORTS, CohortTarget(cohort_id, CohortTab.PARTICIPANTS))

    def _ask_group(self) -> None:
        self.ui.tasks.read(
            lambda: self._office.cohorts.rows(statuses=OPEN_TO_APPLY), self._offer_groups
        )

    def _offer_groups(self, rows: Sequence[CohortRow]) -> None:
        known = {one.cohort_id for one in self.content.cohorts} if self.content else set()
        free = [row for row in rows if row.id not in known]
        if free:
            self._open(ApplyDialog(self.ui, self._office, self.key, self._person_id, free, self))
        else:
            self.ui.prompts.toast(tr("There is no other group to apply for."))

    def _add_note(self) -> None:
        self._open(NoteDialog(self.ui, self._office, self.key, self._person_id, self))

    def _ask_print(self) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Everything about this person"), self.prints.everything)
        menu.addAction(tr("Consent form"), self._print_consent_form)
        self._add_growth(menu)
        self._add_practice(menu)
        self.print_menu = menu
        beside = self.print_button if self.print_button.isVisible() else self.header
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _add_growth(self, menu: QMenu) -> None:
        """Intake and growth of each enrolment, in menus of their own when there are several."""
        found = self.content.growths if self.content else ()
        for one in found:
            papers = menu if len(found) == 1 else menu.addMenu(one.cohort.replace("&", "&&"))
            for kind, act in (
                (PrintKind.INTAKE, self.growth.print_intake),
                (PrintKind.GROWTH, self.growth.print_growth),
            ):
                papers.addAction(kind_text(kind), partial(act, one.enrolment_id))

    def _add_practice(self, menu: QMenu) -> None:
        """The papers of each placement under way, in menus of their own when there are several."""
        placements = self.content.printable if self.content else ()
        if placements:
            menu.addSeparator()
        for one in placements:
            words = one.organisation.replace("&", "&&")
            papers = menu if len(placements) == 1 else menu.addMenu(words)
            for kind in OF_PLACEMENTS:
                papers.addAction(kind_text(kind), partial(self.prints.of_placement, one.id, kind))

    def _print_consent_form(self) -> None:
        self.prints.consent_form(self.content.current_cohort if self.content else None)

    def _withdraw(self, consent: ConsentFacts) -> None:
        consent_id = consent.id
        purpose = words.consent_purpose(consent.purpose)
        sure = self.ui.prompts.confirm(
            tr("Withdraw the consent “{purpose}”?").format(purpose=purpose),
            tr("Withdraw"),
            tr("It ends today. The record of what was given stays."),
        )
        if sure and consent_id is not None:
            self.ui.tasks.write(
                lambda: self._office.consents.withdraw(consent_id), initiator=self.key
            )
