"""A design as a file to hand on (``.ctdesign``): a zip with design.json and its pictures."""

import json
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from ct_desktop.errors import UserError
from ct_desktop.exchange.output_files import save_bytes
from ct_desktop.language import tr

CONTENT = "design.json"
_PICTURES = "pictures"
_ENTRY = re.compile(r"pictures/[0-9]{1,3}\.(png|jpg|pdf)")
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "application/pdf": "pdf"}
_NAME = re.compile(r"[^/\\\x00-\x1f]{1,120}")
_LARGEST_CONTENT = 2_000_000
_LARGEST_PICTURE = 50_000_000
_LARGEST_WHOLE = 200_000_000
"""Bytes of all pictures unpacked."""
_MOST_PICTURES = 40
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAY = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class FiledPicture:
    """A picture in the file."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class FiledDesign:
    """What stands in the file: the design as JSON, not looked at yet, and its pictures."""

    content: dict[str, Any]
    pictures: tuple[FiledPicture, ...]


def write_design(file: Path, content: dict[str, Any], pictures: Sequence[FiledPicture]) -> None:
    """Write the file, equal for equal designs. Raises UserError when it cannot be written."""
    entries = [
        (f"{_PICTURES}/{index}.{_ENDINGS[one.media_type]}", one)
        for index, one in enumerate(pictures)
    ]
    listed = [
        {"name": one.name, "media_type": one.media_type, "file": entry} for entry, one in entries
    ]
    text = json.dumps({"design": content, "pictures": listed}, ensure_ascii=False, indent=1)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(CONTENT, _DAY), text, zipfile.ZIP_DEFLATED)
        for entry, one in entries:
            archive.writestr(zipfile.ZipInfo(entry, _DAY), one.data, zipfile.ZIP_STORED)
    save_bytes(file, out.getvalue())


def read_design(file: Path) -> FiledDesign:
    """Read the file; raises UserError for anything that is no such file, and says what is wrong."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _read(archive)
    except OSError as error:
        raise UserError(
            tr("“{name}” cannot be opened.").format(name=file.name), tr("Choose another file.")
        ) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
        TypeError,
    ) as error:
        raise refused(file.name) from error


def refused(name: str, reason: str = "") -> UserError:
    """The file holds no design; ``reason`` says why."""
    advice = tr("Choose a file that this program exported (.ctdesign).")
    if reason:
        advice = tr("What is wrong: {reason}.").format(reason=reason)
    return UserError(tr("“{name}” holds no design.").format(name=name), advice)


def _read(archive: zipfile.ZipFile) -> FiledDesign:
    entries = {one.filename: one for one in archive.infolist()}
    if len(entries) != len(archive.infolist()) or len(entries) > _MOST_PICTURES + 1:
        raise ValueError("entries")
    for name, entry in entries.items():
        limit = _LARGEST_CONTENT if name == CONTENT else _LARGEST_PICTURE
        if (name != CONTENT and not _ENTRY.fullmatch(name)) or entry.file_size > limit:
            raise ValueError("entry")
        if entry.compress_type not in _PACKED:
            raise ValueError("compression")
    if sum(entry.file_size for entry in entries.values()) > _LARGEST_WHOLE:
        raise ValueError("size")
    whole = json.loads(_bytes(archive, entries[CONTENT], _LARGEST_CONTENT).decode("utf-8"))
    json.dumps(whole, ensure_ascii=False).encode()  # half a letter cannot be written down
    if set(whole) != {"design", _PICTURES} or not isinstance(whole["design"], dict):
        raise ValueError("content")
    if len({one["file"] for one in whole[_PICTURES]}) != len(whole[_PICTURES]):
        raise ValueError("files")
    pictures = []
    for one in whole[_PICTURES]:
        name, media_type, entry_name = str(one["name"]), one["media_type"], one["file"]
        if not _NAME.fullmatch(name) or media_type not in _ENDINGS:
            raise ValueError("picture")
        data = _bytes(archive, entries[entry_name], _LARGEST_PICTURE)
        pictures.append(FiledPicture(name, media_type, data))
    if len({one.name for one in pictures}) != len(pictures):
        raise ValueError("names")
    return FiledDesign(whole["design"], tuple(pictures))


def _bytes(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    # What the head says of the size may be untrue: never more than allowed is unpacked.
    with archive.open(entry) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise ValueError("size")
    return data
