"""EPUB 3 (and the table of contents of EPUB 2) as a lesson package.

Source: EPUB 3.3, sections 4 (container), 5 (package document) and 7 (navigation document).
"""

from dataclasses import dataclass

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.lessons.kinds import PackageFormat, ResourceKind
from ct_desktop.lessons.package import Item, LessonPackage, Notice, Resource
from ct_desktop.lessons.reading.archive import Archive, refused
from ct_desktop.lessons.reading.epub_contents import Entry, read_navigation, read_ncx
from ct_desktop.lessons.reading.epub_files import MAX_BYTES, read_strictly, refuse_protected
from ct_desktop.lessons.reading.keys import Keys
from ct_desktop.lessons.reading.locate import Locator
from ct_desktop.lessons.reading.paths_within import cut, decoded, has_scheme, join, leaves
from ct_desktop.lessons.reading.resource_kinds import kind_of_file
from ct_desktop.lessons.reading.small_xml import (
    Element,
    all_named,
    attribute,
    first,
    local,
    text_of,
)
from ct_desktop.lessons.reading.titles import tidy
from ct_desktop.lessons.severity import Severity

CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})


@dataclass(frozen=True)
class _Document:
    """A resource with what the package document says of it."""

    resource: Resource
    id: str
    properties: frozenset[str]


def read_epub(archive: Archive) -> LessonPackage:
    """The book in ``archive``. Raises UserError."""
    container = read_strictly(archive, CONTAINER)
    named = first(container, "rootfile")
    path = attribute(named, "full-path") if named is not None else ""
    found = Locator(archive).find("", path) if path else None
    if found is None:
        raise refused(archive.path, tr("its list of contents is missing."))
    refuse_protected(archive)
    root = read_strictly(archive, found)
    if local(root) != "package":
        raise refused(archive.path, tr("its list of contents is damaged."))
    return _Book(archive, root, Locator(archive, found.rpartition("/")[0])).package()


class _Book:
    """Brings the parts of the package document together."""

    def __init__(self, archive: Archive, root: Element, locator: Locator) -> None:
        self._archive = archive
        self._root = root
        self._locator = locator
        self._documents = self._read_documents()
        self._by_name = {
            one.resource.name: one.resource for one in self._documents if one.resource.name
        }
        self._shown: set[str] = set()
        self._keys = Keys()

    def package(self) -> LessonPackage:
        entries = self._contents()
        items = self._items(entries)
        metadata = first(self._root, "metadata")
        subjects = all_named(metadata, "subject") if metadata is not None else ()
        notices = () if entries else (self._no_contents(),)
        return LessonPackage(
            format=PackageFormat.EPUB,
            schema_version=attribute(self._root, "version"),
            identifier=self._identifier(metadata),
            title=tidy(self._said(metadata, "title")) or self._archive.path.stem,
            language=self._said(metadata, "language"),
            items=items,
            resources=tuple(one.resource for one in self._documents),
            loose=self._loose(),
            description=self._said(metadata, "description"),
            rights=self._said(metadata, "rights"),
            keywords=tuple(dict.fromkeys(filter(None, (tidy(text_of(one)) for one in subjects)))),
            cover=self._cover(metadata),
            notices=notices,
        )

    def _read_documents(self) -> list[_Document]:
        manifest = first(self._root, "manifest")
        keys = Keys()
        documents = []
        for element in manifest if manifest is not None else ():
            if local(element) == "item":
                documents.append(self._document(element, keys))
        return documents

    def _document(self, element: Element, keys: Keys) -> _Document:
        href, media = attribute(element, "href"), attribute(element, "media-type").lower()
        outside = has_scheme(href)
        name = None
        if href and not outside:
            if leaves(self._locator.root, href):
                raise refused(
                    self._archive.path,
                    tr("the path “{name}” leaves the package.").format(name=href),
                )
            name = self._locator.find(self._locator.root, href)
        lost = name is None and bool(cut(href)[0]) and not outside
        identifier = attribute(element, "id")
        resource = Resource(
            key=keys.take(identifier, href),
            type=media,
            kind=_kind(media, name or href),
            name=name,
            files=(name,) if name is not None else (),
            missing=(join(self._locator.root, cut(href)[0]),) if lost else (),
            url=href if outside else "",
            base=(name or "").rpartition("/")[0],
        )
        properties = frozenset(attribute(element, "properties").split())
        return _Document(resource, identifier, properties)

    def _contents(self) -> list[Entry]:
        """The table of contents: navigation document, else NCX, else the reading order."""
        navigation = next((one for one in self._documents if "nav" in one.properties), None)
        spine = first(self._root, "spine")
        ncx = attribute(spine, "toc") if spine is not None else ""
        tables = [
            (navigation, read_navigation),
            (next((one for one in self._documents if ncx and one.id == ncx), None), read_ncx),
        ]
        for document, read in tables:
            name = document.resource.name if document is not None else None
            if name is not None:
                try:
                    entries = read(self._archive.read(name, limit=MAX_BYTES))
                except UserError:
                    continue
                if entries:
                    self._base = name.rpartition("/")[0]
                    return entries
        return []

    _base = ""

    def _items(self, entries: list[Entry]) -> tuple[Item, ...]:
        return tuple(self._item(entry) for entry in entries)

    def _item(self, entry: Entry) -> Item:
        path, suffix = cut(entry.href)
        name = self._locator.find(self._base, path) if path else None
        resource = self._by_name.get(name) if name is not None else None
        if resource is not None:
            self._shown.add(resource.key)
        title = tidy(entry.title) or decoded(path.rpartition("/")[2]) or tr("Untitled")
        anchor = suffix.removeprefix("#")
        wanted = f"{resource.key}#{anchor}" if resource is not None and anchor else ""
        key = self._keys.take(wanted or (resource.key if resource is not None else title), title)
        lost = bool(path) and resource is None and not has_scheme(entry.href)
        return Item(
            key=key,
            title=title,
            resource=resource,
            children=self._items(entry.children),
            query=suffix if resource is not None else "",
            unresolved=path if lost else "",
        )

    def _loose(self) -> tuple[Resource, ...]:
        """The documents of the reading order that the table of contents leaves out."""
        by_id = {one.id: one for one in self._documents}
        spine = first(self._root, "spine")
        refs = all_named(spine, "itemref") if spine is not None else ()
        ordered = dict.fromkeys(attribute(one, "idref") for one in refs)
        documents = [by_id[one] for one in ordered if one in by_id]
        return tuple(
            one.resource
            for one in documents
            if one.resource.key not in self._shown
            and one.resource.name is not None
            and "nav" not in one.properties
        )

    def _cover(self, metadata: Element | None) -> str | None:
        old = ""
        if metadata is not None:
            for one in all_named(metadata, "meta"):
                if attribute(one, "name") == "cover":
                    old = attribute(one, "content")
        for one in self._documents:
            is_cover = "cover-image" in one.properties or (old and one.id == old)
            if is_cover and one.resource.kind is ResourceKind.IMAGE:
                return one.resource.name
        return None

    def _identifier(self, metadata: Element | None) -> str:
        if metadata is None:
            return ""
        wanted = attribute(self._root, "unique-identifier")
        found = [*all_named(metadata, "identifier")]
        best = [one for one in found if wanted and attribute(one, "id") == wanted]
        return text_of((best or found or [None])[0])

    def _said(self, metadata: Element | None, name: str) -> str:
        return text_of(first(metadata, name)) if metadata is not None else ""

    def _no_contents(self) -> Notice:
        return Notice(
            Severity.INFO, self._archive.path.name, tr("The package has no table of contents.")
        )


def _kind(media: str, name: str) -> ResourceKind:
    """How a document is shown: the book states the type of each."""
    if media in _PAGES:
        return ResourceKind.PAGE
    if media == "application/pdf":
        return ResourceKind.PDF
    kind = kind_of_file(name)
    return kind if kind is not ResourceKind.PAGE else ResourceKind.SUPPORT
