"""A picture made fit for a lesson package: upright, not larger than needed, without hidden data."""

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.lessons.writing.draft_files import suffix_of

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_SIDE = 1600  # px; enough for a full screen and for half a sheet of A4
PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "svg"})
_PHOTO_BYTES = 1_000_000
_ACTIVE = re.compile(rb"<script\b|\son[a-z]+\s*=|javascript:|<foreignObject\b", re.IGNORECASE)


def is_picture(name: str) -> bool:
    """Whether the suffix is that of a picture that can be prepared."""
    return suffix_of(name) in PICTURES


def prepared_picture(file: Path) -> tuple[bytes, str]:
    """Its bytes and the suffix they ask for.

    The longer side becomes at most 1600 px; where and when a photo was taken is left out. JPEG
    and WebP stay what they are, a moving picture is kept whole, a photo saved as a large PNG
    becomes a JPEG, and what browsers do not show becomes a PNG. Raises UserError when it is no
    picture or one with a script in it, OSError when it cannot be read.
    """
    if suffix_of(file.name) == "svg":
        return _drawing(file), "svg"
    from PIL import Image, ImageOps

    content = file.read_bytes()
    try:
        with Image.open(io.BytesIO(content)) as opened:
            form = opened.format or ""
            if getattr(opened, "is_animated", False) and form in {"GIF", "WEBP", "PNG"}:
                return content, form.lower()
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            return _saved(picture, form)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UserError(
            tr("“{name}” cannot be read as a picture.").format(name=file.name),
            tr("Save it as JPEG or PNG in another program, and add that."),
        ) from error


def _saved(picture: "Image", form: str) -> tuple[bytes, str]:
    target = io.BytesIO()
    profile = picture.info.get("icc_profile")
    if form == "WEBP":
        picture.save(target, "WEBP", quality=85, icc_profile=profile or b"")
        return target.getvalue(), "webp"
    if form != "JPEG":
        if picture.mode not in {"1", "L", "LA", "P", "RGB", "RGBA"}:
            picture = picture.convert("RGB")
        picture.save(target, "PNG", optimize=True, icc_profile=profile)
        opaque = picture.mode in {"1", "L", "RGB"}
        if not opaque or len(target.getvalue()) <= _PHOTO_BYTES:
            return target.getvalue(), "png"
        target = io.BytesIO()
    if picture.mode not in {"L", "RGB"}:
        # Colours for print are told apart by their profile, which does not fit RGB.
        picture, profile = picture.convert("RGB"), None
    picture.save(target, "JPEG", quality=85, optimize=True, icc_profile=profile)
    return target.getvalue(), "jpg"


def _drawing(file: Path) -> bytes:
    content = file.read_bytes()
    if _ACTIVE.search(content) or b"<svg" not in content:
        raise UserError(
            tr("“{name}” is a drawing with a program in it.").format(name=file.name),
            tr("Save it as PNG in another program, and add that."),
        )
    return content
