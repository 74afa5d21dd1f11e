"""An open lesson package: its tree, what its items show, and what a browser gets of it."""

from functools import cached_property
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

from ct_desktop.collecting import not_collecting
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.lessons.content import Content, FolderContent, MissingContent
from ct_desktop.lessons.kinds import PackageFormat, ResourceKind
from ct_desktop.lessons.package import Item, LessonPackage, Resource
from ct_desktop.lessons.reading.archive import Archive, refused
from ct_desktop.lessons.reading.canvas_links import entry_meant
from ct_desktop.lessons.reading.content_reader import ContentReader
from ct_desktop.lessons.reading.epub import CONTAINER, read_epub
from ct_desktop.lessons.reading.locate import Locator
from ct_desktop.lessons.reading.manifest import MANIFEST, read_package
from ct_desktop.lessons.reading.paths_within import cut
from ct_desktop.lessons.reading.serving import Served, serve_entry

__all__ = ["OpenPackage", "Served", "open_package"]


def open_package(path: Path) -> "OpenPackage":
    """Open a package to its tree. Raises UserError with the reason when it is refused."""
    with not_collecting():
        archive = Archive(path)
        try:
            return _opened(archive)
        except UserError:
            archive.close()
            raise


def _opened(archive: Archive) -> "OpenPackage":
    manifest = _find_manifest(archive)
    if manifest is not None:
        package = read_package(archive, manifest)
        return OpenPackage(archive, package, manifest.rpartition("/")[0])
    if archive.entry(CONTAINER) is not None:
        return OpenPackage(archive, read_epub(archive), "")
    raise refused(
        archive.path,
        tr("it has no table of contents (imsmanifest.xml)."),
        tr("Ask the maker to export it as Common Cartridge, SCORM or EPUB."),
    )


class OpenPackage:
    """A package that can be shown; close it, or use it as a context."""

    def __init__(self, archive: Archive, package: LessonPackage, root: str) -> None:
        self.path = archive.path
        self.archive = archive
        self.package = package
        self._locator = Locator(archive, root)

    def __enter__(self) -> "OpenPackage":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.archive.close()

    def resolve(self, base: str, href: str) -> str | None:
        """The entry that ``href`` means in a page of the folder ``base`` ("" is the root)."""
        meant = entry_meant(href, self._entry_of, self._locator)
        return meant if meant is not None else self._locator.find(base, href)

    def content(self, item: Item) -> Content:
        """What an item shows; a damaged file becomes MissingContent."""
        if item.resource is not None:
            return self._reader.read(item.resource, item.title, item.query)
        return MissingContent((item.unresolved,)) if item.unresolved else FolderContent(item.title)

    def resource_content(self, resource: Resource) -> Content:
        """What a resource shows that no item shows."""
        name = resource.name or resource.url or resource.key
        return self._reader.read(resource, name.rpartition("/")[2] or name, "")

    def item_of(self, name: str) -> Item | None:
        """The first item that shows the entry ``name``: as its page, else among its files."""
        return self._items_by_entry.get(name)

    def serve(self, path: str) -> Served | None:
        """What a browser gets for the path of a ``lesson://`` address; None when it is not there.

        ``path`` may be percent-encoded and have a query and a fragment.
        """
        text = path.removeprefix("lesson://p").lstrip("/")
        name = self.archive.entry(unquote(cut(text)[0])) or self.resolve("", text)
        if name is None:
            return None
        is_epub = self.package.format is PackageFormat.EPUB
        return serve_entry(self.archive, name, xhtml=is_epub)

    def _entry_of(self, identifier: str) -> str | None:
        """What shows a resource, or the first thing that can be shown at or below an item."""
        resource = self._by_identifier.get(identifier)
        if resource is not None:
            return self._page_of(resource) or resource.name
        item = self._items_by_key.get(identifier)
        below = (one.resource for one in item.walk()) if item is not None else ()
        shown = (self._page_of(one) or one.name for one in below if one is not None)
        return next((name for name in shown if name), None)

    def _page_of(self, resource: Resource) -> str | None:
        is_assignment = resource.kind is ResourceKind.ASSIGNMENT
        return self._reader.page_of(resource) if is_assignment else None

    @cached_property
    def _reader(self) -> ContentReader:
        return ContentReader(self.archive, self._by_identifier, self.resolve)

    @cached_property
    def _by_identifier(self) -> dict[str, Resource]:
        return {resource.key: resource for resource in self.package.resources}

    @cached_property
    def _items_by_key(self) -> dict[str, Item]:
        return {item.key: item for item in self.package.walk()}

    @cached_property
    def _items_by_entry(self) -> dict[str, Item]:
        shown: dict[str, Item] = {}
        beside: dict[str, Item] = {}
        for item in self.package.walk():
            resource = item.resource
            if resource is None:
                continue
            for name in (self._page_of(resource), resource.name):
                if name is not None:
                    shown.setdefault(name, item)
            for name in resource.files:
                beside.setdefault(name, item)
        return beside | shown


def _find_manifest(archive: Archive) -> str | None:
    """The manifest at the top, else in the one folder that was zipped with its contents."""
    if archive.entry(MANIFEST) is not None:
        return MANIFEST
    found = [name for name in archive.names if name.lower().endswith(MANIFEST)]
    fitting = [
        name
        for name in found
        if name.lower().replace("\\", "/").rpartition("/")[2] == MANIFEST and "\\" not in name
    ]
    return min(fitting, key=lambda name: (name.count("/"), name), default=None)
