"""The next thing to do with a placement: the one primary button of its page."""

from enum import StrEnum

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.ui.practice.placement.content import PlacementContent


class NextStep(StrEnum):
    """What can come next."""

    FIND_PLACE = "find_place"
    PROPOSE = "propose"
    PLAN_HANDOVER = "plan_handover"
    RECORD_HANDOVER = "record_handover"
    ENTER_HOURS = "enter_hours"
    CONFIRM_HOURS = "confirm_hours"
    CHECK_FORM = "check_form"
    ASK_ASSESSMENT = "ask_assessment"
    TAKE_UP = "take_up"
    NONE = "none"


def next_step(content: PlacementContent) -> NextStep:
    """The step for a placement as it stands."""
    card = content.card
    match card.stage:
        case PlacementStage.LOOKING:
            found = card.matched_offer_id is not None
            return NextStep.PROPOSE if found else NextStep.FIND_PLACE
        case PlacementStage.PROPOSED:
            return NextStep.PLAN_HANDOVER
        case PlacementStage.HANDOVER_PLANNED:
            return NextStep.RECORD_HANDOVER
        case PlacementStage.IN_PRACTICE:
            return _in_practice(content)
        case PlacementStage.HOURS_DONE:
            return NextStep.CHECK_FORM if content.page.open_forms else NextStep.ASK_ASSESSMENT
        case PlacementStage.STOPPED:
            return NextStep.TAKE_UP
        case PlacementStage.ASSESSED:
            return NextStep.NONE


def step_text(step: NextStep) -> str:
    """The words of the button; a step of its own dialog ends in dots."""
    return {
        NextStep.FIND_PLACE: tr("Find a place…"),
        NextStep.PROPOSE: tr("Propose"),
        NextStep.PLAN_HANDOVER: tr("Plan handover…"),
        NextStep.RECORD_HANDOVER: tr("Record handover…"),
        NextStep.ENTER_HOURS: tr("Enter hours"),
        NextStep.CONFIRM_HOURS: tr("Confirm hours…"),
        NextStep.CHECK_FORM: tr("Check the form"),
        NextStep.ASK_ASSESSMENT: tr("Ask for assessment…"),
        NextStep.TAKE_UP: tr("Take up again"),
        NextStep.NONE: "",
    }[step]


def _in_practice(content: PlacementContent) -> NextStep:
    """A form that waits goes first; hours that would be enough only want confirming."""
    card = content.card
    if content.page.open_forms:
        return NextStep.CHECK_FORM
    enough = card.hours_confirmed + card.hours_open >= card.hours_needed - 1e-6
    if content.open_entries and enough:
        return NextStep.CONFIRM_HOURS
    return NextStep.ENTER_HOURS
