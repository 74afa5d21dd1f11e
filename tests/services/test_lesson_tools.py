"""The tools of packages on the shelf: chosen, proposed for a meeting, missed when gone."""

import pytest
from office_kit import cohort, meetings
from tool_package import package, shelve, tool

from ct_desktop.errors import NotFound
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.tool_planning import ToolChoice


@pytest.fixture
def shelf(office, tmp_path):
    return shelve(office.lessons, tmp_path)


@pytest.fixture
def tools(office, shelf) -> LessonTools:
    return LessonTools(office.lessons)


def test_a_part_stands_for_its_tools_and_an_item_for_itself(tools, shelf) -> None:
    found = tools.choices(shelf.key, ["m1-boom", "m1", "start", "m1-leider", "weg"])
    assert [(c.title, c.minutes, c.for_leaders) for c in found] == [
        ("Talentenboom", 45, False),
        ("Namenspel met bal", 15, False),
        ("Afspraken maken", 30, False),
        ("Draaiboek bijeenkomst 1", 0, True),
    ]
    assert {(c.package_key, c.item_key) for c in found} >= {(shelf.key, "m1-boom")}


@pytest.mark.parametrize(
    ("kind", "number", "key"),
    [
        (MeetingKind.MEETING, 1, "m1"),
        (MeetingKind.MEETING, 2, "m2"),
        (MeetingKind.MEETING, 3, None),
        (MeetingKind.FINAL_PRESENTATION, 1, "ep"),
        (MeetingKind.FOLLOW_UP, 1, None),
    ],
)
def test_the_part_that_fits_a_meeting(tools, shelf, kind, number, key) -> None:
    part = tools.part_for(shelf.key, kind, number)
    assert (part.key if part else None) == key


def test_search_finds_tools_with_their_place(tools, shelf) -> None:
    (found,) = tools.search("talentenb")
    assert (found.item.key, found.item.tags.minutes) == ("m1-boom", 45)
    assert found.hit.path == ("Bijeenkomst 1: Kennismaken",)


def test_what_is_gone_is_known_and_what_changed_is_seen(office, tools, shelf, tmp_path) -> None:
    meeting = meetings(office, cohort(office))[0]
    chosen = (*tools.choices(shelf.key, ["m1"]), ToolChoice("Pauze", 10))
    names, tree, rules, _ = office.tool_planning.add(meeting, chosen)
    planned = office.tool_planning.of_meeting(meeting).tools
    assert tools.gone(planned) == frozenset()
    newer = package()
    newer.edition = "2.0"
    newer.items[1].children = [tool("m1-namen", "Namen met een doek", 20)]
    again = shelve(office.lessons, tmp_path, newer)
    assert again.key == shelf.key
    assert tools.gone(planned) == {tree, rules}
    ref = tools.ref(shelf.key, "m1-namen")
    assert (ref.title, ref.package_identifier, ref.package_edition) == (
        "Namen met een doek",
        "ct-voorbeeld",
        "2.0",
    )
    office.lessons.remove(shelf.key)
    assert tools.gone(planned) == {names, tree, rules}
    assert [t.title for t in office.tool_planning.of_meeting(meeting).tools][:1] == [
        "Namenspel met bal"
    ]
    with pytest.raises(NotFound):
        tools.choices(shelf.key, ["m1"])
    assert tools.ref(shelf.key, "m1-namen", "Namenspel met bal").title == "Namenspel met bal"
