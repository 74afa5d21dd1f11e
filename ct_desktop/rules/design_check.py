"""What is wrong with a design before it is kept: in words for who made it."""

from collections.abc import Collection, Iterator

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import (
    FIELD,
    FIELDS,
    LARGEST,
    SMALLEST,
    Design,
    Element,
    ElementKind,
    Side,
)

LEAST_QR = 26.0
"""Millimetres: smaller is not read by every telephone."""
_ROUNDING = 0.01


def design_faults(design: Design, pictures: Collection[str]) -> tuple[str, ...]:
    """Everything that keeps ``design`` from being kept, each a sentence; ``pictures`` it has."""
    return tuple(_faults(design, frozenset(pictures)))


def fields_of(text: str) -> tuple[str, ...]:
    """The names between braces, in their order."""
    return tuple(FIELD.findall(text))


def shows(design: Design, field: str) -> bool:
    """Whether a text of the front, or of a back that is printed, has this field."""
    return any(
        field in (*fields_of(one.text.nl), *fields_of(one.text.en))
        for one in design.elements
        if one.kind is ElementKind.TEXT and (design.back or one.side is Side.FRONT)
    )


def _faults(design: Design, pictures: Collection[str]) -> Iterator[str]:
    if not (design.name.nl.strip() or design.name.en.strip()):
        yield tr("The design has no name.")
    if design.background and design.background not in pictures:
        yield tr("The background “{name}” is not there.").format(name=design.background)
    for element in design.elements:
        yield from _element_faults(design, element, pictures)
    kinds = [one.kind for one in design.elements]
    if kinds.count(ElementKind.QR) > 1:
        yield tr("There are two QR codes; one is enough.")
    front = [one.kind for one in design.on(Side.FRONT)]
    if ElementKind.NAME not in front:
        yield tr("The name is nowhere on the front.")
    if not shows(design, "number"):
        yield tr("The number is nowhere; put {field} in a text.").format(field="{number}")


def _element_faults(design: Design, one: Element, pictures: Collection[str]) -> Iterator[str]:
    width, height = design.size
    place = one.place
    outside = (
        min(place.x, place.y) < -_ROUNDING
        or place.x + place.width > width + _ROUNDING
        or place.y + place.height > height + _ROUNDING
    )
    if outside:
        yield tr("“{element}” stands outside the sheet.").format(element=one.key)
    if (
        min(place.width, place.height) < 0
        or max(place.width, place.height) <= 0
        or (one.kind is not ElementKind.LINE and min(place.width, place.height) < 1)
    ):
        yield tr("“{element}” has no room.").format(element=one.key)
    if not (SMALLEST <= one.size <= LARGEST and 0 < one.minimum <= LARGEST):
        yield tr("The letters of “{element}” must be from {least} to {most} points.").format(
            element=one.key, least=f"{SMALLEST:g}", most=f"{LARGEST:g}"
        )
    if not 0.8 <= one.line_height <= 4 or not -5 <= one.letter_spacing <= 20:
        yield tr("The lines or letters of “{element}” stand too far apart.").format(element=one.key)
    if one.kind is ElementKind.QR and min(place.width, place.height) < LEAST_QR - _ROUNDING:
        yield tr("The QR code must be at least {n} mm wide and high.").format(n=f"{LEAST_QR:g}")
    if one.kind is ElementKind.PICTURE and one.picture not in pictures:
        yield tr("The picture “{name}” is not there.").format(name=one.picture)
    unknown = dict.fromkeys((*fields_of(one.text.nl), *fields_of(one.text.en)))
    for field in unknown:
        if field not in FIELDS:
            yield tr("There is no field {field}.").format(field="{" + field + "}")
