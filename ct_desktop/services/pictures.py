"""Checks pictures the user chooses for prints: a logo, a signature."""

from io import BytesIO

from ct_desktop.errors import UserError
from ct_desktop.language import tr

LARGEST_BYTES = 10_000_000
LARGEST_PIXELS = 40_000_000


def check_picture(data: bytes) -> None:
    """Raise UserError unless ``data`` is a PNG or JPEG that can be printed."""
    from PIL import Image, UnidentifiedImageError

    if len(data) > LARGEST_BYTES:
        raise UserError(
            tr("The picture is larger than 10 MB."), tr("Choose a smaller version of it.")
        )
    try:
        with Image.open(BytesIO(data)) as picture:
            kind, size = picture.format, picture.size
            if kind in ("PNG", "JPEG") and size[0] * size[1] <= LARGEST_PIXELS:
                picture.load()
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise UserError(
            tr("The file is not a picture that can be read."), tr("Choose a PNG or JPEG file.")
        ) from error
    if kind not in ("PNG", "JPEG"):
        raise UserError(
            tr("Pictures of the kind {kind} cannot be printed.").format(kind=kind),
            tr("Choose a PNG or JPEG file."),
        )
    if size[0] * size[1] > LARGEST_PIXELS:
        raise UserError(
            tr("The picture has more than 40 million pixels."),
            tr("Choose a smaller version of it."),
        )
