"""Files and folders with supervisors' forms, read before anything of them is stored."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ct_desktop.errors import UserError
from ct_desktop.language import tr

if TYPE_CHECKING:
    from ct_desktop.exchange.supervisor_form_file import FilledForm


@dataclass(frozen=True)
class FormFile:
    """A file as it was read: its forms, or why it has none.

    ``digest``: SHA-256 of the file. ``identifiers``: what stands on a form without fields.
    """

    path: Path
    digest: str = ""
    forms: "tuple[FilledForm, ...]" = ()
    refusal: UserError | None = None
    identifiers: tuple[str, ...] = ()


def read_files(
    paths: Sequence[Path], today: date, progress: Callable[[int, int], None] | None = None
) -> tuple[FormFile, ...]:
    """Read files, and the PDF files of folders and the folders in them, each once."""
    found: list[FormFile] = []
    wanted = _files(paths)
    for number, path in enumerate(wanted, start=1):
        found.append(_read(path, today))
        if progress is not None:
            progress(number, len(wanted))
    return tuple(found)


def _files(paths: Sequence[Path]) -> list[Path]:
    found: dict[Path, None] = {}
    for path in paths:
        inside = _pdfs_in(path) if path.is_dir() else []
        found |= dict.fromkeys(inside or [path])
    return list(found)


def _pdfs_in(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() == ".pdf" and not path.name.startswith(".") and path.is_file()
    )


def _read(path: Path, today: date) -> FormFile:
    from ct_desktop.exchange.form_refusals import FlattenedForm
    from ct_desktop.exchange.supervisor_form_file import read_forms

    try:
        data = _content(path)
        return FormFile(path, hashlib.sha256(data).hexdigest(), read_forms(data, path.name, today))
    except FlattenedForm as refused:
        return FormFile(path, refusal=refused, identifiers=refused.identifiers)
    except UserError as refused:
        return FormFile(path, refusal=refused)


def _content(path: Path) -> bytes:
    from ct_desktop.exchange.form_pdf import LARGEST
    from ct_desktop.exchange.form_refusals import cannot_open

    if path.is_dir():
        raise UserError(
            tr("The folder “{name}” holds no PDF file.").format(name=path.name),
            tr("Choose the folder in which the forms were saved."),
        )
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise cannot_open(path.name) from error
