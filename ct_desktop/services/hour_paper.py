"""Stored practice hours in the form that the log and the supervisor's form ask for."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.practice_log import LogLine, PracticeLog
from ct_desktop.documents.supervisor_form import FilledHours, SupervisorForm
from ct_desktop.models import PracticeEntry
from ct_desktop.rules.form_identifier import FormIdentity, make_identifier
from ct_desktop.services.form_owner import form_key
from ct_desktop.services.practice_paper import PlacedPerson
from ct_desktop.services.practice_reading import hours_of


def log_paper(session: Session, people: Sequence[PlacedPerson]) -> list[PracticeLog]:
    """The logs of placements; hours at other places of the same enrolment count along."""
    entries = _entries(session, people)
    hours = hours_of(session, {one.placement.enrolment_id for one in people})
    return [
        PracticeLog(
            participant=one.name,
            cohort=one.cohort.name,
            organisation=one.organisation.name,
            title=one.offer.title,
            supervisor=one.supervisor_name,
            needed=one.programme.practice_hours,
            elsewhere=hours[one.placement.enrolment_id].confirmed
            - hours[one.placement.enrolment_id].of(one.placement.id).confirmed,
            lines=tuple(
                LogLine(row.day, row.minutes / 60, row.activity, row.confirmed_on, row.confirmed_by)
                for row in entries[one.placement.id]
            ),
        )
        for one in people
    ]


def form_paper(
    session: Session, people: Sequence[PlacedPerson], today: date
) -> list[SupervisorForm]:
    """The supervisors' forms, filled in with the hours that wait for confirmation."""
    key = form_key(session)
    entries = _entries(session, people)
    hours = hours_of(session, {one.placement.enrolment_id for one in people})
    return [
        SupervisorForm(
            identifier=make_identifier(
                key, FormIdentity(one.placement.id, one.organisation.id, today)
            ),
            participant=one.name,
            organisation=one.organisation.name,
            place=one.offer.title,
            supervisor=one.supervisor_name,
            needed=one.programme.practice_hours,
            confirmed=hours[one.placement.enrolment_id].confirmed,
            filled=tuple(
                FilledHours(row.day, row.minutes / 60, row.activity)
                for row in entries[one.placement.id]
                if row.confirmed_on is None
            ),
        )
        for one in people
    ]


def _entries(
    session: Session, people: Sequence[PlacedPerson]
) -> defaultdict[int, list[PracticeEntry]]:
    """The lines by placement id, in order of day; one query."""
    query = (
        select(PracticeEntry)
        .where(PracticeEntry.placement_id.in_({one.placement.id for one in people}))
        .order_by(PracticeEntry.day, PracticeEntry.id)
    )
    found: defaultdict[int, list[PracticeEntry]] = defaultdict(list)
    for row in session.scalars(query):
        found[row.placement_id].append(row)
    return found
