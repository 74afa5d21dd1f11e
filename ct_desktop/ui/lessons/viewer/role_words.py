"""Words for whom an item is."""

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import LessonRole


def role_word(role: LessonRole) -> str:
    """The short word of a chip."""
    match role:
        case LessonRole.LEARNER:
            return tr("participant")
        case LessonRole.INSTRUCTOR:
            return tr("leader")
        case LessonRole.MENTOR:
            return tr("supervisor")
