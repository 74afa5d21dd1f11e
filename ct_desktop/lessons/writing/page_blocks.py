"""A page as blocks that an editor can show; what none of them fits is kept as it is.

A block remembers its HTML: what nobody changed is written back to the letter.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Style(StrEnum):
    """What a paragraph is; the values are words of the page's style sheet or of HTML."""

    TEXT = "p"
    LEAD = "lead"
    NEED = "need"
    MIND = "mind"
    HEADING = "h2"
    SUBHEADING = "h3"
    BULLET = "bullet"
    NUMBER = "number"
    CHECK = "check"
    SAY = "say"
    QUOTE = "quote"
    LINE = "line"
    BOX = "box"
    BOX_SMALL = "box small"
    BOX_LARGE = "box large"


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph: text in one dress, a picture, or (``text`` is a newline) a break."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    image: str = ""
    """Address of a picture; ``text`` is then what it shows, for who cannot see it."""


@dataclass(frozen=True)
class Paragraph:
    """A line of the page with its pieces."""

    style: Style
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True)
class Prose:
    """Paragraphs below each other."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Steps:
    """Numbered cards beside each other: a word and an explanation each."""

    rows: tuple[tuple[str, str], ...]


class PartsKind(StrEnum):
    """What the parts of a block are."""

    SCRIPT = "script"
    """A numbered programme."""
    VARIATIONS = "variations"


@dataclass(frozen=True)
class Part:
    """One part; ``mark`` is the class of a variation (sport, children, …)."""

    paragraphs: tuple[Paragraph, ...]
    mark: str = ""


@dataclass(frozen=True)
class Parts:
    """Parts that look alike, each with paragraphs."""

    kind: PartsKind
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Frame:
    """A coloured frame (``tip``, ``note``) or a form, around blocks."""

    look: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Table:
    """Plain text in cells; the first row holds headings when ``headed``."""

    look: str
    """``plain``, ``form`` or empty."""
    rows: tuple[tuple[str, ...], ...]
    headed: bool = True


@dataclass(frozen=True)
class Raw:
    """HTML that the editor does not take apart."""

    html: str


Content: TypeAlias = Prose | Steps | Parts | Frame | Table | Raw


@dataclass(frozen=True)
class Block:
    """Content with the HTML it was read from; ``source`` is None once it was changed."""

    content: Content
    source: str | None = field(default=None, compare=False)


FRAMES = ("tip", "note", "form")
VARIATIONS = ("sport", "culture", "welfare", "children", "young", "adults")
