"""What the supervisor said in the window stands at the placement too, and moves it on."""

from growth_kit import END, HALF, SUPERVISOR, assess
from placement_kit import PlacementStage
from practice_kit import today_of

from ct_desktop.ui.practice.placement.assessments_card import AssessmentsCard


def test_given_in_the_window_it_is_told_with_its_moment_and_all_its_items(desk):
    placement_id = desk.begin(PlacementStage.HOURS_DONE)
    page = desk.open(placement_id)
    card = page.findChild(AssessmentsCard)
    assert not card.isVisible()
    enrolment = desk.facts(placement_id).card.enrolment_id
    assess(desk.office, enrolment, HALF, SUPERVISOR, {"contact": 2}, assessor_name="Ria Maas")
    desk.settle()
    day = f"{today_of(desk.office):%d-%m-%Y}"
    assert card.lines[:3] == [
        f"Ria Maas · halfway · {day}",
        "Makes contact with participants",
        "2 · does it with help",
    ]
    assert page.step_button.isVisible()
    assess(desk.office, enrolment, END, SUPERVISOR, {"contact": 3, "ideas": 4}, assessor_name="Ria")
    desk.settle()
    assert f"Ria · {day}" in card.lines
    assert "Coming up with ideas" in card.lines
    assert not page.step_button.isVisible()
