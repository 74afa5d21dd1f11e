"""A note on a tool as plain values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ToolRef:
    """A tool and the package it is of, as the library knows them."""

    package_key: str
    item_key: str
    title: str
    package_title: str = ""
    package_identifier: str = ""
    package_edition: str = ""


@dataclass(frozen=True)
class NoteFacts:
    """One note; ``source`` is the organisation that wrote it, empty for our own.

    ``cohort`` and ``label`` say where it was used, empty when that is not known.
    """

    id: int
    uid: str
    tool: ToolRef
    stars: int | None
    remark: str
    meeting_id: int | None
    cohort: str
    label: str
    used_on: date | None
    written_on: date
    source: str
