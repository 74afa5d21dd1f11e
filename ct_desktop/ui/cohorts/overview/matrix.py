"""The columns of the matrix of participants and milestones."""

from ct_desktop.language import tr
from ct_desktop.rules.attendance import StandingLevel
from ct_desktop.services.overview import OverviewRow
from ct_desktop.ui.cohorts.overview.growth_cell import growth_text, growth_tip
from ct_desktop.ui.cohorts.overview.practice_cell import practice_text, practice_tip, practice_tone
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import Align, ColumnSpec

_STANDING_TONES = {
    StandingLevel.GOOD: "good",
    StandingLevel.WARNING: "warning",
    StandingLevel.OUT_OF_REACH: "bad",
}


def columns() -> tuple[ColumnSpec[OverviewRow], ...]:
    """Name, permission, photo, follow-up days, standing, practice, growth, document.

    Short headings: in Dutch, too, all of it fits beside the cards at 1366 px.
    """
    return (
        ColumnSpec("name", tr("Name"), lambda r: r.name, 0, strong=True, tooltip=_name_tip),
        ColumnSpec("permission", tr("Parents"), _permission, 92, tone=_permission_tone),
        ColumnSpec("photo", tr("Photo"), _photo, 60),
        ColumnSpec(
            "follow_ups", tr("Follow-up"), lambda r: _of(r.follow_ups), 76, align=Align.CENTRE
        ),
        ColumnSpec(
            "standing",
            tr("Standing"),
            standing_text,
            104,
            tone=lambda r: _STANDING_TONES[r.level],
            tooltip=_standing_tip,
        ),
        ColumnSpec(
            "practice",
            tr("Practice"),
            lambda r: practice_text(r.practice),
            128,
            tone=lambda r: practice_tone(r.practice),
            tooltip=lambda r: practice_tip(r.practice),
        ),
        ColumnSpec(
            "growth",
            tr("Growth"),
            lambda r: growth_text(r.growth),
            64,
            align=Align.CENTRE,
            tooltip=lambda r: growth_tip(r.growth),
        ),
        ColumnSpec("proof", tr("Document"), _document, 88, tone=_proof_tone, tooltip=_document_tip),
    )


def standing_text(row: OverviewRow) -> str:
    """The standing, short enough for the matrix; the tooltip and the card say it in full."""
    return tr("out of reach") if row.level is StandingLevel.OUT_OF_REACH else row.standing


def _standing_tip(row: OverviewRow) -> str:
    have, needed = row.meetings
    towards = tr("{have} of the {needed} meetings needed").format(have=have, needed=needed)
    return "\n".join(part for part in (row.standing, towards, row.alarm) if part)


def _name_tip(row: OverviewRow) -> str:
    return row.full_name


def _permission(row: OverviewRow) -> str:
    if not row.permission_needed:
        return tr("not needed")
    return tr("given") if row.permission else tr("missing")


def _permission_tone(row: OverviewRow) -> str:
    if not row.permission_needed:
        return ""
    return "good" if row.permission else "bad"


def _photo(row: OverviewRow) -> str:
    if row.photo is None:
        return tr("not asked")
    return tr("yes") if row.photo else tr("no")


def _of(pair: tuple[int, int]) -> str:
    attended, asked = pair
    if not asked:
        return "–"
    return tr("{attended} of {held}").format(attended=attended, held=asked)


def _document(row: OverviewRow) -> str:
    """The certificate, else the proof, else that the proof can be issued."""
    if row.certificate_number or row.proof_number:
        return row.certificate_number or row.proof_number
    return tr("ready") if row.proof_ready else ""


def _proof_tone(row: OverviewRow) -> str:
    if row.certificate_number:
        return "good"
    return "primary" if row.proof_ready and not row.proof_number else ""


def _document_tip(row: OverviewRow) -> str:
    lines = []
    if row.proof_on is not None:
        told = tr("Proof of participation {number}, issued on {date}")
        lines.append(told.format(number=row.proof_number, date=show_date(row.proof_on)))
    if row.certificate_on is not None:
        told = tr("Certificate {number}, issued on {date}")
        lines.append(told.format(number=row.certificate_number, date=show_date(row.certificate_on)))
    return "\n".join(lines)
