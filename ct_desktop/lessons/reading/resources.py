"""The resources of a manifest, each of their files looked up in the package."""

from dataclasses import dataclass, replace

from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.package import Resource
from ct_desktop.lessons.reading.keys import Keys
from ct_desktop.lessons.reading.locate import Locator
from ct_desktop.lessons.reading.metadata import NO_TAGS, tags_of
from ct_desktop.lessons.reading.paths_within import cut, has_scheme, join, leaves
from ct_desktop.lessons.reading.raw import Node, RawResource
from ct_desktop.lessons.reading.resource_kinds import kind_of_file, kind_of_type


class LeavesPackage(Exception):
    """A path in the manifest goes above the root of the package."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True)
class Shelf:
    """All resources in their order, and those found by the identifier that items use."""

    all: tuple[Resource, ...]
    by_identifier: dict[str, Resource]
    twice: tuple[str, ...]
    """Identifiers that more than one resource has."""


class ShelfMaker:
    """Takes resources one by one, as the manifest is read."""

    def __init__(self, locator: Locator) -> None:
        self._locator = locator
        self._keys = Keys()
        self._found: list[Resource] = []
        self._by_identifier: dict[str, Resource] = {}
        self._twice: dict[str, None] = {}
        self._stands_in: dict[str, str] = {}

    def add(self, raw: RawResource) -> None:
        """Look up one resource. Raises LeavesPackage."""
        resource = _resource(raw, self._keys, self._locator)
        self._found.append(resource)
        identifier = raw.identifier
        if raw.variants is not None:
            self._stands_in.update(dict.fromkeys(raw.variants, identifier))
        if not identifier:
            return
        before = self._by_identifier.setdefault(identifier, resource)
        if before is not resource:
            self._twice[identifier] = None
            if before.name is None and not before.url and (resource.name or resource.url):
                self._by_identifier[identifier] = resource

    def shelf(self) -> Shelf:
        """All that were added; what stands in for another becomes a dependency of that."""
        if self._stands_in:
            self._found = [self._with_stand_in(one) for one in self._found]
        return Shelf(tuple(self._found), self._by_identifier, tuple(self._twice))

    def _with_stand_in(self, resource: Resource) -> Resource:
        other = self._stands_in.get(resource.key)
        if not other:
            return resource
        better = replace(resource, dependencies=(*resource.dependencies, other))
        if self._by_identifier.get(resource.key) is resource:
            self._by_identifier[resource.key] = better
        return better


def _resource(raw: RawResource, keys: Keys, locator: Locator) -> Resource:
    href, url, suffix = raw.href, "", ""
    missing: tuple[str, ...] = ()
    base = join(locator.root, raw.base).rstrip("/") if raw.base else locator.root
    name = locator.exact(base, href) if href else None
    if name is not None and raw.files is None:
        files: tuple[str, ...] = (name,)  # nearly all are so, and of some packages thousands
    else:
        if href and has_scheme(href):
            href, url = "", href
        found, missing = _look_up(locator, base, href, raw.files or ())
        files = tuple(dict.fromkeys(found.values()))
        if href:
            name = found.get(href)
            suffix = cut(href)[1] if name is not None and not name.endswith(href) else ""
        else:
            name = None if url else next(iter(files), None)
        if raw.inline is not None:
            url = url or _address(raw.inline)
    kind = kind_of_type(raw.type)
    if kind is None:
        kind = _kind(name, url, href)
    return Resource(
        keys.take(raw.identifier, href or (raw.files or [""])[0]),
        raw.type,
        kind,
        name,
        files,
        missing,
        url,
        name.rpartition("/")[0] if name is not None else base,
        tags_of(raw.metadata) if raw.metadata is not None else NO_TAGS,
        tuple(raw.dependencies) if raw.dependencies else (),
        suffix,
    )


def _look_up(
    locator: Locator, base: str, href: str, files: list[str] | tuple[()]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Entries by the address that names them, and names as stated that no way resolves."""
    found: dict[str, str] = {}
    missing: dict[str, None] = {}
    for one in (href, *files) if href else files:
        if one in found or has_scheme(one):
            continue
        if leaves(base, one):
            raise LeavesPackage(one)
        name = locator.find(base, one)
        if name is not None:
            found[one] = name
        elif cut(one)[0]:
            missing[join(base, cut(one)[0])] = None
    return found, tuple(missing)


def _kind(name: str | None, url: str, href: str) -> ResourceKind:
    if name is None and url:
        return ResourceKind.WEB_LINK
    return kind_of_file(name or cut(href)[0])


def _address(inline: Node) -> str:
    """The address of a link that is written in the manifest."""
    pending = [inline]
    by_name: dict[str, str] = {}
    while pending:
        node = pending.pop()
        text = node.attributes.get("href", "") if node.name == "url" else node.text
        if text:
            by_name.setdefault(node.name, text.strip())
        pending += reversed(node.children)
    for name in ("url", "secure_launch_url", "launch_url"):
        if name in by_name:
            return by_name[name]
    return ""
