"""Supervisors' forms as they come back: printed by the program, filled in, saved as a file."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from form_files import fill, hours, scores
from office_kit import store_of

from ct_desktop.rules.supervisor_form import FILLED_ON, REMARKS
from ct_desktop.services.form_owner import form_key
from ct_desktop.services.office import Office

SIX = ("3", "3", "4", "2", "3", "4")
"""Levels for the six items of the profile."""


def key_of(office: Office) -> bytes:
    """The key with which this store makes identifiers."""
    with store_of(office).read() as session:
        return form_key(session)


def printed(office: Office, *placement_ids: int, language: str = "nl") -> bytes:
    """The form as the program prints it."""
    return office.practice_prints.supervisor_form(placement_ids, language).pdf


def returned(
    office: Office,
    folder: Path,
    placement_id: int,
    *lines: tuple[str, str, str],
    levels: tuple[str, ...] = (),
    remarks: str = "",
    name: str = "formulier.pdf",
    blank: bytes | None = None,
    filled_on: str = "",
    **other: str,
) -> Path:
    """The file a supervisor sends back; ``other`` are values of other fields by name."""
    values: Mapping[str, str] = {
        **hours(*lines),
        **scores(*(f"/{level}" for level in levels)),
        REMARKS: remarks,
        FILLED_ON: filled_on,
        **other,
    }
    path = folder / name
    path.write_bytes(fill(blank or printed(office, placement_id), values))
    return path


def day(office: Office, ago: int = 0) -> date:
    """Today, or a day before it."""
    from datetime import timedelta

    return store_of(office).clock.today() - timedelta(days=ago)


def written(one: date) -> str:
    """A day as a supervisor types it."""
    return f"{one.day}-{one.month}-{one.year}"
