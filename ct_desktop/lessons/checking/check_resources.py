"""What is wrong with the resources of a package, in plain words."""

from collections.abc import Iterator

from ct_desktop.language import ntr, tr
from ct_desktop.lessons.content import MissingContent, QuizContent, UnknownContent
from ct_desktop.lessons.kinds import QUIZZES, ResourceKind
from ct_desktop.lessons.package import Notice, Resource
from ct_desktop.lessons.quiz import QuestionKind
from ct_desktop.lessons.reading.reader import OpenPackage
from ct_desktop.lessons.severity import Severity

_READ = QUIZZES | {ResourceKind.DISCUSSION, ResourceKind.WEB_LINK, ResourceKind.LTI}


def problems_of_resources(opened: OpenPackage) -> Iterator[Notice]:
    """Missing files, unknown types, quizzes and links that cannot be read, platform tools."""
    package = opened.package
    titles = {item.resource.key: item.title for item in package.walk() if item.resource is not None}
    told: set[str] = set()
    for resource in package.resources:
        where = titles.get(resource.key) or resource.name or resource.key
        is_shown = resource.key in titles
        for name in resource.missing:
            if name not in told:
                told.add(name)
                yield _missing(name, where, is_main=is_shown and resource.name is None)
        if resource.kind in _READ and resource.name is not None:
            yield from _of_content(opened, resource, where)
        if resource.kind is ResourceKind.LTI:
            message = tr("It works only in a learning platform, with a network.")
            yield Notice(Severity.WARNING, where, message)
        elif resource.kind is ResourceKind.WEB_LINK:
            yield Notice(Severity.INFO, where, tr("It is a web page: it needs a network."))
        elif resource.kind is ResourceKind.UNKNOWN:
            message = tr("Its type “{type}” is not known; its files can be opened.")
            yield Notice(Severity.WARNING, where, message.format(type=resource.type))


def _missing(name: str, where: str, *, is_main: bool) -> Notice:
    message = tr("The file “{name}” is missing.").format(name=name)
    return Notice(Severity.ERROR if is_main else Severity.WARNING, where, message)


def _of_content(opened: OpenPackage, resource: Resource, where: str) -> Iterator[Notice]:
    content = opened.resource_content(resource)
    if isinstance(content, UnknownContent | MissingContent):
        message = tr("“{name}” cannot be read.").format(name=resource.name)
        yield Notice(Severity.ERROR, where, message)
    elif isinstance(content, QuizContent):
        unknown = sum(1 for one in content.quiz.questions if one.kind is QuestionKind.UNKNOWN)
        if unknown:
            message = ntr(
                "{n} question is of a kind that is shown but not marked.",
                "{n} questions are of a kind that is shown but not marked.",
                unknown,
            )
            yield Notice(Severity.WARNING, where, message)
        if not content.quiz.questions:
            yield Notice(Severity.WARNING, where, tr("It has no questions."))
