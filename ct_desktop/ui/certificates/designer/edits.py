"""What the designer does to a design: every change gives another one."""

from dataclasses import replace

from ct_desktop.rules.certificate_design import (
    Alignment,
    Design,
    Element,
    ElementKind,
    Face,
    Place,
    Side,
)
from ct_desktop.rules.competences import Words
from ct_desktop.ui.certificates.designer.geometry import moved, settled

OFFSET = 5.0
"""How far a double lies from what it doubles, in millimetres."""
_SIZES = {
    ElementKind.TEXT: (80.0, 10.0),
    ElementKind.NAME: (140.0, 20.0),
    ElementKind.COMPETENCES: (120.0, 30.0),
    ElementKind.SIGNATURES: (150.0, 28.0),
    ElementKind.QR: (28.0, 28.0),
    ElementKind.CODE: (120.0, 14.0),
    ElementKind.LOGO: (45.0, 18.0),
    ElementKind.PICTURE: (45.0, 45.0),
    ElementKind.LINE: (80.0, 0.3),
}
_LETTERS = {
    ElementKind.NAME: (Face.BOLD, 36.0),
    ElementKind.SIGNATURES: (Face.REGULAR, 10.0),
    ElementKind.COMPETENCES: (Face.REGULAR, 10.0),
    ElementKind.CODE: (Face.REGULAR, 7.5),
}


def found(design: Design, key: str) -> Element | None:
    """An element by its key."""
    return next((one for one in design.elements if one.key == key), None)


def with_element(design: Design, element: Element) -> Design:
    """The element in the place of the one with its key."""
    return replace(
        design,
        elements=tuple(element if one.key == element.key else one for one in design.elements),
    )


def with_place(design: Design, key: str, place: Place) -> Design:
    """An element at another place, in tenths of a millimetre and on the sheet."""
    element = found(design, key)
    if element is None:
        return design
    return with_element(design, replace(element, place=settled(place, design.size)))


def without(design: Design, key: str) -> Design:
    """The design without an element."""
    return replace(design, elements=tuple(one for one in design.elements if one.key != key))


def may_add(design: Design, kind: ElementKind) -> bool:
    """Whether another element of this kind can be there: there is one QR code at most."""
    return kind is not ElementKind.QR or all(one.kind is not kind for one in design.elements)


def added(
    design: Design, kind: ElementKind, side: Side, middle: tuple[float, float] | None = None
) -> tuple[Design, str]:
    """A new element around ``middle`` (of the sheet when None), and its key."""
    width, height = _SIZES[kind]
    x, y = middle or (design.size[0] / 2, design.size[1] / 2)
    place = settled(Place(x - width / 2, y - height / 2, width, height), design.size)
    face, size = _LETTERS.get(kind, (Face.REGULAR, 12.0))
    text = Words("Tekst", "Text") if kind is ElementKind.TEXT else Words()
    key = _free_key(design, kind)
    element = Element(key, kind, place, side, text, face, size)
    if kind is ElementKind.LOGO:
        element = replace(element, align=Alignment.CENTRE)
    return _on_side(replace(design, elements=(*design.elements, element))), key


def added_picture(
    design: Design,
    side: Side,
    picture: str,
    pixels: tuple[float, float],
    middle: tuple[float, float] | None = None,
) -> tuple[Design, str]:
    """A new element that shows a picture in its own proportions, and its key."""
    wide, high = _SIZES[ElementKind.PICTURE]
    scale = min(wide / pixels[0], high / pixels[1])
    width, height = max(2.0, pixels[0] * scale), max(2.0, pixels[1] * scale)
    made, key = added(design, ElementKind.PICTURE, side, middle)
    element = made.elements[-1]
    x = element.place.x + (element.place.width - width) / 2
    y = element.place.y + (element.place.height - height) / 2
    place = settled(Place(x, y, width, height), design.size)
    element = replace(element, picture=picture, place=place, align=Alignment.CENTRE)
    return with_element(made, element), key


def doubled(design: Design, key: str) -> tuple[Design, str]:
    """The design with an element twice, and the key of the second; unchanged where it may not."""
    element = found(design, key)
    if element is None or not may_add(design, element.kind):
        return design, key
    made = _free_key(design, element.kind)
    place = moved(element.place, OFFSET, OFFSET, design.size)
    elements = list(design.elements)
    elements.insert(
        elements.index(element) + 1, replace(element, key=made, place=settled(place, design.size))
    )
    return replace(design, elements=tuple(elements)), made


def raised(design: Design, key: str, step: int) -> Design:
    """An element ``step`` places higher (lower when negative) among those of its side."""
    element = found(design, key)
    if element is None:
        return design
    beside = list(design.on(element.side))
    at = beside.index(element)
    to = min(max(at + step, 0), len(beside) - 1)
    beside.insert(to, beside.pop(at))
    others = iter(beside)
    return replace(
        design,
        elements=tuple(
            next(others) if one.side is element.side else one for one in design.elements
        ),
    )


def on_side(design: Design, key: str, side: Side) -> Design:
    """An element on the other side of the sheet, which is then printed."""
    element = found(design, key)
    if element is None:
        return design
    return _on_side(with_element(design, replace(element, side=side)))


def without_picture(design: Design, name: str) -> Design:
    """The design without a picture: neither as background nor on the sheet."""
    kept = (
        one for one in design.elements if one.kind is not ElementKind.PICTURE or one.picture != name
    )
    background = "" if design.background == name else design.background
    return replace(design, elements=tuple(kept), background=background)


def _on_side(design: Design) -> Design:
    needs = any(one.side is Side.BACK for one in design.elements)
    return replace(design, back=True) if needs and not design.back else design


def _free_key(design: Design, kind: ElementKind) -> str:
    taken = {one.key for one in design.elements}
    number = 1
    while f"{kind.value}-{number}" in taken:
        number += 1
    return f"{kind.value}-{number}"
