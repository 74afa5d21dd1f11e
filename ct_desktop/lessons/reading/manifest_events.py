"""``imsmanifest.xml`` read as a stream: no tree of XML is built, so its size costs no memory."""

from collections.abc import Callable
from typing import Any, BinaryIO

from lxml import etree

from ct_desktop.lessons.reading.manifest_elements import (
    LANGUAGE,
    OpenOrganizations,
    OpenResources,
    OpenTitle,
    base_below,
    identifier_of,
    is_true,
    resource_of,
    with_word,
)
from ct_desktop.lessons.reading.manifest_faults import HasDoctype, NotAManifest, TooLarge
from ct_desktop.lessons.reading.raw import Node, RawItem, RawManifest, RawOrganization, RawResource
from ct_desktop.lessons.reading.titles import tidy

MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 60
"""Levels of the tree; items below are shown at the last. Real packages have less than ten."""
MAX_METADATA_DEPTH = 20
MAX_TEXT = 20_000
MAX_NAMES = 1_000
"""Different names of elements; a manifest has some thirty."""

_CHUNK = 65536
_INLINE = frozenset({"weblink", "cartridge_basiclti_link", "cartridge_lti_link"})


def read_events(
    stream: BinaryIO, on_resource: Callable[[RawResource], None], encoding: str | None = None
) -> RawManifest:
    """The manifest in ``stream``, with ``encoding`` instead of what it declares.

    Each resource, also of manifests nested in it, is handed to ``on_resource`` and not kept.
    Raises ManifestError, and etree.XMLSyntaxError when it is not well-formed.
    """
    target = _Target(on_resource)
    # Told not to resolve entities, a parser without a tree hands on "&amp;" as it is written. No
    # others can be declared: the first word of a DTD ends the reading.
    parser = etree.XMLParser(
        target=target, encoding=encoding, resolve_entities="internal", no_network=True
    )
    parser.feed(stream.read(_CHUNK).lstrip())
    while chunk := stream.read(_CHUNK):
        parser.feed(chunk)
    parser.close()
    if not target.manifests:
        raise NotAManifest
    return target.manifests[0]


class _Target:
    """What lxml tells of the elements it meets; the stack holds what each open one became."""

    def __init__(self, on_resource: Callable[[RawResource], None]) -> None:
        self.manifests: list[RawManifest] = []
        """The outermost and those open within it."""
        self._on_resource = on_resource
        self._namespaces: set[str] = set()
        self._stack: list[Any] = []
        self._depth = 0
        self._last_parent = RawItem("", "", "")
        """The item that takes in what lies too deep."""
        self._title = OpenTitle()
        self._sink: Node | OpenTitle | None = None
        self._metadata_depth = 0
        self._names: dict[str, str] = {}
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._names) > MAX_NAMES:
            raise TooLarge
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = tag.rpartition("}")[2].lower()
        stack = self._stack
        above: Any = stack[-1] if stack else self
        kind = type(above)
        started: Any = None
        if kind is RawResource:
            if name == "file":
                href = attributes.get("href")
                if href != above.href:  # nearly all have one file, named twice
                    above.files = with_word(above.files, href)
            else:
                started = self._in_resource(above, name, attributes)
        elif kind is RawItem or kind is RawOrganization:
            if name == "item":
                started = self._item(above, attributes)
            elif name == "title":
                started = self._sink = self._title
                started.text = ""
            elif name == "metadata":
                started = above.metadata = self._metadata(name)
        elif kind is OpenResources:
            if name == "resource":
                started = resource_of(above.base, attributes)
        elif kind is Node:
            started = self._node(above, name, attributes)
        elif above is not None:
            started = self._in_manifest(above, name, attributes)
        stack.append(started)

    def start_ns(self, prefix: str, uri: str) -> None:
        if len(self._namespaces) < 100:
            self._namespaces.add(uri)

    def doctype(self, *_: object) -> None:
        raise HasDoctype

    def data(self, text: str) -> None:
        sink = self._sink
        if sink is not None and len(sink.text) < MAX_TEXT:
            sink.text += text

    def end(self, _: str) -> None:
        ended = self._stack.pop()
        if ended is None:
            return
        kind = type(ended)
        if kind is RawItem:
            self._depth -= 1
        elif kind is OpenTitle:
            self._sink = None
            owner = self._stack[-1]
            owner.title = owner.title or tidy(ended.text)
        elif kind is RawResource:
            self._on_resource(ended)
        elif kind is Node:
            self._metadata_depth -= 1
            ended.text = ended.text.strip()
            above = self._stack[-1]
            self._sink = above if type(above) is Node else None
        elif kind is RawManifest and len(self.manifests) > 1:
            self.manifests.pop()

    def close(self) -> None:
        """Told at the end; all has been taken in by then."""

    def _in_manifest(self, above: Any, name: str, attributes: dict[str, str]) -> Any:
        if above is self:
            if name != "manifest":
                raise NotAManifest
            return self._manifest(attributes, "")
        manifest = self.manifests[-1]
        if name == "organization":
            organization = RawOrganization(identifier_of(attributes))
            manifest.organizations.append(organization)
            return organization
        if type(above) is OpenOrganizations:
            return None
        if name == "organizations":
            manifest.default = attributes.get("default", "").strip()
            return OpenOrganizations()
        if name == "resources":
            return OpenResources(base_below(manifest.base, attributes))
        if name == "metadata":
            manifest.metadata = self._metadata(name)
            return manifest.metadata
        if name == "manifest":
            nested = self._manifest(attributes, manifest.base)
            self.manifests[0].nested.append(nested)
            return nested
        return None

    def _in_resource(self, above: RawResource, name: str, attributes: dict[str, str]) -> Any:
        if name == "dependency":
            above.dependencies = with_word(above.dependencies, attributes.get("identifierref"))
        elif name == "variant":
            above.variants = with_word(above.variants, attributes.get("identifierref"))
        elif name == "metadata":
            above.metadata = self._metadata(name)
            return above.metadata
        elif name in _INLINE:
            above.inline = self._metadata(name)
            return above.inline
        return None

    def _manifest(self, attributes: dict[str, str], base: str) -> RawManifest:
        manifest = RawManifest(
            identifier_of(attributes),
            base_below(base, attributes),
            attributes.get(LANGUAGE, ""),
            namespaces=self._namespaces,
        )
        self.manifests.append(manifest)
        return manifest

    def _item(self, above: RawItem | RawOrganization, attributes: dict[str, str]) -> RawItem:
        item = RawItem(
            attributes.get("identifier", "").strip(),
            attributes.get("identifierref", "").strip(),
            attributes.get("parameters", ""),
            "isvisible" not in attributes or is_true(attributes["isvisible"]),
        )
        self._depth += 1
        if self._depth == MAX_DEPTH - 1:
            self._last_parent = item
        elif self._depth > MAX_DEPTH:
            above = self._last_parent
            self.manifests[0].flattened = True
        if above.items is None:
            above.items = [item]
        else:
            above.items.append(item)
        return item

    def _metadata(self, name: str) -> Node:
        self._metadata_depth += 1
        node = Node(name, {})
        self._sink = node
        return node

    def _node(self, above: Node, name: str, attributes: dict[str, str]) -> Node | None:
        if self._metadata_depth >= MAX_METADATA_DEPTH:
            return None
        self._metadata_depth += 1
        node = Node(name, dict(attributes))
        above.children.append(node)
        self._sink = node
        return node
