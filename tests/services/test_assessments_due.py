"""Assessments to ask for, on Today: one line a group, with the tab that deals with it."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from growth_kit import BEGIN, END, HALF, LEADER, SELF, SUPERVISOR, assess
from office_kit import SPORT, group, meetings, statements, store_of
from practice_kit import BUSY, hours, placement, practising

from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.assessments_due import assessment_attention
from ct_desktop.services.attention_line import AttentionKind, Urgency

AFTER_TWO_WEEKS = datetime(2026, 9, 24, 14, 0)
HALFWAY = datetime(2026, 11, 1, 14, 0)
START_TEXT = "the start assessment of 1 person is still to be given"


def lines(office) -> list[tuple[str, str]]:
    return [
        (one.title, one.text)
        for one in office.today.facts().attention
        if one.kind is AttentionKind.ASSESSMENTS
    ]


def test_two_weeks_after_the_start_and_not_before(open_at) -> None:
    office = open_at(datetime(2026, 9, 23, 14, 0))
    one, other = group(office, 2)
    assert lines(office) == []
    office = open_at(AFTER_TWO_WEEKS)
    assert lines(office) == [("Najaar", "the start assessments of 2 people are still to be given")]
    assess(office, one, BEGIN, SELF, {"ideas": 2})
    assert lines(office) == [("Najaar", START_TEXT)]
    assess(office, other, BEGIN, LEADER, {}, remarks="alleen een woord")
    assert lines(office) == [("Najaar", START_TEXT)]
    assess(office, other, BEGIN, LEADER, {"ideas": 1})
    assert lines(office) == []


def test_the_line_opens_the_group(open_at) -> None:
    office = open_at(AFTER_TWO_WEEKS)
    group(office, 1)
    (line,) = (
        one for one in office.today.facts().attention if one.kind is AttentionKind.ASSESSMENTS
    )
    assert (line.cohort_id, line.person_id) == (office.cohorts.find("Najaar"), None)
    assert line.urgency is Urgency.INFO


def test_halfway_the_start_is_past(open_at) -> None:
    office = open_at(HALFWAY)
    enrolments = group(office, 2)
    text = "the midway assessments of 2 people are still to be given"
    assert lines(office) == [("Najaar", text)]
    assess(office, enrolments[0], HALF, SUPERVISOR, {"contact": 2})
    assert lines(office)[0][1] == "the midway assessment of 1 person is still to be given"


def test_at_the_end_the_leaders_is_asked_for(open_at) -> None:
    office = open_at(HALFWAY)
    one, other = practising(office, 2)
    hours(office, placement(office, one, BUSY), *[150] * 6)
    end = "the leader's end assessment of 1 person is still to be given"
    half = "the midway assessment of 1 person is still to be given"
    assert lines(office) == [("Najaar", f"{half}; {end}")]
    assess(office, one, END, SUPERVISOR, 3)
    assess(office, one, END, SELF, 3)
    assert lines(office) == [("Najaar", f"{half}; {end}")]
    assess(office, one, END, LEADER, 3)
    assess(office, other, HALF, SELF, 3)
    assert lines(office) == []


def test_a_programme_that_asks_no_assessments(open_at) -> None:
    office = open_at(HALFWAY)
    group(office, 2)
    number = office.programmes.find(SPORT)
    office.programmes.save(replace(office.programmes.get(number), needs_assessments=False))
    assert lines(office) == []


def test_without_practice_the_last_meeting_is_the_end(open_at) -> None:
    office = open_at(HALFWAY)
    number = office.programmes.find(SPORT)
    office.programmes.save(replace(office.programmes.get(number), practice_hours=0))
    (one,) = group(office, 1)
    assess(office, one, HALF, SELF, 2)
    assert lines(office) == []
    cohort_id = office.cohorts.find("Najaar")
    last = office.schedule.of_cohort(cohort_id).meetings[-1].date
    office = open_at(datetime(last.year, last.month, last.day + 1, 9, 0))
    assert "end assessment" in lines(office)[0][1]


@pytest.mark.parametrize("status", [CohortStatus.COMPLETED, CohortStatus.CANCELLED])
def test_a_group_that_is_over(open_at, status) -> None:
    office = open_at(HALFWAY)
    practising(office, 2)
    cohort_id = office.cohorts.find("Najaar")
    if status is CohortStatus.CANCELLED:
        office.cohorts.set_status(cohort_id, status, reason="te weinig mensen")
    else:
        office.cohorts.set_status(cohort_id, status)
    assert lines(office) == []


def test_who_left_and_who_came_late(open_at) -> None:
    office = open_at(AFTER_TWO_WEEKS)
    one, other = group(office, 2)
    office.participants.withdraw(one, reason="verhuisd")
    office.participants.set_counts_from(other, date(2026, 9, 17))
    assert lines(office) == []
    assert lines(open_at(datetime(2026, 10, 1, 14, 0))) == [("Najaar", START_TEXT)]


def test_as_many_questions_for_many_groups_as_for_one(open_at) -> None:
    office = open_at(HALFWAY)
    counts = []
    for number in range(3):
        group(office, 2, f"Groep{number}")
        with store_of(office).read() as session, statements(office) as seen:
            found = assessment_attention(session, HALFWAY.date())
        assert len(found) == number + 1
        counts.append(len([one for one in seen if one.startswith("SELECT")]))
    assert counts == [4, 4, 4]
    assert meetings(office, office.cohorts.find("Groep0"))
