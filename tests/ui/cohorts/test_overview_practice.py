from datetime import date, timedelta

import pytest
from cohorts_kit import CLOCK, RUNNING, enrol_person, make_cohort
from practice_kit import BUSY, LOOKING, PLANNED, PROPOSED, hours, offer, placement
from PySide6.QtCore import Qt

from ct_desktop import language

TODAY = CLOCK.today()


@pytest.fixture
def cohort(register):
    made = make_cohort(register)
    register.cohorts.set_status(made, RUNNING)
    return made


@pytest.fixture
def place(register):
    return offer(register, places=9)


def cell(tab, line: int = 0, key: str = "practice"):
    model = tab.model
    at = next(n for n, column in enumerate(model.columns) if column.key == key)
    return model.index(line, at)


def test_the_practice_stands_beside_the_other_milestones(desk, register, cohort, place):
    people = [enrol_person(register, cohort, "Kees", f"Aa{n}") for n in range(6)]
    placement(register, people[1], LOOKING)
    placement(register, people[2], PROPOSED, place)
    placement(register, people[3], PLANNED, place, held_on=date(2026, 10, 27))
    busy = placement(register, people[4], BUSY, place, held_on=date(2026, 10, 1))
    hours(register, busy, 330, 240)
    done = placement(register, people[5], BUSY, place, held_on=date(2026, 10, 1))
    hours(register, done, 300, 300, 300)
    tab = desk.go(cohort)
    shown = [cell(tab, line).data() for line in range(6)]
    assert shown == [
        "no placement",
        "looking",
        "proposed",
        "handover 27-10",
        "9.5/15",
        "✓ 15/15",
    ]
    tip = cell(tab, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "In practice: SV Overmaas",
        "9.5 / 15 hours",
        "handover held on 01-10-2026",
    ]
    assert tab.counts.values["Practice hours made"] == "1"


def test_hours_that_do_not_come_stand_at_the_side_too(desk, register, cohort, place):
    one = enrol_person(register, cohort, "Thijs", "Groot")
    placement(register, one, BUSY, place, held_on=TODAY - timedelta(days=23))
    tab = desk.go(cohort)
    assert cell(tab).data() == "! 23 days"
    said = [row.accessibleName() for row in tab.warning_rows.rows]
    assert said == ["Thijs Groot. no hours yet, 23 days after the handover"]


def test_hours_entered_elsewhere_appear_at_once(desk, register, cohort, place):
    one = enrol_person(register, cohort, "Noor", "Vries")
    made = placement(register, one, BUSY, place, held_on=date(2026, 10, 10))
    tab = desk.go(cohort)
    assert cell(tab).data() == "0/15"
    hours(register, made, 120)
    desk.settle()
    assert cell(tab).data() == "2/15"
    (entry,) = register.practice_hours.entries(made)
    register.practice_hours.unconfirm([entry.id])
    desk.settle()
    assert "2 hours wait for confirmation" in cell(tab).data(Qt.ItemDataRole.ToolTipRole)


def test_hours_have_a_comma_in_dutch(desk, register, cohort, place):
    one = enrol_person(register, cohort, "Noor", "Vries")
    hours(register, placement(register, one, BUSY, place, held_on=date(2026, 10, 1)), 90)
    before = language.current()
    language.use("nl")
    try:
        tab = desk.go(cohort)
        assert cell(tab).data() == "1,5/15"
    finally:
        language.use(before)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_everything_fits_beside_the_cards(desk, register, cohort, code):
    enrol_person(register, cohort, "Noor", "Vries")
    before = language.current()
    language.use(code)
    try:
        tab = desk.go(cohort)
        assert desk.window.width() == 1366
        assert tab.matrix.horizontalScrollBar().maximum() == 0
    finally:
        language.use(before)
