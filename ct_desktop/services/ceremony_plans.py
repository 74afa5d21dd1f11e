"""The plan of a ceremony: a first one for some cohorts, and how it is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Person
from ct_desktop.rules.enumerations import DocumentKind, MeetingKind
from ct_desktop.services.ceremonies import CeremonyCohort, CeremonyPart, CeremonyPlan
from ct_desktop.services.meetings import MeetingFacts, meetings_of_cohorts
from ct_desktop.services.settings import set_value, value_of

EVENING = time(19, 30)
"""When a ceremony begins whose cohorts have no meeting for it."""
LONGEST = 480.0
"""Minutes of one part; more is a slip of the keyboard."""
_HANDED_OUT = (
    IssuedDocument.revoked_on.is_(None),
    IssuedDocument.imported.is_(False),
    IssuedDocument.holder_name != "",
)


def plan_of_cohorts(session: Session, cohort_ids: Sequence[int], today: date) -> CeremonyPlan:
    """The plan that was kept for these cohorts, or a first one.

    Who got a document since comes last in the kept order; what was revoked is gone from it.
    """
    issued = _issued(session, cohort_ids)
    kept = value_of(session, _setting(cohort_ids))
    if kept is not None:
        plan = _from_json(kept)
        left_out = tuple(one for one in plan.left_out if one in issued)
        order = [one for one in plan.order if one in issued]
        order += [one for one in issued if one not in order and one not in left_out]
        return replace(plan, order=tuple(order), left_out=left_out)
    evening = _evening(session, cohort_ids, today)
    return CeremonyPlan(
        "",
        evening.date if evening else today,
        evening.start if evening else EVENING,
        ", ".join(part for part in (evening.place, evening.room) if part) if evening else "",
        tuple(issued),
        before=(CeremonyPart(tr("Welcome"), 10),),
        after=(CeremonyPart(tr("Drinks together"), 30),),
    )


def keep_plan(session: Session, cohort_ids: Sequence[int], plan: CeremonyPlan) -> None:
    """Store the plan for these cohorts. Raises UserError for parts without words or time."""
    for part in (*plan.before, *plan.after):
        if not part.title.strip():
            raise UserError(
                tr("A part of the programme has no name."), tr("Say what it is, or remove it.")
            )
        _check_minutes(part.title, part.minutes)
    _check_minutes(tr("Handing out"), plan.minutes_each)
    set_value(session, _setting(cohort_ids), _as_json(plan))


def cohorts_with_documents(session: Session) -> tuple[CeremonyCohort, ...]:
    """The cohorts in which a ceremony has something to hand out, the newest first; one query."""
    query = (
        select(Cohort.id, Cohort.name, IssuedDocument.kind, func.count())
        .join(Enrolment, Enrolment.cohort_id == Cohort.id)
        .join(IssuedDocument, IssuedDocument.enrolment_id == Enrolment.id)
        .where(*_HANDED_OUT)
        .group_by(Cohort.id, IssuedDocument.kind)
        .order_by(Cohort.start_date.desc(), Cohort.id.desc())
    )
    found: dict[int, CeremonyCohort] = {}
    for cohort_id, name, kind, count in session.execute(query):
        if cohort_id not in found or kind is DocumentKind.CERTIFICATE:
            found[cohort_id] = CeremonyCohort(cohort_id, name, count)
    return tuple(found.values())


def _issued(session: Session, cohort_ids: Sequence[int]) -> list[int]:
    """The certificates of these cohorts, or their proofs where there is no certificate at all.

    In order of the cohorts as given, then of names.
    """
    query = (
        select(IssuedDocument.id, IssuedDocument.kind, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == IssuedDocument.enrolment_id)
        .join(Person, Person.id == Enrolment.person_id)
        .where(
            Enrolment.cohort_id.in_(cohort_ids),
            *_HANDED_OUT,
        )
        .order_by(Person.sort_key, Person.id, IssuedDocument.id)
    )
    rows = session.execute(query).all()
    places = {cohort_id: place for place, cohort_id in enumerate(cohort_ids)}
    for kind in (DocumentKind.CERTIFICATE, DocumentKind.PROOF):
        found = [(places[cohort_id], key) for key, which, cohort_id in rows if which is kind]
        if found:
            return [key for _, key in sorted(found, key=lambda pair: pair[0])]
    return []


def _evening(session: Session, cohort_ids: Sequence[int], today: date) -> MeetingFacts | None:
    """The ceremony of these cohorts: the first to come, or else the last that was."""
    cohorts = session.scalars(select(Cohort).where(Cohort.id.in_(cohort_ids)))
    found = sorted(
        (
            meeting
            for meetings in meetings_of_cohorts(session, cohorts).values()
            for meeting in meetings
            if meeting.kind is MeetingKind.CEREMONY and not meeting.cancelled
        ),
        key=lambda meeting: (meeting.date, meeting.start),
    )
    to_come = [meeting for meeting in found if meeting.date >= today]
    return to_come[0] if to_come else found[-1] if found else None


def _check_minutes(title: str, minutes: float) -> None:
    if not 0 < minutes <= LONGEST:
        raise UserError(
            tr("“{part}” cannot take {minutes} minutes.").format(
                part=title, minutes=f"{minutes:g}"
            ),
            tr("Fill in a number of minutes up to {most}.").format(most=f"{LONGEST:g}"),
        )


def _setting(cohort_ids: Sequence[int]) -> str:
    return "ceremony:" + "-".join(str(one) for one in sorted(set(cohort_ids)))


def _as_json(plan: CeremonyPlan) -> dict[str, Any]:
    return {
        "title": plan.title.strip(),
        "day": plan.day.isoformat(),
        "begin": plan.begin.isoformat("minutes"),
        "place": plan.place.strip(),
        "order": list(plan.order),
        "minutes_each": plan.minutes_each,
        "before": [[one.title.strip(), one.minutes] for one in plan.before],
        "after": [[one.title.strip(), one.minutes] for one in plan.after],
        "left_out": list(plan.left_out),
    }


def _from_json(kept: dict[str, Any]) -> CeremonyPlan:
    return CeremonyPlan(
        kept["title"],
        date.fromisoformat(kept["day"]),
        time.fromisoformat(kept["begin"]),
        kept["place"],
        tuple(kept["order"]),
        kept["minutes_each"],
        tuple(CeremonyPart(title, minutes) for title, minutes in kept["before"]),
        tuple(CeremonyPart(title, minutes) for title, minutes in kept["after"]),
        tuple(kept["left_out"]),
    )
