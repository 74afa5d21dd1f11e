"""Prints of the practice: offer sheet, handover form, practice log, supervisor form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.models import Enrolment, Person, Placement
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.contacts import FileOut
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print, cohort_print, file_name
from ct_desktop.services.settings import own_organisation
from ct_desktop.storage.store import Store

if TYPE_CHECKING:
    from ct_desktop.services.practice_paper import PlacedPerson


class PracticePrintService:
    """Makes the prints, in the language asked for; file names name nobody.

    Everything made for placements raises UserError without any, and for one that is looking.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def offer_sheet(self, offer_ids: Sequence[int], language: str) -> Print:
        """A sheet per offer, to hang up; no name or phone number of a person but the
        supervisor's name, whose function it is.

        Raises UserError for an offer that was withdrawn or has ended.
        """
        from ct_desktop.documents.offer_sheet import AskUs, offer_sheets
        from ct_desktop.services.paper import letterhead
        from ct_desktop.services.practice_paper import offer_paper

        today = self._clock.today()
        with self._store.read() as session:
            own = own_organisation(session)
            ask = AskUs(letterhead(session), own.phone, own.email, own.website)
            sheets = [offer_paper(session, offer_id, today) for offer_id in offer_ids]
        names = {sheet.place.organisation for sheet in sheets}
        pdf = offer_sheets(ask, sheets, today, language)
        return cohort_print(PrintKind.OFFER_SHEET, names.pop() if len(names) == 1 else "", pdf)

    def handover_form(self, placement_ids: Sequence[int], language: str) -> Print:
        """The form of the handover; contact data of the participant only with consent to share."""
        from ct_desktop.documents.handover_form import handover_forms
        from ct_desktop.services.handover_paper import handover_sheet
        from ct_desktop.services.paper import letterhead
        from ct_desktop.services.practice_paper import placed_people

        with self._store.read() as session:
            people = placed_people(session, placement_ids)
            sheets = [handover_sheet(session, one) for one in people]
            pdf = handover_forms(letterhead(session), sheets, self._clock.today(), language)
            cohorts = {one.cohort.name for one in people}
        return _of_cohorts(PrintKind.HANDOVER, cohorts, pdf)

    def practice_log(self, placement_ids: Sequence[int], language: str) -> Print:
        """The log: hours on record and empty lines to fill in and sign."""
        from ct_desktop.documents.practice_log import practice_logs
        from ct_desktop.services.hour_paper import log_paper
        from ct_desktop.services.paper import letterhead
        from ct_desktop.services.practice_paper import placed_people

        with self._store.read() as session:
            people = placed_people(session, placement_ids)
            logs = log_paper(session, people)
            pdf = practice_logs(letterhead(session), logs, self._clock.today(), language)
            cohorts = {one.cohort.name for one in people}
        return _of_cohorts(PrintKind.PRACTICE_LOG, cohorts, pdf)

    def supervisor_form(self, placement_ids: Sequence[int], language: str) -> Print:
        """The fillable form for the supervisor; of one placement, or one PDF of several.

        To be sent, several belong in files of their own: see ``supervisor_form_files``.
        """
        from ct_desktop.services.practice_paper import placed_people

        with self._store.read() as session:
            people = placed_people(session, placement_ids)
            pdf = self._forms(session, people, language)
            cohorts = {one.cohort.name for one in people}
        return _of_cohorts(PrintKind.SUPERVISOR_FORM, cohorts, pdf)

    def supervisor_form_files(
        self, placement_ids: Sequence[int], language: str
    ) -> tuple[FileOut, ...]:
        """A file per placement, so that no supervisor sees another's form.

        A file's name holds the organisation and the number of the placement, never a person.
        """
        from ct_desktop.services.practice_paper import placed_people

        with self._store.read() as session:
            return tuple(
                FileOut(
                    f"{file_name(PrintKind.SUPERVISOR_FORM.value, one.organisation.name)}"
                    f"-{one.placement.id}.pdf",
                    self._forms(session, [one], language),
                )
                for one in placed_people(session, placement_ids)
            )

    def of_cohort(self, cohort_id: int, person_id: int | None = None) -> tuple[int, ...]:
        """The placements with an offer that a print of a cohort (or of one person) is about.

        In order of names; stopped ones are left out.
        """
        query = _with_offer().where(Enrolment.cohort_id == cohort_id)
        if person_id is not None:
            query = query.where(Enrolment.person_id == person_id)
        with self._store.read() as session:
            return tuple(session.scalars(query))

    def of_person(self, person_id: int) -> tuple[int, ...]:
        """The same of one person over all cohorts."""
        with self._store.read() as session:
            return tuple(session.scalars(_with_offer().where(Enrolment.person_id == person_id)))

    def of_kind(self, kind: PrintKind, placement_ids: Sequence[int], language: str) -> Print:
        """The print of one of the kinds that are of placements; ValueError for another."""
        match kind:
            case PrintKind.HANDOVER:
                return self.handover_form(placement_ids, language)
            case PrintKind.PRACTICE_LOG:
                return self.practice_log(placement_ids, language)
            case PrintKind.SUPERVISOR_FORM:
                return self.supervisor_form(placement_ids, language)
            case _:
                raise ValueError(f"{kind.value} is no print of placements")

    def _forms(self, session: Session, people: "Sequence[PlacedPerson]", language: str) -> bytes:
        from ct_desktop.documents.supervisor_form import supervisor_forms
        from ct_desktop.services.hour_paper import form_paper
        from ct_desktop.services.paper import letterhead

        today = self._clock.today()
        forms = form_paper(session, people, today)
        email = own_organisation(session).email
        return supervisor_forms(letterhead(session), email, forms, today, language)


def _with_offer() -> Select[int]:
    return (
        select(Placement.id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .join(Person, Person.id == Enrolment.person_id)
        .where(
            Placement.offer_id.is_not(None),
            Placement.stage.not_in((PlacementStage.LOOKING, PlacementStage.STOPPED)),
            Enrolment.status.in_(TAKES_A_PLACE),
        )
        .order_by(Person.sort_key, Person.id, Placement.id)
    )


def _of_cohorts(kind: PrintKind, cohorts: set[str], pdf: bytes) -> Print:
    """Named after the cohort when all placements are of one."""
    return cohort_print(kind, next(iter(cohorts)) if len(cohorts) == 1 else "", pdf)
