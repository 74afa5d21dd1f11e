"""The words of practice for people: stages, blocks, VOG, hours."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage, VogState
from ct_desktop.services.words import hours_text as hours_text
from ct_desktop.services.words import weekday_name


def stage_text(stage: PlacementStage) -> str:
    """Looking for a place, proposed …: the head of a column."""
    return {
        PlacementStage.LOOKING: tr("Looking for a place"),
        PlacementStage.PROPOSED: tr("Proposed"),
        PlacementStage.HANDOVER_PLANNED: tr("Handover planned"),
        PlacementStage.IN_PRACTICE: tr("In practice"),
        PlacementStage.HOURS_DONE: tr("Hours done"),
        PlacementStage.ASSESSED: tr("Assessed"),
        PlacementStage.STOPPED: tr("Stopped"),
    }[stage]


def block_text(block: PlacementBlock) -> str:
    """Why a placement may not go on, in a few words: "VOG missing"."""
    return {
        PlacementBlock.VOG: tr("VOG missing"),
        PlacementBlock.SUPERVISOR_VOG: tr("VOG of the supervisor missing"),
        PlacementBlock.PERMISSION: tr("parent's permission missing"),
        PlacementBlock.FULL: tr("no place free"),
        PlacementBlock.TOO_YOUNG: tr("too young for this place"),
        PlacementBlock.OFFER_CLOSED: tr("practice place closed"),
        PlacementBlock.SUPERVISOR_LEFT: tr("supervisor has left"),
        PlacementBlock.NO_HANDOVER: tr("no handover held"),
        PlacementBlock.HOURS_SHORT: tr("not all hours confirmed"),
        PlacementBlock.NO_ASSESSMENT: tr("no end assessment of the supervisor"),
        PlacementBlock.BACKWARDS: tr("back to an earlier stage"),
    }[block]


def block_advice(block: PlacementBlock) -> str:
    """What takes the block away, or what a reason would mean."""
    return {
        PlacementBlock.VOG: tr(
            "Note that the original VOG was seen, or say why it may go on without."
        ),
        PlacementBlock.SUPERVISOR_VOG: tr(
            "The participant is under 18: note the supervisor's VOG, or say why it may go on."
        ),
        PlacementBlock.PERMISSION: tr(
            "Record the parent's permission to take part, or say why it may go on."
        ),
        PlacementBlock.FULL: tr("Choose another practice place, or say why one more fits."),
        PlacementBlock.TOO_YOUNG: tr(
            "Check the birth date, choose another practice place, or say why it is all right."
        ),
        PlacementBlock.OFFER_CLOSED: tr("Choose another practice place, or say why this one may."),
        PlacementBlock.SUPERVISOR_LEFT: tr("Choose another supervisor, or say why it may go on."),
        PlacementBlock.NO_HANDOVER: tr("Record the handover, or say why there was none."),
        PlacementBlock.HOURS_SHORT: tr("Confirm the hours first, or say why fewer will do."),
        PlacementBlock.NO_ASSESSMENT: tr(
            "Read in the supervisor's form first, or say why there is no assessment."
        ),
        PlacementBlock.BACKWARDS: tr("Say why the placement goes back."),
    }[block]


def vog_text(state: VogState) -> str:
    """How it stands with a VOG."""
    return {
        VogState.NOT_NEEDED: tr("not needed"),
        VogState.MISSING: tr("missing"),
        VogState.REQUESTED: tr("requested"),
        VogState.SEEN: tr("original seen"),
        VogState.RENEWAL_DUE: tr("to be renewed"),
    }[state]


def progress_text(done: float, needed: float) -> str:
    """Confirmed hours against what is needed: "9.5 / 15 hours"."""
    return tr("{done} / {needed} hours").format(done=hours_text(done), needed=hours_text(needed))


def weekday_text(number: int) -> str:
    """The name of weekday ``number``, 0 = Monday."""
    return weekday_name(number)
