"""What is wrong with a competence profile, in words; and for whom a profile is."""

from ct_desktop.errors import UserError
from ct_desktop.language import current, tr
from ct_desktop.rules.competences import Audience, Profile
from ct_desktop.rules.profile_check import Fault, ProfileFault


def audience_text(audience: Audience) -> str:
    """Whom a profile is for."""
    return {
        Audience.PARTICIPANT: tr("participants"),
        Audience.COURSE_LEADER: tr("course leaders"),
        Audience.PRACTICE_SUPERVISOR: tr("practice supervisors"),
        Audience.PROJECT_LEADER: tr("project leaders"),
    }[audience]


def fault_error(fault: Fault, profile: Profile) -> UserError:
    """A fault as the error that tells it, with the strand or item by name."""
    name = _named(profile, fault.where)
    message, advice = {
        ProfileFault.NO_NAME: (
            tr("The competence profile has no name."),
            tr("Fill in a name in Dutch or in English."),
        ),
        ProfileFault.NO_STRAND: (
            tr("The competence profile has no strand."),
            tr("Add a strand, and the competences that belong to it."),
        ),
        ProfileFault.STRAND_WITHOUT_NAME: (
            tr("A strand has no name."),
            tr("Fill in its name in Dutch or in English."),
        ),
        ProfileFault.STRAND_TWICE: (
            tr("The strand “{name}” is there twice.").format(name=name),
            tr("Remove one of the two."),
        ),
        ProfileFault.NO_ITEM: (
            tr("The profile asks no competence."),
            tr("Add one, or ask one again that is no longer asked."),
        ),
        ProfileFault.ITEM_TWICE: (
            tr("The competence “{name}” is there twice.").format(name=name),
            tr("Remove one of the two."),
        ),
        ProfileFault.ITEM_WITHOUT_NAME: (
            tr("A competence has no name."),
            tr("Fill in its name in Dutch or in English."),
        ),
        ProfileFault.ITEM_WITHOUT_STRAND: (
            tr("The competence “{name}” belongs to no strand.").format(name=name),
            tr("Choose the strand it belongs to."),
        ),
        ProfileFault.LEVEL_WITHOUT_WORDS: (
            tr("“{name}” does not say what each of the four levels looks like.").format(name=name),
            tr("Describe all four levels, in Dutch or in English."),
        ),
        ProfileFault.ASKED_BY_THE_FORM: (
            tr("The form of the practice supervisor asks “{name}”.").format(name=name),
            tr("Reword it if you like, and keep asking it."),
        ),
    }[fault.kind]
    return UserError(message, advice)


def _named(profile: Profile, key: str) -> str:
    item = profile.item(key)
    if item is not None:
        return item.name.in_language(current()) or key
    strand = next((one for one in profile.strands if one.key == key), None)
    return (strand.name.in_language(current()) if strand else "") or key
