"""Designs as JSON are read strictly; what is wrong with a design is said in words."""

import copy
import json
from dataclasses import replace

import pytest

from ct_desktop.rules.certificate_design import (
    Art,
    Colours,
    Design,
    Element,
    ElementKind,
    Orientation,
    Place,
    Side,
)
from ct_desktop.rules.competences import Words
from ct_desktop.rules.design_check import design_faults
from ct_desktop.rules.design_json import design_as_json, design_from_json

NAME = Element("name", ElementKind.NAME, Place(20, 80, 200, 20))
NUMBER = Element("number", ElementKind.TEXT, Place(20, 190, 90, 5), text=Words("nr. {number}"))
DESIGN = Design(
    "own-1",
    Words("Eigen ontwerp", "Own design"),
    Orientation.LANDSCAPE,
    Art.WAVES,
    Colours(art=("#112233",)),
    (NAME, NUMBER),
    background="paper",
    back=True,
)
JSON = design_as_json(DESIGN)


def changed(path, value):
    content = copy.deepcopy(JSON)
    at = content
    for step in path[:-1]:
        at = at[step]
    if value is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return content


def test_a_design_comes_back_as_it_was():
    assert design_from_json(json.loads(json.dumps(JSON))) == DESIGN
    assert design_from_json(JSON).size == (297.0, 210.0)
    assert [one.key for one in DESIGN.on(Side.FRONT)] == ["name", "number"]
    assert DESIGN.on(Side.BACK) == ()


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("format",), "ct-certificate-design-2", "does not know"),
        (("format",), ..., "has no “format”"),
        (("key",), "../own", "key"),
        (("key",), "", "key"),
        (("key",), 7, "“key”"),
        (("name",), "Ontwerp", "not what it should be"),
        (("name", "nl"), None, "“nl”"),
        (("orientation",), "upside-down", "“orientation”"),
        (("art",), "fireworks", "“art”"),
        (("back",), 1, "“back”"),
        (("background",), None, "“background”"),
        (("surprise",), True, "means nothing"),
        (("colours", "ink"), "black", "colour"),
        (("colours", "art"), ["#12345"], "colour"),
        (("colours", "art"), [7], "colour"),
        (("colours", "more"), "#000000", "means nothing"),
        (("elements",), {}, "“elements”"),
        (("elements",), [JSON["elements"][0]] * 2, "there twice"),
        (("elements",), [JSON["elements"][0]] * 201, "more than 200"),
        (("elements", 0), "name", "not what it should be"),
        (("elements", 0, "kind"), "video", "“kind”"),
        (("elements", 0, "place"), [1, 2, 3], "four numbers"),
        (("elements", 0, "place"), [1, 2, 3, float("nan")], "four numbers"),
        (("elements", 0, "place"), [1, 2, 3, True], "four numbers"),
        (("elements", 0, "size"), "12", "“size”"),
        (("elements", 0, "place"), [1, 2, 3, 10**400], "four numbers"),
        (("elements", 0, "size"), float("inf"), "“size”"),
        (("elements", 0, "size"), 10**400, "“size”"),
        (("elements", 0, "minimum"), True, "“minimum”"),
        (("elements", 0, "colour"), "#GGGGGG", "colour"),
        (("elements", 0, "colour"), "pink", "colour"),
        (("elements", 0, "face"), "comic", "“face”"),
        (("elements", 0, "side"), "edge", "“side”"),
        (("elements", 0, "align"), "justify", "“align”"),
        (("elements", 0, "uppercase"), "yes", "“uppercase”"),
        (("elements", 0, "as_list"), 0, "“as_list”"),
        (("elements", 0, "picture"), ..., "no “picture”"),
        (("elements", 0, "link"), "https://example.org", "means nothing"),
        (("elements", 0, "text", "fr"), "x", "means nothing"),
        (("elements", 0, "text", "nl"), "x" * 4001, "too long"),
    ],
)
def test_what_is_no_design_is_refused_and_says_why(path, value, said):
    with pytest.raises(ValueError, match=said):
        design_from_json(changed(path, value))


@pytest.mark.parametrize("content", [None, [], "design", {}])
def test_anything_else_is_refused(content):
    with pytest.raises(ValueError, match="design"):
        design_from_json(content)


def test_a_good_design_has_no_faults():
    assert design_faults(DESIGN, ["paper"]) == ()


def moved(element, **place):
    return replace(element, place=replace(element.place, **place))


QR = Element("qr", ElementKind.QR, Place(200, 100, 26, 26))
LOGO = Element("logo", ElementKind.PICTURE, Place(10, 10, 40, 20), picture="partner")
LINE = Element("line", ElementKind.LINE, Place(10, 10, 40, 0))


@pytest.mark.parametrize(
    ("elements", "said"),
    [
        ((NAME, replace(NUMBER, text=Words("nummer"))), "number is nowhere"),
        ((NUMBER,), "name is nowhere"),
        ((NUMBER, replace(NAME, side=Side.BACK)), "name is nowhere"),
        ((moved(NAME, x=100.0), NUMBER), "“name” stands outside"),
        ((moved(NAME, y=-1.0), NUMBER), "“name” stands outside"),
        ((moved(NAME, y=195.0), NUMBER), "“name” stands outside"),
        ((moved(NAME, width=0.0), NUMBER), "“name” has no room"),
        ((moved(NAME, height=-5.0), NUMBER), "“name” has no room"),
        ((replace(NAME, size=121.0), NUMBER), "from 4 to 120"),
        ((replace(NAME, size=3.9), NUMBER), "from 4 to 120"),
        ((replace(NAME, minimum=0.0), NUMBER), "from 4 to 120"),
        ((replace(NAME, line_height=9.0), NUMBER), "too far apart"),
        ((NAME, replace(NUMBER, text=Words("{number} {naam}"))), "no field {naam}"),
        ((NAME, replace(NUMBER, text=Words("{number}", "{nmber}"))), "no field {nmber}"),
        ((NAME, NUMBER, LOGO), "“partner” is not there"),
        ((NAME, NUMBER, QR, replace(QR, key="qr-2")), "two QR codes"),
        ((NAME, NUMBER, moved(QR, width=25.0)), "at least 26 mm"),
    ],
)
def test_faults_are_named(elements, said):
    faults = design_faults(replace(DESIGN, elements=elements), ["paper"])
    assert any(said in fault for fault in faults), faults


def test_more_faults():
    assert design_faults(replace(DESIGN, name=Words(" ")), ["paper"]) == (
        "The design has no name.",
    )
    assert "paper" in design_faults(DESIGN, [])[0]
    assert design_faults(replace(DESIGN, elements=(NAME, NUMBER, LINE, QR)), ["paper"]) == ()


def test_a_number_on_the_back_counts_only_when_the_back_is_printed():
    behind = replace(DESIGN, elements=(NAME, replace(NUMBER, side=Side.BACK)))
    assert design_faults(behind, ["paper"]) == ()
    assert design_faults(replace(behind, back=False), ["paper"])
