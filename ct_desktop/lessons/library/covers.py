"""The picture of a package for the shelf, small enough to keep in the index."""

import io
from pathlib import PurePosixPath

from ct_desktop.errors import AppError
from ct_desktop.lessons.reading.reader import OpenPackage

_LARGEST_FILE = 16 * 1024 * 1024
_LARGEST_DRAWING = 256 * 1024
_SIDE = 720  # px of the longer side on the shelf, for screens of double density
_MOST_PIXELS = 50_000_000


def read_cover(opened: OpenPackage) -> bytes | None:
    """The cover as JPEG or PNG of a modest size, or a small SVG as it is; None without one."""
    name = opened.package.cover
    if name is None:
        return None
    try:
        if opened.archive.size(name) > _LARGEST_FILE:
            return None
        content = opened.archive.read(name, limit=_LARGEST_FILE)
    except AppError:
        return None
    if PurePosixPath(name).suffix.lower() == ".svg":
        return content if len(content) <= _LARGEST_DRAWING else None
    return scaled(content)


def scaled(content: bytes) -> bytes | None:
    """A picture made to fit the shelf; None when it is no picture that can be read."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            opened.draft("RGB", (_SIDE, _SIDE))
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((_SIDE, _SIDE))
            target = io.BytesIO()
            if picture.mode in ("RGBA", "LA", "P", "PA"):
                picture.convert("RGBA").save(target, "PNG", optimize=True)
            else:
                picture.convert("RGB").save(target, "JPEG", quality=85)
    except (OSError, ValueError, SyntaxError, ArithmeticError, TypeError, KeyError, IndexError):
        return None
    except Image.DecompressionBombError:
        return None
    return target.getvalue()
