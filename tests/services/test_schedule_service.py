"""Schedules: holidays, moving with and without the rest, cancelling, clashes, midnight."""

from datetime import date, time

import pytest
from office_kit import SPORT, cohort, group, meetings, person

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, CohortStatus, MeetingKind, TaskAnchor
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.meeting_change import MeetingChange
from ct_desktop.services.settings import SchoolHolidayFacts


def days(office, cohort_id):
    return [one.date for one in office.schedule.of_cohort(cohort_id).meetings]


def test_planned_total_of_the_standard_shape(office) -> None:
    facts = office.schedule.of_cohort(cohort(office))
    assert (facts.training_hours, facts.total_hours) == (25.5, 40.5)
    assert len(facts.meetings) == 10
    assert [one.number for one in facts.meetings] == list(range(1, 11))


def test_school_holidays_are_passed_over(office) -> None:
    office.settings.save_school_holidays(
        (SchoolHolidayFacts(None, "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25)),)
    )
    found = days(office, cohort(office))
    assert date(2026, 10, 22) not in found
    assert date(2026, 10, 29) in found
    new = NewCohort("Proef", office.programmes.find(SPORT), date(2026, 9, 10))
    skipped = [skip for one in office.cohorts.preview(new).meetings for skip in one.skipped]
    assert [(skip.date, skip.reason) for skip in skipped] == [
        (date(2026, 10, 22), "Herfstvakantie")
    ]


def test_preview_is_what_is_made(office) -> None:
    programme = office.programmes.find(SPORT)
    new = NewCohort("Proef", programme, date(2026, 4, 2), time(20, 0), 2)
    preview = office.cohorts.preview(new)
    made = office.cohorts.create(new)
    assert days(office, made.id) == [one.date for one in preview.meetings]
    assert (preview.training_hours, preview.total_hours) == (25.5, 40.5)


def test_wall_clock_stays_across_the_clock_change(office) -> None:
    facts = office.schedule.of_cohort(cohort(office, start_date=date(2026, 10, 15)))
    around = [one for one in facts.meetings if one.kind is MeetingKind.MEETING]
    assert {(one.start, one.end) for one in around} == {(time(19, 0), time(21, 30))}


def test_move_one_only(office) -> None:
    cohort_id = cohort(office)
    before = days(office, cohort_id)
    second = meetings(office, cohort_id)[1]
    office.schedule.move(second, date(2026, 9, 18), start=time(20, 0))
    after = days(office, cohort_id)
    assert after == [before[0], date(2026, 9, 18), *before[2:]]
    moved = office.schedule.of_cohort(cohort_id).meetings[1]
    assert (moved.moved_from, moved.start) == (before[1], time(20, 0))
    office.schedule.move(second, before[1])
    assert office.schedule.of_cohort(cohort_id).meetings[1].moved_from is None


def test_move_with_the_later_ones(office) -> None:
    cohort_id = cohort(office)
    before = days(office, cohort_id)
    second = meetings(office, cohort_id)[1]
    preview = office.schedule.preview_shift(second, date(2026, 9, 24))
    office.schedule.move(second, date(2026, 9, 24), shift=True)
    after = days(office, cohort_id)
    assert after[0] == before[0]
    assert after[1:] == [date.fromordinal(day.toordinal() + 7) for day in before[1:]]
    assert [line[2] for line in preview.lines] == after[1:]


def test_moved_past_the_next_is_renumbered(office) -> None:
    cohort_id = cohort(office)
    ids = meetings(office, cohort_id)
    office.schedule.move(ids[0], date(2026, 9, 20))
    assert meetings(office, cohort_id)[:2] == [ids[1], ids[0]]
    assert office.schedule.meeting_id(cohort_id, 2) == ids[0]


def test_cancelled_leaves_hours_and_counts(office) -> None:
    (enrolment,) = group(office, 1)
    cohort_id = office.cohorts.find("Najaar")
    ids = meetings(office, cohort_id)
    office.attendance.set_mark(enrolment, ids[0], Mark(AttendanceStatus.PRESENT))
    office.schedule.cancel(ids[1], "sneeuw")
    facts = office.schedule.of_cohort(cohort_id)
    assert facts.training_hours == 23.0
    assert (facts.meetings[1].cancelled, facts.meetings[1].cancel_reason) == (True, "sneeuw")
    assert [one.label for one in facts.meetings[:3]] == ["1", "2", "3"]
    (row,) = office.attendance.grid(cohort_id).rows
    assert (row.standing.meetings.counting, row.standing.needed) == (6, 5)
    office.schedule.restore(ids[1])
    assert office.schedule.of_cohort(cohort_id).training_hours == 25.5
    with pytest.raises(UserError, match="needs a reason"):
        office.schedule.cancel(ids[1], "  ")


def test_remove_only_without_marks(office) -> None:
    (enrolment,) = group(office, 1)
    cohort_id = office.cohorts.find("Najaar")
    ids = meetings(office, cohort_id)
    office.attendance.set_mark(enrolment, ids[0], Mark(AttendanceStatus.PRESENT))
    with pytest.raises(UserError, match="1 mark has been written down"):
        office.schedule.remove(ids[0])
    office.schedule.remove(ids[1])
    assert meetings(office, cohort_id) == [ids[0], *ids[2:]]
    with pytest.raises(NotFound):
        office.schedule.remove(ids[1])


def test_own_leaders_room_and_end(office) -> None:
    leader, guest = person(office, "Mia de Wit"), person(office, "Gijs Gast")
    cohort_id = cohort(office, leader_id=leader, room="Zaal 1")
    first = meetings(office, cohort_id)[0]
    change = MeetingChange(
        MeetingKind.MEETING, "Start", date(2026, 9, 10), time(22, 30), 90, "Elders", "", (guest,)
    )
    office.schedule.change(first, change)
    one, two = office.schedule.of_cohort(cohort_id).meetings[:2]
    assert (one.leaders, one.place, one.room, one.end) == (
        ("Gijs Gast",),
        "Elders",
        "Zaal 1",
        time(0, 0),
    )
    assert (two.leaders, two.place, two.own_leaders) == (("Mia de Wit",), "De Schakel", False)
    with pytest.raises(UserError, match="between one minute and a day"):
        office.schedule.change(
            first, MeetingChange(MeetingKind.MEETING, "", change.date, time(9), 0)
        )


def test_clashes_are_said_on_both_sides_and_allowed(office) -> None:
    leader = person(office, "Mia de Wit")
    one = cohort(office, "Een", leader_id=leader, room="Zaal 1")
    two = cohort(office, "Twee", leader_id=leader, room="Zaal 1", start_time=time(20, 0))
    texts = {clash.text for clash in office.schedule.of_cohort(one).clashes}
    assert "Same leader at the same time as Twee 1" in texts
    assert "Same room at the same time as Twee 1" in texts
    back = {clash.text for clash in office.schedule.of_cohort(two).clashes}
    assert "Same leader at the same time as Een 1" in back
    office.schedule.cancel(meetings(office, two)[0], "ziek")
    texts = {clash.text for clash in office.schedule.of_cohort(one).clashes}
    assert "Same leader at the same time as Twee 1" not in texts


def test_clash_past_midnight(office) -> None:
    leader = person(office, "Mia de Wit")
    one = cohort(office, "Laat", leader_id=leader, start_time=time(23, 0))
    cohort(office, "Nacht", leader_id=leader, start_date=date(2026, 9, 11), start_time=time(1, 0))
    texts = {clash.text for clash in office.schedule.of_cohort(one).clashes}
    assert "Same leader at the same time as Nacht 1" in texts


def test_agenda_of_all_groups(office) -> None:
    cohort(office, "Een")
    cohort(office, "Twee", start_time=time(10, 0))
    found = office.schedule.between(date(2026, 9, 10), date(2026, 9, 17))
    assert [(one.cohort, one.label) for one in found] == [
        ("Twee", "1"), ("Een", "1"), ("Twee", "2"), ("Een", "2"),
    ]  # fmt: skip


class TestCohort:
    def test_name_is_needed_and_free(self, office) -> None:
        cohort(office, "Najaar")
        for name, said in (("", "no name"), ("  NAJAAR ", "already a group")):
            with pytest.raises(UserError, match=said):
                cohort(office, name)

    @pytest.mark.parametrize(
        "asked", [{"capacity": 0}, {"interval_weeks": 9}, {"interval_weeks": 0}]
    )
    def test_numbers_that_cannot_be(self, office, asked) -> None:
        with pytest.raises(UserError):
            cohort(office, **asked)
        assert office.cohorts.rows() == ()

    def test_cancelling_needs_a_reason(self, office) -> None:
        cohort_id = cohort(office)
        with pytest.raises(UserError, match="needs a reason"):
            office.cohorts.set_status(cohort_id, CohortStatus.CANCELLED)
        office.cohorts.set_status(cohort_id, CohortStatus.CANCELLED, "te weinig mensen")
        assert office.cohorts.get(cohort_id).cancel_reason == "te weinig mensen"
        with pytest.raises(UserError, match="no longer takes people"):
            office.participants.apply(cohort_id, person(office))

    def test_remove_only_while_empty(self, office) -> None:
        group(office, 1)
        with pytest.raises(UserError, match="People have applied"):
            office.cohorts.remove(office.cohorts.find("Najaar"))
        empty = cohort(office, "Leeg")
        office.cohorts.remove(empty)
        assert [row.name for row in office.cohorts.rows()] == ["Najaar"]

    def test_counts_and_next_meeting(self, office) -> None:
        group(office, 2)
        waiting = office.participants.apply(office.cohorts.find("Najaar"), person(office))
        office.participants.wait(waiting)
        (row,) = office.cohorts.rows(statuses=frozenset({CohortStatus.PLANNED}))
        assert (row.enrolled, row.waiting, row.applied, row.meetings) == (2, 1, 0, 10)
        assert (row.meetings_past, row.next_meeting) == (0, date(2026, 9, 10))
        assert office.cohorts.rows(statuses=frozenset({CohortStatus.RUNNING})) == ()

    def test_tasks_hang_on_the_dates(self, office) -> None:
        cohort_id = cohort(office)
        due = {task.title: task.due for task in office.tasks.of_cohort(cohort_id)}
        assert due["Wie afwezig was bellen"] == date(2026, 9, 11)
        extra = office.tasks.add(cohort_id, "Sleutel halen", TaskAnchor.START, -10)
        late = {task.title for task in office.tasks.of_cohort(cohort_id) if task.overdue}
        assert "Sleutel halen" in late
        office.tasks.set_done(extra, True)
        late = {task.title for task in office.tasks.of_cohort(cohort_id) if task.overdue}
        assert "Sleutel halen" not in late
        with pytest.raises(UserError, match="no words"):
            office.tasks.add(cohort_id, " ", TaskAnchor.START, 0)


def test_the_start_moves_along_with_the_first_meeting(office) -> None:
    cohort_id = cohort(office)
    first, second = meetings(office, cohort_id)[:2]
    office.schedule.move(first, date(2026, 9, 17), shift=True)
    assert office.cohorts.get(cohort_id).start_date == date(2026, 9, 17)
    office.schedule.move(second, date(2026, 9, 25))
    assert office.cohorts.get(cohort_id).start_date == date(2026, 9, 17)
    office.history.undo()
    office.history.undo()
    assert office.cohorts.get(cohort_id).start_date == date(2026, 9, 10)


def test_another_meeting_that_comes_first_is_the_start(office) -> None:
    cohort_id = cohort(office)
    office.schedule.move(meetings(office, cohort_id)[0], date(2026, 9, 20))
    assert office.cohorts.get(cohort_id).start_date == date(2026, 9, 17)


@pytest.mark.parametrize("day", [date.min, date(1999, 12, 31), date(2101, 1, 1), date.max])
def test_a_year_that_cannot_be_meant_is_refused(office, day) -> None:
    cohort_id = cohort(office)
    first = meetings(office, cohort_id)[0]
    before = days(office, cohort_id)
    new = NewCohort("Proef", office.programmes.find(SPORT), day)
    extra = MeetingChange(MeetingKind.MEETING, "Extra", day, time(19, 0), 60)
    for deed in (
        lambda: office.cohorts.create(new),
        lambda: office.cohorts.preview(new),
        lambda: office.schedule.preview_shift(first, day),
        lambda: office.schedule.move(first, day, shift=True),
        lambda: office.schedule.change(first, extra),
        lambda: office.schedule.add(cohort_id, extra),
    ):
        with pytest.raises(UserError, match=f"year {day.year} cannot be planned"):
            deed()
    assert days(office, cohort_id) == before


def test_clash_with_a_meeting_that_began_the_evening_before(office) -> None:
    leader = person(office, "Anna Leider")
    late = cohort(office, "Laat", leader_id=leader, start_time=time(23, 0))
    early = cohort(
        office, "Vroeg", leader_id=leader, start_date=date(2026, 12, 4), start_time=time(0, 30)
    )
    last = office.schedule.of_cohort(late).meetings[-1]
    assert last.date == date(2026, 12, 3)
    assert [one.meeting_id for one in office.schedule.of_cohort(early).clashes] == [
        meetings(office, early)[0]
    ]
