"""What a book of tools is bound from; light, for the window hands these on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class BookPart:
    """One tool as it was printed; ``minutes`` None or 0 when it has no time."""

    title: str
    pdf: bytes
    minutes: int | None = None


@dataclass(frozen=True)
class BookCover:
    """The first page: who prints, what it is for, and facts as (what, value) in the language of
    the book."""

    organisation: str
    heading: str
    facts: tuple[tuple[str, str], ...]
    printed_on: date
    logo: bytes | None = None
