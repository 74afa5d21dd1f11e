"""Pictures of designs: read from where they were chosen, and kept with their design."""

from collections.abc import Collection
from pathlib import Path

from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import CertificateTemplate, TemplatePicture
from ct_desktop.rules.names import normalise

_LONGEST_NAME = 80


def read_picture(file: Path) -> bytes:
    """What is in a file. Raises UserError when it is too large or cannot be opened."""
    from ct_desktop.exchange.picture_file import LARGEST_BYTES, too_large

    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise too_large()
        return file.read_bytes()
    except OSError as error:
        raise UserError(
            tr("“{name}” cannot be opened.").format(name=file.name), tr("Choose another file.")
        ) from error


def free_picture_name(stem: str, taken: Collection[str]) -> str:
    """The name of a file, with a number where the design has such a picture already."""
    first = normalise(stem)[:_LONGEST_NAME] or "1"
    name, number = first, 2
    while name in taken:
        name = f"{first} {number}"
        number += 1
    return name


def keep_picture(
    session: Session, row: CertificateTemplate, name: str, media_type: str, data: bytes
) -> None:
    """Store a prepared picture with its design."""
    session.add(TemplatePicture(template_id=row.id, name=name, media_type=media_type, data=data))
