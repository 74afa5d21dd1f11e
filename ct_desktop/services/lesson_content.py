"""What the window and the command line may know of lesson packages: their types."""

from ct_desktop.lessons.checking.report import CheckReport
from ct_desktop.lessons.clean import clean_html
from ct_desktop.lessons.content import (
    Content,
    DiscussionContent,
    FileContent,
    FolderContent,
    LinkContent,
    MissingContent,
    PageContent,
    PlatformContent,
    QuizContent,
    UnknownContent,
)
from ct_desktop.lessons.kinds import ONLINE, QUIZZES, LessonRole, PackageFormat, ResourceKind
from ct_desktop.lessons.package import (
    Item,
    LessonPackage,
    Notice,
    Resource,
    Tags,
    is_for_leaders,
)
from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind, Quiz
from ct_desktop.lessons.quizzes.marking import (
    Answer,
    Marked,
    Outcome,
    Total,
    can_be_marked,
    mark,
    total,
)
from ct_desktop.lessons.quizzes.qti_material import plain
from ct_desktop.lessons.quizzes.quiz_sheet import answer_sheet, question_sheet
from ct_desktop.lessons.reading.reader import OpenPackage
from ct_desktop.lessons.reading.serving import Served
from ct_desktop.lessons.severity import Severity

__all__ = [
    "ONLINE",
    "QUIZZES",
    "AcceptedText",
    "Answer",
    "CheckReport",
    "Choice",
    "Content",
    "DiscussionContent",
    "FileContent",
    "FolderContent",
    "Item",
    "LessonPackage",
    "LessonRole",
    "LinkContent",
    "Marked",
    "MissingContent",
    "Notice",
    "OpenPackage",
    "Outcome",
    "PackageFormat",
    "PageContent",
    "PlatformContent",
    "Question",
    "QuestionKind",
    "Quiz",
    "QuizContent",
    "Resource",
    "ResourceKind",
    "Served",
    "Severity",
    "Tags",
    "Total",
    "UnknownContent",
    "answer_sheet",
    "can_be_marked",
    "clean_html",
    "is_for_leaders",
    "mark",
    "plain",
    "question_sheet",
    "total",
]
