"""What asks for attention in the practice, and what of it stands in overview and figures."""

from datetime import date, datetime, timedelta

import pytest
from office_kit import person, statements, store_of
from practice_kit import (
    ANYTHING,
    ASSESSED,
    BUSY,
    DONE,
    LOOKING,
    PLANNED,
    PROPOSED,
    hours,
    offer,
    placement,
    plan,
    practising,
    supervisor,
)

from ct_desktop.models import ReceivedForm
from ct_desktop.rules.enumerations import CohortStatus, FormStatus, PlacementStage
from ct_desktop.services.attention_line import AttentionKind, Urgency
from ct_desktop.services.vogs import VogFacts

NOW = datetime(2026, 10, 22, 14, 0)
TODAY = NOW.date()
PRACTICE = (
    AttentionKind.VOG,
    AttentionKind.HANDOVER,
    AttentionKind.NO_HOURS,
    AttentionKind.PLACE_CLOSED,
    AttentionKind.LOOKING,
    AttentionKind.FORMS,
    AttentionKind.OPEN_HOURS,
    AttentionKind.ASSESSMENT,
)


@pytest.fixture
def office(open_at):
    return open_at(NOW)


def lines(office):
    return [one for one in office.today.facts().attention if one.kind in PRACTICE]


def starts_practice(office, day):
    cohort_id = office.cohorts.find("Najaar")
    facts = office.cohorts.get(cohort_id)
    office.cohorts.change(type(facts)(**{**vars(facts), "first_practice_on": day}))


def test_nothing_while_all_is_well(office) -> None:
    (enrolment,) = practising(office)
    assert lines(office) == []
    placement(office, enrolment, BUSY, offer(office, supervisor_id=supervisor(office)))
    assert lines(office) == []


@pytest.mark.parametrize(("weeks", "told"), [(8, True), (9, False)])
def test_vog_from_eight_weeks_before_the_practice_of_the_group(office, weeks, told) -> None:
    (enrolment,) = practising(office)
    starts_practice(office, TODAY + timedelta(weeks=weeks))
    made = placement(office, enrolment, PROPOSED, offer(office, vog_needed=True))
    card = office.placements.page(made).card
    found = [one for one in lines(office) if one.kind is AttentionKind.VOG]
    assert [(one.person_id, one.title) for one in found] == (
        [(card.person_id, "Kees00 Najaar00")] if told else []
    )
    if told:
        assert found[0].urgency is Urgency.WARNING
        assert found[0].text == "VOG missing · SV Overmaas · practice from 17-12-2026"
        office.vogs.request([card.person_id], TODAY)
        (asked,) = [one for one in lines(office) if one.kind is AttentionKind.VOG]
        assert (asked.urgency, asked.text[:13]) == (Urgency.INFO, "VOG requested")
        office.vogs.see(card.person_id, TODAY, "Anna")
        assert [one for one in lines(office) if one.kind is AttentionKind.VOG] == []


def test_vog_needed_as_said_by_hand(office) -> None:
    (enrolment,) = practising(office)
    starts_practice(office, TODAY + timedelta(weeks=9))
    who = office.participants.rows(office.cohorts.find("Najaar"))[0].person_id
    office.vogs.save(VogFacts(who, needed=True))
    assert enrolment
    assert lines(office) == []
    starts_practice(office, TODAY + timedelta(weeks=8))
    leader = person(office, "Lena Leider")
    office.vogs.save(VogFacts(leader, needed=True))
    assert [(one.kind, one.person_id) for one in lines(office)] == [
        (AttentionKind.VOG, leader),
        (AttentionKind.VOG, who),
    ]


def test_no_hours_three_weeks_after_the_handover(open_at) -> None:
    office = open_at(NOW)
    (enrolment,) = practising(office)
    training = offer(office, supervisor_id=supervisor(office))
    made = placement(office, enrolment, BUSY, training, held_on=TODAY - timedelta(days=20))
    assert lines(office) == []
    office = open_at(NOW + timedelta(days=1))
    (line,) = lines(office)
    assert (line.kind, line.placement_id, line.offer_id) == (
        AttentionKind.NO_HOURS,
        made,
        training,
    )
    assert (line.enrolment_id, line.cohort_id) == (enrolment, office.cohorts.find("Najaar"))
    assert line.text == "SV Overmaas: no hours yet · 21 days"
    hours(office, made, 60)
    assert lines(office) == []


def test_a_handover_that_went_by(open_at) -> None:
    office = open_at(NOW)
    (enrolment,) = practising(office)
    made = placement(office, enrolment, PROPOSED, offer(office, supervisor_id=supervisor(office)))
    plan(office, made, TODAY, reasons=ANYTHING)
    assert lines(office) == []
    office = open_at(NOW + timedelta(days=1))
    assert [(one.kind, one.placement_id) for one in lines(office)] == [
        (AttentionKind.HANDOVER, made)
    ]


def test_looking_longer_than_two_weeks(open_at) -> None:
    office = open_at(NOW)
    (enrolment,) = practising(office)
    made = placement(office, enrolment, LOOKING)
    assert lines(open_at(NOW + timedelta(days=14))) == []
    (line,) = lines(open_at(NOW + timedelta(days=15)))
    assert (line.kind, line.placement_id, line.offer_id) == (AttentionKind.LOOKING, made, None)
    assert line.text == "Najaar: looking for a place for 15 days"


@pytest.mark.parametrize("what", ["withdrawn", "ended", "supervisor left"])
def test_a_place_that_fell_away(open_at, what) -> None:
    office = open_at(NOW)
    (enrolment,) = practising(office)
    coach = supervisor(office)
    training = offer(office, supervisor_id=coach, ends_on=TODAY)
    made = placement(office, enrolment, PLANNED, training)
    assert lines(office) == []
    if what == "withdrawn":
        office.offers.withdraw(training, "veld afgekeurd")
    elif what == "supervisor left":
        office.supervisors.leave(coach, TODAY, "")
    else:
        plan(office, made, date(2026, 11, 1))
        office = open_at(NOW + timedelta(days=1))
    (line,) = lines(office)
    assert (line.kind, line.placement_id, line.offer_id) == (
        AttentionKind.PLACE_CLOSED,
        made,
        training,
    )


def test_a_place_held_for_who_left_the_group(office) -> None:
    place = offer(office, supervisor_id=supervisor(office))
    busy, done, looking = practising(office, 3)
    made = [placement(office, busy, BUSY, place), placement(office, done, BUSY, place)]
    placement(office, looking, LOOKING)
    hours(office, made[1], 15 * 60)
    office.participants.withdraw((busy, done, looking), "verhuisd")
    found = lines(office)
    assert {one.placement_id for one in found} == set(made)
    assert {(one.kind, one.text) for one in found} == {
        (AttentionKind.PLACE_CLOSED, "SV Overmaas: no longer in the group")
    }
    for one in made:
        office.placements.stop(one, "verhuisd")
    assert lines(office) == []


def test_forms_and_hours_that_wait(open_at) -> None:
    office = open_at(NOW)
    (enrolment,) = practising(office)
    made = placement(
        office, enrolment, BUSY, offer(office, supervisor_id=supervisor(office)), held_on=TODAY
    )
    with store_of(office).write("forms read in") as session:
        for status in (FormStatus.OPEN, FormStatus.OPEN, FormStatus.DISMISSED):
            session.add(
                ReceivedForm(digest="a", content_digest="b", received_at=NOW, status=status)
            )
    hours(office, made, 90, confirmed_by="")
    (forms,) = lines(office)
    assert (forms.kind, forms.text[:7]) == (AttentionKind.FORMS, "2 forms")
    office = open_at(NOW + timedelta(days=7))
    _, waiting = sorted(lines(office), key=lambda one: one.kind)
    assert waiting.kind is AttentionKind.OPEN_HOURS
    assert waiting.text == "1.5 hours of 1 person wait for confirmation"


def test_hours_done_and_no_assessment(office) -> None:
    (enrolment,) = practising(office)
    made = placement(office, enrolment, BUSY, offer(office, supervisor_id=supervisor(office)))
    hours(office, made, *[300] * 3)
    assert [(one.kind, one.placement_id) for one in lines(office)] == [
        (AttentionKind.ASSESSMENT, made)
    ]


def test_more_placements_take_no_more_statements(office) -> None:
    def count() -> int:
        with statements(office) as seen:
            office.today.facts()
        return len(seen)

    training = offer(office, supervisor_id=supervisor(office), vog_needed=True, places=30)
    (enrolment,) = practising(office)
    placement(office, enrolment, BUSY, training)
    few = count()
    for one in practising(office, 5, "Voorjaar"):
        placement(office, one, PROPOSED, training)
    for one in practising(office, 3, "Zomer"):
        placement(office, one, LOOKING)
    assert count() == few
    assert len(lines(office)) > 5


def test_figures_of_the_year(office) -> None:
    one, two = practising(office, 2)
    first, second = placement(office, one, BUSY), placement(office, two, BUSY)
    hours(office, first, 120, 90)
    hours(office, second, 60, last=date(2025, 12, 31))
    hours(office, second, 45, confirmed_by="")
    placement(office, two, LOOKING)
    figures = office.today.facts().figures
    assert (figures.practice_hours, figures.in_practice) == (3.5, 2)
    office.placements.stop(second, "andere baan")
    assert office.today.facts().figures.in_practice == 1
    office.participants.withdraw(one, "verhuisd")
    assert office.today.facts().figures.in_practice == 0


def test_the_overview_shows_the_furthest_placement_and_all_hours(office) -> None:
    one, two, three = practising(office, 3)
    first = placement(office, one, BUSY)
    hours(office, first, 120)
    hours(office, first, 60, confirmed_by="", last=date(2026, 10, 1))
    placement(office, one, LOOKING)
    placement(office, two, ASSESSED)
    cohort_id = office.cohorts.find("Najaar")
    rows = {row.enrolment_id: row.practice for row in office.overview.rows(cohort_id)}
    busy = rows[one]
    assert (busy.stage, busy.placements, busy.organisation) == (BUSY, 2, "SV Overmaas")
    assert (busy.confirmed, busy.open, busy.needed) == (2, 1, 15)
    assert (busy.handover_on, busy.handover_held, busy.placement_id) == (TODAY, True, first)
    assert rows[two].stage is PlacementStage.ASSESSED
    assert (rows[three].stage, rows[three].placements) == (None, 0)
    assert DONE not in {row.stage for row in rows.values()}


def test_a_completed_group_asks_no_more(office) -> None:
    (enrolment,) = practising(office)
    placement(office, enrolment, LOOKING)
    cohort_id = office.cohorts.find("Najaar")
    office.cohorts.set_status(cohort_id, CohortStatus.COMPLETED)
    assert [one.kind for one in lines(office)] == []
