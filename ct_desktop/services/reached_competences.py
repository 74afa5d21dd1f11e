"""What somebody masters at the end, in sentences for the certificate."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Assessment, AssessmentScore
from ct_desktop.rules.growth import Given, reached
from ct_desktop.services.profile_reading import KnownProfiles

MOST_ON_PAPER = 6


def sentences_of(
    session: Session, enrolment_ids: Collection[int], profile_key: str, language: str
) -> dict[int, list[str]]:
    """The competences reached by enrolment id, strongest first, at most six; three queries."""
    profile = KnownProfiles(session).or_participants(profile_key)
    given = _given(session, enrolment_ids)
    found = {}
    for one in enrolment_ids:
        items = [profile.item(key) for key in reached(profile, given[one])[:MOST_ON_PAPER]]
        found[one] = [
            item.sentence.in_language(language) or item.name.in_language(language)
            for item in items
            if item is not None
        ]
    return found


def _given(session: Session, enrolment_ids: Collection[int]) -> dict[int, list[Given]]:
    found: dict[int, list[Given]] = {one: [] for one in enrolment_ids}
    rows = session.scalars(
        select(Assessment)
        .where(Assessment.enrolment_id.in_(enrolment_ids))
        .order_by(Assessment.given_on, Assessment.id)
    ).all()
    levels: dict[int, dict[str, int]] = {row.id: {} for row in rows}
    scores = select(AssessmentScore).where(AssessmentScore.assessment_id.in_(levels))
    for score in session.scalars(scores.order_by(AssessmentScore.id)):
        levels[score.assessment_id][score.item] = score.level
    for row in rows:
        given = Given(row.moment, row.assessor, row.given_on, levels[row.id])
        found[row.enrolment_id].append(given)
    return found
