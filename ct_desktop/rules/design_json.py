"""Designs as JSON: stored, shipped and exchanged; nothing but a design is taken."""

import re
from collections.abc import Mapping
from typing import Any

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import (
    FORMAT,
    Alignment,
    Art,
    Colours,
    Design,
    Element,
    ElementKind,
    Face,
    Orientation,
    Place,
    Side,
)
from ct_desktop.rules.competences import Words
from ct_desktop.rules.json_shape import Shape, finite

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
NAMED_COLOURS = ("ink", "muted", "primary", "accent", "ground")
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
MOST_ELEMENTS = 200
LONGEST_TEXT = 4000
"""Characters of one text of a design."""


def design_as_json(design: Design) -> dict[str, Any]:
    """The design as it is stored, shipped and exported; without ``shipped``."""
    colours = design.colours
    return {
        "format": FORMAT,
        "key": design.key,
        "name": _words(design.name),
        "orientation": design.orientation.value,
        "art": design.art.value,
        "colours": {
            "ink": colours.ink,
            "muted": colours.muted,
            "primary": colours.primary,
            "accent": colours.accent,
            "ground": colours.ground,
            "art": list(colours.art),
        },
        "background": design.background,
        "back": design.back,
        "elements": [_element(one) for one in design.elements],
    }


def design_from_json(content: dict[str, Any]) -> Design:
    """The reverse; raises ValueError with what is wrong on anything that is no design."""
    top = Shape(content, tr("the design"))
    if top.text("format") != FORMAT:
        raise ValueError(tr("the design has a form that this program does not know"))
    key = top.text("key")
    if not KEY.fullmatch(key):
        raise ValueError(tr("the design has a key that no design has"))
    elements = top.list("elements")
    if len(elements) > MOST_ELEMENTS:
        raise ValueError(
            tr("the design has more than {n} elements").format(n=MOST_ELEMENTS),
        )
    read = tuple(_read_element(one) for one in elements)
    keys = [one.key for one in read]
    for element in read:
        if keys.count(element.key) > 1:
            raise ValueError(tr("the element “{key}” is there twice").format(key=element.key))
    design = Design(
        key=key,
        name=_read_words(top.part("name")),
        orientation=top.member("orientation", Orientation),
        art=top.member("art", Art),
        colours=_read_colours(top.part("colours")),
        elements=read,
        background=top.text("background"),
        back=top.truth("back"),
    )
    top.nothing_else()
    return design


def _element(element: Element) -> dict[str, Any]:
    place = element.place
    return {
        "key": element.key,
        "kind": element.kind.value,
        "side": element.side.value,
        "place": [place.x, place.y, place.width, place.height],
        "text": _words(element.text),
        "face": element.face.value,
        "size": element.size,
        "minimum": element.minimum,
        "colour": element.colour,
        "align": element.align.value,
        "letter_spacing": element.letter_spacing,
        "line_height": element.line_height,
        "uppercase": element.uppercase,
        "as_list": element.as_list,
        "picture": element.picture,
    }


def _read_element(content: object) -> Element:
    shape = Shape(content, tr("an element"))
    key = shape.text("key")
    if not KEY.fullmatch(key):
        raise ValueError(tr("an element has no key"))
    shape.where = tr("the element “{key}”").format(key=key)
    place = [_number(one, shape.where) for one in shape.list("place")]
    if len(place) != 4:
        raise ValueError(tr("{where} has no place of four numbers").format(where=shape.where))
    colour = shape.text("colour")
    if colour not in NAMED_COLOURS and not COLOUR.fullmatch(colour):
        raise ValueError(tr("{where} has a colour that is none").format(where=shape.where))
    element = Element(
        key=key,
        kind=shape.member("kind", ElementKind),
        place=Place(*place),
        side=shape.member("side", Side),
        text=_read_words(shape.part("text")),
        face=shape.member("face", Face),
        size=shape.number("size"),
        minimum=shape.number("minimum"),
        colour=colour,
        align=shape.member("align", Alignment),
        letter_spacing=shape.number("letter_spacing"),
        line_height=shape.number("line_height"),
        uppercase=shape.truth("uppercase"),
        as_list=shape.truth("as_list"),
        picture=shape.text("picture"),
    )
    shape.nothing_else()
    return element


def _read_colours(shape: Shape) -> Colours:
    art = shape.list("art")
    names = {name: shape.text(name) for name in NAMED_COLOURS}
    shape.nothing_else()
    for colour in (*names.values(), *art):
        if not isinstance(colour, str) or not COLOUR.fullmatch(colour):
            raise ValueError(tr("{where} has a colour that is none").format(where=shape.where))
    return Colours(**names, art=tuple(str(one) for one in art))


def _read_words(shape: Shape) -> Words:
    words = Words(shape.text("nl"), shape.text("en"))
    shape.nothing_else()
    if max(len(words.nl), len(words.en)) > LONGEST_TEXT:
        raise ValueError(tr("{where} has a text that is too long").format(where=shape.where))
    return words


def _words(words: Words) -> Mapping[str, str]:
    return {"nl": words.nl, "en": words.en}


def _number(value: object, where: str) -> float:
    number = finite(value)
    if number is None:
        raise ValueError(tr("{where} has no place of four numbers").format(where=where))
    return number
