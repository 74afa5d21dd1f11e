"""The one button of each line that asks for attention: its word and what it does."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.attention_line import Attention, AttentionKind
from ct_desktop.services.backups import BackupDone
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PreviewJob, show_preview
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    PRACTICE,
    TODAY,
    CohortTab,
    CohortTarget,
    PersonTarget,
    PlacementTarget,
    PracticeTarget,
    PracticeView,
)
from ct_desktop.ui.today.walk_in_dialog import WalkInDialog

_TABS = {
    AttentionKind.APPLICANTS: CohortTab.PARTICIPANTS,
    AttentionKind.WAITING_PLACE: CohortTab.PARTICIPANTS,
    AttentionKind.UNMARKED: CohortTab.ATTENDANCE,
    AttentionKind.PROOFS: CohortTab.CERTIFICATES,
    AttentionKind.CERTIFICATES: CohortTab.CERTIFICATES,
    AttentionKind.ASSESSMENTS: CohortTab.ASSESSMENTS,
    AttentionKind.ABSENCE: CohortTab.ATTENDANCE,
    AttentionKind.OUT_OF_REACH: CohortTab.ATTENDANCE,
}
_VIEWS = {
    AttentionKind.FORMS: PracticeView.FORMS,
    AttentionKind.OPEN_HOURS: PracticeView.OPEN_HOURS,
}


def deed_words(one: Attention) -> str:
    """What stands on the button."""
    if one.kind in (AttentionKind.ABSENCE, AttentionKind.OUT_OF_REACH):
        return tr("Call {phone}").format(phone=one.phone) if one.phone else tr("Open person")
    return {
        AttentionKind.PERMISSION: tr("Permission form"),
        AttentionKind.CONSENT_AGAIN: tr("Consent form"),
        AttentionKind.APPLICANTS: tr("Compose group"),
        AttentionKind.WAITING_PLACE: tr("Waiting list"),
        AttentionKind.UNMARKED: tr("Mark attendance"),
        AttentionKind.WALK_IN: tr("Who is it?"),
        AttentionKind.TASK: tr("Done"),
        AttentionKind.PROOFS: tr("Issue proofs"),
        AttentionKind.CERTIFICATES: tr("Issue certificates"),
        AttentionKind.STATUS: tr("Start group"),
        AttentionKind.VOG: tr("Note the VOG"),
        AttentionKind.HANDOVER: tr("Open placement"),
        AttentionKind.NO_HOURS: tr("Open placement"),
        AttentionKind.PLACE_CLOSED: tr("Open placement"),
        AttentionKind.LOOKING: tr("Find a place"),
        AttentionKind.FORMS: tr("Check list"),
        AttentionKind.OPEN_HOURS: tr("Confirm hours"),
        AttentionKind.ASSESSMENT: tr("Supervisor's form"),
        AttentionKind.ASSESSMENTS: tr("Enter assessments"),
        AttentionKind.BACKUP: tr("Back up now"),
    }[one.kind]


class Deeds:
    """Does what the buttons say; ``refresh`` is called after what changes no record."""

    def __init__(
        self, ui: UiContext, office: Office, over: QWidget, refresh: Callable[[], object]
    ) -> None:
        self._ui = ui
        self._office = office
        self._over = over
        self._refresh = refresh

    def do(self, one: Attention) -> None:
        """Deal with one line."""
        match one.kind:
            case AttentionKind.ABSENCE | AttentionKind.OUT_OF_REACH:
                self._call(one) if one.phone else self.open(one)
            case AttentionKind.PERMISSION | AttentionKind.CONSENT_AGAIN:
                self._form(one)
            case AttentionKind.TASK:
                self._task_done(one)
            case AttentionKind.STATUS:
                self._start(one)
            case AttentionKind.WALK_IN:
                self._merge(one)
            case AttentionKind.BACKUP:
                self._back_up()
            case AttentionKind.VOG:
                self._note_vog(one)
            case AttentionKind.ASSESSMENT:
                self._supervisor_form(one)
            case AttentionKind.FORMS | AttentionKind.OPEN_HOURS:
                self._ui.navigator.open(PRACTICE, PracticeTarget(_VIEWS[one.kind]))
            case _ if one.placement_id is not None:
                self._ui.navigator.open(PRACTICE, PlacementTarget(one.placement_id))
            case _:
                self._open_cohort(one)

    def open(self, one: Attention) -> None:
        """Show the person, else the cohort, that a line is about."""
        if one.person_id is not None:
            self._ui.navigator.open(PEOPLE, PersonTarget(one.person_id))
        elif one.cohort_id is not None:
            self._open_cohort(one)

    def _open_cohort(self, one: Attention) -> None:
        if one.cohort_id is not None:
            tab = _TABS.get(one.kind, CohortTab.OVERVIEW)
            self._ui.navigator.open(COHORTS, CohortTarget(one.cohort_id, tab, one.meeting_id))

    def _call(self, one: Attention) -> None:
        """Hand the number to a telephone program; it is on the clipboard in any case."""
        QGuiApplication.clipboard().setText(one.phone)
        number = "".join(sign for sign in one.phone if sign.isdigit() or sign == "+")
        QDesktopServices.openUrl(QUrl(f"tel:{number}"))
        self._ui.prompts.toast(
            tr("{phone} of {name} is on the clipboard").format(phone=one.phone, name=one.title)
        )

    def _form(self, one: Attention) -> None:
        office, person_id = self._office, one.person_id
        job = PreviewJob(
            tr("Consent form of {name}").format(name=one.title),
            "consent-form.pdf",
            lambda language: (
                office.printing.consent_form(one.cohort_id, language, person_id=person_id).pdf
            ),
            languages(),
        )
        show_preview(job, self._ui.tasks, self._ui.prompts, self._over)

    def _note_vog(self, one: Attention) -> None:
        from ct_desktop.ui.vog.vog_dialog import VogDialog

        if one.person_id is not None:
            VogDialog(self._ui, self._office, one.person_id, self._over).open()

    def _supervisor_form(self, one: Attention) -> None:
        """The form in which the assessment is asked for, to save and send or to print."""
        prints, placement_id = self._office.practice_prints, one.placement_id
        if placement_id is None:
            return
        job = PreviewJob(
            tr("Form for the supervisor of {name}").format(name=one.title),
            f"{PrintKind.SUPERVISOR_FORM.value}-{placement_id}.pdf",
            lambda language: prints.supervisor_form((placement_id,), language).pdf,
            languages(),
        )
        show_preview(job, self._ui.tasks, self._ui.prompts, self._over)

    def _task_done(self, one: Attention) -> None:
        task_id = one.task_id
        if task_id is None:
            return
        self._ui.tasks.write(
            lambda: self._office.tasks.set_done(task_id, True),
            lambda _: self._said(tr("Done: {task}").format(task=one.title)),
            initiator=TODAY,
        )

    def _start(self, one: Attention) -> None:
        cohort_id = one.cohort_id
        if cohort_id is None:
            return
        self._ui.tasks.write(
            lambda: self._office.cohorts.set_status(cohort_id, CohortStatus.RUNNING),
            lambda _: self._said(tr("{cohort} is running").format(cohort=one.title)),
            initiator=TODAY,
        )

    def _merge(self, one: Attention) -> None:
        dialog = WalkInDialog(self._ui, self._office, one, self._over)
        dialog.open()

    def _back_up(self) -> None:
        self._ui.tasks.write(self._office.backups.back_up, self._backed_up, initiator=TODAY)

    def _backed_up(self, done: BackupDone) -> None:
        self._ui.prompts.toast(done.warnings[0] if done.warnings else tr("Backup made and checked"))
        self._refresh()

    def _said(self, words: str) -> None:
        self._ui.prompts.toast(words, self._ui.undo.undo)
