from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer

from ct_desktop.paths import resource_path
from ct_desktop.ui.widgets.icon import app_icon, icon, pixmap

FAMILY = sorted(p.stem for p in resource_path("icons").glob("*.svg"))
OTHERS = {"logo", "app", "arrow-up", "arrow-down", "tick", "dot"}
WANTED = {
    "today",
    "cohorts",
    "people",
    "practice",
    "lessons",
    "activities",
    "aftercare",
    "figures",
    "settings",
    "help",
    "search",
    "plus",
    "print",
    "mail",
    "phone",
    "calendar",
    "warning",
    "check",
    "close",
    "undo",
    "redo",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "chevron-down",
    "lock",
    "import",
    "export",
    "trash",
    "edit",
    "more",
    "user-plus",
    "logo",
    "app",
}


def test_nothing_is_missing():
    assert set(FAMILY) >= WANTED


@pytest.mark.parametrize("name", [n for n in FAMILY if n not in OTHERS])
def test_icons_are_of_one_family(name):
    root = ElementTree.parse(resource_path("icons", f"{name}.svg")).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-linecap") == "round"


@pytest.mark.parametrize("name", FAMILY)
def test_icons_draw_something_within_their_edges(qapp, name):
    assert QSvgRenderer(str(resource_path("icons", f"{name}.svg"))).isValid()
    image = pixmap(name, "#FF0000", 24, 2).toImage()
    painted = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 0
    ]
    assert len(painted) > 40
    if name not in OTHERS:
        colours = {
            image.pixelColor(x, y).name()
            for x, y in painted
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours == {"#ff0000"}
        assert min(x for x, _ in painted) >= 1
        assert max(x for x, _ in painted) <= 46


def test_a_gap_stays_empty(qapp):
    image = pixmap("plus", "#FF0000", 20, 1, gap=6).toImage()
    assert (image.width(), image.height()) == (26, 20)
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(20, 26) for y in range(20))


def test_no_name_no_icon_and_a_wrong_name_is_an_error(qapp):
    assert icon("", "#000000").isNull()
    assert not app_icon().isNull()
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", QColor("red").name())
