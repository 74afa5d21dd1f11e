"""Proofs and certificates on paper, one or many; what is said at the ceremony."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Design
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import fold
from ct_desktop.services.ceremonies import CeremonyCohort, guests_of
from ct_desktop.services.ceremonies import CeremonyGuest as CeremonyGuest
from ct_desktop.services.ceremonies import CeremonyPart as CeremonyPart
from ct_desktop.services.ceremonies import CeremonyPlan as CeremonyPlan
from ct_desktop.services.ceremony_plans import (
    cohorts_with_documents,
    keep_plan,
    plan_of_cohorts,
)
from ct_desktop.services.certificate_templates import TemplatePictureFacts, TemplateService
from ct_desktop.services.paper_files import all_or_none
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print, cohort_print
from ct_desktop.storage.store import Store


class FileNaming(StrEnum):
    """What the files of single documents are called."""

    NUMBER = "number"
    """certificate-2026-0147.pdf"""
    NAME = "name"
    """certificate-yasmina-el-amrani-2026-0147.pdf, when the user chose that."""


class IssuedPaperService:
    """Prints issued documents. Revoked, imported and anonymised ones are not printed."""

    def __init__(self, store: Store, clock: Clock, templates: TemplateService) -> None:
        self._store = store
        self._clock = clock
        self._templates = templates

    def documents(self, document_ids: Sequence[int], language: str, *, backs: bool = True) -> Print:
        """One PDF in this order, with each its design; with ``backs`` every second page is a back.

        Where some of the designs have a back and others none, the others get an empty page, so
        that both sides of the paper can be printed. Raises UserError when there is nothing to
        print: nothing chosen, revoked, imported, anonymised (says how many and why); where only
        some are left out, or the picture of a design is gone, the print has ``warnings``.
        """
        from ct_desktop.documents.certificate import Certificates, certificates
        from ct_desktop.services import paper
        from ct_desktop.services.issued_sheets import design_kits, issued_sheets, missing_pictures

        with self._store.read() as session:
            read = issued_sheets(session, document_ids, language)
            kits = design_kits(session, [one.design for one in read.sheets])
            sender = paper.letterhead(session)
        kinds = {one.certificate.kind for one in read.sheets}
        kind = DocumentKind.CERTIFICATE if DocumentKind.CERTIFICATE in kinds else DocumentKind.PROOF
        cohorts = {one.cohort for one in read.sheets}
        cohort = cohorts.pop() if len(cohorts) == 1 else ""
        data = Certificates(
            sender, kits, [(one.design, one.certificate) for one in read.sheets], kind, cohort
        )
        gone = [words for kit in kits.values() for words in missing_pictures(kit, language)]
        made = cohort_print(_print_kind(kind), cohort, certificates(data, language, backs=backs))
        return replace(made, warnings=(*read.left_out, *gone))

    def of_cohorts(
        self,
        cohort_ids: Sequence[int],
        kind: DocumentKind,
        language: str,
        *,
        person_id: int | None = None,
        backs: bool = True,
    ) -> Print:
        """Every unrevoked document of this kind of these cohorts, in order of cohort and name.

        Raises UserError when nothing has been issued.
        """
        from ct_desktop.services.issued_sheets import valid_ids

        with self._store.read() as session:
            ids = valid_ids(session, cohort_ids, kind, person_id)
        if not ids:
            raise UserError(
                tr("No certificate has been issued yet.")
                if kind is DocumentKind.CERTIFICATE
                else tr("No proof of participation has been issued yet."),
                tr("Issue them first, on the Certificates tab."),
            )
        return self.documents(ids, language, backs=backs)

    def save_files(
        self,
        document_ids: Sequence[int],
        language: str,
        folder: Path,
        naming: FileNaming,
        *,
        backs: bool = True,
    ) -> tuple[Path, ...]:
        """One file per document in ``folder``; never over another file. All or none is written.

        Raises UserError as ``documents`` does, when a file is there already or cannot be written,
        and when the picture of a design is gone.
        """
        from ct_desktop.documents.certificate import Certificates, certificates
        from ct_desktop.services import paper
        from ct_desktop.services.issued_sheets import design_kits, issued_sheets, missing_pictures

        with self._store.read() as session:
            read = issued_sheets(session, document_ids, language)
            kits = design_kits(session, [one.design for one in read.sheets])
            sender = paper.letterhead(session)
        for words in (one for kit in kits.values() for one in missing_pictures(kit, language)):
            raise UserError(words, tr("Open the design and choose another picture."))
        with all_or_none(folder) as files:
            for one in read.sheets:
                kind = one.certificate.kind
                data = Certificates(
                    sender,
                    {one.design: kits[one.design]},
                    [(one.design, one.certificate)],
                    kind,
                    one.cohort,
                )
                files.add(
                    document_file_name(kind, one.certificate.name, one.certificate.number, naming),
                    certificates(data, language, backs=backs),
                )
            return files.finish()

    def preview(
        self,
        design: Design,
        pictures: Sequence[TemplatePictureFacts],
        kind: DocumentKind,
        language: str,
        *,
        long_name: bool = False,
    ) -> bytes:
        """The PDF of a design that may not be stored, with example words and the own logo.

        ``long_name`` shows a name of sixty characters.
        """
        from ct_desktop.documents.certificate import Certificates, certificates
        from ct_desktop.documents.certificate_facts import DesignKit, DesignPicture
        from ct_desktop.services.example_certificate import example

        with self._store.read() as session:
            shown = example(session, kind, language, self._clock.today(), long_name=long_name)
        kit = DesignKit(
            design, {one.name: DesignPicture(one.media_type, one.data) for one in pictures}
        )
        data = Certificates(shown.sender, {"": kit}, [("", shown.certificate)], kind)
        return certificates(data, language)

    def guests(self, document_ids: Sequence[int]) -> tuple[CeremonyGuest, ...]:
        """Who is called forward, in this order; revoked and anonymised documents are left out."""
        with self._store.read() as session:
            return guests_of(session, document_ids)

    def ceremony_list(self, plan: CeremonyPlan, language: str) -> Print:
        """For who hands out: order, time, name, group, topic, guests, number; totals below.

        Raises UserError for nobody, and for a programme past midnight.
        """
        from ct_desktop.documents.ceremony_list import ceremony_list
        from ct_desktop.services.ceremony_paper import list_paper

        with self._store.read() as session:
            paper = list_paper(session, plan, self._clock.today(), language)
        pdf = ceremony_list(paper, language)
        return cohort_print(PrintKind.CEREMONY_LIST, "", pdf)

    def ceremony_programme(self, plan: CeremonyPlan, language: str) -> Print:
        """For the guests: the parts with their times, and the names in order.

        Raises UserError as ``ceremony_list`` does.
        """
        from ct_desktop.documents.ceremony_programme import ceremony_programme
        from ct_desktop.services.ceremony_paper import programme_paper

        with self._store.read() as session:
            paper = programme_paper(session, plan, self._clock.today(), language)
        pdf = ceremony_programme(paper, language)
        return cohort_print(PrintKind.CEREMONY_PROGRAMME, "", pdf)

    def ceremony_of_cohorts(self, cohort_ids: Sequence[int]) -> CeremonyPlan:
        """The plan that was kept, or a first one: the certificates of these cohorts by cohort and
        name (their proofs where there is no certificate yet), on the date, time and place of their
        ceremony meeting (today at 19:30 when they have none)."""
        with self._store.read() as session:
            return plan_of_cohorts(session, cohort_ids, self._clock.today())

    def ceremony_cohorts(self) -> tuple[CeremonyCohort, ...]:
        """The cohorts in which a ceremony has something to hand out, the newest first."""
        with self._store.read() as session:
            return cohorts_with_documents(session)

    def keep_ceremony(self, cohort_ids: Sequence[int], plan: CeremonyPlan) -> None:
        """Keep the plan for these cohorts. Label "ceremony planned".

        Raises UserError for a part without words or with a strange number of minutes.
        """
        with self._store.write("ceremony planned") as session:
            keep_plan(session, cohort_ids, plan)

    def of_ceremony(self, kind: PrintKind, cohort_ids: Sequence[int], language: str) -> Print:
        """The list or the programme of the ceremony of these cohorts, by its plan.

        ValueError for another kind.
        """
        plan = self.ceremony_of_cohorts(cohort_ids)
        match kind:
            case PrintKind.CEREMONY_LIST:
                return self.ceremony_list(plan, language)
            case PrintKind.CEREMONY_PROGRAMME:
                return self.ceremony_programme(plan, language)
            case _:
                raise ValueError(f"{kind.value} is no print of a ceremony")


def _print_kind(kind: DocumentKind) -> PrintKind:
    if kind is DocumentKind.CERTIFICATE:
        return PrintKind.CERTIFICATE
    return PrintKind.PARTICIPATION_PROOF


def document_file_name(kind: DocumentKind, holder: str, number: str, naming: FileNaming) -> str:
    """What the file of a single document is called; the name in plain letters."""
    plain = "".join(char if char.isascii() and char.isalnum() else " " for char in fold(holder))
    name = plain.split() if naming is FileNaming.NAME else []
    return "-".join((_print_kind(kind).value, *name, number)) + ".pdf"
