"""The tools of a meeting: planned, put in order, copied, printed, and gone with the meeting."""

from datetime import date

import pytest
from office_kit import cohort, meetings, rows_of
from pdf_reading import flat, whole_text

from ct_desktop.errors import NotFound, UserError
from ct_desktop.services.tool_planning import ToolChoice

NAMES = ToolChoice("Namenspel", 15, "voorbeeld", "m1-namen")
TALENT = ToolChoice("Talentenboom", 45, "voorbeeld", "m1-boom")
BREAK = ToolChoice("Pauze", 15)
SCRIPT = ToolChoice("Draaiboek", 0, "voorbeeld", "m1-leider", for_leaders=True)


@pytest.fixture
def group(office) -> int:
    return cohort(office)


@pytest.fixture
def first(office, group) -> int:
    return meetings(office, group)[0]


def titles(office, meeting_id: int) -> list[str]:
    return [tool.title for tool in office.tool_planning.of_meeting(meeting_id).tools]


def test_tools_are_planned_with_their_sum(office, first) -> None:
    office.tool_planning.add(first, (NAMES, BREAK, TALENT, SCRIPT))
    plan = office.tool_planning.of_meeting(first)
    assert [(t.title, t.minutes, t.own) for t in plan.tools] == [
        ("Namenspel", 15, False),
        ("Pauze", 15, True),
        ("Talentenboom", 45, False),
        ("Draaiboek", 0, False),
    ]
    assert (plan.minutes, plan.meeting.minutes, plan.left) == (75, 150, 75)
    assert not plan.held
    office.tool_planning.set_minutes(plan.tools[2].id, 130)
    assert office.tool_planning.of_meeting(first).left == -10
    office.tool_planning.change(plan.tools[1].id, "  Thee en  koek ", 20)
    changed = office.tool_planning.of_meeting(first).tools[1]
    assert (changed.title, changed.minutes) == ("Thee en koek", 20)


def test_order_place_and_removal(office, first) -> None:
    office.tool_planning.add(first, (NAMES, TALENT))
    (pause,) = office.tool_planning.add(first, (BREAK,), at=1)
    assert titles(office, first) == ["Namenspel", "Pauze", "Talentenboom"]
    office.tool_planning.move(pause, 0)
    assert titles(office, first) == ["Pauze", "Namenspel", "Talentenboom"]
    office.tool_planning.move(pause, 2)
    assert titles(office, first) == ["Namenspel", "Talentenboom", "Pauze"]
    office.tool_planning.remove([pause])
    office.tool_planning.add(first, (BREAK,))
    assert titles(office, first) == ["Namenspel", "Talentenboom", "Pauze"]
    with pytest.raises(NotFound):
        office.tool_planning.remove([pause])
    assert titles(office, first) == ["Namenspel", "Talentenboom", "Pauze"]


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_impossible_minutes_are_refused(office, first, minutes) -> None:
    with pytest.raises(UserError):
        office.tool_planning.add(first, (ToolChoice("X", minutes),))
    with pytest.raises(UserError):
        office.tool_planning.add(first, (ToolChoice("  "),))
    assert titles(office, first) == []


def test_a_plan_goes_with_its_meeting_and_comes_back_with_it(office, first) -> None:
    office.tool_planning.add(first, (NAMES, TALENT))
    before = rows_of(office)
    office.schedule.remove(first)
    assert rows_of(office)["planned_tool"] == []
    with pytest.raises(NotFound):
        office.tool_planning.of_meeting(first)
    office.history.undo()
    assert rows_of(office) == before


def test_a_removed_group_takes_its_plans_along(office, group, first) -> None:
    office.tool_planning.add(first, (NAMES,))
    before = rows_of(office)
    office.cohorts.remove(group)
    assert rows_of(office)["planned_tool"] == []
    office.history.undo()
    assert rows_of(office) == before


def test_moving_and_cancelling_a_meeting_keeps_its_plan(office, first) -> None:
    office.tool_planning.add(first, (NAMES,))
    office.schedule.move(first, date(2026, 9, 17), shift=True)
    office.schedule.cancel(first, "ziek")
    assert titles(office, first) == ["Namenspel"]
    office.schedule.restore(first)
    assert titles(office, first) == ["Namenspel"]


def test_copying_from_a_group_keeps_or_replaces(office, group) -> None:
    own = meetings(office, group)
    other = cohort(office, "Voorjaar", start_date=date(2026, 9, 8))
    theirs = meetings(office, other)
    cohort(office, "Cultuur", programme="Ik maak mijn stad")
    office.tool_planning.add(theirs[0], (NAMES, TALENT))
    office.tool_planning.add(theirs[1], (BREAK, SCRIPT))
    office.tool_planning.add(own[0], (BREAK,))
    (found,) = office.plan_copies.others(group)
    assert (found.name, found.meetings, found.planned) == ("Voorjaar", len(theirs), 2)
    lines = office.plan_copies.preview(other, group)
    assert [(x.label, x.coming, x.minutes, x.present) for x in lines] == [
        ("1", 2, 60, 1),
        ("2", 2, 15, 0),
    ]
    assert office.plan_copies.copy(other, group) == 1
    assert titles(office, own[0]) == ["Pauze"]
    assert titles(office, own[1]) == ["Pauze", "Draaiboek"]
    with pytest.raises(UserError):
        office.plan_copies.copy(other, group, "3")
    assert office.plan_copies.copy(other, group, "1", replace=True) == 1
    copied = office.tool_planning.of_meeting(own[0]).tools
    assert [(t.title, t.minutes, t.package_key, t.item_key) for t in copied] == [
        ("Namenspel", 15, "voorbeeld", "m1-namen"),
        ("Talentenboom", 45, "voorbeeld", "m1-boom"),
    ]
    assert titles(office, theirs[0]) == ["Namenspel", "Talentenboom"]


def test_last_use_is_the_latest_meeting_that_was_held(open_at) -> None:
    from datetime import datetime

    office = open_at(datetime(2026, 9, 1, 12))
    own = meetings(office, cohort(office))
    for meeting_id in own[:4]:
        office.tool_planning.add(meeting_id, (NAMES,))
    assert office.tool_planning.last_use("voorbeeld", "m1-namen") is None
    office = open_at(datetime(2026, 9, 25, 12))
    office.schedule.cancel(own[2], "ziek")
    used = office.tool_planning.last_use("voorbeeld", "m1-namen")
    assert (used.cohort, used.label, used.meeting_id) == ("Najaar", "2", own[1])
    plans = {plan.meeting.id: plan for plan in office.tool_planning.of_cohort(used_cohort(office))}
    assert [plans[one].held for one in own[:4]] == [True, True, False, False]


def used_cohort(office) -> int:
    return office.cohorts.find("Najaar")


def test_tools_and_subjects_stand_on_paper(office, group, first) -> None:
    facts = office.schedule.of_cohort(group).meetings[0]
    from ct_desktop.services.meeting_change import MeetingChange

    change = MeetingChange(
        facts.kind, "Wie ben jij?", facts.date, facts.start, facts.minutes, "", ""
    )
    office.schedule.change(first, change)
    office.tool_planning.add(first, (NAMES, TALENT, SCRIPT))
    for language in ("nl", "en"):
        dates = flat(whole_text(office.printing.schedule(group, language).pdf))
        assert "Wie ben jij?" in dates
        assert "Namenspel · Talentenboom" in dates
        assert "Draaiboek" not in dates
        sheet = flat(whole_text(office.printing.attendance_sheet(group, language).pdf))
        assert "Namenspel · Talentenboom" in sheet
        assert "Draaiboek" not in sheet


def test_the_cover_of_a_meeting_says_whose_it_is(office, group, first) -> None:
    cover = office.meeting_books.cover(first, "nl")
    assert cover.heading.startswith("Bijeenkomst 1")
    assert cover.facts == (
        ("Groep", "Najaar"),
        ("Wanneer", "donderdag 10 september 2026, 19:00–21:30"),
        ("Waar", "De Schakel"),
    )
    with pytest.raises(NotFound):
        office.meeting_books.cover(999, "nl")
