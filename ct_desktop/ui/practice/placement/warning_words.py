"""What a warning on a placement says, what it advises, and the word on its one button."""

from dataclasses import dataclass

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.rules.practice_alerts import Alert
from ct_desktop.services.practice_words import block_text
from ct_desktop.services.words import hours_text
from ct_desktop.ui.practice.placement.content import PlacementContent

Warned = Alert | PlacementBlock


@dataclass(frozen=True)
class WarningWords:
    """``action`` is the word on the button; empty when nothing but a move helps."""

    title: str
    advice: str
    action: str


def warning_words(one: Warned, content: PlacementContent) -> WarningWords:
    """The words for one warning of this placement."""
    if isinstance(one, Alert):
        return _of_alert(one, content)
    words = block_text(one)
    advice, action = _of_block(one)
    return WarningWords(words[:1].upper() + words[1:], advice, action)


def _of_block(block: PlacementBlock) -> tuple[str, str]:
    open_person = tr("Open person")
    open_offer = tr("Open practice place")
    match block:
        case PlacementBlock.VOG:
            return tr("The practice place asks for the participant's VOG."), tr("VOG…")
        case PlacementBlock.SUPERVISOR_VOG:
            return (
                tr("The participant is under 18, and the practice place asks for a VOG."),
                tr("VOG of the supervisor…"),
            )
        case PlacementBlock.PERMISSION:
            return tr("A parent has to permit taking part; nothing has been recorded."), open_person
        case PlacementBlock.TOO_YOUNG:
            return tr("Check the birth date, or choose another practice place."), open_person
        case PlacementBlock.FULL:
            return tr("More people are placed than there are places."), open_offer
        case PlacementBlock.OFFER_CLOSED:
            return tr("The practice place was withdrawn or has ended."), open_offer
        case PlacementBlock.SUPERVISOR_LEFT:
            return tr("Nobody coaches this participant now."), tr("Another supervisor…")
        case _:
            return "", ""


def _of_alert(alert: Alert, content: PlacementContent) -> WarningWords:
    match alert:
        case Alert.LEFT_GROUP:
            return WarningWords(
                tr("No longer in the group"),
                tr("The person has no place in the group any more. Stop the placement."),
                tr("Stop…"),
            )
        case Alert.NO_SUPERVISOR:
            return WarningWords(
                tr("No supervisor"),
                tr("Choose who coaches this participant at the organisation."),
                tr("Choose supervisor…"),
            )
        case Alert.HANDOVER_PASSED:
            return WarningWords(
                tr("Handover not recorded yet"),
                tr("The planned day has passed. Record the handover, or plan another day."),
                tr("Record handover…"),
            )
        case Alert.NO_HOURS:
            days = content.days_without_hours
            return WarningWords(
                tr("No hours yet"),
                ntr(
                    "The handover was {n} day ago. Call the participant or the supervisor.",
                    "The handover was {n} days ago. Call the participant or the supervisor.",
                    days,
                ),
                tr("Enter hours"),
            )
        case Alert.HOURS_SHORT:
            missing = content.card.hours_needed - content.card.hours_confirmed
            return WarningWords(
                tr("{hours} hours short").format(hours=hours_text(missing)),
                tr("The placement stands further than its confirmed hours."),
                tr("Enter hours"),
            )
