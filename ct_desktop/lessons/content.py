"""What an item of a package shows, whatever way it is stored."""

from dataclasses import dataclass
from typing import TypeAlias

from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.quiz import Quiz


@dataclass(frozen=True)
class PageContent:
    """A web page in the package; ``suffix`` is ``?query`` and ``#fragment`` as they are."""

    name: str
    suffix: str = ""


@dataclass(frozen=True)
class FileContent:
    """A PDF, image, sound, film or document: a file of the package."""

    kind: ResourceKind
    name: str


@dataclass(frozen=True)
class QuizContent:
    """Questions to answer or to print; links in their texts resolve against ``base``."""

    quiz: Quiz
    base: str


@dataclass(frozen=True)
class DiscussionContent:
    """A topic to talk about; ``html`` as stated in the package, ``attachments`` its files."""

    title: str
    html: str
    base: str
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True)
class LinkContent:
    """A web page outside the package."""

    title: str
    url: str


@dataclass(frozen=True)
class PlatformContent:
    """A tool of a learning platform (LTI), named with what it needs."""

    title: str
    description: str
    url: str


@dataclass(frozen=True)
class UnknownContent:
    """A resource of a type that is not known; its files can still be opened."""

    type: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class MissingContent:
    """The package names files, or a resource, that it does not hold."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class FolderContent:
    """An item that only holds others."""

    title: str


Content: TypeAlias = (
    PageContent
    | FileContent
    | QuizContent
    | DiscussionContent
    | LinkContent
    | PlatformContent
    | UnknownContent
    | MissingContent
    | FolderContent
)
