"""The files of a package that its draft needs, each under a name that is safe everywhere."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from ct_desktop.lessons.reading.reader import OpenPackage
from ct_desktop.lessons.writing.draft_files import FileSource, PackagedFile, safe_name, suffix_of
from ct_desktop.lessons.writing.fragment_links import FILES, files_in


class TakenFiles:
    """Entries of a package as files of a draft, and links of its pages as links in the draft."""

    def __init__(self, opened: OpenPackage, places: Mapping[str, str]) -> None:
        self._opened = opened
        self._places = places
        self._names: dict[str, str] = {}
        self._taken = {f"cover.{suffix}" for suffix in ("png", "jpg", "jpeg", "gif", "webp")}
        self.missing: list[str] = []

    def take(self, entry: str) -> str:
        """The name in the draft of the file in ``entry``."""
        if entry not in self._names:
            last = PurePosixPath(entry).name
            kept = entry == f"{FILES}{last}" and safe_name(last, ()) == last
            name = last if kept and last not in self._taken else safe_name(last, self._taken)
            self._names[entry] = name
            self._taken.add(name)
        return self._names[entry]

    def take_used(self, html: str) -> None:
        """Take the files that a text of a package made here uses."""
        for name in files_in(html):
            entry = self._opened.resolve("", f"{FILES}{name}")
            if entry is None:
                self._miss(name)
            else:
                self.take(entry)

    def link(self, base: str, address: str) -> str:
        """The address in the draft of what ``address``, read in folder ``base``, points to.

        What is not in the package stays as it was written and is noted as missing.
        """
        entry = self._opened.resolve(base, address)
        if entry is None:
            self._miss(address)
            return address
        anchor = "#" + address.partition("#")[2] if "#" in address else ""
        place = self._places.get(entry)
        return f"{place}{anchor}" if place else f"{FILES}{self.take(entry)}"

    def collected(self, cover: str | None) -> tuple[dict[str, FileSource], str | None]:
        """All files taken, and among them the cover by the name it gets."""
        archive = self._opened.archive
        files: dict[str, FileSource] = {
            name: PackagedFile(archive, entry) for entry, name in self._names.items()
        }
        if cover is None:
            return files, None
        name = f"cover.{suffix_of(cover)}"
        files[name] = PackagedFile(archive, cover)
        return files, name

    def _miss(self, address: str) -> None:
        if address not in self.missing:
            self.missing.append(address)
