"""The tree of a package: from what the manifest writes to what is shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ct_desktop.language import tr
from ct_desktop.lessons.package import Item, Notice, Resource, Tags
from ct_desktop.lessons.reading.keys import Keys
from ct_desktop.lessons.reading.metadata import NO_TAGS, merged, tags_of
from ct_desktop.lessons.reading.paths_within import decoded
from ct_desktop.lessons.reading.raw import RawItem, RawManifest
from ct_desktop.lessons.severity import Severity

MAX_GRAFTS = 2
"""Manifests within manifests that the tree follows; each may be as deep as a tree can be."""


@dataclass
class Met:
    """What was met while the tree was made."""

    hidden: int = 0
    twice: dict[str, None] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    """Keys of the resources that items show."""
    tags: dict[int, Tags] = field(default_factory=dict)
    unresolved: list[tuple[str, str]] = field(default_factory=list)
    """Title of the item, identifier that it refers to."""


class TreeMaker:
    """Makes items of the raw items of one package; the raw ones are used up."""

    def __init__(
        self, resources: Mapping[str, Resource], nested: Mapping[str, RawManifest]
    ) -> None:
        self._resources = resources
        self._nested = nested
        self._keys = Keys()
        self._entered: set[str] = set()
        self._grafts = 0
        self.met = Met()

    def make(self, raws: list[RawItem]) -> tuple[Item, ...]:
        """The items under the organisation; an untitled root is not shown, only what is in it."""
        made: list[Item] = []
        for raw in _used_up(raws):
            if raw.title or raw.reference:
                self._add(raw, made)
            else:
                self._add_below(raw, made)
        return tuple(made)

    def _add(self, raw: RawItem, to: list[Item]) -> None:
        """One item; or, where the manifest hides it, the items below it."""
        if not raw.visible:
            self.met.hidden += 1
            self._add_below(raw, to)
            return
        resource = self._resources.get(raw.reference) if raw.reference else None
        title = raw.title or _stand_in(resource)
        key = self._keys.take(raw.identifier, raw.reference, title)
        if key != raw.identifier and raw.identifier:
            self.met.twice[raw.identifier] = None
        children: list[Item] = []
        if raw.items is not None:
            self._add_below(raw, children)
        unresolved = ""
        if resource is None and raw.reference and not self._graft(raw.reference, children):
            unresolved = raw.reference
            self.met.unresolved.append((title, unresolved))
        to.append(
            Item(
                key,
                title,
                resource,
                tuple(children) if children else (),
                self._tags(raw, resource),
                _query(raw.parameters) if raw.parameters else "",
                unresolved,
            )
        )

    def _add_below(self, raw: RawItem, to: list[Item]) -> None:
        for child in _used_up(raw.items):
            self._add(child, to)

    def _tags(self, raw: RawItem, resource: Resource | None) -> Tags:
        tags = NO_TAGS if raw.metadata is None else tags_of(raw.metadata)
        if resource is not None:
            self.met.shown.add(resource.key)
            if resource.tags is not NO_TAGS:
                tags = merged(tags, resource.tags)
        if tags is not NO_TAGS:
            self.met.tags[id(tags)] = tags
        return tags

    def _graft(self, identifier: str, to: list[Item]) -> bool:
        """Add the tree of a manifest nested in this one, once, at the item that refers to it."""
        manifest = self._nested.get(identifier)
        if manifest is None:
            return False
        if identifier not in self._entered and self._grafts < MAX_GRAFTS:
            self._entered.add(identifier)
            self._grafts += 1
            to += self.make(chosen(manifest)[0])
            self._grafts -= 1
        return True


def _used_up(raws: list[RawItem] | None) -> Iterator[RawItem]:
    """The raw items in their order, each let go of once it was used: it saves half the memory."""
    if raws:
        raws.reverse()
        while raws:
            yield raws.pop()


def chosen(manifest: RawManifest) -> tuple[list[RawItem], list[str]]:
    """The items of the default organisation, and the names of the others."""
    if not manifest.organizations:
        return [], []
    default = next(
        (one for one in manifest.organizations if one.identifier == manifest.default),
        manifest.organizations[0],
    )
    others = [one.title or one.identifier for one in manifest.organizations if one is not default]
    return default.items or [], others


def notices_of(met: Met) -> list[Notice]:
    """What the maker of the package wants to know of its tree."""
    shows = tr("It shows “{identifier}”, which the package does not have.")
    twice = tr("More than one item has this identifier.")
    return [
        *(
            Notice(Severity.ERROR, title, shows.format(identifier=identifier))
            for title, identifier in met.unresolved
        ),
        *(Notice(Severity.INFO, identifier, twice) for identifier in met.twice),
    ]


def _stand_in(resource: Resource | None) -> str:
    if resource is not None and resource.name:
        return decoded(resource.name.rpartition("/")[2])
    return tr("Untitled")


def _query(parameters: str) -> str:
    """``parameters`` of SCORM (``?a=1``, ``a=1`` or ``#part``) as the end of an address."""
    text = parameters.strip()[:2000]
    if not text or text in ("?", "&", "#"):
        return ""
    return text if text.startswith("#") else "?" + text.lstrip("?&")
