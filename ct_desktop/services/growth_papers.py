"""Intake, assessment and growth on paper."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Enrolment
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.growth_reading import PersonGrowth, growths
from ct_desktop.services.intakes import IntakeFacts, read_intakes
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.services.place_holders import place_holders
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print, cohort_print
from ct_desktop.storage.store import Store

Found = TypeVar("Found")


class GrowthPaperService:
    """Prints of how people grow, in the order of the enrolments; file names name nobody.

    Each raises UserError when there is nobody to print it for; who has left is skipped.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def intakes(self, enrolment_ids: Sequence[int], language: str) -> Print:
        """Intake and personal plan, a sheet each; empty ones are a form to write on."""
        from ct_desktop.documents.intake_sheet import intake_sheets
        from ct_desktop.services.growth_paper import intake_paper
        from ct_desktop.services.paper import letterhead

        with self._store.read() as session:
            found = _intakes(session, enrolment_ids)
            pdf = intake_sheets(
                letterhead(session),
                [intake_paper(one) for one in found],
                self._clock.today(),
                language,
            )
        return _of_cohorts(PrintKind.INTAKE, {one.cohort for one in found}, pdf)

    def assessment_forms(
        self,
        enrolment_ids: Sequence[int],
        moment: AssessmentMoment,
        assessor: Assessor,
        language: str,
    ) -> Print:
        """The form to fill in on screen or by hand: every item with the words of each level."""
        from ct_desktop.documents.assessment_form import AssessmentForm, assessment_forms
        from ct_desktop.services.growth_paper import likely_assessors
        from ct_desktop.services.paper import letterhead

        with self._store.read() as session:
            found = _growths(session, enrolment_ids)
            names = likely_assessors(session, found, assessor)
            forms = [
                AssessmentForm(
                    one.person,
                    one.cohort,
                    one.profile,
                    moment,
                    assessor,
                    names.get(one.enrolment_id, ""),
                )
                for one in found
            ]
            pdf = assessment_forms(letterhead(session), forms, self._clock.today(), language)
        return _of_cohorts(PrintKind.ASSESSMENT_FORM, {one.cohort for one in found}, pdf)

    def growth(self, enrolment_ids: Sequence[int], language: str) -> Print:
        """How somebody grew, a sheet each: the picture per strand, and the words per item.

        Who was never assessed is left out; raises UserError when that is everybody.
        """
        from ct_desktop.documents.growth_sheet import growth_sheets
        from ct_desktop.services.growth_paper import growth_paper
        from ct_desktop.services.paper import letterhead

        with self._store.read() as session:
            people = _growths(session, enrolment_ids)
            found = [one for one in people if any(item.levels for item in one.growth.items)]
            if not found:
                raise UserError(
                    tr("Nobody was assessed yet, so there is no growth to show."),
                    tr("Fill in an assessment first."),
                )
            ids = [one.enrolment_id for one in found]
            goals = {
                one.enrolment_id: one.goal for one in read_intakes(session, Enrolment.id.in_(ids))
            }
            sheets = [growth_paper(one, goals[one.enrolment_id], language) for one in found]
            pdf = growth_sheets(letterhead(session), sheets, self._clock.today(), language)
        return _of_cohorts(PrintKind.GROWTH, {one.cohort for one in found}, pdf)

    def of_kind(
        self,
        kind: PrintKind,
        enrolment_ids: Sequence[int],
        language: str,
        *,
        moment: AssessmentMoment = AssessmentMoment.END,
        assessor: Assessor = Assessor.LEADER,
    ) -> Print:
        """The print of one of the kinds of this service; ValueError for another.

        ``moment`` and ``assessor`` are those of an assessment form.
        """
        match kind:
            case PrintKind.INTAKE:
                return self.intakes(enrolment_ids, language)
            case PrintKind.ASSESSMENT_FORM:
                return self.assessment_forms(enrolment_ids, moment, assessor, language)
            case PrintKind.GROWTH:
                return self.growth(enrolment_ids, language)
            case _:
                raise ValueError(f"{kind.value} is no print of how people grow")

    def of_cohort(self, cohort_id: int, person_id: int | None = None) -> tuple[int, ...]:
        """The enrolments of everyone with a place, in order of names; of one person when given."""
        with self._store.read() as session:
            stored_cohort(session, cohort_id)
            return tuple(
                enrolment.id
                for enrolment, person in place_holders(session, cohort_id)
                if person_id in (None, person.id)
            )

    def of_person(self, person_id: int) -> tuple[int, ...]:
        """The enrolments of a person, the newest first."""
        with self._store.read() as session:
            wanted = select(Enrolment.id).where(Enrolment.person_id == person_id)
            return tuple(session.scalars(wanted.order_by(Enrolment.id.desc())))


def _intakes(session: Session, enrolment_ids: Sequence[int]) -> list[IntakeFacts]:
    where = Enrolment.id.in_(enrolment_ids)
    found = {one.enrolment_id: one for one in read_intakes(session, where)}
    return _asked(found, enrolment_ids)


def _growths(session: Session, enrolment_ids: Sequence[int]) -> list[PersonGrowth]:
    found = {one.enrolment_id: one for one in growths(session, Enrolment.id.in_(enrolment_ids))}
    return _asked(found, enrolment_ids)


def _asked(found: dict[int, Found], enrolment_ids: Sequence[int]) -> list[Found]:
    """What was found in the order asked for; raises UserError for nothing."""
    asked = [found[one] for one in dict.fromkeys(enrolment_ids) if one in found]
    if not asked:
        raise UserError(
            tr("There is nobody to print this for."), tr("Enrol somebody in the group first.")
        )
    return asked


def _of_cohorts(kind: PrintKind, cohorts: set[str], pdf: bytes) -> Print:
    """Named after the cohort when all of it is of one."""
    return cohort_print(kind, cohorts.pop() if len(cohorts) == 1 else "", pdf)
