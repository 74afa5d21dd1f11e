"""A zip that is safe to read: refused by its directory before anything of it is unpacked."""

import struct
import zipfile
import zlib
from functools import cached_property
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import BinaryIO, cast

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.lessons.reading.entry_stream import EntryStream
from ct_desktop.lessons.reading.paths_within import leaves
from ct_desktop.lessons.reading.zip_directory import count_entries, find_directory

GIGABYTE = 1024**3
MEGABYTE = 1024**2
MAX_UNPACKED = 20 * GIGABYTE
MAX_ENTRIES = 200_000
MAX_DIRECTORY = 64 * MEGABYTE
LARGE_ENTRY = 50 * MEGABYTE
MAX_RATIO = 200
READ_LIMIT = 64 * MEGABYTE

_ENCRYPTED = 0x1 | 0x40 | 0x2000
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    EOFError,
    IndexError,
)


class Archive:
    """The entries of a package, read straight from its zip; usable from two threads.

    Raises UserError for everything that formats.md section 4 refuses, judged by the directory.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._zip = _open_zip(path)
        self._infos = self._zip.NameToInfo
        try:
            _refuse(self._zip.infolist(), path)
        except UserError:
            self._zip.close()
            raise

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; streams that are open stay readable."""
        self._zip.close()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the entries worth showing: no folders, nothing a Mac left behind."""
        return tuple(
            name
            for name in self._infos
            if not name.endswith(("/", "\\", ".DS_Store"))
            and "__MACOSX/" not in name
            and not name.rpartition("/")[2].startswith("._")
        )

    def entry(self, name: str) -> str | None:
        """The entry with exactly this name (its own string, which saves memory)."""
        info = self._infos.get(name)
        return None if info is None or name[-1:] in ("/", "\\") else info.filename

    def size(self, name: str) -> int:
        """Bytes of an entry, unpacked, as the directory states them."""
        return self._info(name).file_size

    def packed_size(self, name: str) -> int:
        """Bytes that an entry takes in the zip."""
        return self._info(name).compress_size

    def stated_in_unicode(self, name: str) -> bool:
        """Whether the name is what its maker wrote, not bytes of an unstated encoding."""
        return name.isascii() or bool(self._info(name).flag_bits & 0x800)

    def open(self, name: str) -> BinaryIO:
        """A stream of an entry. Raises UserError when it is damaged, now or while reading."""
        info = self._info(name)
        if info.compress_type not in _READABLE:
            raise UserError(
                tr("“{name}” is packed in a way that cannot be read.").format(name=name),
                tr("Ask the maker to pack the lesson package again as an ordinary zip."),
            )
        try:
            with self._lock:
                stream = self._zip.open(info)
        except (*_BROKEN, OSError) as error:
            raise damaged(name) from error
        return cast(BinaryIO, EntryStream(stream, name, (*_BROKEN, OSError)))

    def read(self, name: str, limit: int = READ_LIMIT) -> bytes:
        """The bytes of an entry; raises UserError when damaged or larger than ``limit`` bytes."""
        if self.size(name) > limit:
            raise UserError(
                tr("“{name}” is too large to open: more than {megabytes} MB.").format(
                    name=name, megabytes=max(1, limit // MEGABYTE)
                )
            )
        with self.open(name) as stream:
            return stream.read()

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = self._infos.get(name)
        if info is None:
            raise UserError(tr("The lesson package has no file “{name}”.").format(name=name))
        return info


def damaged(name: str) -> UserError:
    """The error for an entry that cannot be unpacked."""
    return UserError(
        tr("“{name}” in the lesson package is damaged.").format(name=name),
        tr("Copy or download the lesson package again."),
    )


def refused(path: Path, reason: str, advice: str = "") -> UserError:
    """The error for a package that is not read at all."""
    return UserError(
        tr("“{file}” cannot be opened: {reason}").format(file=path.name, reason=reason),
        advice or tr("Ask the maker for another copy of the lesson package."),
    )


def _open_zip(path: Path) -> zipfile.ZipFile:
    choose = tr("Choose a Common Cartridge (.imscc), a SCORM or IMS package (.zip) or an EPUB.")
    try:
        with path.open("rb") as file:
            starts_as_zip = file.read(4).startswith(b"PK")
            directory = find_directory(file)
            if directory is None:
                if starts_as_zip:
                    raise refused(
                        path,
                        tr("it is not complete; the end is missing."),
                        tr("Copy or download the lesson package again."),
                    )
                raise refused(path, tr("it is not a zip file."), choose)
            if directory.size > MAX_DIRECTORY or count_entries(file, directory, MAX_ENTRIES):
                raise refused(path, _too_many())
        return zipfile.ZipFile(path)
    except OSError as error:
        raise refused(path, tr("it cannot be read ({error}).").format(error=error)) from error
    except _BROKEN as error:
        again = tr("Copy or download the lesson package again.")
        raise refused(path, tr("its list of files is damaged."), again) from error


def _refuse(infos: list[zipfile.ZipInfo], path: Path) -> None:
    if len(infos) > MAX_ENTRIES:
        raise refused(path, _too_many())
    total = 0
    for info in infos:
        size = info.file_size
        total += size
        if info.flag_bits & _ENCRYPTED:
            raise refused(
                path,
                tr("“{name}” in it is encrypted.").format(name=info.filename),
                tr("Ask the maker for a lesson package without a password."),
            )
        if size > LARGE_ENTRY and size > MAX_RATIO * info.compress_size:
            raise refused(
                path,
                tr("“{name}” in it unpacks to more than {n} times its size.").format(
                    name=info.filename, n=MAX_RATIO
                ),
            )
        name = info.filename
        if (".." in name or name[:1] in "/\\" or name[1:2] == ":") and leaves("", name, entry=True):
            raise refused(path, tr("the path “{name}” leaves the package.").format(name=name))
    if total > MAX_UNPACKED:
        raise refused(
            path,
            tr("it unpacks to more than {gigabytes} GB.").format(
                gigabytes=MAX_UNPACKED // GIGABYTE
            ),
        )


def _too_many() -> str:
    return ntr("it holds more than {n} file.", "it holds more than {n} files.", MAX_ENTRIES)
