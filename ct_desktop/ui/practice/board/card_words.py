"""What a card and a column say to a screen reader and in a tooltip."""

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.practice_words import hours_text, progress_text, stage_text
from ct_desktop.services.words import field as field_text


def spoken_card(card: PlacementCard) -> str:
    """Name, stage, organisation, hours, warnings: everything on a card and why it is there."""
    return ", ".join(part for part in _parts(card) if part)


def spoken_column(stage: PlacementStage, count: int) -> str:
    """``Proposed, 2 cards``."""
    cards = ntr("{n} card", "{n} cards", count) if count else tr("no cards")
    return f"{stage_text(stage)}, {cards}"


def has_progress(card: PlacementCard) -> bool:
    """Whether a card shows how far its hours are."""
    counts = card.stage in (PlacementStage.IN_PRACTICE, PlacementStage.STOPPED)
    return counts and (card.hours_confirmed > 0 or card.hours_open > 0)


def for_supervisors(card: PlacementCard) -> str:
    """``Sanne Bakker · SV Overmaas · M. de Wit``: whose form it is and who fills it in."""
    return " · ".join(part for part in (card.name, card.organisation, card.supervisor) if part)


def _parts(card: PlacementCard) -> list[str]:
    parts = [card.name, stage_text(card.stage), card.about]
    hours = progress_text(card.hours_confirmed, card.hours_needed)
    if card.stage is PlacementStage.IN_PRACTICE and hours != card.detail:
        parts.append(hours)
    parts.append(card.detail)
    if card.hours_open:
        parts.append(tr("{hours} hours to confirm").format(hours=hours_text(card.hours_open)))
    parts += [card.warning, card.good]
    if card.supervisor:
        parts.append(tr("supervisor {name}").format(name=card.supervisor))
    parts += [field_text(card.field), card.cohort]
    return parts
