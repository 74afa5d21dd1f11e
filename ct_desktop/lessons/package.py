"""A lesson package as it was read: its tree, its resources and what it says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from ct_desktop.lessons.kinds import LessonRole, PackageFormat, ResourceKind
from ct_desktop.lessons.severity import Severity
from ct_desktop.lessons.value import value
from ct_desktop.rules.enumerations import Field, TargetGroup


@dataclass(frozen=True)
class Tags:
    """What the metadata of an item says: planned minutes, for whom, fields, target groups."""

    minutes: int | None = None
    roles: frozenset[LessonRole] = frozenset()
    fields: frozenset[Field] = frozenset()
    target_groups: frozenset[TargetGroup] = frozenset()


@value
class Resource:
    """One resource of the manifest (or document of an EPUB); names are names of zip entries.

    ``key`` is the identifier, made unique; ``name`` the main file when it is there; ``files`` what
    was found, ``missing`` what the manifest names and no way resolves; ``url`` an address outside
    the package; ``base`` the folder against which its own links resolve ("" is the root);
    ``fragment`` is the end of its address as stated (``?query#anchor``).
    """

    key: str
    type: str
    kind: ResourceKind
    name: str | None = None
    files: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    url: str = ""
    base: str = ""
    tags: Tags = Tags()
    dependencies: tuple[str, ...] = ()
    fragment: str = ""


@value
class Item:
    """A node of the tree; ``key`` is unique in its package and stays the same over versions.

    ``query`` is what the item adds to the address of its page (SCORM parameters, an anchor).
    ``unresolved`` is the identifier of a resource that the package does not have.
    """

    key: str
    title: str
    resource: Resource | None = None
    children: tuple["Item", ...] = ()
    tags: Tags = Tags()
    query: str = ""
    unresolved: str = ""

    def walk(self) -> Iterator["Item"]:
        """This item and all below it, from the top."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Notice:
    """Something odd met while reading that was survived; ``where`` names item, file or element."""

    severity: Severity
    where: str
    message: str


@dataclass(frozen=True)
class LessonPackage:
    """What a package holds. ``schema_version`` is that of the format, ``edition`` its own version.

    ``loose`` are resources that can be shown and that no item of the tree shows.
    """

    format: PackageFormat
    schema_version: str
    identifier: str
    title: str
    language: str
    """A language tag as stated (``nl``, ``en-US``) or empty."""
    items: tuple[Item, ...]
    resources: tuple[Resource, ...]
    loose: tuple[Resource, ...] = ()
    description: str = ""
    edition: str = ""
    rights: str = ""
    keywords: tuple[str, ...] = ()
    cover: str | None = None
    """Name of the entry with the picture for the shelf."""
    tags: Tags = Tags()
    """Of the package itself, united with those of its items."""
    made_here: bool = False
    """Written by this program: the editor can take it over whole."""
    notices: tuple[Notice, ...] = ()

    def walk(self) -> Iterator[Item]:
        """All items, from the top of the tree to its bottom."""
        for item in self.items:
            yield from item.walk()

    def item(self, key: str) -> Item | None:
        """The item with this key."""
        return next((item for item in self.walk() if item.key == key), None)

    def tools(self) -> tuple[Item, ...]:
        """The items that are used in a meeting: those with minutes, else all that show something.

        Items for the leader or supervisor alone are no tools.
        """
        shown = [item for item in self.walk() if item.resource is not None]
        for_group = [item for item in shown if not is_for_leaders(item.tags)]
        timed = [item for item in for_group if item.tags.minutes]
        return tuple(timed or for_group)


def is_for_leaders(tags: Tags) -> bool:
    """Whether an item is for the course leader or the practice supervisor, not for the group."""
    return bool(tags.roles) and LessonRole.LEARNER not in tags.roles
