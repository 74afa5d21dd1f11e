"""The words of the profile that practice supervisors score, in the language in use."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor


def item_text(item: str) -> str:
    """An item of ``rules.supervisor_form.ITEMS``; an unknown one, of a later profile, as it is."""
    return {
        "agreements": tr("Keeps to agreements and arrives on time"),
        "initiative": tr("Takes initiative"),
        "contact": tr("Makes contact with participants"),
        "teamwork": tr("Works together with others"),
        "feedback": tr("Asks for feedback and does something with it"),
        "organising": tr("Prepares and organises an activity"),
    }.get(item, item)


def level_text(level: int) -> str:
    """A level of ``rules.supervisor_form.LEVELS`` with its number; another one as its number."""
    words = {
        1: tr("needs help with it"),
        2: tr("does it with help"),
        3: tr("does it alone"),
        4: tr("helps others with it"),
    }.get(level)
    return f"{level} · {words}" if words else str(level)


def moment_text(moment: AssessmentMoment) -> str:
    """When an assessment is made."""
    return {
        AssessmentMoment.START: tr("at the start"),
        AssessmentMoment.MIDWAY: tr("halfway"),
        AssessmentMoment.END: tr("at the end"),
    }[moment]


def assessor_text(assessor: Assessor) -> str:
    """Who assesses."""
    return {
        Assessor.SELF: tr("the participant"),
        Assessor.LEADER: tr("the course leader"),
        Assessor.SUPERVISOR: tr("the practice supervisor"),
    }[assessor]
