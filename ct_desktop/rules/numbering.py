"""Numbers of proofs and certificates: year and serial, *2026-0147*.

A number is given out once and never again; a series only goes up.
"""

import re
from dataclasses import dataclass

from ct_desktop.errors import UserError
from ct_desktop.language import tr

LARGEST_SERIAL = 999_999
"""Higher ones are of another series, whatever they look like: ours never comes to its end."""

_WRITTEN = re.compile(r"([0-9]{4})-([0-9]{4,9})")


@dataclass(frozen=True, slots=True, order=True)
class DocumentNumber:
    """Compared by year, then serial; at least four digits when written."""

    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.serial:04d}"


def parse_number(text: str) -> DocumentNumber:
    """Read *2026-0147*. Raises UserError when it is anything else."""
    found = _WRITTEN.fullmatch(text.strip())
    number = DocumentNumber(int(found[1]), int(found[2])) if found else None
    if number is None or not number.serial or str(number) != text.strip():
        raise UserError(
            tr("{text} is not a document number.").format(text=text.strip() or "…"),
            tr("Write the year, a hyphen and at least four digits, such as 2026-0147."),
        )
    return number


def next_number(year: int, last: str | None) -> str:
    """The number after the last one given out; a new year begins at 0001.

    Raises UserError when the last number is of a later year, or is none.
    """
    if last is None:
        return str(DocumentNumber(year, 1))
    before = parse_number(last)
    if before.year > year:
        raise UserError(
            tr("Numbers of {year} can no longer be given out: {last} already was.").format(
                year=year, last=last
            ),
            tr("Choose a date in {year} or later.").format(year=before.year),
        )
    return str(DocumentNumber(year, before.serial + 1 if before.year == year else 1))
