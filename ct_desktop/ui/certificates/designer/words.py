"""What the parts of a design are called in the window."""

import re

from ct_desktop.language import current, tr
from ct_desktop.rules.certificate_design import (
    FIELDS,
    Alignment,
    Art,
    Design,
    Element,
    ElementKind,
    Face,
    Orientation,
    Side,
)

COLOURS = ("ink", "muted", "primary", "accent", "ground")
FIELD = re.compile(r"\{([^{}]*)\}")
_LONGEST = 60


def kind_words(kind: ElementKind) -> str:
    """What stands at a place."""
    return {
        ElementKind.TEXT: tr("Text"),
        ElementKind.NAME: tr("Name of the participant"),
        ElementKind.COMPETENCES: tr("Competences"),
        ElementKind.SIGNATURES: tr("Signatures"),
        ElementKind.QR: tr("QR code"),
        ElementKind.CODE: tr("Code in letters"),
        ElementKind.LOGO: tr("Your logo"),
        ElementKind.PICTURE: tr("Picture"),
        ElementKind.LINE: tr("Drawn line"),
    }[kind]


def field_words(field: str) -> str:
    """What a field between braces is filled with."""
    return {
        "title": tr("Title: proof or certificate"),
        "given_to": tr("The words “awarded to”"),
        "name": tr("Name of the participant"),
        "sentence": tr("Sentence: what was done"),
        "programme": tr("Programme"),
        "field": tr("Field: sport, culture or welfare"),
        "cohort": tr("Group"),
        "place": tr("Town or city"),
        "date": tr("Date"),
        "place_and_date": tr("Place and date"),
        "number": tr("Number of the document"),
        "organisation": tr("Your organisation"),
        "practice_at": tr("Where practice was done"),
        "meetings": tr("Number of meetings"),
        "follow_ups": tr("Number of follow-up days"),
        "hours": tr("Training hours"),
        "practice_hours": tr("Practice hours"),
        "period": tr("Period: first and last day"),
        "authenticity": tr("Where it is checked, in a few words"),
        "checking": tr("How it is checked, in a few sentences"),
        "done": tr("What was done: a line each"),
        "code": tr("Code in letters"),
    }.get(field, field)


def face_words(face: Face) -> str:
    """How heavy or slanted letters are."""
    return {
        Face.REGULAR: tr("Regular"),
        Face.SEMIBOLD: tr("Semibold"),
        Face.BOLD: tr("Bold"),
        Face.ITALIC: tr("Italic"),
    }[face]


def alignment_words(alignment: Alignment) -> str:
    """How text stands in its place."""
    return {
        Alignment.LEFT: tr("At the left"),
        Alignment.CENTRE: tr("Centred"),
        Alignment.RIGHT: tr("At the right"),
    }[alignment]


def side_words(side: Side) -> str:
    """The side of the sheet."""
    return tr("Front side") if side is Side.FRONT else tr("Back side")


def art_words(art: Art) -> str:
    """What the program draws on the sheet."""
    return {
        Art.NONE: tr("Nothing"),
        Art.STRIP: tr("Strip of shapes"),
        Art.FRAME: tr("Fine border"),
        Art.WAVES: tr("Waves along the foot"),
        Art.CONFETTI: tr("Confetti in two corners"),
    }[art]


def orientation_words(orientation: Orientation) -> str:
    """How the sheet is held."""
    return tr("landscape") if orientation is Orientation.LANDSCAPE else tr("portrait")


def colour_words(colour: str) -> str:
    """A colour of the design by its name."""
    return {
        "ink": tr("Letters"),
        "muted": tr("Quiet letters"),
        "primary": tr("Main colour"),
        "accent": tr("Accent"),
        "ground": tr("Colour of the paper"),
    }.get(colour, colour)


def element_words(element: Element, language: str) -> str:
    """An element in a list: what it is, or what it says with its fields in words."""
    if element.kind is ElementKind.TEXT:
        said = " ".join(element.text.in_language(language).split())
        words = FIELD.sub(lambda met: f"‹{_short(met.group(1))}›", said)
        return _cut(words) or tr("Text without words")
    if element.kind is ElementKind.PICTURE and element.picture:
        return tr("Picture: {name}").format(name=element.picture)
    return kind_words(element.kind)


def design_words(design: Design, language: str) -> str:
    """The name of a design."""
    return design.name.in_language(language) or tr("Design without a name")


def unknown_fields(text: str) -> list[str]:
    """What stands between braces and is no field."""
    return [name for name in FIELD.findall(text) if name not in FIELDS]


def _short(field: str) -> str:
    return field_words(field).partition(":")[0]


def length(value: float) -> str:
    """Millimetres as people write them."""
    return f"{value:g}".replace(".", "," if current() == "nl" else ".")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
