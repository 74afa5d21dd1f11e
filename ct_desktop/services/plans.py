"""The stored lines of the plans of meetings, shared by what plans and what prints."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.models import Meeting, PlannedTool


def stored_meeting(session: Session, meeting_id: int) -> Meeting:
    """The stored meeting; NotFound when it has been removed."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(tr("This meeting no longer exists."), tr("Choose another one."))
    return meeting


def lines_of(session: Session, meeting_ids: Iterable[int]) -> dict[int, tuple[PlannedTool, ...]]:
    """The lines of these meetings by meeting id, in their order; meetings without are left out."""
    query = select(PlannedTool).where(PlannedTool.meeting_id.in_(list(meeting_ids)))
    found: dict[int, list[PlannedTool]] = {}
    for line in session.scalars(query.order_by(PlannedTool.position, PlannedTool.id)):
        found.setdefault(line.meeting_id, []).append(line)
    return {meeting_id: tuple(lines) for meeting_id, lines in found.items()}


def next_position(lines: Sequence[PlannedTool]) -> int:
    """The position behind these lines."""
    return max((line.position for line in lines), default=-1) + 1


def replace_lines(session: Session, meeting_id: int, lines: Sequence[PlannedTool]) -> None:
    """Let ``lines``, not yet stored, take the place of the plan of a meeting."""
    for old in lines_of(session, [meeting_id]).get(meeting_id, ()):
        session.delete(old)
    session.flush()
    for position, line in enumerate(lines):
        line.position = position
        session.add(line)
