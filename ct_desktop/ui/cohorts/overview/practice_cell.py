"""How far a participant is with the practice, short enough for a cell of the matrix."""

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.practice_standing import PracticeStanding
from ct_desktop.services.practice_words import hours_text, progress_text, stage_text
from ct_desktop.services.words import day_month
from ct_desktop.ui.dates import show_date

_BEFORE = (PlacementStage.LOOKING, PlacementStage.PROPOSED, PlacementStage.HANDOVER_PLANNED)


def practice_text(practice: PracticeStanding) -> str:
    """A sign and hours against the needed, or the step before the first hour."""
    if not practice.needed:
        return "–"
    hours = f"{hours_text(practice.confirmed)}/{hours_text(practice.needed)}"
    if practice.hours_done:
        return tr("✓ {hours}").format(hours=hours)
    if practice.no_hours_days is not None:
        return ntr("! {n} day", "! {n} days", practice.no_hours_days)
    if practice.stage is None:
        return hours if practice.confirmed else tr("no placement")
    if practice.stage is PlacementStage.LOOKING and not practice.confirmed:
        return tr("looking")
    if practice.stage in _BEFORE and not practice.confirmed:
        if practice.handover_on is not None:
            return tr("handover {date}").format(date=day_month(practice.handover_on))
        return stage_text(practice.stage).lower()
    return hours


def practice_tone(practice: PracticeStanding) -> str:
    """Good when the hours are made, a warning when nothing comes in."""
    if not practice.needed:
        return ""
    if practice.hours_done:
        return "good"
    if practice.no_hours_days is not None:
        return "warning"
    return ""


def practice_tip(practice: PracticeStanding) -> str:
    """Everything about it: stage, where, hours, hours that wait, handover."""
    lines = []
    if practice.stage is not None:
        where = stage_text(practice.stage)
        lines.append(f"{where}: {practice.organisation}" if practice.organisation else where)
    if practice.needed:
        lines.append(progress_text(practice.confirmed, practice.needed))
    lines.append(practice_warning(practice))
    if practice.open:
        waits = tr("{hours} hours wait for confirmation")
        lines.append(waits.format(hours=hours_text(practice.open)))
    if practice.handover_on is not None:
        held = tr("handover held on {date}") if practice.handover_held else tr("handover on {date}")
        lines.append(held.format(date=show_date(practice.handover_on)))
    return "\n".join(line for line in lines if line)


def practice_warning(practice: PracticeStanding) -> str:
    """That no hours come in, with how long ago the handover was; or ""."""
    if practice.no_hours_days is None:
        return ""
    return ntr(
        "no hours yet, {n} day after the handover",
        "no hours yet, {n} days after the handover",
        practice.no_hours_days,
    )
