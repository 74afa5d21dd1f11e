"""Where the directory of a zip lies and how many entries it has, before it is taken in.

A directory of millions of entries would fill the memory before it could be refused.
Source: PKWARE APPNOTE 4.3.12 to 4.3.16.
"""

import io
import struct
from dataclasses import dataclass
from typing import BinaryIO

_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_HEADER = 46
_MOST_COMMENT = 0xFFFF


@dataclass(frozen=True)
class Directory:
    """Offset and size in bytes of the directory, and the entries it says it has."""

    offset: int
    size: int
    entries: int


def find_directory(file: BinaryIO) -> Directory | None:
    """The directory of a zip; None when the file does not end as a zip does."""
    length = file.seek(0, io.SEEK_END)
    start = max(0, length - _END.size - _MOST_COMMENT)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        return None
    *_, entries, size, _, _ = _END.unpack_from(tail, at)
    end = start + at
    large = _large_directory(file, end)
    if large is not None:
        size, entries = large
        end -= _LOCATOR.size + _END_64.size
    return Directory(max(0, end - size), size, entries)


def count_entries(file: BinaryIO, directory: Directory, limit: int) -> bool:
    """Whether there are more than ``limit`` entries, stated or present.

    The number stated is not believed: where the size leaves room for more, they are counted.
    """
    if directory.entries > limit:
        return True
    if directory.size <= limit * _HEADER:
        return False
    file.seek(directory.offset)
    found = 0
    left = directory.size
    while left >= _HEADER and found <= limit:
        header = file.read(_HEADER)
        if len(header) < _HEADER or not header.startswith(b"PK\x01\x02"):
            break
        rest = sum(struct.unpack_from("<3H", header, 28))
        file.seek(rest, io.SEEK_CUR)
        left -= _HEADER + rest
        found += 1
    return found > limit


def _large_directory(file: BinaryIO, end: int) -> tuple[int, int] | None:
    """Size and entries as a Zip64 record before ``end`` states them."""
    at = end - _LOCATOR.size - _END_64.size
    if at < 0:
        return None
    file.seek(at)
    record = file.read(_END_64.size)
    locator = file.read(_LOCATOR.size)
    if not (record.startswith(b"PK\x06\x06") and locator.startswith(b"PK\x06\x07")):
        return None
    fields = _END_64.unpack(record)
    return fields[8], fields[7]
