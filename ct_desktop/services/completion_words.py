"""Requirements for a document in words: what is met, what is still missing."""

from ct_desktop.language import tr
from ct_desktop.rules.completion import Requirement, RequirementKind
from ct_desktop.services.words import hours_text


def requirement_text(requirement: Requirement) -> str:
    """“6 of 6 meetings”, “1 of 2 follow-up days” …, true for met and missing alike."""
    have, needed = int(requirement.have), int(requirement.needed)
    match requirement.kind:
        case RequirementKind.MEETINGS:
            if have > needed:
                return tr("{have} meetings, {needed} needed").format(have=have, needed=needed)
            return tr("{have} of the {needed} meetings needed").format(have=have, needed=needed)
        case RequirementKind.FOLLOW_UPS:
            return tr("{have} of the {needed} follow-up days").format(have=have, needed=needed)
        case RequirementKind.PRACTICE_HOURS:
            return tr("{have} of {needed} practice hours").format(
                have=hours_text(requirement.have), needed=hours_text(requirement.needed)
            )
        case RequirementKind.PROOF:
            return tr("proof of participation")
        case RequirementKind.SUPERVISOR_ASSESSMENT:
            return tr("end assessment by the supervisor")
        case RequirementKind.LEADER_ASSESSMENT:
            return tr("end assessment by the course leader")
        case RequirementKind.FINAL_REPORT:
            return tr("final report")
        case RequirementKind.FINAL_PRESENTATION:
            return tr("final presentation")
