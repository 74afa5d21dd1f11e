"""The starter package in use: plans that open in the viewer, notes that name nobody."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from ct_desktop.clock import fixed_clock
from ct_desktop.models import Cohort, Meeting, PlannedTool, ToolNote
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.access import Access
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.starter_tools import starter_tools
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.services.lesson_tools import LessonTools

MOMENT = datetime(2026, 10, 22, 14, 0)
AT_WORK = frozenset({CohortStatus.RUNNING, CohortStatus.IN_PRACTICE})


@pytest.fixture(scope="module")
def tools(demo) -> LessonTools:
    """The library of the demonstration, its starters on the shelf."""
    demo.office.lessons.prepare()
    return LessonTools(demo.office.lessons)


def test_every_meeting_of_the_sample_list_is_full(demo) -> None:
    plans = demo.office.tool_planning.of_cohort(demo.summary.showcase_id)
    assert len(plans) == 10
    for plan in plans:
        assert abs(plan.left) <= 5, plan.meeting.label
        assert any(tool.own for tool in plan.tools) or plan.meeting.label == "EP"
        assert any(tool.for_leaders for tool in plan.tools)


@pytest.mark.parametrize("which", ["demo", "many"])
def test_cohorts_at_work_have_plans_and_what_is_far_off_has_none(
    which: str, request: pytest.FixtureRequest
) -> None:
    filled = request.getfixturevalue(which)
    cohorts = filled.office.cohorts.rows(statuses=AT_WORK)
    assert len(cohorts) >= 5
    for cohort in cohorts:
        plans = filled.office.tool_planning.of_cohort(cohort.id)
        held = [plan for plan in plans if plan.meeting.date < filled.today]
        coming = plans[len(held) :]
        assert sum(bool(plan.tools) for plan in held) >= len(held) / 2, cohort.name
        if coming:
            assert coming[0].tools
        if cohort.id != filled.summary.showcase_id:
            assert not any(plan.tools for plan in coming[2:])
        assert all(plan.left >= 0 for plan in plans)


def test_groups_that_ended_lately_keep_theirs_and_old_ones_have_none(many) -> None:
    with many.session() as session:
        planned = set(session.scalars(select(Meeting.cohort_id).join(PlannedTool)))
        completed = session.scalars(
            select(Cohort).where(Cohort.status == CohortStatus.COMPLETED)
        ).all()
        cancelled = session.scalars(
            select(Cohort.id).where(Cohort.status == CohortStatus.CANCELLED)
        ).all()
        last = {
            cohort.id: max(
                session.scalars(select(Meeting.date).where(Meeting.cohort_id == cohort.id))
            )
            for cohort in completed
        }
    for cohort in completed:
        age = (many.today - last[cohort.id]).days
        assert (cohort.id in planned) == (age <= 210), cohort.name
    assert not planned & set(cancelled)


def test_every_planned_tool_opens(demo, tools: LessonTools) -> None:
    with demo.session() as session:
        rows = session.scalars(select(PlannedTool).where(PlannedTool.item_key != "")).all()
    assert len(rows) > 300
    package = tools.package(rows[0].package_key)
    with demo.office.lessons.open(rows[0].package_key) as opened:
        for key in {row.item_key for row in rows}:
            item = package.item(key)
            assert item is not None
            assert type(opened.content(item)).__name__ in ("PageContent", "QuizContent")
    choices = {
        choice.item_key: choice
        for choice in tools.choices(package_key=rows[0].package_key, item_keys=_keys(rows))
    }
    for row in rows:
        choice = choices[row.item_key]
        assert (row.package_key, row.title) == (choice.package_key, choice.title)
        assert row.for_leaders == choice.for_leaders


def test_it_follows_the_starter_to_the_key_it_has_on_this_shelf(
    demo, tools: LessonTools, tmp_path: Path
) -> None:
    files = tools.library.package_files()
    dutch = next(one.key for one in tools.packages() if one.identifier == "ct-starter-nl")
    source = next(path for name, path in files.items() if name.startswith(dutch))
    library = LessonLibrary(tmp_path, fixed_clock(MOMENT))
    assert library.put_back("elders.imscc", source)
    office = Access(tmp_path, fixed_clock(MOMENT)).create_open().office
    try:
        shown = office.demo.fill(12).showcase_id
        planned = [t for p in office.tool_planning.of_cohort(shown) for t in p.tools if not t.own]
        assert {tool.package_key for tool in planned} == {"elders"}
        assert LessonTools(office.lessons).gone(planned) == frozenset()
        assert all(note.tool.package_key == "elders" for note in _own(office))
    finally:
        office.close()


def test_filling_puts_nothing_on_the_shelf(tmp_path: Path) -> None:
    office = Access(tmp_path, fixed_clock(MOMENT)).create_open().office
    try:
        office.demo.fill(12)
        assert office.lessons.shelf() == ()
    finally:
        office.close()


def test_recipes_and_remarks_know_the_package(tmp_path: Path) -> None:
    known = starter_tools(LessonLibrary(tmp_path, fixed_clock(MOMENT))).tools
    content = demo_file("lessons.json")
    for kinds in content["plans"].values():
        for plan in (plan for plans in kinds.values() for plan in plans):
            for line in plan:
                name, _, minutes = line.rpartition(" ")
                own = minutes.isdigit() and "-" not in name
                assert own or line in known or (minutes.isdigit() and name in known), line
    assert set(content["remarks"]) <= set(known)
    for notes in content["elsewhere"].values():
        assert {key for key, _, _ in notes} <= set(known)


def test_notes_are_of_tools_that_were_used(demo) -> None:
    own = _own(demo.office)
    assert len(own) >= 25
    assert sum(bool(note.remark) for note in own) >= 20
    with demo.session() as session:
        used = {(row.meeting_id, row.item_key) for row in session.scalars(select(PlannedTool))}
        cancelled = set(
            session.scalars(select(Meeting.id).where(Meeting.cancelled_on.is_not(None)))
        )
    for note in own:
        assert (note.meeting_id, note.tool.item_key) in used
        assert note.meeting_id not in cancelled
        assert note.used_on is not None and note.used_on < demo.today
        assert note.used_on <= note.written_on <= demo.today
        assert note.stars in (1, 2, 3, 4, 5)
        assert len(note.remark) <= 90
    remarks = [note.remark for note in own if note.remark]
    assert len(set(remarks)) == len(remarks)
    with_notes = {note.meeting_id for note in own}
    plans = demo.office.tool_planning.of_cohort(demo.summary.showcase_id)
    assert {p.meeting.id for p in plans if p.meeting.date < demo.today} <= with_notes


@pytest.mark.parametrize("which", ["demo", "many"])
def test_no_remark_names_anybody(which: str, request: pytest.FixtureRequest) -> None:
    exchange = request.getfixturevalue(which).office.note_exchange
    assert [line.named for line in exchange.preview() if line.named] == []
    content = demo_file("lessons.json")
    every = [remark for said in content["remarks"].values() for _, remark in said]
    every += [remark for notes in content["elsewhere"].values() for _, _, remark in notes]
    assert [named for named in exchange.named_in(every) if named] == []


def test_other_organisations_have_their_say(demo) -> None:
    verdicts = demo.office.tool_notes.verdicts()
    both = [v for v in verdicts if len(v.sources) > 1 and v.sources[0].source == ""]
    assert len(both) >= 4
    assert len({one.source for verdict in verdicts for one in verdict.sources}) == 3


@pytest.mark.parametrize(("day", "people"), [("2026-01-01", 12), ("2028-02-29", 200)])
def test_on_any_day_and_with_few_people(fill: Callable, day: str, people: int) -> None:
    filled = fill(datetime.fromisoformat(f"{day}T09:30"), people=people)
    plans = filled.office.tool_planning.of_cohort(filled.summary.showcase_id)
    assert all(plan.tools and abs(plan.left) <= 5 for plan in plans)
    assert len(_own(filled.office)) >= 10


def test_another_seed_thinks_otherwise(demo, fill: Callable) -> None:
    other = fill(MOMENT, seed=2)
    with demo.session() as ours, other.session() as theirs:
        uids = [set(session.scalars(select(ToolNote.uid))) for session in (ours, theirs)]
    assert not uids[0] & uids[1]


def _own(office) -> list:
    return [note for note in office.tool_notes.all() if not note.source]


def _keys(rows: list[PlannedTool]) -> list[str]:
    return sorted({row.item_key for row in rows})
