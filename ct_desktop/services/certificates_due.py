"""Who meets everything for the certificate and has none yet; the line about it on Today."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session

from ct_desktop.language import ntr
from ct_desktop.models import (
    Cohort,
    Enrolment,
    FinalWork,
    IssuedDocument,
    Person,
    Placement,
    Programme,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind
from ct_desktop.services.attention_line import Attention, AttentionKind, Urgency
from ct_desktop.services.completions import Candidate, completions

_UNDER_WAY = (CohortStatus.RUNNING, CohortStatus.IN_PRACTICE)


def ready_for_certificate(
    session: Session, candidates: Sequence[Candidate], today: date
) -> frozenset[int]:
    """The enrolments that meet the rule of their programme; a fixed number of queries."""
    found = completions(session, candidates, DocumentKind.CERTIFICATE, today)
    return frozenset(one for one, completion in found.items() if completion.met)


def certificate_attention(session: Session, today: date) -> list[Attention]:
    """One line per cohort in which certificates can be issued, the earliest start first."""
    query = (
        select(Enrolment, Person, Cohort, Programme)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Enrolment.status.in_(TAKES_A_PLACE), *_may_be_due())
        .order_by(Cohort.start_date, Cohort.id)
    )
    candidates = [Candidate(*found) for found in session.execute(query)]
    if not candidates:
        return []
    ready = ready_for_certificate(session, candidates, today)
    counts = Counter(one.cohort.id for one in candidates if one.enrolment.id in ready)
    names = {one.cohort.id: one.cohort.name for one in candidates}
    return [
        Attention(
            AttentionKind.CERTIFICATES,
            Urgency.GOOD,
            names[cohort_id],
            ntr("{n} certificate can be issued", "{n} certificates can be issued", count),
            cohort_id=cohort_id,
        )
        for cohort_id, count in counts.items()
    ]


def _may_be_due() -> tuple[ColumnElement[bool], ...]:
    """What can be told without reading marks and hours.

    Of a completed cohort only people whose practice or end is on record here count: nobody is
    asked to issue anew what was handed out before there was a register.
    """
    has_one = exists().where(
        IssuedDocument.enrolment_id == Enrolment.id,
        IssuedDocument.kind == DocumentKind.CERTIFICATE,
        IssuedDocument.revoked_on.is_(None),
    )
    work = exists().where(FinalWork.enrolment_id == Enrolment.id)
    placed = exists().where(Placement.enrolment_id == Enrolment.id)
    return (
        ~has_one,
        or_(
            Cohort.status.in_(_UNDER_WAY),
            and_(Cohort.status == CohortStatus.COMPLETED, or_(work, placed)),
        ),
        or_(Programme.needs_final_report.is_(False), work.where(FinalWork.report_on.is_not(None))),
        or_(
            Programme.needs_final_presentation.is_(False),
            work.where(FinalWork.presentation_on.is_not(None)),
        ),
        or_(Programme.practice_hours <= 0, placed),
    )
