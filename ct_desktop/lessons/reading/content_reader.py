"""What a resource shows: one function per way of storing it."""

from collections.abc import Callable, Mapping

from ct_desktop.errors import UserError
from ct_desktop.lessons.content import (
    Content,
    DiscussionContent,
    FileContent,
    LinkContent,
    MissingContent,
    PageContent,
    PlatformContent,
    QuizContent,
    UnknownContent,
)
from ct_desktop.lessons.kinds import QUIZZES, ResourceKind
from ct_desktop.lessons.package import Resource
from ct_desktop.lessons.reading.archive import Archive
from ct_desktop.lessons.reading.discussion import read_topic
from ct_desktop.lessons.reading.resource_kinds import is_html, kind_of_file
from ct_desktop.lessons.reading.small_xml import MAX_BYTES
from ct_desktop.lessons.reading.web_link import read_platform_tool, read_web_link

MAX_QUIZ = 8 * 1024 * 1024
_Resolve = Callable[[str, str], str | None]


class ContentReader:
    """Reads contents from ``archive``; a damaged or missing file becomes MissingContent."""

    def __init__(
        self, archive: Archive, resources: Mapping[str, Resource], resolve: _Resolve
    ) -> None:
        self._archive = archive
        self._resources = resources
        self._resolve = resolve

    def read(self, resource: Resource, title: str, query: str) -> Content:
        """The content of ``resource`` for an item with this title and end of address."""
        if resource.name is None:
            return _without_file(resource, title)
        try:
            return self._stored(resource, resource.name, title, query)
        except UserError:
            return MissingContent((resource.name,))

    def _stored(self, resource: Resource, name: str, title: str, query: str) -> Content:
        kind = resource.kind
        if kind in QUIZZES:
            return self._quiz(resource, name)
        if kind is ResourceKind.DISCUSSION:
            return self._topic(resource, name, title)
        if kind is ResourceKind.ASSIGNMENT:
            return self._assignment(resource, name, title, query)
        if kind in (ResourceKind.WEB_LINK, ResourceKind.LTI):
            return self._online(resource, name, title)
        if kind is ResourceKind.UNKNOWN:
            return UnknownContent(resource.type, resource.files)
        if kind is ResourceKind.SUPPORT:
            kind = kind_of_file(name)
        if kind is ResourceKind.PAGE:
            return PageContent(name, _suffix(resource.fragment, query))
        if kind is ResourceKind.SUPPORT:
            kind = ResourceKind.DOCUMENT
        return FileContent(kind, name)

    def _quiz(self, resource: Resource, name: str) -> Content:
        from ct_desktop.lessons.quizzes.qti import read_quiz

        try:
            quiz = read_quiz(self._archive.read(name, limit=MAX_QUIZ))
        except ValueError:
            return UnknownContent(resource.type, resource.files)
        return QuizContent(quiz, resource.base)

    def _topic(self, resource: Resource, name: str, title: str) -> Content:
        topic = read_topic(self._archive.read(name, limit=MAX_BYTES))
        if topic is None:
            return UnknownContent(resource.type, resource.files)
        base = resource.base
        found = (self._resolve(base, one) for one in topic.attachments)
        attachments = tuple(dict.fromkeys(one for one in found if one is not None))
        return DiscussionContent(topic.title or title, topic.html, base, attachments)

    def _assignment(self, resource: Resource, name: str, title: str, query: str) -> Content:
        """The page beside it, of itself or of the resource that stands in for it, else its text."""
        page = self.page_of(resource)
        if page is not None:
            return PageContent(page, query)
        return self._topic(resource, name, title)

    def page_of(self, resource: Resource) -> str | None:
        """The page that shows an assignment."""
        beside = [resource.files]
        for identifier in resource.dependencies:
            other = self._resources.get(identifier)
            if other is not None:
                beside.append(other.files)
        return next((name for names in beside for name in names if is_html(name)), None)

    def _online(self, resource: Resource, name: str, title: str) -> Content:
        xml = self._archive.read(name, limit=MAX_BYTES)
        if resource.kind is ResourceKind.WEB_LINK:
            link = read_web_link(xml)
            if link is not None:
                return LinkContent(link.title or title, link.url)
        else:
            tool = read_platform_tool(xml)
            if tool is not None:
                return PlatformContent(tool.title or title, tool.description, tool.url)
        return UnknownContent(resource.type, resource.files)


def _without_file(resource: Resource, title: str) -> Content:
    if resource.url:
        if resource.kind is ResourceKind.LTI:
            return PlatformContent(title, "", resource.url)
        return LinkContent(title, resource.url)
    if resource.missing:
        return MissingContent(resource.missing)
    return UnknownContent(resource.type, resource.files)


def _suffix(own: str, added: str) -> str:
    """The end of an address of a resource with what an item adds to it."""
    if not own or not added:
        return own or added
    if added.startswith("#"):
        return own.partition("#")[0] + added
    own_query, mark, fragment = own.partition("#")
    joined = f"{own_query}&{added.removeprefix('?')}" if own_query else added
    return joined + mark + fragment
