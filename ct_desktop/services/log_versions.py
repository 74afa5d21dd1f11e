"""What was changed about a line of the practice log, in words."""

from datetime import UTC, date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import tr
from ct_desktop.models import Change, ChangeSet, PracticeEntry
from ct_desktop.services.practice_hours import EntryVersion
from ct_desktop.services.words import date_text, hours_text


def versions_of(session: Session, entry_id: int) -> tuple[EntryVersion, ...]:
    """Every change of the line, the newest first."""
    query = (
        select(Change, ChangeSet)
        .join(ChangeSet, ChangeSet.id == Change.change_set_id)
        .where(Change.table_name == PracticeEntry.__tablename__, Change.row_id == entry_id)
        .order_by(Change.id.desc())
    )
    return tuple(
        EntryVersion(
            f"{made.at.replace(tzinfo=UTC).astimezone():%d-%m-%Y %H:%M}",
            made.user,
            _what(change.before, change.after),
        )
        for change, made in session.execute(query)
    )


def _what(before: dict[str, Any] | None, after: dict[str, Any] | None) -> str:
    if before is None:
        hours = _hours(after or {})
        return tr("entered: {hours} hours").format(hours=hours)
    if after is None:
        return tr("removed: {hours} hours").format(hours=_hours(before))
    told = []
    if before.get("minutes") != after.get("minutes"):
        told.append(
            tr("{before} hours became {after} hours").format(
                before=_hours(before), after=_hours(after)
            )
        )
    if before.get("day") != after.get("day"):
        told.append(tr("{before} became {after}").format(before=_day(before), after=_day(after)))
    if before.get("activity") != after.get("activity"):
        told.append(
            tr("“{before}” became “{after}”").format(
                before=before.get("activity") or "–", after=after.get("activity") or "–"
            )
        )
    if before.get("confirmed_on") != after.get("confirmed_on"):
        told.append(
            tr("confirmed by {name}").format(name=after.get("confirmed_by"))
            if after.get("confirmed_on")
            else tr("confirmation taken back")
        )
    return "; ".join(told) or tr("changed")


def _hours(image: dict[str, Any]) -> str:
    return hours_text(int(image.get("minutes") or 0) / 60)


def _day(image: dict[str, Any]) -> str:
    text = image.get("day")
    return date_text(date.fromisoformat(text)) if isinstance(text, str) else "–"
