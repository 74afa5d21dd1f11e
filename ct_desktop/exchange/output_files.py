"""Writing a finished file: whole or not at all."""

from pathlib import Path

from ct_desktop.errors import UserError
from ct_desktop.language import tr


def save_bytes(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``; a file of that name is replaced only by a complete one.

    Raises UserError when the place cannot be written, for instance because the file is open in
    another program.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        try:
            beside.write_bytes(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            tr("“{name}” cannot be written.").format(name=path.name),
            tr("Close it in the other program, or choose another folder."),
        ) from error
