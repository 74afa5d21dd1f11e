from cohorts_kit import CLOCK, RUNNING, enrol_person, make_cohort
from growth_kit import BEGIN, END, LEADER, SELF, assess, finish, intake
from PySide6.QtCore import Qt


def cell(tab, line: int = 0, key: str = "growth"):
    model = tab.model
    at = next(n for n, column in enumerate(model.columns) if column.key == key)
    return model.index(line, at)


def test_growth_stands_beside_the_other_milestones(desk, register):
    cohort = make_cohort(register)
    register.cohorts.set_status(cohort, RUNNING)
    one, _ = (enrol_person(register, cohort, "Kees", f"Aa{n}") for n in range(2))
    intake(register, one)
    assess(register, one, END, LEADER, 3)
    assess(register, one, BEGIN, SELF, {"ideas": 1})
    finish(register, [one])
    tab = desk.go(cohort)
    assert [cell(tab, line).data() for line in (0, 1)] == ["2 of 3", "0 of 3"]
    day = f"{CLOCK.today():%d-%m-%Y}"
    assert cell(tab).data(Qt.ItemDataRole.ToolTipRole).splitlines() == [
        "Intake held",
        f"Assessed at the start by the participant on {day}",
        f"Assessed at the end by the course leader on {day}",
        f"Final report received on {day}",
        f"Final presentation held on {day}",
    ]
    assert cell(tab, 1).data(Qt.ItemDataRole.ToolTipRole) == "No intake yet"


def test_an_assessment_given_elsewhere_is_seen_at_once(desk, register):
    cohort = make_cohort(register)
    one = enrol_person(register, cohort, "Kees", "Aa")
    tab = desk.go(cohort)
    assert cell(tab).data() == "0 of 3"
    assess(register, one, BEGIN, SELF, {"ideas": 1})
    desk.settle()
    assert cell(tab).data() == "1 of 3"
