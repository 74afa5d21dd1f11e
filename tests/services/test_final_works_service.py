"""Final report received, final presentation held, guests that come."""

from datetime import datetime, timedelta

import pytest
from growth_kit import finish
from office_kit import group, rows_of, statements, store_of

from ct_desktop.errors import NotFound, UserError
from ct_desktop.services.final_works import FinalFacts

NOW = datetime(2026, 10, 22, 14, 0)
TODAY = NOW.date()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def office(open_at):
    return open_at(NOW)


def test_nothing_known_and_then_everything(office) -> None:
    (one,) = group(office, 1)
    assert office.final_works.get(one) == FinalFacts(one)
    assert office.final_works.get(one).empty
    facts = FinalFacts(one, YESTERDAY, TODAY, "  Voetbal  voor meiden ", 0)
    office.final_works.save([facts])
    assert office.final_works.get(one) == FinalFacts(
        one, YESTERDAY, TODAY, "Voetbal voor meiden", 0
    )
    assert office.history.latest(1)[0].text == "final report or presentation noted"


def test_an_empty_end_leaves_nothing_behind(office) -> None:
    (one,) = group(office, 1)
    before = rows_of(office)
    finish(office, [one])
    office.final_works.save([FinalFacts(one, topic=" ")])
    assert rows_of(office) == before


def test_of_a_whole_group_at_once_the_rest_stays(office) -> None:
    enrolments = group(office, 3)
    office.final_works.save([FinalFacts(enrolments[0], topic="Dans", guests=4)])
    before = store_of(office).latest_change()
    office.final_works.report_received(enrolments, YESTERDAY)
    office.final_works.presentation_held(enrolments[:2], TODAY)
    assert store_of(office).latest_change() == before + 2
    assert [office.final_works.get(one) for one in enrolments] == [
        FinalFacts(enrolments[0], YESTERDAY, TODAY, "Dans", 4),
        FinalFacts(enrolments[1], YESTERDAY, TODAY),
        FinalFacts(enrolments[2], YESTERDAY),
    ]
    office.final_works.report_received(enrolments, None)
    office.final_works.presentation_held(enrolments, None)
    assert office.final_works.get(enrolments[0]) == FinalFacts(
        enrolments[0], topic="Dans", guests=4
    )
    assert office.final_works.get(enrolments[2]).empty
    for _ in range(4):
        office.history.undo()
    assert office.final_works.get(enrolments[0]).guests == 4
    assert office.final_works.get(enrolments[1]).empty


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"report_on": TOMORROW}, "final report"),
        ({"presentation_on": TOMORROW}, "final presentation"),
        ({"guests": -1}, "-1 guests"),
        ({"guests": 100}, "100 guests"),
    ],
)
def test_what_cannot_be_is_refused_for_all_of_them(office, wrong, words) -> None:
    one, other = group(office, 2)
    with pytest.raises(UserError, match=words):
        office.final_works.save([FinalFacts(one, TODAY), FinalFacts(other, **wrong)])
    assert office.final_works.get(one).empty


def test_in_the_future_and_nobody(office) -> None:
    (one,) = group(office, 1)
    with pytest.raises(UserError):
        office.final_works.report_received([one], TOMORROW)
    with pytest.raises(UserError):
        office.final_works.presentation_held([one], TOMORROW)
    with pytest.raises(NotFound):
        office.final_works.get(99)
    with pytest.raises(NotFound):
        office.final_works.report_received([one, 99], TODAY)
    assert office.final_works.get(one).empty


def test_one_question_for_a_whole_group(office) -> None:
    enrolments = group(office, 15)
    with statements(office) as seen:
        office.final_works.report_received(enrolments, TODAY)
    asked = [one for one in seen if one.startswith("SELECT") and "SELECT * " not in one]
    assert len(asked) == 1
