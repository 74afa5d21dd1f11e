"""A picture that somebody sent, opened without trusting it: its pages in shades of grey."""

import io
import struct
import warnings
from collections.abc import Iterator

from PIL import Image, ImageSequence, UnidentifiedImageError

from ct_desktop.exchange import code_refusals as refusals

LARGEST = 60 * 1024**2
"""Bytes of a file."""
LARGEST_PIXELS = 80_000_000
MOST_PAGES = 50
_FORMATS = ("PNG", "JPEG", "MPO", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "JPEG2000", "PPM")
_PHONE_FORMATS = (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1")
_ENOUGH_PIXELS = 40_000_000  # a larger JPEG is decoded at a half, a quarter or an eighth
# A file of others may be wrong in every way there is.
_BROKEN = (
    UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError,
    TypeError, KeyError, IndexError, AttributeError, ArithmeticError, EOFError, MemoryError,
    NotImplementedError, RuntimeError, struct.error,
)  # fmt: skip


def grey_pages(data: bytes, name: str) -> Iterator[Image.Image]:
    """The pages of the picture file ``name`` (mostly one), in mode L.

    Raises UserError: no picture, too large, damaged.
    """
    if len(data) > LARGEST:
        raise refusals.too_large(name, LARGEST // 1024**2)
    if any(sign in data[4:16] for sign in _PHONE_FORMATS):
        raise refusals.phone_format(name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what matters is refused; the rest interests nobody
        picture = _opened(data, name)
        try:
            for number, page in enumerate(ImageSequence.Iterator(picture)):
                if number == MOST_PAGES:
                    return
                if _pixels(page) > LARGEST_PIXELS:
                    raise refusals.too_many_pixels(name, LARGEST_PIXELS // 10**6)
                yield grey(page)
        except _BROKEN as error:
            raise refusals.damaged(name) from error


def grey(picture: Image.Image) -> Image.Image:
    """Shades of grey on white, of whatever mode the picture has; raises ValueError."""
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode.startswith(("I", "F")):
        return _stretched(picture)
    if picture.mode == "LAB":
        return picture.getchannel(0)
    if "A" in picture.mode or "a" in picture.mode or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        sheet = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(sheet, layer).convert("L")
    return picture.convert("RGB").convert("L")


def _opened(data: bytes, name: str) -> Image.Image:
    Image.init()  # Pillow knows few formats before, and some not on every system
    known = [one for one in _FORMATS if one in Image.OPEN]
    try:
        picture = Image.open(io.BytesIO(data), formats=known)
        parts = next(
            n for n in (1, 2, 4, 8) if _pixels(picture) <= _ENOUGH_PIXELS * n * n or n == 8
        )
        picture.draft("L", (picture.width // parts, picture.height // parts))
    except Image.DecompressionBombError as error:
        raise refusals.too_many_pixels(name, LARGEST_PIXELS // 10**6) from error
    except UnidentifiedImageError as error:
        raise refusals.no_picture(name) from error
    except _BROKEN as error:
        raise refusals.damaged(name) from error
    return picture


def _pixels(picture: Image.Image) -> int:
    return picture.width * picture.height


def _stretched(picture: Image.Image) -> Image.Image:
    """Pictures of 16 or 32 bits: from their darkest to their lightest shade."""
    exact = picture.convert("I").convert("F") if picture.mode.startswith("I") else picture
    low, high = exact.getextrema()
    if not isinstance(low, float) or not isinstance(high, float) or not high > low:
        return Image.new("L", picture.size, "white")
    step = 255.0 / (high - low)
    offset = -low * step
    return exact.point(lambda shade: shade * step + offset).convert("L")
