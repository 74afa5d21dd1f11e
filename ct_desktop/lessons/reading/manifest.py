"""From ``imsmanifest.xml`` to a lesson package: Common Cartridge, content packaging and SCORM."""

from collections.abc import Iterator

from lxml import etree

from ct_desktop.language import ntr, tr
from ct_desktop.lessons.kinds import PackageFormat, ResourceKind
from ct_desktop.lessons.package import LessonPackage, Notice, Resource
from ct_desktop.lessons.reading.archive import Archive, refused
from ct_desktop.lessons.reading.locate import Locator
from ct_desktop.lessons.reading.manifest_events import MAX_DEPTH, read_events
from ct_desktop.lessons.reading.manifest_faults import HasDoctype, ManifestError, TooLarge
from ct_desktop.lessons.reading.metadata import Description, describe, edition_of, tags_of, united
from ct_desktop.lessons.reading.raw import RawManifest
from ct_desktop.lessons.reading.resources import LeavesPackage, Shelf, ShelfMaker
from ct_desktop.lessons.reading.tree import TreeMaker, chosen, notices_of
from ct_desktop.lessons.severity import Severity

MANIFEST = "imsmanifest.xml"
MAX_MANIFEST = 128 * 1024 * 1024
_COVERS = tuple(
    f"{folder}cover.{suffix}"
    for folder in ("", "web_resources/")
    for suffix in ("png", "jpg", "jpeg", "webp", "svg", "gif")
)
_BESIDE = frozenset({ResourceKind.IMAGE, ResourceKind.AUDIO, ResourceKind.VIDEO})


def read_package(archive: Archive, manifest: str) -> LessonPackage:
    """The package whose manifest is the entry ``manifest``. Raises UserError."""
    locator = Locator(archive, manifest.rpartition("/")[0])
    try:
        raw, shelf = _read(archive, manifest, locator)
    except LeavesPackage as error:
        raise refused(
            archive.path, tr("the path “{name}” leaves the package.").format(name=error.path)
        ) from error
    return _Assembly(archive, raw, shelf, locator).package()


class _Assembly:
    """Brings what was read together."""

    def __init__(self, archive: Archive, raw: RawManifest, shelf: Shelf, locator: Locator) -> None:
        self._archive = archive
        self._raw = raw
        self._shelf = shelf
        self._locator = locator
        self._said = describe(raw.metadata)

    def package(self) -> LessonPackage:
        raws, others = chosen(self._raw)
        nested = {one.identifier: one for one in self._raw.nested if one.identifier}
        maker = TreeMaker(self._shelf.by_identifier, nested)
        items = maker.make(raws)
        said = self._said
        format_ = _format(self._raw, self._shelf, said)
        return LessonPackage(
            format=format_,
            schema_version=said.schema_version,
            identifier=self._raw.identifier,
            title=said.title or self._title() or self._archive.path.stem,
            language=said.language or self._raw.language,
            items=items,
            resources=self._shelf.all,
            loose=self._loose(maker.met.shown),
            description=said.description,
            edition=said.edition or self._edition(),
            rights=said.rights,
            keywords=said.keywords,
            cover=self._cover(),
            tags=united(maker.met.tags.values(), tags_of(self._raw.metadata)),
            made_here=said.made_here and self._raw.identifier.startswith("ct-"),
            notices=tuple([*self._notices(others, maker.met.hidden), *notices_of(maker.met)]),
        )

    def _title(self) -> str:
        titles = [one.title for one in self._raw.organizations if one.title]
        return titles[0] if titles else ""

    def _edition(self) -> str:
        return next(filter(None, (edition_of(one.metadata) for one in self._raw.organizations)), "")

    def _loose(self, shown: set[str]) -> tuple[Resource, ...]:
        """What can be shown by itself and no item shows; pictures of other resources are not."""
        parts: set[str] = set()
        # The cover of a package made here stands on the shelf; it is no page to read.
        cover = self._cover() if self._said.made_here else None
        displayed: set[str] = {cover} if cover else set()
        candidates = []
        for resource in self._shelf.all:
            if resource.key in shown:
                if resource.name is not None:
                    displayed.add(resource.name)
            elif resource.kind is not ResourceKind.SUPPORT and (resource.name or resource.url):
                candidates.append(resource)
            if resource.dependencies:
                parts.update(self._parts(resource))
        loose = []
        for resource in candidates:
            if resource.key not in parts and resource.name not in displayed:
                loose.append(resource)
                if resource.name is not None:
                    displayed.add(resource.name)
        return tuple(loose)

    def _parts(self, resource: Resource) -> Iterator[str]:
        """Keys of what belongs to ``resource``: its pictures, or the page that it is shown by."""
        for identifier in resource.dependencies:
            part = self._shelf.by_identifier.get(identifier)
            is_page = resource.kind is ResourceKind.ASSIGNMENT
            if part is not None and (part.kind in _BESIDE or is_page):
                yield part.key

    def _cover(self) -> str | None:
        for name in _COVERS:
            found = self._archive.entry(f"{self._locator.root}/{name}".lstrip("/"))
            if found is not None:
                return found
        return next(
            (
                one.name
                for one in self._shelf.all
                if one.kind is ResourceKind.IMAGE and one.name and "course_image/" in one.name
            ),
            None,
        )

    def _notices(self, others: list[str], hidden: int) -> list[Notice]:
        found = []
        if not self._raw.organizations:
            found.append((tr("The package has no table of contents."), Severity.INFO))
        if others:
            message = ntr(
                "It has {n} more table of contents, which is not shown: {titles}.",
                "It has {n} more tables of contents, which are not shown: {titles}.",
                len(others),
            ).format(titles=", ".join(others[:5]))
            found.append((message, Severity.INFO))
        if hidden:
            message = ntr("{n} item is hidden.", "{n} items are hidden.", hidden)
            found.append((message, Severity.INFO))
        if self._raw.flattened:
            message = tr("Items lie deeper than {levels} levels; they are shown at the last.")
            found.append((message.format(levels=MAX_DEPTH), Severity.WARNING))
        notices = [Notice(severity, MANIFEST, message) for message, severity in found]
        notices += [
            Notice(Severity.INFO, one, tr("More than one resource has this identifier."))
            for one in self._shelf.twice
        ]
        return notices


def _read(archive: Archive, manifest: str, locator: Locator) -> tuple[RawManifest, Shelf]:
    if archive.size(manifest) > MAX_MANIFEST:
        raise refused(archive.path, tr("its manifest is too large."))
    try:
        try:
            return _read_as(archive, manifest, locator, None)
        except etree.XMLSyntaxError as error:
            if "encoding" not in str(error):
                raise
            # Old programs wrote Windows-1252 and declared UTF-8, or nothing.
            return _read_as(archive, manifest, locator, "windows-1252")
    except HasDoctype as error:
        reason = tr("its manifest has a DTD, which may declare entities.")
        raise refused(archive.path, reason) from error
    except TooLarge as error:
        raise refused(archive.path, tr("its manifest is too large.")) from error
    except ManifestError as error:
        raise refused(archive.path, tr("its imsmanifest.xml is not a manifest.")) from error
    except (etree.LxmlError, LookupError, UnicodeError, AssertionError) as error:
        problem = str(error)[:200].rstrip(". ")
        reason = tr("its manifest is damaged: {problem}.").format(problem=problem)
        raise refused(archive.path, reason) from error


def _read_as(
    archive: Archive, manifest: str, locator: Locator, encoding: str | None
) -> tuple[RawManifest, Shelf]:
    maker = ShelfMaker(locator)
    with archive.open(manifest) as stream:
        raw = read_events(stream, maker.add, encoding)
    return raw, maker.shelf()


def _format(raw: RawManifest, shelf: Shelf, said: Description) -> PackageFormat:
    """By the schema that is stated, else by the namespaces, else by the types of resources."""
    schema = said.schema.lower()
    if "common cartridge" in schema:
        return PackageFormat.COMMON_CARTRIDGE
    if "scorm" in schema:
        return PackageFormat.SCORM
    spaces = " ".join(raw.namespaces).lower()
    if "imscc" in spaces or "/cc/" in spaces:
        return PackageFormat.COMMON_CARTRIDGE
    if "adlcp" in spaces or "adlseq" in spaces:
        return PackageFormat.SCORM
    if any("imscc_" in one.type for one in shelf.all):
        return PackageFormat.COMMON_CARTRIDGE
    return PackageFormat.CONTENT_PACKAGING
