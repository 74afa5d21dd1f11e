"""The lines of a card: what it is about, how it stands, what is wrong, what is good."""

from datetime import date, datetime
from enum import StrEnum

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.practice_alerts import (
    Alert,
    PlacementDays,
    enough,
    no_hours_days,
    warnings_of,
)
from ct_desktop.services.placement_records import PlacementRecord
from ct_desktop.services.practice_words import block_text, hours_text, progress_text
from ct_desktop.services.words import date_text, day_month, weekday_short


class End(StrEnum):
    """How far somebody whose practice is complete is with the certificate."""

    OPEN = "open"
    READY = "ready"
    ISSUED = "issued"


def about_line(record: PlacementRecord) -> str:
    """The organisation, or while looking the talents, or else the wishes."""
    if record.offer is not None:
        return record.offer.organisation.name
    return record.person.talents or record.placement.wishes


def detail_line(record: PlacementRecord, today: date) -> str:
    """How it stands in this stage, in a few words; may be empty."""
    match record.placement.stage:
        case PlacementStage.LOOKING:
            found = record.match.organisation.name if record.match else ""
            match_text = tr("found: {organisation}").format(organisation=found) if found else ""
            return _joined(match_text, _waiting(record, today))
        case PlacementStage.PROPOSED:
            return _joined(_free_places(record), _waiting(record, today))
        case PlacementStage.HANDOVER_PLANNED:
            return handover_text(record)
        case PlacementStage.IN_PRACTICE:
            return progress_text(record.hours.confirmed, record.programme.practice_hours)
        case PlacementStage.HOURS_DONE | PlacementStage.ASSESSED:
            known = record.assessments.covers(record.placement.id)
            return _joined(_hours(record), "" if known else tr("ask for the assessment"))
        case PlacementStage.STOPPED:
            return record.stop_reason


def alerts_of(record: PlacementRecord, today: date) -> tuple[Alert | PlacementBlock, ...]:
    """Everything that asks for attention, the most pressing first."""
    handover = record.handover
    days = PlacementDays(
        stage=record.placement.stage,
        takes_part=record.takes_part,
        has_supervisor=record.supervisor is not None,
        handover_on=handover.day if handover else None,
        held_on=record.held_on,
        has_hours=record.hours.of(record.placement.id).any,
        hours_confirmed=record.hours.confirmed,
        hours_needed=record.programme.practice_hours,
        entry_blocks=record.entry_blocks(),
    )
    return warnings_of(days, today)


def warning_text(one: Alert | PlacementBlock, record: PlacementRecord, today: date) -> str:
    """One warning in a few words."""
    match one:
        case PlacementBlock():
            return block_text(one)
        case Alert.LEFT_GROUP:
            return tr("no longer in the group")
        case Alert.NO_SUPERVISOR:
            return tr("no supervisor")
        case Alert.HANDOVER_PASSED:
            return tr("handover not recorded yet")
        case Alert.NO_HOURS:
            days = no_hours_days(record.held_on, False, today) or 0
            return _joined(tr("no hours yet"), ntr("{n} day", "{n} days", days))
        case Alert.HOURS_SHORT:
            missing = record.programme.practice_hours - record.hours.confirmed
            return tr("{hours} hours short").format(hours=hours_text(missing))


def warning_line(texts: tuple[str, ...]) -> str:
    """The most pressing warning, and how many more there are."""
    if len(texts) < 2:
        return "".join(texts)
    return f"{texts[0]} (+{len(texts) - 1})"


def practice_complete(record: PlacementRecord) -> bool:
    """Whether a placement is through: its part of the certificate is done."""
    done = enough(record.hours.confirmed, record.programme.practice_hours)
    # A reason can bring a card to *assessed* without any assessment.
    return record.placement.stage is PlacementStage.ASSESSED and done and record.assessments.any


def good_line(record: PlacementRecord, end: End) -> str:
    """Good news of a placement that is through; empty for the others."""
    if not practice_complete(record):
        return ""
    return {
        End.OPEN: tr("practice complete"),
        End.READY: tr("ready for the certificate"),
        End.ISSUED: tr("has the certificate"),
    }[end]


def handover_at(record: PlacementRecord) -> datetime | None:
    """When the handover is planned, where day and time are known; None else."""
    handover = record.handover
    if handover is None or handover.day is None or handover.start is None:
        return None
    return datetime.combine(handover.day, handover.start)


def handover_text(record: PlacementRecord) -> str:
    """The day and time of the planned handover: "Tu 27-10 · 16:00"; empty without a day."""
    handover = record.handover
    if handover is None or handover.day is None:
        return ""
    time = f"{handover.start:%H:%M}" if handover.start else ""
    return _joined(f"{weekday_short(handover.day)} {day_month(handover.day)}", time)


def _waiting(record: PlacementRecord, today: date) -> str:
    days = (today - record.placement.stage_since).days
    return ntr("{n} day", "{n} days", days) if days > 0 else ""


def _free_places(record: PlacementRecord) -> str:
    if record.offer is None:
        return ""
    starts = record.offer.offer.starts_on
    free = max(0, record.offer.free)
    text = ntr("{n} place free", "{n} places free", free) if free else ""
    if starts is not None and starts > record.blocks.today:
        return _joined(text, tr("from {date}").format(date=date_text(starts)))
    return text


def _hours(record: PlacementRecord) -> str:
    return tr("{hours} hours").format(hours=hours_text(record.hours.confirmed))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
