"""Which assessments are to be asked for: one line a cohort on Today."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.language import ntr
from ct_desktop.models import (
    Assessment,
    AssessmentScore,
    Cohort,
    Enrolment,
    Meeting,
    Programme,
)
from ct_desktop.rules.assessment_due import Course, due
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, EnrolmentStatus
from ct_desktop.rules.growth import Kind
from ct_desktop.rules.practice_alerts import enough
from ct_desktop.services.attention_line import Attention, AttentionKind, Urgency
from ct_desktop.services.live_cohorts import LIVE
from ct_desktop.services.practice_reading import hours_of


def assessment_attention(session: Session, today: date) -> list[Attention]:
    """A line for each live cohort in which somebody's assessment is due; four queries.

    At the start and midway anybody's assessment will do; at the end it is the course leader's
    that is asked for here, the supervisor's has a line of its own at the placement.
    """
    query = (
        select(Enrolment, Cohort, Programme)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(
            Enrolment.status == EnrolmentStatus.ENROLLED,
            Cohort.status.in_(LIVE),
            Cohort.start_date <= today,
            Programme.needs_assessments.is_(True),
        )
        .order_by(Cohort.start_date, Cohort.id)
    )
    rows = session.execute(query).all()
    if not rows:
        return []
    spans = _spans(session, {cohort.id for _, cohort, _ in rows})
    ids = [enrolment.id for enrolment, _, _ in rows]
    hours, given = hours_of(session, ids), _given(session, ids)
    missing: dict[int, Counter[AssessmentMoment]] = {}
    names: dict[int, str] = {}
    for enrolment, cohort, programme in rows:
        first, last = spans.get(cohort.id, (cohort.start_date, cohort.start_date))
        course = Course(first, last, max(first, enrolment.counts_from or first))
        needed = programme.practice_hours
        done = enough(hours[enrolment.id].confirmed, needed) if needed > 0 else None
        moment = due(course, done, today)
        if moment is not None and not _is_given(moment, given[enrolment.id]):
            names[cohort.id] = cohort.name
            missing.setdefault(cohort.id, Counter())[moment] += 1
    return [
        Attention(
            AttentionKind.ASSESSMENTS,
            Urgency.INFO,
            names[cohort_id],
            "; ".join(_text(moment, count[moment]) for moment in AssessmentMoment if count[moment]),
            cohort_id=cohort_id,
        )
        for cohort_id, count in missing.items()
    ]


def _spans(session: Session, cohort_ids: Collection[int]) -> dict[int, tuple[date, date]]:
    """The days of the first and the last meeting that takes place, by cohort id."""
    query = (
        select(Meeting.cohort_id, func.min(Meeting.date), func.max(Meeting.date))
        .where(Meeting.cohort_id.in_(cohort_ids), Meeting.cancelled_on.is_(None))
        .group_by(Meeting.cohort_id)
    )
    return {cohort_id: (first, last) for cohort_id, first, last in session.execute(query)}


def _given(session: Session, enrolment_ids: Collection[int]) -> defaultdict[int, set[Kind]]:
    """The kinds of assessment with any level, by enrolment id."""
    scored = select(AssessmentScore.id).where(AssessmentScore.assessment_id == Assessment.id)
    query = (
        select(Assessment.enrolment_id, Assessment.moment, Assessment.assessor)
        .where(Assessment.enrolment_id.in_(enrolment_ids), scored.exists())
        .distinct()
    )
    found: defaultdict[int, set[Kind]] = defaultdict(set)
    for enrolment_id, moment, assessor in session.execute(query):
        found[enrolment_id].add((moment, assessor))
    return found


def _is_given(moment: AssessmentMoment, given: Iterable[Kind]) -> bool:
    wanted = [who for when, who in given if when is moment]
    return Assessor.LEADER in wanted if moment is AssessmentMoment.END else bool(wanted)


def _text(moment: AssessmentMoment, people: int) -> str:
    match moment:
        case AssessmentMoment.START:
            return ntr(
                "the start assessment of {n} person is still to be given",
                "the start assessments of {n} people are still to be given",
                people,
            )
        case AssessmentMoment.MIDWAY:
            return ntr(
                "the midway assessment of {n} person is still to be given",
                "the midway assessments of {n} people are still to be given",
                people,
            )
        case AssessmentMoment.END:
            return ntr(
                "the leader's end assessment of {n} person is still to be given",
                "the leader's end assessments of {n} people are still to be given",
                people,
            )
