"""How a proof or certificate is laid out: what stands where, in which letters and colours.

Lengths are millimetres from the upper left corner of an A4 sheet, letters are points. One design
serves both documents: the fields ``{title}`` and ``{sentence}`` say which of the two it is.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ct_desktop.rules.competences import NO_WORDS, Words

FORMAT = "ct-certificate-design-1"
LONG, SHORT = 297.0, 210.0
"""A4 in millimetres."""
FIELDS = (
    "title",
    "given_to",
    "name",
    "sentence",
    "programme",
    "field",
    "cohort",
    "place",
    "date",
    "place_and_date",
    "number",
    "organisation",
    "practice_at",
    "meetings",
    "follow_ups",
    "hours",
    "practice_hours",
    "period",
    "authenticity",
    "checking",
    "done",
    "code",
)
"""What may stand between braces in a text; filled in per document and language.

``done`` is a list of what was done, a line each; ``checking`` says how the document is checked.
A line whose fields are all empty is left out, and so is a part between dots ( · ).
"""
FIELD = re.compile(r"\{([^{}]*)\}")
"""A field in a text."""
SMALLEST, LARGEST = 4.0, 120.0
"""Sizes of letters in points."""


class Orientation(StrEnum):
    """How the sheet is held."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Art(StrEnum):
    """What is drawn on the sheet by the program itself, in the colours of the design."""

    NONE = "none"
    STRIP = "strip"
    """The tall strip of shapes of the mockup, at the left (landscape) or the top (portrait)."""
    FRAME = "frame"
    """A fine double border with corners."""
    WAVES = "waves"
    """Overlapping curves along the foot."""
    CONFETTI = "confetti"
    """Shapes that fall in from two corners."""


class ElementKind(StrEnum):
    """What stands at a place."""

    TEXT = "text"
    NAME = "name"
    COMPETENCES = "competences"
    SIGNATURES = "signatures"
    QR = "qr"
    CODE = "code"
    LOGO = "logo"
    """The logo of the own organisation; its name in letters where there is none."""
    PICTURE = "picture"
    """A picture of the design, such as the logo of a partner."""
    LINE = "line"


class Face(StrEnum):
    """The faces of the one family."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    BOLD = "bold"
    ITALIC = "italic"


class Side(StrEnum):
    """The side of the sheet."""

    FRONT = "front"
    BACK = "back"


class Alignment(StrEnum):
    """How text, or a picture, stands in its place."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in millimetres from the upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on the sheet.

    ``text`` is used by TEXT (with fields between braces) and as the heading of COMPETENCES, CODE;
    ``size`` is the largest size of its letters, which become smaller to fit (``minimum`` where
    that is possible), and are never cut off; ``colour`` is #RRGGBB or the name of a colour of the
    design (*ink*, *muted*, *primary*, *accent*, *ground*); ``picture`` names a picture of the
    design. COMPETENCES stand as chips, or as a list where ``as_list``; the lines of a TEXT become
    a list by it too.
    """

    key: str
    kind: ElementKind
    place: Place
    side: Side = Side.FRONT
    text: Words = NO_WORDS
    face: Face = Face.REGULAR
    size: float = 12.0
    minimum: float = 6.5
    colour: str = "ink"
    align: Alignment = Alignment.LEFT
    letter_spacing: float = 0.0
    line_height: float = 1.45
    uppercase: bool = False
    as_list: bool = False
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a design as #RRGGBB; ``art`` are those of the drawing, in its order."""

    ink: str = "#1C2430"
    muted: str = "#69717D"
    primary: str = "#17226B"
    accent: str = "#2B4ACB"
    ground: str = "#FFFFFF"
    art: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Design:
    """A template; ``background`` names a picture of it that fills the front, or is empty.

    ``shipped`` ones cannot be changed, only copied. ``back``: a second page is printed, with the
    elements of that side.
    """

    key: str
    name: Words
    orientation: Orientation
    art: Art
    colours: Colours
    elements: tuple[Element, ...]
    background: str = ""
    back: bool = False
    shipped: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet in millimetres."""
        wide = self.orientation is Orientation.LANDSCAPE
        return (LONG, SHORT) if wide else (SHORT, LONG)

    def on(self, side: Side) -> tuple[Element, ...]:
        """The elements of a side, lowest first."""
        return tuple(one for one in self.elements if one.side is side)
