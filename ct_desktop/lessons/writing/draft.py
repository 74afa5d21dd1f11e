"""A lesson package that is being made: plain values that can be changed."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.quiz import Quiz
from ct_desktop.lessons.writing.draft_files import FileSource

FILE_KINDS = frozenset(
    {
        ResourceKind.PDF,
        ResourceKind.IMAGE,
        ResourceKind.AUDIO,
        ResourceKind.VIDEO,
        ResourceKind.DOCUMENT,
    }
)
"""Kinds of items that show one file of the draft."""

NO_TAGS = Tags()

_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_RESERVED = "res."


@dataclass
class DraftItem:
    """A node of the tree; only a folder (``kind`` None) has children.

    ``key`` becomes the identifier in the manifest and the name of the page: letters, digits,
    ``_ . -``. ``body`` is the HTML fragment of a page or a discussion, its links relative to the
    top of the package (``other.html``, ``files/photo.jpg``); ``file`` a name in the draft's files.
    """

    key: str
    title: str
    kind: ResourceKind | None = None
    body: str = ""
    file: str | None = None
    url: str = ""
    quiz: Quiz | None = None
    tags: Tags = NO_TAGS
    children: list["DraftItem"] = field(default_factory=list)

    def walk(self) -> Iterator["DraftItem"]:
        """This item and all below it, from the top."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class Draft:
    """A package to write. ``files`` by the name that pages use after ``files/``.

    ``cover`` is a name in ``files``, ``cover.png`` or with another suffix, and used by no page;
    ``style`` is a style sheet of its own, empty for that of the program.
    """

    identifier: str
    title: str
    language: str = "nl"
    edition: str = "1"
    description: str = ""
    rights: str = ""
    keywords: tuple[str, ...] = ()
    items: list[DraftItem] = field(default_factory=list)
    files: dict[str, FileSource] = field(default_factory=dict)
    cover: str | None = None
    style: str = ""

    def walk(self) -> Iterator[DraftItem]:
        """All items, from the top of the tree to its bottom."""
        for item in self.items:
            yield from item.walk()

    def item(self, key: str) -> DraftItem | None:
        """The item with this key."""
        return next((item for item in self.walk() if item.key == key), None)


def is_key(text: str) -> bool:
    """Whether this may be the key of an item: an XML name without a colon, ours to give out."""
    return bool(_KEY.fullmatch(text)) and not text.startswith(_RESERVED)


def make_key(words: str, taken: Collection[str]) -> str:
    """A key made of ``words`` that is not among ``taken``, also where case does not count."""
    folded = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:48].strip("-") or "item"
    if not base[0].isalpha():
        base = f"i-{base}"
    return first_free(base, taken)


def first_free(base: str, taken: Iterable[str]) -> str:
    """``base``, or it with the first number that makes it new."""
    used = {key.casefold() for key in taken}
    candidate, number = base, 2
    while candidate.casefold() in used:
        candidate, number = f"{base}-{number}", number + 1
    return candidate


def resource_identifier(key: str) -> str:
    """The identifier of the resource of an item; no item can have it as its key."""
    return f"{_RESERVED}{key}"
