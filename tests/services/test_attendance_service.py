"""Marks: every status, the limits, everyone at once, made-up meetings, and the grid."""

from datetime import date, datetime

import pytest
from office_kit import EXEMPT, A, L, P, V, X, cohort, group, mark, meetings, person, rows_of

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.attendance import Mark, StandingLevel
from ct_desktop.rules.enumerations import AttendanceStatus, CohortStatus, MeetingKind
from ct_desktop.services.import_rows import ImportRequest
from ct_desktop.services.settings import SchoolHolidayFacts

MOCKUP = {
    "Amrani, Yasmina el": ([P, P, P, P, P, P], "6 of 6"),
    "Bakker, Sanne": ([P, A, 10, P, P, P], "5 of 6"),
    "Berg, Daan van den": ([P, P, P, P, P, P], "6 of 6"),
    "Çelik, Emre": ([A, 10, 10, 10, P, 15], "5 of 6"),
    "Dijk, Lotte van": ([P, P, P, 10, A, P], "5 of 6"),
    "Fernandes, Naomi": ([P, P, P, P, P, P], "6 of 6"),
    "Groot, Thijs de": ([P, X, P, X, X, P], "can no longer reach the minimum"),
    "Haddad, Sami": ([P, A, P, A, 10, P], "4 of 6"),
    "Jansen-'t Hooft, Fleur": ([P, P, P, P, P, P], "6 of 6"),
    "Kowalska, Zofia": ([P, 10, P, P, P, A], "5 of 6"),
    "Meijer, Bram": ([P, P, P, P, X, P], "5 of 6"),
    "Nguyễn, Thị Linh": ([P, P, P, P, P, P], "6 of 6"),
    "Smit, Ruben": ([P, P, P, P, A, P], "5 of 6"),
    "Vries, Noor de": ([P, P, P, P, P, P], "6 of 6"),
}


def test_group_of_the_design_stands_as_drawn(open_at, samples) -> None:
    office = open_at(datetime(2026, 9, 1, 12))
    autumn = SchoolHolidayFacts(None, "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25))
    office.settings.save_school_holidays((autumn,))
    cohort_id = cohort(office)
    path = samples / "aanmeldingen-najaar.csv"
    office.importing.run(ImportRequest(path, cohort_id=cohort_id))
    ids = meetings(office, cohort_id)
    for row in office.attendance.grid(cohort_id).rows:
        mark(office, row.enrolment_id, ids, MOCKUP[row.name][0])

    grid = open_at(datetime(2026, 10, 16, 9)).attendance.grid(cohort_id)

    heads = [(one.label, f"{one.date:%d-%m}") for one in grid.meetings]
    assert heads == [
        ("1", "10-09"), ("2", "17-09"), ("3", "24-09"), ("T1", "03-10"), ("4", "08-10"),
        ("5", "15-10"), ("6", "29-10"), ("7", "05-11"), ("T2", "21-11"), ("EP", "10-12"),
    ]  # fmt: skip
    assert {row.name: row.standing_text for row in grid.rows} == {
        name: text for name, (_, text) in MOCKUP.items()
    }
    assert [row.name for row in grid.rows] == list(MOCKUP)
    levels = {row.name: row.level for row in grid.rows if row.level is not StandingLevel.GOOD}
    assert levels == {
        "Groot, Thijs de": StandingLevel.OUT_OF_REACH,
        "Haddad, Sami": StandingLevel.WARNING,
    }
    assert grid.current_id == ids[5]


@pytest.mark.parametrize(
    ("given", "hours"),
    [
        (Mark(P), 2.5),
        (Mark(L, 30), 2.0),
        (Mark(V, 0, 15), 2.25),
        (Mark(L, 100, 100), 0.0),
        (Mark(A), 0.0),
        (Mark(X), 0.0),
        (Mark(EXEMPT), None),
    ],
)
def test_hours_of_each_status(office, given, hours) -> None:
    (enrolment,) = group(office, 1)
    cohort_id = office.cohorts.find("Najaar")
    office.attendance.set_mark(enrolment, meetings(office, cohort_id)[0], given)
    (listed,) = office.attendance.listed(cohort_id)
    assert (listed.status, listed.hours, listed.meeting) == (given.status, hours, 1)
    assert (listed.minutes_late, listed.minutes_early) == (given.minutes_late, given.minutes_early)


@pytest.mark.parametrize("minutes", [(151, 0), (0, 151), (-1, 0), (0, -5)])
def test_minutes_beyond_the_meeting_are_refused(office, minutes) -> None:
    (enrolment,) = group(office, 1)
    first = meetings(office, office.cohorts.find("Najaar"))[0]
    before = rows_of(office)
    with pytest.raises(UserError, match="lasts 150 minutes"):
        office.attendance.set_mark(enrolment, first, Mark(L, *minutes))
    assert rows_of(office) == before


def test_a_mark_taken_away_leaves_no_row(office) -> None:
    (enrolment,) = group(office, 1)
    first = meetings(office, office.cohorts.find("Najaar"))[0]
    office.attendance.set_mark(enrolment, first, Mark(P))
    office.attendance.set_mark(enrolment, first, None)
    assert rows_of(office)["attendance"] == []


def test_everyone_present_leaves_marks_and_late_joiners_alone(office) -> None:
    one, two, three, four = group(office, 4)
    cohort_id = office.cohorts.find("Najaar")
    first, second = meetings(office, cohort_id)[:2]
    office.attendance.set_mark(one, first, Mark(X))
    office.participants.set_counts_from(two, date(2026, 9, 17))
    office.participants.withdraw(three, "moved away")
    assert office.attendance.everyone_present(first) == 1
    marks = {row.enrolment_id: dict(row.marks) for row in office.attendance.grid(cohort_id).rows}
    assert marks == {one: {first: Mark(X)}, two: {}, four: {first: Mark(P)}}
    assert office.attendance.everyone_present(second) == 3


def test_whole_meeting_with_exceptions_by_name(office) -> None:
    _one, _two, _three, four = group(office, 4)
    cohort_id = office.cohorts.find("Najaar")
    office.participants.set_counts_from(four, date(2026, 9, 17))
    exceptions = [("Najaar01, Kees01", Mark(X)), ("KEES02 NAJAAR02", Mark(L, 5))]
    done = office.attendance.set_all(cohort_id, 1, Mark(P), exceptions)
    assert dict(done.counts) == {P: 1, L: 1, X: 1}
    assert done.still_to_come
    assert [row.person for row in office.attendance.listed()] == [
        "Kees00 Najaar00", "Kees01 Najaar01", "Kees02 Najaar02",
    ]  # fmt: skip
    named = office.attendance.set_all(cohort_id, 1, Mark(P), [("Kees03 Najaar03", Mark(P))])
    assert dict(named.counts) == {P: 4}


def test_a_wrong_name_changes_nothing(office) -> None:
    group(office, 2)
    person(office, "Iemand Anders")
    cohort_id = office.cohorts.find("Najaar")
    before = rows_of(office)
    for name in ("Iemand Anders", "Bestaat Niet", "#999"):
        with pytest.raises(NotFound, match="Nobody is called"):
            office.attendance.set_all(cohort_id, 1, Mark(P), [(name, Mark(X))])
    with pytest.raises(NotFound, match="no meeting 11"):
        office.attendance.set_all(cohort_id, 11, Mark(P))
    assert rows_of(office) == before


def test_someone_of_another_group_cannot_be_marked(office) -> None:
    group(office, 1)
    (stranger,) = group(office, 1, "Voorjaar")
    first = meetings(office, office.cohorts.find("Najaar"))[0]
    with pytest.raises(NotFound, match="not in the group"):
        office.attendance.set_mark(stranger, first, Mark(P))


def test_cancelled_meeting_takes_no_marks(office) -> None:
    (enrolment,) = group(office, 1)
    first = meetings(office, office.cohorts.find("Najaar"))[0]
    office.schedule.cancel(first, "snow")
    for act in (
        lambda: office.attendance.set_mark(enrolment, first, Mark(P)),
        lambda: office.attendance.everyone_present(first),
    ):
        with pytest.raises(UserError, match="has been cancelled"):
            act()


class TestMakingUp:
    @pytest.fixture
    def absent(self, open_at):
        office = open_at(datetime(2026, 9, 1, 12))
        (enrolment,) = group(office, 1)
        group(office, 1, "Parallel", start_date=date(2026, 9, 8))
        office = open_at(datetime(2026, 9, 20, 12))
        here = meetings(office, office.cohorts.find("Najaar"))
        there = meetings(office, office.cohorts.find("Parallel"))
        office.attendance.set_mark(enrolment, here[0], Mark(X))
        return office, enrolment, here, there

    def test_counts_the_hours_of_the_meeting_missed(self, absent) -> None:
        office, enrolment, here, there = absent
        office.attendance.make_up(enrolment, here[0], there[1])
        cohort_id = office.cohorts.find("Najaar")
        (row,) = office.attendance.grid(cohort_id).rows
        assert row.made_up_at == {here[0]: "Parallel · 2 · 15-09-2026"}
        assert row.standing_text == "1 of 2"
        assert office.attendance.listed(cohort_id)[0].hours == 2.5

    def test_choices_are_held_meetings_of_the_same_kind(self, absent) -> None:
        office, _, here, there = absent
        office.schedule.cancel(there[0], "ill")
        texts = [one.text for one in office.attendance.make_up_choices(here[0])]
        assert texts == ["Najaar · 2 · 17-09-2026", "Parallel · 2 · 15-09-2026"]

    def test_refusals(self, absent) -> None:
        office, enrolment, here, there = absent
        office.schedule.cancel(there[0], "ill")
        with pytest.raises(UserError, match="cannot make up for itself"):
            office.attendance.make_up(enrolment, here[0], here[0])
        with pytest.raises(UserError, match="Only an absence"):
            office.attendance.make_up(enrolment, here[1], there[1])
        with pytest.raises(UserError, match="cancelled"):
            office.attendance.make_up(enrolment, here[0], there[0])
        with pytest.raises(NotFound, match="no longer exists"):
            office.attendance.make_up(enrolment, here[0], 9999)

    def test_another_mark_takes_it_back(self, absent) -> None:
        office, enrolment, here, there = absent
        office.attendance.make_up(enrolment, here[0], there[1])
        office.attendance.set_mark(enrolment, here[0], Mark(A))
        (row,) = office.attendance.grid(office.cohorts.find("Najaar")).rows
        assert row.made_up_at == {}
        assert row.marks[here[0]] == Mark(AttendanceStatus.EXCUSED)


def test_late_joiner_is_measured_since(open_at) -> None:
    office = open_at(datetime(2026, 9, 1, 12))
    (enrolment,) = group(office, 1)
    cohort_id = office.cohorts.find("Najaar")
    ids = meetings(office, cohort_id)
    mark(office, enrolment, ids, [None, None, P, P])
    office.participants.set_counts_from(enrolment, date(2026, 9, 24))
    (row,) = open_at(datetime(2026, 10, 5, 12)).attendance.grid(cohort_id).rows
    assert row.standing_text == "2 of 2"
    assert (row.standing.needed, row.standing.meetings.counting) == (4, 5)


def test_alarm_after_two_absences_in_a_row(open_at) -> None:
    office = open_at(datetime(2026, 9, 1, 12))
    one, two = group(office, 2)
    cohort_id = office.cohorts.find("Najaar")
    ids = meetings(office, cohort_id)
    mark(office, one, ids, [P, X, X])
    mark(office, two, ids, [X, A, X])
    rows = open_at(datetime(2026, 9, 25, 12)).attendance.grid(cohort_id).rows
    assert [row.alarm for row in rows] == ["absent 2 times in a row without notice", ""]


def test_a_missed_day_cannot_be_made_up_in_a_cancelled_group(open_at) -> None:
    office = open_at(datetime(2026, 9, 1, 12))
    (one,) = group(office, 1)
    cohort_id = office.cohorts.find("Najaar")
    other = cohort(office, "Winter", start_date=date(2026, 12, 10))
    ids = meetings(office, cohort_id)
    kinds = [one.kind for one in office.schedule.of_cohort(cohort_id).meetings]
    for meeting_id, kind in zip(ids, kinds, strict=True):
        status = X if kind is MeetingKind.FOLLOW_UP else P
        office.attendance.set_mark(one, meeting_id, Mark(status))
    office = open_at(datetime(2026, 12, 9, 12))
    assert office.attendance.grid(cohort_id).rows[0].standing.can_still_reach
    office.cohorts.set_status(other, CohortStatus.CANCELLED, "te weinig mensen")
    row = office.attendance.grid(cohort_id).rows[0]
    assert row.standing_text == "follow-up day missed, none left"
