"""What a browser gets for an address in a package: bytes and their type."""

import io
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree

from ct_desktop.errors import UserError
from ct_desktop.lessons.reading.archive import Archive
from ct_desktop.lessons.reading.charset import charset_of
from ct_desktop.lessons.reading.resource_kinds import is_html, suffix_of

_LARGEST_TEXT = 8 * 1024 * 1024
_XHTML = "application/xhtml+xml"
# The system's own table differs per PC, so what lessons use is told here.
_TYPES = {
    "html": "text/html",
    "htm": "text/html",
    "xhtml": _XHTML,
    "xht": _XHTML,
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "xml": "text/xml",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "bmp": "image/bmp",
    "ico": "image/x-icon",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "wav": "audio/wav",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "mp4": "video/mp4",
    "m4v": "video/mp4",
    "webm": "video/webm",
    "ogv": "video/ogg",
    "mov": "video/quicktime",
    "pdf": "application/pdf",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "otf": "font/otf",
}


@dataclass(frozen=True)
class Served:
    """An entry for a browser; ``mime`` with its charset for texts, ``size`` in bytes."""

    name: str
    mime: str
    size: int
    open: Callable[[], BinaryIO]


def mime_of(name: str) -> str:
    """The media type of a file by its name."""
    known = _TYPES.get(suffix_of(name))
    return known or mimetypes.guess_type(name, strict=False)[0] or "application/octet-stream"


def serve_entry(archive: Archive, name: str, *, xhtml: bool = False) -> Served | None:
    """The entry ``name``; ``xhtml`` where pages are XHTML by the format (EPUB).

    None when it is damaged.
    """
    mime = mime_of(name)
    size = archive.size(name)
    if not (mime.startswith("text/") or mime == _XHTML) or size > _LARGEST_TEXT:
        return Served(name, mime, size, lambda: archive.open(name))
    try:
        content = archive.read(name, limit=_LARGEST_TEXT)
    except UserError:
        return None
    if is_html(name):
        strict = xhtml or mime == _XHTML
        mime = _XHTML if strict and _is_well_formed(content) else "text/html"
    mime = f"{mime}; charset={charset_of(content)}"
    return Served(name, mime, len(content), lambda: io.BytesIO(content))


def _is_well_formed(content: bytes) -> bool:
    """Whether a page is XML; one that is not is shown as HTML instead of as an error."""
    parser = etree.XMLParser(
        target=_Ignore(), resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        parser.feed(content)
        parser.close()
    except (etree.LxmlError, ValueError, LookupError, AssertionError):
        return False
    return True


class _Ignore:
    """Hears the elements of a page and keeps none."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def close(self) -> None:
        """The page has ended."""
