"""A picture for a design as it was chosen, made ready to be kept: small, upright, RGB, anonymous.

Photographs carry where and when they were taken; nothing of that is kept.
"""

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ct_desktop.errors import UserError
from ct_desktop.exchange.picture_colours import in_rgb
from ct_desktop.language import tr

if TYPE_CHECKING:
    from PIL import Image

PNG, JPEG, PDF = "image/png", "image/jpeg", "application/pdf"
LARGEST_BYTES = 100_000_000
LARGEST_PIXELS = 100_000_000
LONGEST_SIDE = 3600
"""Pixels: a sheet of A4 at 300 dpi."""
_LARGEST_PNG = 3_000_000
_QUALITY = 90


@dataclass(frozen=True)
class PreparedPicture:
    """A picture as it is kept; width and height in pixels, in points for a PDF."""

    media_type: str
    width: float
    height: float
    data: bytes


def prepared(data: bytes) -> PreparedPicture:
    """A PNG, a JPEG, or the first page of a PDF, ready to be kept.

    Turned upright, in RGB, at most ``LONGEST_SIDE`` pixels. Raises UserError: no such file,
    damaged, encrypted, larger than 100 megapixels or 100 MB.
    """
    if len(data) > LARGEST_BYTES:
        raise too_large()
    if data[:1024].lstrip().startswith(b"%PDF"):
        from ct_desktop.exchange.picture_page import prepared_page

        page, width, height = prepared_page(data)
        return PreparedPicture(PDF, width, height, page)
    return _prepared_pixels(data)


def size_of(media_type: str, data: bytes) -> tuple[float, float]:
    """Width and height of a kept picture; (0, 0) when it cannot be read any more."""
    if media_type == PDF:
        from ct_desktop.exchange.picture_page import page_size

        return page_size(data)
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            return float(picture.width), float(picture.height)
    except (OSError, SyntaxError, ValueError):
        return 0.0, 0.0


def too_large() -> UserError:
    """More than can be opened."""
    return UserError(
        tr("The picture is too large."),
        tr("Choose a picture of at most 100 megapixels and 100 MB."),
    )


def _prepared_pixels(data: bytes) -> PreparedPicture:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture: Image.Image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        kind = picture.format
        if picture.width * picture.height > LARGEST_PIXELS:
            raise too_large()
        # A large JPEG is read at a half, a quarter or an eighth of its size right away.
        picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        plain = in_rgb(upright)
        plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    except Image.DecompressionBombError as error:
        raise too_large() from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise UserError(
            tr("The picture cannot be read."),
            tr("Choose a picture saved as PNG or JPEG, or a PDF."),
        ) from error
    media_type, content = _saved(plain, photograph=kind == "JPEG")
    return PreparedPicture(media_type, float(plain.width), float(plain.height), content)


def _saved(picture: "Image.Image", *, photograph: bool) -> tuple[str, bytes]:
    if not photograph:
        out = io.BytesIO()
        picture.save(out, "PNG")
        if picture.mode == "RGBA" or out.tell() <= _LARGEST_PNG:
            return PNG, out.getvalue()
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return JPEG, out.getvalue()
