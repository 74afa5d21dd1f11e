"""A picture from a user (logo, signature): checked, made small enough, ready to draw."""

import io
import warnings
from typing import Any

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from ct_desktop.errors import UserError
from ct_desktop.language import tr

LARGEST_BYTES = 20_000_000
LARGEST_PIXELS = 40_000_000
LONGEST_SIDE = 1600
"""Pixels: enough for a logo of 13 cm at 300 dpi."""


def prepared_picture(data: bytes) -> bytes:
    """``data`` as PNG or JPEG fit for paper; large pictures come back smaller, as PNG.

    ``UserError`` when it is no PNG or JPEG, is damaged, or is too large to open.
    """
    if len(data) > LARGEST_BYTES:
        raise _too_large()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if picture.width * picture.height > LARGEST_PIXELS:
            raise _too_large()
        picture.load()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise UserError(
            tr("The picture cannot be read."),
            tr("Choose a picture saved as PNG or JPEG."),
        ) from error
    if max(picture.size) <= LONGEST_SIDE and picture.mode in ("RGB", "RGBA", "L"):
        return data
    has_transparency = "A" in picture.mode or "transparency" in picture.info
    smaller = picture.convert("RGBA" if has_transparency else "RGB")
    smaller.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    smaller.save(out, "PNG", optimize=True)
    return out.getvalue()


def picture_reader(data: bytes) -> Any:
    """``data`` checked and opened for reportlab; ``UserError`` as ``prepared_picture``."""
    return ImageReader(io.BytesIO(prepared_picture(data)))


def _too_large() -> UserError:
    return UserError(
        tr("The picture is too large."),
        tr("Choose a picture of at most 20 MB and 40 megapixels."),
    )
