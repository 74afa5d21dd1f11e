"""Pictures in a PDF: a JPEG and a plain PNG go in as they are, others pixel by pixel."""

import io
import struct
from collections.abc import Iterator

from PIL import Image

from ct_desktop.documents.pdf_writing.book import Book

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS = {"L": ("DeviceGray", 1), "RGB": ("DeviceRGB", 3)}


def write_picture(book: Book, data: bytes) -> tuple[int, int, int]:
    """Put a prepared PNG or JPEG into ``book``; number, width and height in pixels.

    Raises OSError (of Pillow) when it cannot be read.
    """
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
        width, height = picture.size
        plain = picture.mode in _COLOURS and "transparency" not in picture.info
        if plain and picture.format == "JPEG":
            entries = f"{_head(width, height, picture.mode)} /Filter /DCTDecode"
            return book.stream(data, entries, packed=False), width, height
        if plain and _as_it_is(data):
            colours = _COLOURS[picture.mode][1]
            entries = (
                f"{_head(width, height, picture.mode)} /Filter /FlateDecode /DecodeParms"
                f" << /Predictor 15 /Colors {colours} /BitsPerComponent 8 /Columns {width} >>"
            )
            packed = b"".join(body for kind, body in _chunks(data) if kind == b"IDAT")
            return book.stream(packed, entries, packed=False), width, height
        whole = picture.convert("RGBA")
    mask = book.stream(_pixels(whole.getchannel("A")), _head(width, height, "L"))
    entries = f"{_head(width, height, 'RGB')} /SMask {mask} 0 R"
    return book.stream(_pixels(whole.convert("RGB")), entries), width, height


def _head(width: int, height: int, mode: str) -> str:
    return (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height}"
        f" /ColorSpace /{_COLOURS[mode][0]} /BitsPerComponent 8"
    )


def _pixels(picture: Image.Image) -> bytes:
    return picture.tobytes()


def _as_it_is(data: bytes) -> bool:
    """Whether the packed rows of a PNG mean the same in a PDF: eight bits, not interlaced."""
    if not data.startswith(_SIGNATURE):
        return False
    kind, head = next(_chunks(data), (b"", b""))
    return kind == b"IHDR" and head[8] == 8 and head[9] in (0, 2) and head[12] == 0


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += 12 + length
