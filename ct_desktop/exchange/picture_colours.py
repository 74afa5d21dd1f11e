"""The colours of a picture as a screen shows them, whatever it was made for."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_SIXTEEN_BITS = ("I;16", "I;16B", "I;16L", "I;16N", "I")


def in_rgb(picture: "Image.Image") -> "Image.Image":
    """``picture`` in RGB, or RGBA where it lets something through; never with a profile.

    From CMYK and other colour spaces by the profile in the file; 16 bits become 8.
    """
    if picture.mode in _SIXTEEN_BITS:
        whole = picture.convert("I").point(lambda value: value * (1 / 257))
        return _bare(whole.convert("L").convert("RGB"))
    clear = "A" in picture.mode or "transparency" in picture.info
    if clear:
        seen = picture.convert("RGBA")
        if seen.getchannel("A").getextrema()[0] < 255:  # type: ignore[operator]
            return _bare(seen)
        return _bare(seen.convert("RGB"))
    if picture.mode == "P":
        picture = picture.convert("RGB")
    return _bare(_by_profile(picture) or picture.convert("RGB"))


def _by_profile(picture: "Image.Image") -> "Image.Image | None":
    """By the colour profile that the file carries; None without one that is any good."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK", "L"):
        return None
    try:
        return ImageCms.profileToProfile(
            picture,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _bare(picture: "Image.Image") -> "Image.Image":
    picture.info.clear()
    return picture
