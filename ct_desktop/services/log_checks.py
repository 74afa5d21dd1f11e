"""Whether lines of the practice log can be taken, and which lie before the handover."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Enrolment, Placement, PracticeEntry
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.practice_hours import LineFault, LogLine, before_handover, first_fault
from ct_desktop.services.practice_hours import BeforeHandover, EntryFacts
from ct_desktop.services.practice_lookup import handover_of
from ct_desktop.services.words import date_text, hours_text


def check_lines(
    session: Session,
    placement: Placement,
    entries: Sequence[EntryFacts],
    today: date,
    *,
    reason: str,
    leave_out: frozenset[int] = frozenset(),
) -> frozenset[date]:
    """The days before the handover; ``leave_out``: stored lines these ones take the place of.

    Raises UserError for what cannot be, BeforeHandover when a day lies before the handover and
    there is no ``reason``.
    """
    if not entries:
        raise UserError(tr("There are no hours."), tr("Type a date and hours."))
    if placement.stage is PlacementStage.LOOKING or placement.offer_id is None:
        raise UserError(
            tr("This person is still looking for a place."),
            tr("Choose a practice place first; hours belong to it."),
        )
    lines = [LogLine(one.day, one.minutes) for one in entries]
    fault = first_fault(lines, _minutes_per_day(session, placement, leave_out), today)
    if fault is not None:
        raise _refusal(fault[1], entries[fault[0]])
    handover = handover_of(session, placement.id)
    held_on = None if handover is None else handover.held_on
    early = before_handover([one.day for one in entries], held_on)
    if early and not reason.strip():
        raise BeforeHandover(
            tr("The handover was held on {date}; these hours lie before it.").format(
                date=date_text(held_on)
            )
            if held_on
            else tr("The handover was not recorded yet; hours come after it."),
            tr("Say why there are hours before the handover, or record the handover first."),
        )
    return frozenset(early)


def _minutes_per_day(
    session: Session, placement: Placement, leave_out: frozenset[int]
) -> Counter[date]:
    """What the person has on each day already, at any placement of any cohort."""
    person = select(Enrolment.person_id).where(Enrolment.id == placement.enrolment_id)
    query = (
        select(PracticeEntry.id, PracticeEntry.day, PracticeEntry.minutes)
        .join(Placement, Placement.id == PracticeEntry.placement_id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .where(Enrolment.person_id == person.scalar_subquery())
    )
    found: Counter[date] = Counter()
    for entry_id, day, minutes in session.execute(query):
        if entry_id not in leave_out:
            found[day] += minutes
    return found


def _refusal(fault: LineFault, line: EntryFacts) -> UserError:
    day = date_text(line.day)
    match fault:
        case LineFault.NO_HOURS:
            return UserError(
                tr("On {date} there are no hours.").format(date=day), tr("Fill in how many.")
            )
        case LineFault.FUTURE:
            return UserError(
                tr("{date} lies in the future.").format(date=day),
                tr("Correct the date; hours are noted after they were made."),
            )
        case LineFault.OVER_A_DAY:
            return UserError(
                tr("With {hours} hours more, {date} would have over 24 hours.").format(
                    hours=hours_text(line.minutes / 60), date=day
                ),
                tr("Correct the hours, or the date."),
            )
