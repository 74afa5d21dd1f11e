"""What is printed of one proof or certificate."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ct_desktop.documents.signers import Signer
from ct_desktop.rules.certificate_design import Design
from ct_desktop.rules.enumerations import DocumentKind, Field


@dataclass(frozen=True)
class Certificate:
    """One document as it was issued; hours in clock hours, ``name`` as in running text.

    ``competences`` are sentences; ``code`` is the signed statement, empty for what has none.
    """

    kind: DocumentKind
    name: str
    number: str
    issued_on: date
    programme: str = ""
    field: Field | None = None
    cohort: str = ""
    place: str = ""
    meetings: int = 0
    follow_ups: int = 0
    hours: float = 0.0
    practice_hours: float = 0.0
    practice_at: str = ""
    final_presentation: bool = False
    first_day: date | None = None
    last_day: date | None = None
    competences: tuple[str, ...] = ()
    signers: tuple[Signer, ...] = ()
    code: str = ""


@dataclass(frozen=True)
class DesignPicture:
    """A picture of a design: PNG, JPEG, or a PDF of which the first page is drawn."""

    media_type: str
    data: bytes


@dataclass(frozen=True)
class DesignKit:
    """A design with its pictures by name; one that is gone leaves its place empty."""

    design: Design
    pictures: Mapping[str, DesignPicture] = field(default_factory=dict)
