"""Stored cohorts and people in the form that the documents ask for."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy.orm import Session

from ct_desktop.documents.call_list import CalledPerson
from ct_desktop.documents.cohort_heading import CohortHeading
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.meetings import PaperMeeting
from ct_desktop.documents.participant_list import ListedParticipant
from ct_desktop.exchange.phones import format_phone
from ct_desktop.models import Cohort
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.services.cohort_facts import cohort_facts
from ct_desktop.services.meetings import MeetingFacts, meeting_facts
from ct_desktop.services.participants import ParticipantRow
from ct_desktop.services.plans import lines_of
from ct_desktop.services.settings import own_organisation

ADULT = 18


def letterhead(session: Session) -> Letterhead:
    """Our own organisation at the head of a sheet."""
    own = own_organisation(session)
    return Letterhead(own.name, own.logo)


def heading(session: Session, cohort: Cohort) -> CohortHeading:
    """Name, usual hours, place and leader of a cohort."""
    facts = cohort_facts(session, cohort.id)
    leaders = (facts.leader,) if facts.leader else ()
    return CohortHeading(
        facts.name, facts.start_time, facts.end_time, facts.place, facts.room, leaders
    )


def paper_meetings(
    session: Session, cohort: Cohort, only: int | None = None
) -> tuple[PaperMeeting, ...]:
    """The meetings of a cohort in order of date, numbered within their kind.

    ``only`` is the id of the one meeting that is wanted.
    """
    counts: Counter[MeetingKind] = Counter()
    found = []
    meetings = meeting_facts(session, cohort)
    plans = lines_of(session, [meeting.id for meeting in meetings])
    for meeting in meetings:
        counts[meeting.kind] += 1
        if only not in (None, meeting.id):
            continue
        tools = tuple(line.title for line in plans.get(meeting.id, ()) if not line.for_leaders)
        found.append(paper_meeting(meeting, counts[meeting.kind], tools))
    return tuple(found)


def paper_meeting(meeting: MeetingFacts, number: int, tools: tuple[str, ...] = ()) -> PaperMeeting:
    """One meeting; ``number`` counts from 1 within its kind.

    ``tools`` are the planned ones, but for those of the leader alone: the sheet goes round.
    """
    return PaperMeeting(
        number=number,
        kind=meeting.kind,
        title=meeting.title,
        day=meeting.date,
        starts=meeting.start,
        ends=meeting.end,
        place=meeting.own_place,
        room=meeting.own_room,
        leaders=meeting.leaders if meeting.own_leaders else (),
        cancelled=meeting.cancelled,
        tools=tools,
    )


def listed(rows: Sequence[ParticipantRow]) -> tuple[ListedParticipant, ...]:
    """Participants for the list of the leader, with parents of minors only."""
    return tuple(
        ListedParticipant(
            name=row.name,
            age=row.age,
            phone=format_phone(row.phone),
            email=row.email,
            town=row.town,
            parent_name=row.parent_name if _minor(row) else "",
            parent_phone=format_phone(row.parent_phone) if _minor(row) else "",
            emergency_name=row.emergency_name,
            emergency_phone=format_phone(row.emergency_phone),
            emergency_relation=row.emergency_relation,
            permission_missing=row.permission_missing,
        )
        for row in rows
    )


def called(rows: Sequence[ParticipantRow]) -> tuple[CalledPerson, ...]:
    """Participants for the call list, with parents of minors only."""
    return tuple(
        CalledPerson(
            row.name,
            format_phone(row.phone),
            row.parent_name if _minor(row) else "",
            format_phone(row.parent_phone) if _minor(row) else "",
        )
        for row in rows
    )


def _minor(row: ParticipantRow) -> bool:
    return row.age is not None and row.age < ADULT
