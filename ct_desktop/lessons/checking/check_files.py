"""What is wrong in the files of a package: damaged entries, links in pages, films."""

from collections.abc import Iterator

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.lessons.checking.page_links import MAX_PAGE, PageLinks, read_page_links
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.package import Notice
from ct_desktop.lessons.reading.film import unlikely_to_play
from ct_desktop.lessons.reading.paths_within import cut
from ct_desktop.lessons.reading.reader import OpenPackage
from ct_desktop.lessons.reading.resource_kinds import is_html, kind_of_file
from ct_desktop.lessons.severity import Severity

# Bytes looked at, as a multiple of the file: a small file that unpacks to much is no lesson.
_PAGE_FACTOR, _FILE_FACTOR = 12, 30
_PAGE_LEAST, _FILE_LEAST = 2 * 1024 * 1024, 64 * 1024 * 1024
_CHUNK = 1024 * 1024
_NAMED = 3


class FileCheck:
    """Looks through the files that the manifest names, within a bound on their size together."""

    def __init__(self, opened: OpenPackage, names: tuple[str, ...]) -> None:
        self._opened = opened
        self._names = names
        size = opened.path.stat().st_size
        self._pages_left = size * _PAGE_FACTOR + _PAGE_LEAST
        self._bytes_left = size * _FILE_FACTOR + _FILE_LEAST
        self._skipped = 0

    def problems(self) -> Iterator[Notice]:
        """All that was found, file by file."""
        for name in self._names:
            try:
                yield from self._page(name) if is_html(name) else self._file(name)
            except UserError as error:
                yield Notice(Severity.ERROR, name, error.message)
        if self._skipped:
            message = ntr(
                "{n} file is so large when unpacked that it was not looked through.",
                "{n} files are so large when unpacked that they were not looked through.",
                self._skipped,
            )
            yield Notice(Severity.WARNING, self._opened.path.name, message)

    def _page(self, name: str) -> Iterator[Notice]:
        archive = self._opened.archive
        size = archive.size(name)
        if size > min(MAX_PAGE, self._pages_left):
            self._skipped += 1
            return
        self._pages_left -= size
        links = read_page_links(archive.read(name, limit=MAX_PAGE))
        yield from self._of_links(name, links)

    def _of_links(self, name: str, links: PageLinks) -> Iterator[Notice]:
        base = name.rpartition("/")[0]
        lost = [
            one for one in links.files if cut(one)[0] and self._opened.resolve(base, one) is None
        ]
        found = [
            (lost, Severity.WARNING, tr("It refers to what is not in the package: {names}.")),
            ([*links.online], Severity.WARNING, tr("It shows what needs a network: {names}.")),
            (
                [*links.computer],
                Severity.WARNING,
                tr("It refers to files on the computer of its maker: {names}."),
            ),
        ]
        for addresses, severity, message in found:
            if addresses:
                yield Notice(severity, name, message.format(names=_some(addresses)))
        if links.scripts:
            message = tr("It has scripts, which work only when you trust the package.")
            yield Notice(Severity.WARNING, name, message)
        if links.frames and not links.online:
            yield Notice(Severity.INFO, name, tr("It has another page or file embedded."))
        if links.forms:
            message = tr("It has a form to fill in, which cannot be sent.")
            yield Notice(Severity.INFO, name, message)

    def _file(self, name: str) -> Iterator[Notice]:
        archive = self._opened.archive
        size = archive.size(name)
        if size > self._bytes_left:
            self._skipped += 1
            return
        self._bytes_left -= size
        if kind_of_file(name) in (ResourceKind.VIDEO, ResourceKind.AUDIO, ResourceKind.DOCUMENT):
            with archive.open(name) as stream:
                odd = unlikely_to_play(name, stream, size)
            if odd is not None:
                message = tr("It is of a kind that will likely not play: {kind}.")
                yield Notice(Severity.WARNING, name, message.format(kind=odd))
        with archive.open(name) as stream:
            # Reading to the end compares the checksum.
            while stream.read(_CHUNK):
                pass


def _some(addresses: list[str]) -> str:
    """The first few of ``addresses``, and how many more there are."""
    shown = ", ".join(one[:100] for one in addresses[:_NAMED])
    more = len(addresses) - _NAMED
    return f"{shown} (+{more})" if more > 0 else shown
