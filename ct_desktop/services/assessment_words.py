"""The words of the profile that practice supervisors score, in the language in use."""

from collections.abc import Mapping

from ct_desktop.language import current, tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.shipped_profiles import shipped_profiles


def item_text(item: str, names: Mapping[str, str] | None = None) -> str:
    """An item of ``rules.supervisor_form.ITEMS`` or of a profile; an unknown one as its key.

    ``names``: what the items of the profiles held here are called, by key
    (``KnownProfiles.item_names``); without it those of the shipped profiles.
    """
    of_the_form = {
        "agreements": tr("Keeps to agreements and arrives on time"),
        "initiative": tr("Takes initiative"),
        "contact": tr("Makes contact with participants"),
        "teamwork": tr("Works together with others"),
        "feedback": tr("Asks for feedback and does something with it"),
        "organising": tr("Prepares and organises an activity"),
    }
    if item in of_the_form:
        return of_the_form[item]
    return (names or {}).get(item) or _shipped_names(current()).get(item, item)


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


def _shipped_names(language: str) -> dict[str, str]:
    return {
        item.key: item.name.in_language(language)
        for profile in shipped_profiles()
        for item in profile.items
    }
