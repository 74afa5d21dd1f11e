"""The files of a draft: where their bytes are, what they may be called and what they are."""

import io
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol, TypeAlias

from ct_desktop.lessons.kinds import ResourceKind

_KINDS = {
    ResourceKind.PDF: "pdf",
    ResourceKind.IMAGE: "png jpg jpeg gif webp bmp svg",
    ResourceKind.AUDIO: "mp3 ogg oga opus wav m4a aac flac",
    ResourceKind.VIDEO: "mp4 m4v webm mov mkv avi ogv mpg mpeg wmv",
}
_BY_SUFFIX = {suffix: kind for kind, words in _KINDS.items() for suffix in words.split()}

_PROGRAM_WORDS = (
    "exe msi msix bat cmd com scr pif ps1 psm1 vbs vbe js jse wsf wsh hta cpl dll sys lnk reg url "
    "jar apk app dmg pkg deb rpm appimage run sh bash zsh csh command desktop py pyw rb pl php "
    "docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm xll scf inf gadget application"
)
_PROGRAMS = frozenset(_PROGRAM_WORDS.split())
_RESERVED_ON_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_PACKED_WORDS = "png jpg jpeg gif webp mp3 ogg opus m4a mp4 m4v webm mkv zip pdf"
_PACKED = frozenset(_PACKED_WORDS.split())


class OpensFiles(Protocol):
    """Something that holds files by name: an open archive."""

    def open(self, name: str) -> BinaryIO: ...

    def size(self, name: str) -> int: ...


@dataclass(frozen=True)
class PackagedFile:
    """A file that still lies in a package; usable as long as that is open."""

    archive: OpensFiles
    name: str


FileSource: TypeAlias = Path | bytes | PackagedFile


def open_source(source: FileSource) -> BinaryIO:
    """A stream of the bytes. Raises OSError, or UserError of the archive."""
    if isinstance(source, bytes):
        return io.BytesIO(source)
    if isinstance(source, PackagedFile):
        return source.archive.open(source.name)
    return source.open("rb")


def size_of(source: FileSource) -> int:
    """Number of bytes."""
    if isinstance(source, bytes):
        return len(source)
    if isinstance(source, PackagedFile):
        return source.archive.size(source.name)
    return source.stat().st_size


def read_source(source: FileSource) -> bytes:
    """All bytes at once: for small files."""
    with open_source(source) as stream:
        return stream.read()


def kind_of_file(name: str) -> ResourceKind:
    """How a file is shown, by its suffix; what is not known is a document."""
    return _BY_SUFFIX.get(suffix_of(name), ResourceKind.DOCUMENT)


def is_program(name: str) -> bool:
    """Whether the system would run it: a program, a script, or a document with macros."""
    return suffix_of(name) in _PROGRAMS


def is_packed(name: str) -> bool:
    """Whether compressing it again gains nothing."""
    return suffix_of(name) in _PACKED


def suffix_of(name: str) -> str:
    """The suffix in lower case, without the dot."""
    return PurePosixPath(name).suffix.lstrip(".").lower()


def safe_name(name: str, taken: Collection[str]) -> str:
    """A file name that every system and every address takes, and that is not ``taken``.

    ASCII letters, digits, ``_`` and ``-``, at most 80 characters, its suffix kept in lower case.
    """
    last = re.split(r"[\\/]", name)[-1]
    stem, dot, suffix = last.rpartition(".")
    if not dot or not stem:
        stem, suffix = last.strip("."), ""
    suffix = re.sub(r"[^a-z0-9]", "", _ascii(suffix).lower())[:10]
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", _ascii(stem)).strip("-")[:60].strip("-") or "file"
    if _RESERVED_ON_WINDOWS.fullmatch(stem):
        stem = f"file-{stem}"
    used = {other.casefold() for other in taken}
    number, ending = 1, f".{suffix}" if suffix else ""
    candidate = f"{stem}{ending}"
    while candidate.casefold() in used:
        number += 1
        candidate = f"{stem}-{number}{ending}"
    return candidate


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
