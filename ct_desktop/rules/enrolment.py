"""Who may join a cohort, who waits, and who is next.

Source: domain.md §4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ct_desktop.rules.ages import age_on, date_of_age, old_enough
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus

TAKES_A_PLACE = (EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED)
"""Who holds a place in a cohort; completed when the cohort is."""


class AdmissionKind(StrEnum):
    """What becomes of an application."""

    ENROLLED = "enrolled"
    WAITING = "waiting"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    NO_BIRTH_DATE = "no_birth_date"
    COHORT_OVER = "cohort_over"


@dataclass(frozen=True, slots=True)
class CohortPlaces:
    """What joining a cohort depends on; ages in years on the start date, None is no limit."""

    status: CohortStatus
    start_date: date
    capacity: int
    enrolled: int
    minimum_age: int | None = None
    maximum_age: int | None = None

    @property
    def free(self) -> int:
        """Free places; 0 when full or over the maximum."""
        return max(0, self.capacity - self.enrolled)


@dataclass(frozen=True, slots=True)
class Admission:
    """The decision, and which rules were set aside with a reason that must be kept.

    ``old_enough_on``: for who is too young, the day the minimum age is reached.
    """

    kind: AdmissionKind
    old_enough_on: date | None = None
    over_maximum: bool = False
    age_overridden: bool = False

    @property
    def joins(self) -> bool:
        """Whether the person comes into the cohort, now or from the waiting list."""
        return self.kind in (AdmissionKind.ENROLLED, AdmissionKind.WAITING)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody on the waiting list."""

    id: int
    applied_at: date | datetime


def decide(
    cohort: CohortPlaces,
    birth: date | None,
    over_maximum_reason: str = "",
    age_override_reason: str = "",
) -> Admission:
    """Enrolled, waiting, or refused and why.

    Age counts on the start date; outside the limits, or unknown where there is a
    minimum, only with a reason. A full cohort means waiting, unless a reason is given
    to go over the maximum. Blank reasons are none.
    """
    if cohort.status in (CohortStatus.COMPLETED, CohortStatus.CANCELLED):
        return Admission(AdmissionKind.COHORT_OVER)
    refused = _age_refusal(cohort, birth)
    if refused is not None and not age_override_reason.strip():
        return refused
    overridden = refused is not None
    until = refused.old_enough_on if refused is not None else None
    if cohort.free:
        return Admission(AdmissionKind.ENROLLED, until, age_overridden=overridden)
    if over_maximum_reason.strip():
        return Admission(
            AdmissionKind.ENROLLED, until, over_maximum=True, age_overridden=overridden
        )
    return Admission(AdmissionKind.WAITING, until, age_overridden=overridden)


def waiting_order(waiting: Iterable[Waiting]) -> tuple[int, ...]:
    """Ids in order of application; who applied at the same moment, in order of id."""
    return tuple(entry.id for entry in sorted(waiting, key=lambda w: (_moment(w), w.id)))


def _moment(entry: Waiting) -> str:
    """A key that sorts days and moments together, a day before its moments."""
    return entry.applied_at.isoformat()


def _age_refusal(cohort: CohortPlaces, birth: date | None) -> Admission | None:
    if birth is None:
        limited = cohort.minimum_age is not None or cohort.maximum_age is not None
        return Admission(AdmissionKind.NO_BIRTH_DATE) if limited else None
    if cohort.minimum_age is not None and not old_enough(
        birth, cohort.start_date, cohort.minimum_age
    ):
        return Admission(AdmissionKind.TOO_YOUNG, date_of_age(birth, cohort.minimum_age))
    if cohort.maximum_age is not None and age_on(birth, cohort.start_date) > cohort.maximum_age:
        return Admission(AdmissionKind.TOO_OLD)
    return None
