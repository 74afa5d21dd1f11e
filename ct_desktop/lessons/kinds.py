"""What a package is, and what each of its resources is."""

from enum import StrEnum


class PackageFormat(StrEnum):
    """The formats that are read; the values are those of the JSON contract."""

    COMMON_CARTRIDGE = "imscc"
    CONTENT_PACKAGING = "ims-cp"
    SCORM = "scorm"
    EPUB = "epub"


class ResourceKind(StrEnum):
    """How a resource is shown."""

    PAGE = "page"
    PDF = "pdf"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    DOCUMENT = "document"
    """A file that the system's own program opens."""
    QUIZ = "quiz"
    QUESTION_BANK = "question_bank"
    DISCUSSION = "discussion"
    WEB_LINK = "web_link"
    LTI = "lti"
    """A tool of a learning platform."""
    ASSIGNMENT = "assignment"
    SUPPORT = "support"
    """Belongs to other resources and is not shown by itself."""
    UNKNOWN = "unknown"


class LessonRole(StrEnum):
    """For whom an item is: the three roles of Common Cartridge.

    Learner is the participant, instructor the course leader, mentor the practice supervisor.
    """

    LEARNER = "learner"
    INSTRUCTOR = "instructor"
    MENTOR = "mentor"


ONLINE = frozenset({ResourceKind.WEB_LINK, ResourceKind.LTI})
"""Kinds that need a network or a learning platform."""

QUIZZES = frozenset({ResourceKind.QUIZ, ResourceKind.QUESTION_BANK})
"""Kinds that hold QTI 1.2 questions."""
