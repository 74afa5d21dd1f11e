"""The growth of people on the profile of their programme, read in a fixed number of queries."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, Enrolment, Person, Programme
from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.growth import Growth, growth, reached
from ct_desktop.rules.names import full_name
from ct_desktop.services.assessment_facts import AssessmentFacts, assessments_of
from ct_desktop.services.lookup import name_of
from ct_desktop.services.profile_reading import KnownProfiles

MOST_SENTENCES = 6
"""So many competences fit on a certificate and still say something."""


@dataclass(frozen=True)
class PersonGrowth:
    """The growth in one enrolment with every assessment behind it, the earliest first."""

    enrolment_id: int
    cohort_id: int
    cohort: str
    person: str
    profile: Profile
    growth: Growth
    assessments: tuple[AssessmentFacts, ...]


def growths(session: Session, where: ColumnElement[bool]) -> tuple[PersonGrowth, ...]:
    """The growth in the enrolments that meet a condition, the newest cohort first; four queries."""
    query = (
        select(Enrolment.id, Cohort, Person, Programme.profile)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(where)
        .order_by(Cohort.start_date.desc(), Person.sort_key, Enrolment.id.desc())
    )
    rows = session.execute(query).all()
    known = KnownProfiles(session)
    given = assessments_of(session, [row[0] for row in rows])
    found = []
    for enrolment_id, cohort, person, key in rows:
        profile = known.or_participants(key)
        mine = given[enrolment_id]
        found.append(
            PersonGrowth(
                enrolment_id,
                cohort.id,
                cohort.name,
                full_name(name_of(person)),
                profile,
                growth(profile, [one.given for one in mine]),
                mine,
            )
        )
    return tuple(found)


def reached_sentences(
    session: Session,
    enrolment_ids: Collection[int],
    language: str,
    *,
    most: int = MOST_SENTENCES,
) -> dict[int, tuple[str, ...]]:
    """What somebody masters at the end in the words of a certificate, by enrolment id.

    The strongest first, at most ``most``; competences without a sentence are left out.
    """
    found = {}
    for one in growths(session, Enrolment.id.in_(enrolment_ids)):
        keys = reached(one.profile, [each.given for each in one.assessments])
        items = (one.profile.item(key) for key in keys)
        said = (item.sentence.in_language(language) for item in items if item is not None)
        found[one.enrolment_id] = tuple(text for text in said if text)[:most]
    return found


def of_kind(
    assessments: Iterable[AssessmentFacts],
    moment: AssessmentMoment,
    assessor: Assessor,
    placement_id: int | None = None,
) -> AssessmentFacts | None:
    """The one assessment of a kind; of a supervisor the one of this placement.

    One that names no placement holds for every placement; without a placement to go by, any
    does. Where a form added a second one, that with levels comes first, then the newest.
    """
    found = [one for one in assessments if (one.moment, one.assessor) == (moment, assessor)]
    if assessor is Assessor.SUPERVISOR and placement_id is not None:
        own = [one for one in found if one.placement_id == placement_id]
        found = own or [one for one in found if one.placement_id is None]
    return max(found, key=lambda one: (bool(one.levels), one.given_on, one.id or 0), default=None)
